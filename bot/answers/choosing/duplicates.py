"""Finds sentences that say the same in nearly the same words, as in wire copy and articles that repeat each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

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


def repetitions(collection: Collection, said: Sequence[Words], again: Sequence[Words]) -> Iterator[tuple[int, int]]:
    """Pairs (i, j) where `again[j]` makes the same statement as `said[i]` in nearly the same words."""
    forms = [words.forms for words in said], [words.forms for words in again]
    alike = cdist(*forms, scorer=Indel.normalized_similarity, score_cutoff=SAME)
    for i, j in zip(*(places.tolist() for places in np.nonzero(alike)), strict=True):  # 0 is what is less than SAME
        one, other = said[i], again[j]
        if alike[i, j] < SAME_AUTHOR and one.article == other.article:
            continue
        if one.forms == other.forms or not (_too_short(one, other) or _contradict(collection, one, other)):
            yield i, j


class Copies:
    """Finds the sentences of a neighbourhood that repeat others of it."""

    def __init__(self, collection: Collection, view: View) -> None:
        self._collection = collection
        self._sentences: list[int] = view.around.sentences.tolist()
        self._known: dict[int, Words] = {}
        content = np.flatnonzero(view.terms != NO_TERM)
        self._forms = view.forms[content].astype(np.intp)  # numpy's own index: read ten times
        self._bounds = np.searchsorted(view.around.owner[content], np.arange(len(view.around) + 1))
        # What repeats a longer sentence shares this many words with it; stop words, which prove nothing, left out.
        self._enough = np.maximum(np.diff(self._bounds), 1) * (SAME / (2 - SAME))
        self._said = np.zeros(len(collection.forms), dtype=np.bool_)  # what a run has; used again for each run
        self._running = np.zeros(len(self._forms) + 1, dtype=np.int32)

    def of(self, run: range) -> Iterator[tuple[int, int]]:
        """Pairs of places in the neighbourhood: one in the run, and one outside that repeats it."""
        places = self._candidates(run)
        if places:
            for i, j in repetitions(self._collection, self._words(run), self._words(places)):
                yield run[i], places[j]

    def _words(self, places: Iterable[int]) -> list[Words]:
        for place in places:
            if place not in self._known:
                self._known[place] = words_of(self._collection, self._sentences[place])
        return [self._known[place] for place in places]

    def _candidates(self, run: range) -> list[int]:
        """The places outside a run whose sentences have most of their words somewhere in it."""
        own = self._forms[self._bounds[run.start] : self._bounds[run.stop]]
        self._said[own] = 1
        np.cumsum(self._said[self._forms], dtype=np.int32, out=self._running[1:])
        self._said[own] = 0
        shared = self._running[self._bounds]
        found = shared[1:] - shared[:-1] >= self._enough
        found[run.start : run.stop] = False
        places: list[int] = np.flatnonzero(found).tolist()
        return places


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
