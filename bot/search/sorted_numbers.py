"""Compares lists of ascending numbers, as of the passages that hold a term."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int32]
Bools = npt.NDArray[np.bool_]


def changes(numbers: Ints) -> Bools:
    """(n,) whether each is another than the one before it; the first is."""
    changed = np.ones(len(numbers), dtype=np.bool_)
    np.not_equal(numbers[1:], numbers[:-1], out=changed[1:])
    return changed


def distinct(numbers: Ints) -> Ints:
    """(n,) each of the ascending numbers once."""
    return numbers[changes(numbers)]


def is_among(numbers: Ints, others: Ints) -> Bools:
    """(n,) whether each of (n,) numbers is among the others. A few numbers cost little, however many others."""
    if not len(others):
        return np.zeros(len(numbers), dtype=np.bool_)
    at = np.minimum(np.searchsorted(others, numbers), len(others) - 1)
    found: Bools = others[at] == numbers
    return found


def in_all(lists: Sequence[Ints]) -> Ints:
    """(n,) the numbers that stand in each of one or more lists; each list has a number once."""
    shortest, *longer = sorted(lists, key=len)
    for others in longer:
        shortest = shortest[is_among(shortest, others)]
    return shortest
