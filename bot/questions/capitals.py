"""What the capitals and accents of a question tell: "WHO" from "who" that asks, "öldü" from "oldu"."""

from __future__ import annotations

import re
from functools import cache, reduce

from bot.language.analysis import fold, is_abbreviation, words
from bot.language.lexicon import any_of, lexicons

ASKS = re.compile(r"[?？]\W*$")
CAPITALS = re.compile(r"[A-Z]\.?[A-Z]")  # no abbreviation is without two in a row


def told_apart(question: str) -> str:
    """The question with its question words in small letters and its abbreviations in capitals, each in its place.

    Question words are in capitals where all is; and "WHO sent aid?" asks, while "WHO sent aid" and "what did WHO send?"
    tell of the organisation, as does "what did the who send". What lost its accents and would be a stop word gets them.
    """
    if question.isupper():
        small = question.lower()
        return small if len(small) == len(question) else question
    first = next(words(question), None)
    if first and ASKS.search(question) and is_abbreviation(fold(first[0])):
        question = question[: first.start()] + first[0].lower() + question[first.end() :]
    question = _abbreviated().sub(lambda match: match[0].upper(), question)
    return reduce(lambda text, lost: lost[0].sub(lost[1], text), _lost_accents(), question)


@cache
def _lost_accents() -> tuple[tuple[re.Pattern[str], str], ...]:
    listed = (pair for known in lexicons() for pair in known.lost_accents)
    return tuple((re.compile(pattern, re.IGNORECASE | re.VERBOSE), word) for pattern, word in listed)


@cache
def _abbreviated() -> re.Pattern[str]:
    return re.compile(any_of([known.abbreviated for known in lexicons()]), re.VERBOSE)


def without_abbreviations(question: str) -> str:
    """A question told apart with blanks for its abbreviations, so that none is taken for a word that asks."""
    if not CAPITALS.search(question):
        return question
    pieces, end = [], 0
    for match in words(question):
        if is_abbreviation(fold(match[0])):
            pieces += [question[end : match.start()], " " * len(match[0])]
            end = match.end()
    return "".join([*pieces, question[end:]])
