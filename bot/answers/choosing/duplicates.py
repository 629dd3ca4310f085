"""Finds sentences that say the same in nearly the same words, as in wire copy and articles that repeat each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Indel

from bot.language.analysis import fold
from bot.language.lexicon import lexicons
from bot.language.signs import Sign
from bot.ranking.view import View
from bot.search.collection import Collection
from bot.search.vocabulary import NO_TERM

# The share of words that two sentences have in common in the same order. From here on, pairs in the shipped articles
# are one statement, edited; below it some are two statements about one subject.
SAME = 0.75
# The same within one article, whose author has a reason to come back to something. The abstracts of papers are edited
# sentences of their bodies: hiding one for the other costs .004 of hit@3 from SAME on, and .001 from here on.
SAME_AUTHOR = 0.9
SHORTEST = 6  # Words. Shorter sentences give too little to compare, so they must be the very same.
ALIKE = 0.6  # Two spellings of one name share so many of their letters: Kiev and Kyiv, Lugansk and Luhansk.
NUMERIC, NAME = int(Sign.FIGURE | Sign.DATE), int(Sign.NAME)  # Plain numbers: enums count slowly.


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one sentence of a collection."""

    first: int
    """The number of its first token."""
    forms: list[int]
    article: int


def words_of(collection: Collection, sentence: int) -> Words:
    first, end = int(collection.token_bounds[sentence]), int(collection.token_bounds[sentence + 1])
    return Words(first, collection.token_forms[first:end].tolist(), int(collection.sentence_article[sentence]))


def repeats(collection: Collection, one: Words, other: Words) -> bool:
    """Whether two sentences make the same statement in nearly the same words."""
    alike = Indel.normalized_similarity(one.forms, other.forms, score_cutoff=SAME)
    if alike < (SAME_AUTHOR if one.article == other.article else SAME):
        return False
    return one.forms == other.forms or not (_too_short(one, other) or _contradict(collection, one, other))


class Copies:
    """Finds, among the sentences of a neighbourhood, those that repeat others of it.

    Each sentence has a print of 64 bits, of which each of its forms sets one. Where two prints differ, a word must go
    or come to make the sentences the same; so of thousands of pairs all but a few are told apart without their words.
    """

    def __init__(self, collection: Collection, view: View) -> None:
        self._collection = collection
        self._view = view
        self._may_differ = (1 - SAME) * view.around.lengths  # a sentence's part of what differs in a pair
        self._bounds: list[int] = [0, *np.cumsum(view.around.lengths, dtype=np.intp).tolist()]
        self._prints = _prints(view)

    def of(self, run: range, left: Sequence[bool]) -> Iterator[tuple[int, int]]:
        """Pairs of places in the neighbourhood: one of a run, and one of those left that repeats it."""
        for said, again in self._alike(run):
            if not left[again] or not repeats(self._collection, self._words(said), self._words(again)):
                continue
            if self._stands_in(run, again):
                yield said, again

    def _alike(self, run: range) -> Iterator[tuple[int, int]]:
        """Every pair, one of a run, that may be as alike as repetitions are."""
        own = slice(run.start, run.stop)
        differing = np.bitwise_count(self._prints ^ self._prints[own, None])
        said, again = np.nonzero(differing <= self._may_differ + self._may_differ[own, None])
        return zip((said + run.start).tolist(), again.tolist(), strict=True)

    def _stands_in(self, run: range, place: int) -> bool:
        """Whether of a sentence's words, stop words left out, the run has as many as of a longer one's repetition."""
        told, said = self._content(range(place, place + 1)), set(self._content(run))
        shared = sum(form in said for form in told)
        return shared >= max(len(told), 1) * (SAME / (2 - SAME))

    def _content(self, places: range) -> list[int]:
        """The forms of some sentences without stop words, which prove nothing."""
        tokens = slice(self._bounds[places.start], self._bounds[places.stop])
        forms: list[int] = self._view.forms[tokens][self._view.terms[tokens] != NO_TERM].tolist()
        return forms

    def _words(self, place: int) -> Words:
        return words_of(self._collection, int(self._view.around.sentences[place]))


def _prints(view: View) -> npt.NDArray[np.uint64]:
    """(N,)"""
    bits = np.left_shift(1, view.forms & 63, dtype=np.int64).view(np.uint64)
    prints = np.zeros(len(view.around), dtype=np.uint64)
    told = np.flatnonzero(view.around.lengths)
    if len(told):
        ends = np.cumsum(view.around.lengths[told], dtype=np.intp)
        prints[told] = np.bitwise_or.reduceat(bits, np.concatenate(([0], ends[:-1])))
    return prints


def _too_short(one: Words, other: Words) -> bool:
    return min(len(one.forms), len(other.forms)) < SHORTEST


@dataclass(frozen=True, slots=True)
class _Peculiar:
    """What a sentence has that another one lacks."""

    figures: bool
    """Whether it has figures or dates that the other lacks."""
    names: tuple[str, ...]
    denies: bool


def _contradict(collection: Collection, one: Words, other: Words) -> bool:
    """Whether each has a figure, a date or a name in place of the other's, or one denies what the other says."""
    here, there = _peculiar(collection, one, other), _peculiar(collection, other, one)
    if here.denies != there.denies or (here.figures and there.figures):
        return True
    return _strange(here.names, there.names) and _strange(there.names, here.names)


def _strange(names: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether one of the names is no spelling of any other."""
    return any(all(Indel.normalized_similarity(name, other) < ALIKE for other in others) for name in names)


def _peculiar(collection: Collection, words: Words, other: Words) -> _Peculiar:
    known = set(other.forms)
    own = [token for token, form in enumerate(words.forms, words.first) if form not in known]
    form = {token: collection.forms.strings[collection.token_forms[token]] for token in own}
    return _Peculiar(
        figures=any(collection.token_signs[token] & NUMERIC for token in own),
        names=tuple(form[token] for token in own if _may_be_name(collection, token, words.first)),
        denies=not _negations().isdisjoint(form.values()),
    )


def _may_be_name(collection: Collection, token: int, first: int) -> bool:
    """The capital of a sentence's first word says nothing, so any such word but a stop word counts."""
    if token == first:
        return bool(collection.token_terms[token] != NO_TERM)
    return bool(collection.token_signs[token] & NAME)


@cache
def _negations() -> frozenset[str]:
    return frozenset(fold(word) for known in lexicons() for word in known.telling.negations.split())
