"""Cuts words into character n-grams, so that "deploys", "deployment" and a name's odd spelling still meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.search.bm25 import Floats, idf
from bot.search.sorted_numbers import bounds, changes, ranges, sorting
from bot.search.vocabulary import Vocabulary

Ints = npt.NDArray[np.int32]
Bools = npt.NDArray[np.bool_]

MOST = np.iinfo(np.int64).max
SIZE = 4  # characters; three meet by chance, five miss short names


def grams_of(form: str) -> list[str]:
    """The n-grams of a form whose ends are marked; a form too short for one is its own n-gram."""
    marked = f"^{form}$"
    return [marked[i : i + SIZE] for i in range(len(marked) - SIZE + 1)] or [marked]


@dataclass(frozen=True, slots=True)
class Grams:
    """The n-grams of every form of a collection, laid end to end. Shapes: F forms, G n-grams."""

    vocabulary: Vocabulary
    numbers: Ints
    """(·,)"""
    bounds: Ints
    """(F + 1,) form f has the n-grams bounds[f] to bounds[f + 1]; a stop word has none."""
    idf: Floats
    """(G,)"""

    def known(self, form: str) -> set[int]:
        """Numbers of those n-grams of a form, or of the words of a name, that the collection has."""
        grams = (gram for word in form.split() for gram in grams_of(word))
        return {number for gram in grams if (number := self.vocabulary.number(gram)) is not None}

    def unknown(self, form: str) -> int:
        """How many n-grams of a form, or of the words of a name, the collection does not have."""
        return sum(gram not in self.vocabulary for gram in {gram for word in form.split() for gram in grams_of(word)})


def grams_of_forms(forms: Sequence[str], wanted: Bools, occurrences: Ints, sentences: int) -> Grams:
    """From the forms, which of them have n-grams, and how often each is met. The first form is the empty one."""
    counted = np.flatnonzero(wanted[1:]) + 1
    marked = [f"^{forms[number]}$" for number in counted.tolist()]
    lengths = np.fromiter(map(len, marked), dtype=np.int32, count=len(marked))
    held = np.zeros(len(forms), dtype=np.int32)
    held[counted] = np.maximum(lengths - SIZE + 1, 1)
    first = bounds(lengths)
    starts = ranges(first[:-1], first[:-1] + held[counted])
    ends = np.minimum(starts + SIZE, np.repeat(first[1:], held[counted]))
    text = "".join(marked)
    numbers, places = _in_order_of_appearance(_kinds(text, starts, ends))
    spans = zip(starts[places].tolist(), ends[places].tolist(), strict=True)
    vocabulary = Vocabulary(["", *(text[start:end] for start, end in spans)])
    counts = np.bincount(numbers + 1, np.repeat(occurrences, held), len(vocabulary))
    return Grams(
        vocabulary=vocabulary,
        numbers=numbers + 1,
        bounds=bounds(held),
        # Occurrences stand in for the number of sentences that have the gram: near enough, and nothing more to count.
        idf=idf(np.minimum(counts, max(1, sentences)), max(1, sentences)),
    )


def _kinds(text: str, starts: npt.NDArray[np.intp], ends: npt.NDArray[np.intp]) -> npt.NDArray[np.int64]:
    """(n,) a number for each slice of up to `SIZE` characters, the same for those that read the same."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    met = np.zeros(int(codes.max(initial=0)) + 1, dtype=np.bool_)
    met[codes] = True
    letters = np.append(np.cumsum(met)[codes], 0)  # from 1; 0 is for what lies behind the end of a slice
    several = int(letters.max()) + 1
    kinds = np.zeros(len(starts), dtype=np.int64)
    for place in range(SIZE):
        kinds = kinds * several + letters[np.where(starts + place < ends, starts + place, -1)]
        if several**SIZE > MOST:  # of so many letters, the slices so far are numbered anew before the next one
            _, kinds = np.unique(kinds, return_inverse=True)
    return kinds


def _in_order_of_appearance(kinds: npt.NDArray[np.int64]) -> tuple[Ints, npt.NDArray[np.intp]]:
    """(n,) the kinds numbered as they first appear, and where each first does."""
    order = sorting(kinds)
    first = changes(kinds[order])
    appears = np.zeros(len(kinds), dtype=np.bool_)
    appears[order[first]] = True
    new = np.cumsum(appears, dtype=np.int32)[order[first]] - 1
    numbers = np.empty(len(kinds), dtype=np.int32)
    numbers[order] = np.repeat(new, np.diff(np.flatnonzero(np.append(first, True))))
    return numbers, np.flatnonzero(appears)
