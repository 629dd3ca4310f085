"""Lists of numbers, laid end to end or ascending: passages that hold a term, articles with it in their title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int32]
Places = npt.NDArray[np.intp]
Bools = npt.NDArray[np.bool_]

BLOCK = 1 << 19

NARROW = (np.uint8, np.uint16)

# Numpy sorts numbers of so many bits in time proportional to how many there are; of larger ones, part by part.
BITS = 16


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


def within(numbers: Ints, starts: Places | Ints, ends: Places | Ints, least: Places | Ints) -> Places:
    """(n,) the place of the first of the ascending numbers from starts[i] to ends[i] that is least[i] at least."""
    low, high = starts.astype(np.intp), ends.astype(np.intp)
    while (open_ := np.flatnonzero(low < high)).size:
        middle = (low[open_] + high[open_]) // 2
        less = numbers[middle] < least[open_]
        low[open_[less]] = middle[less] + 1
        high[open_[~less]] = middle[~less]
    return low


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


def laid_end_to_end(parts: Sequence[npt.NDArray[Any]], kind: npt.DTypeLike) -> npt.NDArray[Any]:
    """As one array of that type. Block by block, as other threads wait for each: pages that are new take their time."""
    found = np.empty(sum(map(len, parts)), dtype=kind)
    at = 0
    for part in parts:
        for block in blocks(len(part)):
            found[at + block.start : at + block.stop] = part[block]
        at += len(part)
    return found


def take(values: npt.NDArray[Any], places: npt.NDArray[np.integer], found: npt.NDArray[Any]) -> None:
    """Into (n,) `found`, of the type of the values, those at (n,) places; block by block as above."""
    for block in blocks(len(places)):
        values.take(places[block], out=found[block], mode="clip")  # which writes where it belongs, without a copy


def numbered(counts: npt.NDArray[np.integer]) -> Ints:
    """(sum of the counts,) 0 as often as the first count says, 1 as often as the second, and so on."""
    return np.repeat(np.arange(len(counts), dtype=np.int32), counts)


def narrow(largest: int) -> type[np.integer]:
    """The type that numbers from 0 to the largest one take the least memory in."""
    return next((kind for kind in NARROW if largest <= np.iinfo(kind).max), np.int32)


def sorting(numbers: npt.NDArray[np.integer]) -> Places:
    """(n,) the order that sorts numbers of at least 0, equal ones as they stand."""
    order = np.argsort(numbers.astype(np.uint16), kind="stable")  # by the lowest bits of each
    largest, step = int(numbers.max(initial=0)), BITS
    while largest >> step:
        order = order[np.argsort((numbers >> step).astype(np.uint16)[order], kind="stable")]
        step += BITS
    return order
