"""What a word looks like: a figure, a date, a name, a cause or a title, as answers to questions hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntFlag
from functools import cache

from bot.language.analysis import fold
from bot.language.lexicon import TOGETHER, Lexicon, lexicons
from bot.language.wordlists import lines_by_label


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
SHORTEST_ELSEWHERE = 4  # letters; shorter words of a language read alone are words of others
YEAR = re.compile(r"1[0-9]\d\d|20\d\d")


def signs(word: str) -> Sign:
    """The signs of a word as written; NAME goes by its capital, so the first word of a sentence says nothing."""
    form = fold(word)
    found = _listed().get(form, Sign(0))
    if found & Sign.UNREAL and _tells_a_fact(word):
        found &= ~Sign.UNREAL
    if any(character.isdigit() for character in form):
        found |= Sign.FIGURE
    if YEAR.fullmatch(form):
        found |= Sign.DATE
    if word[0].isupper():
        found |= Sign.NAME
    return found


def is_unreal(word: str) -> bool:
    """Whether a word has the sign UNREAL; told without the others, for flags are slow."""
    return fold(word) in _all_unreal() and not _tells_a_fact(word)


def _tells_a_fact(word: str) -> bool:
    """Whether a word that only its form has in common with an unreal one is none: May, wurde."""
    return word == MONTH_OF_MAY or word.casefold() in _facts()


@cache
def _facts() -> frozenset[str]:
    return frozenset(word for known in lexicons() for word in known.telling.facts.split())


@cache
def _all_unreal() -> frozenset[str]:
    return frozenset(fold(word) for known in lexicons() for word in _unreal(known))


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
    written = lines_by_label("figures.txt")
    for word in f"{written['number']} {written['share']}".split():
        found[fold(word)] = found.get(fold(word), Sign(0)) | Sign.FIGURE
    for form in _all_unreal():
        found[form] = found.get(form, Sign(0)) | Sign.UNREAL
    return found


def _unreal(known: Lexicon) -> Iterator[str]:
    """The words by which a language denies, plans, warns and supposes; short ones where none misleads in another."""
    telling = known.telling
    listed = (telling.negations, telling.denials, telling.plans, telling.warnings, telling.conditions)
    return (
        word for words in listed for word in words.split() if known.code in TOGETHER or len(word) >= SHORTEST_ELSEWHERE
    )
