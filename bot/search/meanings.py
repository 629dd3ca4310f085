"""The English words of a collection by their vectors: which are near a word in meaning, and what sentences are about.

Shapes: A articles, S sentences, T tokens, V terms of the collection, R of them with a vector, D dimensions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from bot.language.vectors import WordVectors, word_vectors
from bot.search.collection import NO_TERM, Collection, Ints

Singles = npt.NDArray[np.float32]

SPOKEN = "en"  # the only language that there are vectors of
UNRELATED = 0.3  # a cosine up to this is chance; two words for one thing have .5 to .8
WINDOW = 2  # sentences on either side that tell what one is about
FADING = 0.6  # of those, with every step
AT_ONCE = 4096  # sentences whose vectors are held at a time while their windows are measured
REMEMBERED = 1024  # words whose neighbours are kept; a few hundred bytes each


@dataclass(frozen=True, slots=True)
class Near:
    """Terms near a word, and how near each is, above 0 to 1."""

    terms: Ints
    gains: Singles


class Meanings:
    """Looked up once for a collection's terms. Safe to share between threads."""

    def __init__(self, collection: Collection) -> None:
        shipped = word_vectors()
        english = [language == SPOKEN for language in collection.languages]
        self.in_english: npt.NDArray[np.bool_] = np.array(english, dtype=np.bool_)
        self._shipped = shipped
        self._terms, rows = _rows(collection, shipped) if any(english) else _NOTHING
        self._units: Singles = shipped.units(rows)
        self._weighted = np.zeros((len(collection.terms), shipped.vectors.shape[1]), dtype=np.float32)
        self._weighted[self._terms] = self._units * shipped.weights[rows].astype(np.float32)[:, None]
        self.lengths = self._window_lengths(collection)
        self.near = lru_cache(REMEMBERED)(self._near)

    def _near(self, stem: str) -> Near:
        """The terms of the collection that are near a stem, itself among them."""
        row = self._shipped.rows.get(stem)
        if row is None or not len(self._terms):
            return Near(np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.float32))
        cosines = self._units @ self._shipped.units(np.array([row], dtype=np.int32))[0]
        close = np.flatnonzero(cosines > UNRELATED)
        return Near(self._terms[close], np.minimum((cosines[close] - UNRELATED) / (1 - UNRELATED), 1.0))

    def about(self, stems: Iterable[str]) -> Singles | None:
        """(V,) what each term adds to the cosine with a text of such stems; None where no stem has a vector."""
        rows = np.array([row for stem in stems if (row := self._shipped.rows.get(stem)) is not None], dtype=np.int32)
        if not len(rows):
            return None
        text = self._shipped.weights[rows].astype(np.float32) @ self._shipped.units(rows)
        length = float(np.linalg.norm(text))
        return self._weighted @ (text / length) if length else None

    def _window_lengths(self, collection: Collection) -> Singles:
        """(S,) the length of the sum of the vectors of each sentence and those around it, fading."""
        lengths = [np.zeros(0, dtype=np.float32), *self._lengths(collection)]
        return np.concatenate(lengths)

    def _lengths(self, collection: Collection) -> Iterator[Singles]:
        total = len(collection.sentence_spans)
        for start in range(0, total, AT_ONCE):
            first, last = max(0, start - WINDOW), min(total, start + AT_ONCE + WINDOW)
            sums = self._sums(collection, first, last)
            article = collection.sentence_article[first:last]
            window = sums.copy()
            for step in range(1, min(WINDOW, last - first - 1) + 1):
                same = (article[step:] == article[:-step])[:, None] * np.float32(FADING**step)
                window[:-step] += sums[step:] * same
                window[step:] += sums[:-step] * same
            yield np.linalg.norm(window, axis=1)[start - first : start - first + AT_ONCE]

    def _sums(self, collection: Collection, first: int, last: int) -> Singles:
        """(last - first, D) the sum of the vectors of each sentence's tokens."""
        bounds = collection.token_bounds[first : last + 1]
        tokens = self._weighted[collection.token_terms[bounds[0] : bounds[-1]]]
        running = np.concatenate((np.zeros((1, tokens.shape[1])), np.cumsum(tokens, axis=0, dtype=np.float64)))
        return np.diff(running[bounds - bounds[0]], axis=0).astype(np.float32)


_NOTHING = (np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.int32))


def _rows(collection: Collection, shipped: WordVectors) -> tuple[Ints, Ints]:
    """The numbers of the terms that have a vector, and the row of each."""
    found = [(number, row) for number, term in enumerate(collection.terms.strings)
             if number != NO_TERM and (row := shipped.rows.get(term)) is not None]
    return tuple(np.array(found, dtype=np.int32).reshape(-1, 2).T)  # type: ignore[return-value]
