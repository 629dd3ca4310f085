"""What becomes of the postings where a few articles come or go: those that stay are copied as they lie, not sorted.

Shapes: V terms, P passages, M postings, n of them added; of the collection before where it says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.search.counted.postings import InPassages, Postings
from bot.search.sorted_numbers import bounds, laid_end_to_end, ranges, take, within

Ints = npt.NDArray[np.int32]
Places = npt.NDArray[np.intp]
Array = npt.NDArray[Any]

# Postings that are sorted while what lies before one that comes or goes is copied.
DEARER = 64

# Postings that come or go, whose number does not matter.
FEW = 500


@dataclass(frozen=True, slots=True)
class Kept:
    """What the collection before has that is still there."""

    passages: Ints
    """(P before,) the number of each now, -1 for one that is gone."""
    terms: Ints
    """(V before,) the number of each now, -1 for one that is gone."""


@dataclass(frozen=True, slots=True)
class _Added:
    """Postings that were not there before: term by term, those of each in the order of their passages."""

    terms: Ints
    """(n,)"""
    holders: Ints
    """(n,)"""
    counts: Ints
    """(n,)"""


def changed(before: Postings, kept: Kept, found: InPassages, vocabulary: int) -> Postings | None:
    """What `postings.by_term` gives, from the postings before; None where sorting is quicker."""
    most = max(FEW, len(before.holders) // DEARER)
    there = np.flatnonzero(kept.passages >= 0)
    gone = np.flatnonzero(kept.passages < 0)
    new = np.ones(len(found.postings), dtype=np.bool_)
    new[kept.passages[there]] = False
    coming = int(found.postings[new].sum())
    if coming > most or len(gone) > most or (np.diff(kept.passages[there]) <= 0).any():
        return None
    added = _added(found, np.flatnonzero(new))
    holders = np.empty(len(before.holders), dtype=np.int32)
    take(kept.passages, before.holders, holders)
    leaving = np.flatnonzero(holders < 0) if len(gone) else gone
    if len(leaving) + coming > most:
        return None
    order = _Order(before.bounds, kept.terms)
    boundary = np.append(there, len(kept.passages))[np.searchsorted(kept.passages[there], added.holders)]
    places = order.places(added.terms, before.holders, boundary)
    pieces = _pieces(order, places, order.moved(leaving))
    sizes = order.sizes(vocabulary, leaving) + np.bincount(added.terms, minlength=vocabulary)
    lengths = np.zeros(len(new), dtype=np.int32)
    lengths[kept.passages[there]] = before.lengths[there]
    np.add.at(lengths, added.holders, added.counts)
    return Postings(
        bounds=bounds(sizes),
        holders=_laid(holders, added.holders, pieces, holders.dtype),
        counts=_laid(before.counts, added.counts, pieces, found.counts.dtype),
        lengths=lengths,
    )


def _added(found: InPassages, passages: Places) -> _Added:
    starts = bounds(found.postings)
    places = ranges(starts[passages], starts[passages + 1])
    owners = np.repeat(passages, found.postings[passages]).astype(np.int32)
    order = np.argsort(found.terms[places], kind="stable")
    return _Added(found.terms[places][order].astype(np.int32), owners[order], found.counts[places][order])


class _Order:
    """The postings before in the order of the terms now, without those of terms that are gone."""

    def __init__(self, before: Ints, terms: Ints) -> None:
        """From the bounds of (V before,) terms, and the number of each now."""
        self._before = before
        there = np.flatnonzero(terms >= 0)
        self._terms = there[np.argsort(terms[there])]
        self._numbers = terms[self._terms]
        self._starts = before[:-1][self._terms]
        self._offsets = np.concatenate(([0], np.cumsum(np.diff(before)[self._terms])))
        self._ranks = np.full(len(terms), -1)
        self._ranks[self._terms] = np.arange(len(self._terms))

    def __len__(self) -> int:
        return int(self._offsets[-1])

    def sizes(self, vocabulary: int, leaving: Places) -> Places:
        """(V,) how many of each term there are without those that leave, which are told by their places before."""
        found = np.zeros(vocabulary, dtype=np.intp)
        left = np.diff(self._before) - np.bincount(self._owners(leaving), minlength=len(self._before) - 1)
        found[self._numbers] = left[self._terms]
        return found

    def places(self, terms: Ints, holders: Ints, boundary: Places) -> Places:
        """(n,) before which places postings of such terms belong.

        Each belongs before those of its term in the passages from `boundary` on, as they were numbered before.
        """
        ranks = np.searchsorted(self._numbers, terms)
        known = np.append(self._numbers, -1)[ranks] == terms
        found = self._offsets[ranks]
        old = self._terms[ranks[known]]
        first, end = self._before[old], self._before[old + 1]
        found[known] += within(holders, first, end, boundary[known]) - first
        return found

    def moved(self, places: Places) -> Places:
        """The places before of some postings → those now, without those of terms that are gone."""
        owners = self._owners(places)
        ranks = self._ranks[owners]
        found: Places = (self._offsets[ranks] + places - self._before[owners])[ranks >= 0]
        return found

    def _owners(self, places: Places) -> Places:
        return np.searchsorted(self._before, places, side="right") - 1

    @property
    def breaks(self) -> Places:
        """Where what lies side by side does not so before."""
        return self._offsets[np.flatnonzero(np.diff(self._terms) != 1) + 1]

    def before(self, places: Places) -> Places:
        """The places now → those before."""
        ranks = np.searchsorted(self._offsets, places, side="right") - 1
        found: Places = self._starts[ranks] + places - self._offsets[ranks]
        return found


def _pieces(order: _Order, places: Places, leaving: Places) -> list[tuple[bool, int, int]]:
    """Pieces of the postings before and, where the first of the three says so, of those added, as they are laid."""
    marks = np.unique(np.concatenate(([0, len(order)], order.breaks, places, leaving, leaving + 1)))
    firsts, ends = np.searchsorted(places, marks, side="left"), np.searchsorted(places, marks, side="right")
    stays = ~np.isin(marks, leaving)
    stays[-1] = False  # behind the last one
    starts = order.before(marks[:-1])
    sizes = np.append(np.diff(marks), 0)
    found = []
    for first, end, start, size, stay in zip(
        firsts.tolist(), ends.tolist(), [*starts.tolist(), 0], sizes.tolist(), stays.tolist(), strict=True
    ):
        if first < end:
            found.append((True, first, end))
        if stay:
            found.append((False, start, start + size))
    return found


def _laid(before: Array, added: Array, pieces: Sequence[tuple[bool, int, int]], kind: np.dtype[Any]) -> Array:
    return laid_end_to_end([(added if is_added else before)[first:end] for is_added, first, end in pieces], kind)
