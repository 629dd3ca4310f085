"""Compares a collection's English words and sentences by vectors of words: which are near in meaning.

Shapes: A articles, S sentences, V terms of the collection, R - 1 of them with a vector, D dimensions, K words asked,
U rows of the R.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from bot.language.vectors import WordVectors, word_vectors
from bot.search.collection import Collection, Ints

Singles = npt.NDArray[np.float32]
Places = npt.NDArray[np.intp]

SPOKEN = "en"  # The shipped vectors are of English words alone.
WINDOW = 2  # So many sentences on either side tell what one is about.
FADING = 0.6  # The sentence beside counts this much, each further one this much less.
PICKING = 4  # Picking out one row costs this many times what multiplying it costs.
AT_ONCE = 4096  # Memory holds the vectors of so many sentences while their windows are measured.


class Meanings:
    """The vectors of a collection's terms, looked up once. Safe to share between threads."""

    def __init__(self, collection: Collection) -> None:
        self._shipped = word_vectors()
        self.in_english: npt.NDArray[np.bool_] = np.array(
            [language == SPOKEN for language in collection.languages], dtype=np.bool_
        )
        terms, rows = _with_vectors(collection, self._shipped) if self.in_english.any() else (NOTHING, NOTHING)
        self.row_of_term: Ints = np.zeros(len(collection.terms), dtype=np.int32)
        """(V,) the row of each term, 0 for one that has no vector."""
        self.row_of_term[terms] = np.arange(1, len(terms) + 1)
        units = _below_nothing(self._shipped.units(rows))
        self._dimensions = np.ascontiguousarray(units.T)  # (D, R) which a product reads several times as fast
        self.weights: Singles = _below_nothing(self._shipped.weights[rows].astype(np.float32))
        """(R,) how much each term counts in the vector of a text."""
        lengths = list(self._window_lengths(collection, units * self.weights[:, None]))
        self.lengths: Singles = np.concatenate(lengths) if lengths else np.zeros(0, dtype=np.float32)
        """(S,) the length of the vector of each sentence and of the fading ones around it."""

    def cosines(self, stems: Sequence[str], rows: Places) -> Singles:
        """(K, U) the cosines of K stems and the terms of U rows; 0 where one of the two has no vector."""
        asked, shipped = self._known(stems)
        vectors = np.zeros((len(stems), len(self._dimensions)), dtype=np.float32)
        vectors[asked] = self._shipped.units(shipped)
        near: Singles = (
            (vectors @ self._dimensions)[:, rows]
            if len(rows) * PICKING > len(self.weights)
            else vectors @ self._dimensions[:, rows]
        )
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
        """(n,) which n of the K stems have a vector, and (n,) its row among the shipped ones."""
        found = [(n, row) for n, stem in enumerate(stems) if (row := self._shipped.rows.get(stem)) is not None]
        return _columns(found)

    def _window_lengths(self, collection: Collection, weighted: Singles) -> Iterator[Singles]:
        """The `lengths`, (AT_ONCE,) at a time. `weighted` is (R, D): the vector of each term times its weight."""
        total = len(collection.sentence_spans)
        for start in range(0, total, AT_ONCE):
            first, last = max(0, start - WINDOW), min(total, start + AT_ONCE + WINDOW)
            sums = self._sums(collection, weighted, first, last)
            article = collection.sentence_article[first:last]
            window = sums.copy()
            for step in range(1, min(WINDOW, last - first - 1) + 1):
                same = (article[step:] == article[:-step])[:, None] * np.float32(FADING**step)
                window[:-step] += sums[step:] * same
                window[step:] += sums[:-step] * same
            yield np.linalg.norm(window, axis=1)[start - first : start - first + AT_ONCE]

    def _sums(self, collection: Collection, weighted: Singles, first: int, last: int) -> Singles:
        """(last - first, D) for each of these sentences, the sum of its tokens' vectors."""
        bounds = collection.token_bounds[first : last + 1]
        terms = collection.token_terms[bounds[0] : bounds[-1]]
        running = np.zeros((len(terms) + 1, weighted.shape[1]))
        np.cumsum(weighted[self.row_of_term[terms]], axis=0, out=running[1:])
        sums: Singles = np.diff(running[bounds - bounds[0]], axis=0).astype(np.float32)
        return sums


NOTHING: Ints = np.zeros(0, dtype=np.int32)


def _with_vectors(collection: Collection, shipped: WordVectors) -> tuple[Ints, Ints]:
    """(R - 1,) the numbers of the terms that have a vector, and (R - 1,) its row among the shipped ones."""
    return _columns(
        [(n, row) for n, term in enumerate(collection.terms.strings) if (row := shipped.rows.get(term)) is not None]
    )


def _below_nothing(values: Singles) -> Singles:
    """(n + 1, …) the n values below a row of zeros."""
    return np.concatenate((np.zeros_like(values, shape=(1, *values.shape[1:])), values))


def _columns(pairs: Sequence[tuple[int, int]]) -> tuple[Ints, Ints]:
    listed = np.array(pairs, dtype=np.int32).reshape(-1, 2)
    return listed[:, 0], listed[:, 1]
