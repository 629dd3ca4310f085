"""What a word looks like: a figure, a date, a name, a cause or a title, as answers to questions hold them."""

from __future__ import annotations

import re
from enum import IntFlag
from functools import cache

from bot.language.analysis import fold
from bot.language.wordlists import words_by_label


class Sign(IntFlag):
    """Kinds of words; a word may be of several."""

    FIGURE = 1
    DATE = 2
    NAME = 4
    CAUSE = 8
    COPULA = 16
    TITLE = 32
    UNREAL = 64
    """What is denied, planned, threatened, feared or only possible: no fact."""


MONTH_OF_MAY = "May"
YEAR = re.compile(r"1[0-9]\d\d|20\d\d")


def signs(word: str) -> Sign:
    """The signs of a word as written; NAME goes by its capital, so the first word of a sentence says nothing."""
    form = fold(word)
    found = _listed().get(form, Sign(0))
    if word == MONTH_OF_MAY:
        found &= ~Sign.UNREAL
    if any(character.isdigit() for character in form):
        found |= Sign.FIGURE
    if YEAR.fullmatch(form):
        found |= Sign.DATE
    if word[0].isupper():
        found |= Sign.NAME
    return found


@cache
def _listed() -> dict[str, Sign]:
    found: dict[str, Sign] = {}
    for label, words in words_by_label("signs.txt").items():
        for word in words:
            found[fold(word)] = found.get(fold(word), Sign(0)) | Sign[label.upper()]
    return found
