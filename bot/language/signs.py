"""What a word looks like: a figure, a date, a name, a cause or a title, as answers to questions hold them."""

from __future__ import annotations

import re
from enum import IntFlag
from functools import cache

from bot.language.analysis import fold
from bot.language.lexicon import lexicons


class Sign(IntFlag):
    """Kinds of words; a word may be of several."""

    FIGURE = 1
    DATE = 2
    NAME = 4
    CAUSE = 8
    COPULA = 16
    TITLE = 32


YEAR = re.compile(r"1[0-9]\d\d|20\d\d")


def signs(word: str) -> Sign:
    """The signs of a word as written; NAME goes by its capital, so the first word of a sentence says nothing."""
    form = fold(word)
    found = _listed().get(form, Sign(0))
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
    for listed in (known.signs for known in lexicons()):
        for sign, words in (
            (Sign.FIGURE, listed.figure),
            (Sign.DATE, listed.date),
            (Sign.CAUSE, listed.cause),
            (Sign.COPULA, listed.copula),
            (Sign.TITLE, listed.title),
        ):
            for word in words.split():
                found[fold(word)] = found.get(fold(word), Sign(0)) | sign
    return found
