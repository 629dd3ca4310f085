"""Lists of ascending numbers: those of passages that hold a term, of articles with a word in their title."""

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
    """Each once."""
    return numbers[changes(numbers)]


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
