"""Finds, by BM25, the passages that score best for weighted terms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from rank_bm25 import BM25

from bot.model import Hit
from bot.search.best import Bools, Part, best, scores
from bot.search.bm25 import K1, Floats, idf, penalty
from bot.search.counted.postings import Postings
from bot.search.sorted_numbers import blocks


@dataclass(frozen=True, slots=True)
class Weighed:
    """What each posting adds to the score of its passage, for a reader's own word."""

    weights: Floats
    """(M,)"""
    peaks: Floats
    """(V,) the most that a posting of each term adds; 0 for a term that no passage has."""


class PassageIndex(BM25):  # type: ignore[misc]  # rank_bm25 has no types
    """Term numbers → passages, each with the weight that BM25 gives the term there.

    rank_bm25's base class leaves the statistics, the idf and the scores to subclasses. Its own `BM25Okapi` scores a
    term of half of the passages 0, so that a corpus of one article ranks by chance; the idf of `bm25` stays positive.
    Postings are arrays laid end to end, not a dictionary per passage. Shapes: V terms, P passages, M postings.
    """

    def __init__(self, postings: Postings, weighed: Weighed | None = None) -> None:
        """Index postings, of which `weighed` was made before if it is given. None at all are an empty index."""
        super().__init__(postings)
        self.weighed = weighed or self._weighed(postings.counts)

    def __len__(self) -> int:
        return self.corpus_size

    def search(self, terms: Mapping[int, float], limit: int, allowed: Bools | None = None) -> list[Hit]:
        """The `limit` best passages that hold any of the terms, best first, ties in passage order.

        `terms` maps term numbers to how much each counts (1 for the reader's own word). `allowed` is a (P,) mask.
        """
        passages, sums = best(self._parts(terms), self.corpus_size, limit, allowed)
        return [Hit(passage, score) for passage, score in zip(passages.tolist(), sums.tolist(), strict=True)]

    def get_scores(self, query: Mapping[int, float]) -> Floats:
        """(P,) the score of every passage; 0 exactly where a passage holds none of the terms."""
        return scores(self._parts(query), self.corpus_size)

    def _parts(self, terms: Mapping[int, float]) -> Iterator[Part]:
        for term, gain in terms.items():
            first, end = self._bounds_of(term)
            if first < end:
                weights = self.weighed.weights[first:end]
                yield Part(self.postings.holders[first:end], weights, gain, gain * float(self.weighed.peaks[term]))

    def holders(self, term: int) -> npt.NDArray[np.int32]:
        """(df,) the passages that hold a term, ascending."""
        return self.postings.holders[slice(*self._bounds_of(term))]

    def document_frequency(self, term: int) -> int:
        """How many passages hold a term."""
        first, end = self._bounds_of(term)
        return end - first

    def _bounds_of(self, term: int) -> tuple[int, int]:
        bounds = self.postings.bounds
        return (int(bounds[term]), int(bounds[term + 1])) if term + 1 < len(bounds) else (0, 0)

    def inverse_document_frequency(self, frequency: float) -> float:
        """The idf of a term that `frequency` passages hold; 0 passages give the greatest."""
        return float(idf(frequency, self.corpus_size))

    def _initialize(self, corpus: Postings) -> npt.NDArray[np.int32]:
        """What the base class counts in a dictionary per passage is counted already."""
        self.postings = corpus
        self.corpus_size: int = len(corpus.lengths)
        self.doc_len = corpus.lengths
        total = int(corpus.lengths.sum())
        self.avgdl = total / self.corpus_size if total else 1.0
        return np.diff(corpus.bounds)

    def _calc_idf(self, nd: npt.NDArray[np.int32]) -> None:
        self.idf = idf(nd.astype(np.float64), self.corpus_size)

    def _weighed(self, counts: npt.NDArray[np.int32]) -> Weighed:
        postings = self.postings
        added = penalty(self.doc_len.astype(np.float64), self.avgdl)
        held = np.diff(postings.bounds)
        weights = np.empty(len(counts))
        for block in blocks(len(counts)):  # all at once would keep other threads waiting
            found = counts[block]
            within = np.clip(postings.bounds, block.start, block.stop)
            rarity = np.repeat(self.idf, within[1:] - within[:-1])
            weights[block] = rarity * found * (K1 + 1) / (found + added.take(postings.holders[block]))
        peaks = np.zeros(len(held))
        peaks[held > 0] = np.maximum.reduceat(weights, postings.bounds[:-1][held > 0]) if len(weights) else 0.0
        return Weighed(weights, peaks)
