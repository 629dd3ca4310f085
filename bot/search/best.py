"""The passages that score best, without counting what cannot win: MaxScore (Turtle and Flood 1995) over whole arrays.

The terms that can add most are added up first. Once those that are left cannot lift a new passage among the best, they
are looked up only in the passages that may still win. Exact: what is found is what scoring every passage would find.
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

# Sums in another order may differ by so much of themselves; ties must not be told apart by it.
ROUNDING = 1e-9

# Columns of the table of scores, as times the root of the passages: so the best of each column and the few columns
# that hold a winner are together the least to look at.
WIDTH = 8

# Of all passages: adding up a term that fewer have costs less than asking whether it can be left out.
LIGHT = 1 / 4

# Finding a candidate and looking it up in a term's postings costs about as much as adding up so many postings.
LOOK_UP = 64


@dataclass(frozen=True, slots=True)
class Part:
    """What one term of a question adds to the scores of the passages that have it."""

    holders: Ints
    """(df,) passages, ascending."""
    weights: Floats
    """(df,)"""
    gain: float
    """What the weights are multiplied by, more than 0."""
    peak: float
    """The most that it adds."""

    def __len__(self) -> int:
        return len(self.holders)

    @property
    def added(self) -> Floats:
        """(df,)"""
        return self.weights if self.gain == 1.0 else self.gain * self.weights

    def added_to(self, passages: Places) -> Floats:
        """(n,) 0 for a passage that does not have the term."""
        at = np.searchsorted(self.holders, passages)
        at[at == len(self.holders)] = 0
        held = self.holders[at] == passages
        return np.where(held, self.gain * self.weights[at], 0.0)


def scores(parts: Iterable[Part], size: int) -> Floats:
    """(size,) the score of every passage; 0 exactly where it has none of the terms."""
    ordered = _by_peak(parts)
    return _sums(ordered, size) if ordered else np.zeros(size)


def best(parts: Iterable[Part], size: int, limit: int, allowed: Bools | None = None) -> tuple[Places, Floats]:
    """The `limit` passages of the greatest scores with these, best first, ties in passage order; none that scores 0.

    `allowed` is a (size,) mask.
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
    """How many of the parts are added up before it is asked whether those behind them can be left out."""
    return next(
        (n for n in range(1, len(ordered)) if rest[n] < rest[0] - rest[n] and len(ordered[n]) >= LIGHT * size),
        len(ordered),
    )


def _sums(parts: Sequence[Part], size: int) -> Floats:
    holders, added = [part.holders for part in parts], [part.added for part in parts]
    joined = (holders[0], added[0]) if len(parts) == 1 else (np.concatenate(holders), np.concatenate(added))
    return np.bincount(*joined, minlength=size).astype(np.float64, copy=False)


def _floor(sums: Floats, limit: int) -> float:
    """What one of the `limit` best has at least; 0 where there are no more than these."""
    return float(np.partition(sums, -limit)[-limit]) * (1 - ROUNDING) if len(sums) > limit else 0.0


class _Table:
    """The scores of all passages so far, row by row: the best of each column are a short list to find a floor in."""

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
        """Find the candidates, if `left`, the most that can be added yet, keeps all but at most so many from winning.

        With nothing left there is nothing to wait for.
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
