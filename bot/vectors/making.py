"""Makes the vectors of a collection's sentences: reads those on disk, computes the others and keeps them there."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

from bot.search.collection import Collection
from bot.search.sentence_vectors import Bytes, SentenceVectors, passage_vectors, quantised
from bot.vectors.encoder import Encoder
from bot.vectors.store import Store

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Making:
    """Makes the vectors of any collection. Safe to share between threads."""

    encoder: Encoder
    state_dir: Path
    patience: float | None
    """Seconds that an answer waits for the vector of its question; None for as long as it takes."""

    def vectors(
        self, collection: Collection, told: Callable[[int, int], None], stopped: Callable[[], bool] = lambda: False
    ) -> SentenceVectors | None:
        """The vectors of all sentences. Takes minutes for thousands of articles that are not on disk yet.

        `told` hears after each article how many are done, and of how many. Where `stopped` says so midway, the result
        is None, and the vectors made so far stay on disk.
        """
        made: list[Bytes] = [np.zeros((0, self.encoder.dimensions), dtype=np.int8)]
        for number, sentences in enumerate(_sentences(collection)):
            vectors = self._of_article(sentences, stopped)
            if vectors is None:
                return None
            made.append(vectors)
            told(number + 1, len(collection.articles))
        all_of_them = np.concatenate(made)
        return SentenceVectors(all_of_them, passage_vectors(collection, all_of_them), self._of_question)

    def _of_question(self, text: str) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]] | None:
        return self.encoder.question(text, self.patience)

    def _of_article(self, sentences: list[str], stopped: Callable[[], bool]) -> Bytes | None:
        store = Store(self.state_dir, self.encoder.digest, self.encoder.dimensions)
        if (kept := store.read(sentences)) is not None:
            return kept
        rows = np.zeros((len(sentences), self.encoder.dimensions), dtype=np.float32)
        for row, sentence in enumerate(sentences):
            if stopped():
                return None
            rows[row] = self.encoder.passage(sentence)
        made = quantised(rows)
        try:
            store.write(sentences, made)
        except OSError as error:
            log.warning("Vectors cannot be kept in %s (%s): the next start makes them anew.", store.folder, error)
        return made


def _sentences(collection: Collection) -> Iterator[list[str]]:
    """The sentences of each article, in order."""
    bounds = np.searchsorted(collection.sentence_article, np.arange(len(collection.articles) + 1)).tolist()
    for article, (start, end) in zip(collection.articles, pairwise(bounds), strict=True):
        yield [article.text[span.start : span.end] for span in collection.sentence_spans[start:end]]
