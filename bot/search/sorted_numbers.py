"""Lists of numbers, laid end to end or ascending: passages that hold a term, articles with it in their title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int32]
Places = npt.NDArray[np.intp]
Bools = npt.NDArray[np.bool_]

BLOCK = 1 << 19

NARROW = (np.uint8, np.uint16)

# Numbers below this are sorted in time proportional to how many there are, as numpy does with those of 16 bits.
SHORT = 1 << 16


def changes(numbers: npt.NDArray[np.integer]) -> Bools:
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


def bounds(counts: npt.NDArray[np.integer]) -> Ints:
    """(n + 1,) where each of n runs of such lengths begins, and the end of the last."""
    return np.concatenate(([0], np.cumsum(counts, dtype=np.int64))).astype(np.int32)


def ranges(starts: Ints, ends: Ints) -> Places:
    """(sum of the sizes,) the numbers from starts[i] to before ends[i] of every i, laid end to end."""
    sizes = ends - starts
    behind = np.cumsum(sizes)
    return np.repeat(starts - behind + sizes, sizes) + np.arange(behind[-1] if len(behind) else 0)


def blocks(size: int) -> Iterator[slice]:
    """Parts of so many numbers, each small enough that a processor still has it at hand for the next step."""
    return (slice(first, min(first + BLOCK, size)) for first in range(0, size, BLOCK))


def numbered(counts: npt.NDArray[np.integer]) -> Ints:
    """(sum of the counts,) 0 as often as the first count says, 1 as often as the second, and so on."""
    return np.repeat(np.arange(len(counts), dtype=np.int32), counts)


def narrow(largest: int) -> type[np.integer]:
    """The type that numbers from 0 to the largest one take the least memory in."""
    return next((kind for kind in NARROW if largest <= np.iinfo(kind).max), np.int32)


def sorting(numbers: npt.NDArray[np.integer]) -> Places:
    """(n,) the order that sorts numbers of at least 0, equal ones as they stand."""
    order = np.argsort(numbers.astype(np.uint16), kind="stable")  # the lower half of each
    if int(numbers.max(initial=0)) < SHORT:
        return order
    return order[np.argsort((numbers // SHORT).astype(np.uint16)[order], kind="stable")]
