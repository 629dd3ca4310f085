"""Lists of numbers, laid end to end or ascending: passages that hold a term, articles with it in their title."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int32]
Bools = npt.NDArray[np.bool_]


def distinct(numbers: Ints) -> Ints:
    """Each once."""
    first: Bools = np.diff(numbers, prepend=-1) != 0
    return numbers[first]


def is_among(numbers: Ints, others: Ints) -> Bools:
    """(n,) which of the numbers the others have; looked up, so that a few numbers cost little however many others."""
    if not len(others):
        return np.zeros(len(numbers), dtype=np.bool_)
    at = np.minimum(np.searchsorted(others, numbers), len(others) - 1)
    found: Bools = others[at] == numbers
    return found


def in_all(lists: Sequence[Ints]) -> Ints:
    """The numbers that all lists (at least one) have, each of which has a number once."""
    shortest, *longer = sorted(lists, key=len)
    for others in longer:
        shortest = shortest[is_among(shortest, others)]
    return shortest


def bounds(counts: npt.NDArray[np.integer]) -> Ints:
    """(n + 1,) where each of n runs of such lengths begins, and the end of the last."""
    return np.concatenate(([0], np.cumsum(counts))).astype(np.int32)


def ranges(starts: Ints, ends: Ints) -> Ints:
    """The numbers starts[i] to ends[i] of every i, laid end to end."""
    sizes = ends - starts
    before = np.cumsum(sizes) - sizes
    return np.repeat(starts - before, sizes) + np.arange(int(sizes.sum()), dtype=np.int32)


def numbered(counts: Ints) -> Ints:
    """0 as often as the first count says, 1 as often as the second, …"""
    return np.repeat(np.arange(len(counts), dtype=np.int32), counts)
