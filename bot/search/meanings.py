"""Compares a collection's English words and sentences by vectors of words: which are near in meaning.

Shapes: A articles, S sentences, V terms of the collection, R - 1 of them with a vector, D dimensions, K words asked,
U rows of the R.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from bot.language.vectors import word_vectors
from bot.search.collection import Collection, Ints
from bot.search.counted.windows import NOTHING, SPOKEN, with_vectors

Singles = npt.NDArray[np.float32]
Places = npt.NDArray[np.intp]


class Meanings:
    """The vectors of a collection's terms, looked up once. Safe to share between threads."""

    def __init__(self, collection: Collection) -> None:
        self._shipped = word_vectors()
        self.in_english: npt.NDArray[np.bool_] = np.array(
            [language == SPOKEN for language in collection.languages], dtype=np.bool_
        )
        terms, rows = (
            with_vectors(collection.terms.strings, self._shipped) if self.in_english.any() else (NOTHING, NOTHING)
        )
        self.row_of_term: Ints = np.zeros(len(collection.terms), dtype=np.int32)
        """(V,) the row of each term, 0 for one that has no vector."""
        self.row_of_term[terms] = np.arange(1, len(terms) + 1)
        self._units = _below_nothing(self._shipped.units(rows))  # (R, D)
        self.weights: Singles = _below_nothing(self._shipped.weights[rows].astype(np.float32))
        """(R,) each term's part in the vector of a text."""
        self.lengths: Singles = collection.window_lengths
        """(S,) of the vector of each sentence and those around it, fading."""

    def cosines(self, stems: Sequence[str], rows: Places) -> Singles:
        """(K, U) the cosines of K stems and the terms of U rows; 0 where one of the two has no vector."""
        asked, shipped = self._known(stems)
        vectors = np.zeros((len(stems), self._units.shape[1]), dtype=np.float32)
        vectors[asked] = self._shipped.units(shipped)
        near: Singles = vectors @ self._units.take(rows, axis=0).T
        return near

    def parts(self, stems: Sequence[str]) -> Singles:
        """(K,) how much each stem counts in the unit vector of a text of all of them."""
        parts = np.zeros(len(stems), dtype=np.float32)
        asked, rows = self._known(stems)
        weights = self._shipped.weights[rows].astype(np.float32)
        length = float(np.linalg.norm(weights @ self._shipped.units(rows)))
        parts[asked] = weights / length if length else 0.0
        return parts

    def _known(self, stems: Sequence[str]) -> tuple[Ints, Ints]:
        """(·,) which of the stems have a vector, and (·,) its row."""
        return with_vectors(stems, self._shipped)


def _below_nothing(values: Singles) -> Singles:
    """(n + 1, …) the n values below a row of zeros."""
    return np.concatenate((np.zeros_like(values, shape=(1, *values.shape[1:])), values))
