"""Finds the passages that score best without scoring those that cannot win: MaxScore (Turtle and Flood 1995).

It adds up first the terms that can add most. Once the other terms cannot lift a new passage among the best, it looks
them up only in the passages that may still win. It finds exactly what scoring every passage would find. Shapes: df
passages that hold a term, n passages asked about.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import sqrt

import numpy as np
import numpy.typing as npt

from bot.search.bm25 import Floats

Ints = npt.NDArray[np.int32]
Places = npt.NDArray[np.intp]
Bools = npt.NDArray[np.bool_]

# The share of a sum by which the same sum in another order may differ. It must not decide between ties.
ROUNDING = 1e-9

# The table of scores has so many columns times the root of the passages. With these, the columns' best scores and the
# few columns that hold a winner are together the least to look at.
WIDTH = 8

# A share of all passages. Adding up a term that fewer have costs less than asking whether it can be left out.
LIGHT = 1 / 4

# Postings. Adding up so many costs about as much as finding one candidate and looking it up in a term's postings.
LOOK_UP = 64


@dataclass(frozen=True, slots=True)
class Part:
    """What one term of a question adds to the scores of the passages that have it."""

    holders: Ints
    """(df,) the passages that have the term, ascending."""
    weights: Floats
    """(df,) its weight in each of them."""
    gain: float
    """The factor of the weights, more than 0."""
    peak: float
    """The most that the term adds to a passage."""

    def __len__(self) -> int:
        return len(self.holders)

    @property
    def added(self) -> Floats:
        """(df,) what the term adds to each passage that has it."""
        return self.weights if self.gain == 1.0 else self.gain * self.weights

    def added_to(self, passages: Places) -> Floats:
        """(n,) what the term adds to each of n passages; 0 where a passage does not have it."""
        at = np.searchsorted(self.holders, passages)
        at[at == len(self.holders)] = 0
        held = self.holders[at] == passages
        return np.where(held, self.gain * self.weights[at], 0.0)


def scores(parts: Iterable[Part], size: int) -> Floats:
    """(size,) the score of every passage; 0 exactly where it has none of the terms."""
    ordered = _by_peak(parts)
    return _sums(ordered, size) if ordered else np.zeros(size)


def best(parts: Iterable[Part], size: int, limit: int, allowed: Bools | None = None) -> tuple[Places, Floats]:
    """The `limit` passages that score best, and their scores: best first, ties in passage order, none that scores 0.

    `allowed` is a (size,) mask of the passages that may be found.
    """
    ordered = _by_peak(parts)
    if not ordered:
        return np.zeros(0, dtype=np.intp), np.zeros(0)
    rest = [*accumulate((part.peak for part in reversed(ordered)), initial=0.0)][::-1]
    taken = _surely_needed(ordered, rest, size)
    table = _Table(ordered[:taken], size, limit, allowed)
    while not table.narrow(rest[taken], len(ordered[taken]) / LOOK_UP if ordered[taken:] else size):
        table.add(ordered[taken])
        taken += 1
    passages, sums = table.candidates
    for part, left in zip(ordered[taken:], rest[taken + 1 :], strict=True):
        sums = sums + part.added_to(passages)
        kept = sums >= _floor(sums, limit) - left
        passages, sums = passages[kept], sums[kept]
    order = np.lexsort((passages, -sums))[:limit]
    return passages[order], sums[order]


def _by_peak(parts: Iterable[Part]) -> list[Part]:
    return sorted(parts, key=lambda part: part.peak, reverse=True)


def _surely_needed(ordered: Sequence[Part], rest: Sequence[float], size: int) -> int:
    """How many parts to add up before asking whether the others can be left out."""
    return next(
        (n for n in range(1, len(ordered)) if rest[n] < rest[0] - rest[n] and len(ordered[n]) >= LIGHT * size),
        len(ordered),
    )


def _sums(parts: Sequence[Part], size: int) -> Floats:
    holders, added = [part.holders for part in parts], [part.added for part in parts]
    joined = (holders[0], added[0]) if len(parts) == 1 else (np.concatenate(holders), np.concatenate(added))
    return np.bincount(*joined, minlength=size).astype(np.float64, copy=False)


def _floor(sums: Floats, limit: int) -> float:
    """The least score of the `limit` best; 0 if there are no more than `limit`."""
    return float(np.partition(sums, -limit)[-limit]) * (1 - ROUNDING) if len(sums) > limit else 0.0


class _Table:
    """The scores of all passages so far, row by row: the best scores of the columns are few to find a floor in."""

    def __init__(self, parts: Sequence[Part], size: int, limit: int, allowed: Bools | None) -> None:
        self._width = int(WIDTH * sqrt(size)) + 1
        self._sums = _sums(parts, -(-size // self._width) * self._width)
        self._limit = limit
        self._allowed = allowed
        self.candidates: tuple[Places, Floats]
        """Passages that may be among the best, and their scores so far."""

    def add(self, part: Part) -> None:
        self._sums[part.holders.astype(np.intp)] += part.added

    def narrow(self, left: float, most: float) -> bool:
        """Find the passages that may still win; say whether they are at most `most`, or no part is left.

        `left` is the most that the other parts can still add to a passage.
        """
        if self._allowed is not None:
            self._sums[: len(self._allowed)] *= self._allowed
        table = self._sums.reshape(-1, self._width)
        tops = table.max(axis=0)
        least = max(0.0, _floor(tops, self._limit) - left)
        columns = np.flatnonzero(tops > least)
        if left and (not least or len(columns) > most):
            return False
        sums = table[:, columns]
        rows, places = np.nonzero(sums > least)
        self.candidates = rows * self._width + columns[places], sums[rows, places]
        return not left or len(rows) <= most
