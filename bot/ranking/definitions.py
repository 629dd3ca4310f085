"""Tells the sentences that say what a thing or who a person is: "X is …", "Foreign Minister X", "X, the mayor of …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

import numpy as np
import numpy.typing as npt

from bot.language.signs import Sign
from bot.questions.question import Kind, Question
from bot.ranking.matches import Matches
from bot.ranking.neighbourhood import Neighbourhood
from bot.search.bm25 import Floats

DEFINED_BY, DEFINED_WITHIN = 2, 8  # tokens before the defined word, and up to the "is" behind it
TITLE_SHARE = 0.8  # of a whole "X is …" that a title beside a person's name tells
TITLE_BEFORE, TITLE_BEHIND = 3, 4  # tokens between a title and the name: "minister of foreign affairs X"

IRREGULAR = frozenset(
    {"built", "set", "made", "born", "held", "given", "taken", "seen", "said", "told", "shot", "cut", "hit"}
)

Signs = npt.NDArray[np.uint8]


def participles(forms: Sequence[str]) -> npt.NDArray[np.bool_]:
    """(F,) which forms look like English participles."""
    return np.fromiter((form.endswith("ed") or form in IRREGULAR for form in forms), dtype=np.bool_, count=len(forms))


def definitions(
    question: Question, around: Neighbourhood, found: Matches, signs: Signs, passive: npt.NDArray[np.bool_]
) -> Floats:
    """(N,) 1 where a sentence defines what is asked about, less where it only gives a person's title, or else 0.

    `signs` are those of the neighbourhood's tokens, `passive` tells the words that make "is" a passive: "X was
    founded" does not say what X is. A question that asks for no definition gives zeros.
    """
    told = np.zeros(len(around))
    if not question.asks_definition or not len(found.place):
        return told
    if question.kind is Kind.NAME:
        told[list(_titled(question, around, found, signs))] = TITLE_SHARE
    told[_said_to_be(question, around, found, signs, passive)] = 1.0
    return told


def _said_to_be(
    question: Question, around: Neighbourhood, found: Matches, signs: Signs, passive: npt.NDArray[np.bool_]
) -> npt.NDArray[np.bool_]:
    """(N,) whether a sentence opens with what is asked about and goes on with "is"."""
    begins, goes_on = np.zeros(len(around), dtype=np.bool_), np.zeros(len(around), dtype=np.bool_)
    position = found.positions(around)
    begins[found.owner[position <= DEFINED_BY]] = True
    copula = np.concatenate(((signs & Sign.COPULA) > 0, [False, False]))
    copula[:-2] &= ~np.concatenate((passive[1:], [False]))
    owner = np.concatenate((around.owner, [-1, -1]))
    longest = max((len(phrase.terms) for word in question.words for phrase in word.phrases), default=1)
    for step in range(1, longest + 2):
        behind = np.minimum(found.place + step, len(copula) - 1)
        followed = copula[behind] & (owner[behind] == found.owner) & (position <= DEFINED_WITHIN)
        goes_on[found.owner[followed]] = True
    return begins & goes_on


def _titled(question: Question, around: Neighbourhood, found: Matches, signs: Signs) -> Iterator[int]:
    """The sentences in which a title stands beside a name that is asked about."""
    first = np.searchsorted(around.owner, np.arange(len(around) + 1)).tolist()
    for place, owner, word in zip(found.place.tolist(), found.owner.tolist(), found.word.tolist(), strict=True):
        if question.words[word].named:
            sentence = signs[first[owner] : first[owner + 1]]
            if _has_title(sentence.tolist(), place - first[owner]):
                yield owner


def _has_title(signs: list[int], name: int) -> bool:
    """Whether a title stands before the name, with no other name between, or behind it and is nobody else's."""
    begins = name
    while begins > 0 and signs[begins - 1] & Sign.NAME:
        begins -= 1
    before = takewhile(lambda sign: not sign & Sign.NAME, signs[max(0, begins - TITLE_BEFORE) : begins][::-1])
    if any(sign & Sign.TITLE for sign in [*before, *signs[begins:name]]):
        return True
    ends = [*signs, 0]
    behind = range(name + 1, min(name + 1 + TITLE_BEHIND, len(signs)))
    return any(signs[at] & Sign.TITLE and not ends[at + 1] & Sign.NAME for at in behind)
