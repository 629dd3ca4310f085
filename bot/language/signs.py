"""What a word looks like: a figure, a date, a name, a cause or a title, as answers to questions hold them."""

from __future__ import annotations

import re
from enum import IntFlag
from functools import cache

from bot.language.analysis import APOSTROPHE, fold
from bot.language.lexicon import TOGETHER, any_of, lexicon, lexicons
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
PARTED = re.compile(rf"[^\W\d_]+{APOSTROPHE}[^\W\d_]")  # a name and its ending: Van'da
YEAR = re.compile(r"1[0-9]\d\d|20\d\d")


def signs(word: str, language: str) -> Sign:
    """The signs of a word as written in a text of a language, by its ISO 639-1 code.

    NAME goes by its capital, so the first word of a sentence says nothing. The other lists are of all languages at
    once, but for UNREAL and CAUSE: "no" denies in Spanish, and is no more than "in the" in Portuguese.
    """
    form = fold(word)
    found = _listed().get(form, Sign(0))
    if form in _causes(language):
        found |= Sign.CAUSE
    if is_unreal(word, language):
        found |= Sign.UNREAL
    if any(character.isdigit() for character in form):
        found |= Sign.FIGURE
    if YEAR.fullmatch(form):
        found |= Sign.DATE
    if word[0].isupper():
        found |= Sign.NAME
    return found


def is_marked_name(word: str, language: str) -> bool:
    """Whether a word is a name in any letters, for its language parts only names from their endings by a mark."""
    return lexicon(language).apostrophe_parts_names and PARTED.match(word) is not None


def is_inverted(word: str, language: str) -> bool:
    """Whether a word that opens a sentence tells what might have been, and not what was."""
    return fold(word) in lexicon(language).telling.inverted.split()


def is_date(word: str) -> bool:
    """Whether a word has the sign DATE, in whatever language."""
    form = fold(word)
    return YEAR.fullmatch(form) is not None or Sign.DATE in _listed().get(form, Sign(0))


def is_unreal(word: str, language: str) -> bool:
    """Whether a word has the sign UNREAL; told without the others, for flags are slow."""
    forms, endings, facts = _unreal_of(language)
    listed = fold(word) in forms or endings.search(word) is not None
    return listed and word != MONTH_OF_MAY and word.casefold() not in facts


@cache
def _unreal_of(language: str) -> tuple[frozenset[str], re.Pattern[str], frozenset[str]]:
    """The forms by which a language denies, plans, warns and supposes, how others end, and words that do not."""
    telling = [lexicon(code).telling for code in (TOGETHER if language in TOGETHER else (language,))]
    lists = [(known.negations, known.denials, known.plans, known.warnings, known.conditions) for known in telling]
    forms = frozenset(fold(word) for listed in lists for words in listed for word in words.split())
    endings = any_of([known.endings for known in telling])
    facts = frozenset(word for known in telling for word in known.facts.split())
    return forms, re.compile(rf"\b(?:{endings})$", re.IGNORECASE | re.VERBOSE), facts


@cache
def negations(language: str) -> frozenset[str]:
    """The forms of the words for "no" and "not"."""
    return frozenset(map(fold, lexicon(language).telling.negations.split()))


@cache
def _causes(language: str) -> frozenset[str]:
    codes = TOGETHER if language in TOGETHER else (language,)
    return frozenset(fold(word) for code in codes for word in lexicon(code).signs.cause.split())


@cache
def _listed() -> dict[str, Sign]:
    found: dict[str, Sign] = {}
    for listed in (known.signs for known in lexicons()):
        for sign, words in (
            (Sign.FIGURE, listed.figure),
            (Sign.DATE, listed.date),
            (Sign.COPULA, listed.copula),
            (Sign.TITLE, listed.title),
        ):
            for word in words.split():
                found[fold(word)] = found.get(fold(word), Sign(0)) | sign
    written = lines_by_label("figures.txt")
    for word in f"{written['number']} {written['share']}".split():
        found[fold(word)] = found.get(fold(word), Sign(0)) | Sign.FIGURE
    return found
