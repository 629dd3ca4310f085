"""Where a text tells what becomes of people: that they died, are missing, were saved. T tokens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from bot.search.collection import Ints

Bits = npt.NDArray[np.uint8]
EVERY = 0xFF


def bits(fates: Iterable[int]) -> int:
    """Fates, by their numbers in the shipped list, as bits of one number."""
    return sum(1 << fate for fate in set(fates))


class Fates:
    """The words for fates, by the numbers of their terms."""

    def __init__(self, listed: Sequence[tuple[tuple[int, ...], int]], terms: int) -> None:
        """`listed` has terms in a row and the number of a fate, which is below 8; `terms` is how many there are."""
        self._of_term = np.zeros(terms, dtype=np.uint8)
        self._rows: dict[tuple[int, ...], int] = {}
        for row, fate in listed:
            if len(row) == 1:
                self._of_term[row[0]] |= bits([fate])
            else:
                self._rows[row] = self._rows.get(row, 0) | bits([fate])

    def told(self, terms: Ints) -> Bits:
        """(T,) the fates that each of some tokens tells, or the row of tokens that begins there, by their terms."""
        told = self._of_term.take(terms)
        for row, fates in self._rows.items():
            starts = np.flatnonzero(terms == row[0])
            for step, term in enumerate(row[1:], 1):
                starts = starts[terms.take(starts + step, mode="clip") == term]
            told[starts] |= fates
        return told
