"""Finds, by BM25, the passages that score best for weighted terms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, pairwise

import numpy as np
import numpy.typing as npt
from rank_bm25 import BM25

from bot.model import Hit
from bot.search.best import Bools, Part, best, scores
from bot.search.bm25 import K1, Floats, idf, penalty


class PassageIndex(BM25):  # type: ignore[misc]  # rank_bm25 has no types
    """Term numbers → passages, each with the weight that BM25 gives the term there.

    rank_bm25's base class leaves the statistics, the idf and the scores to subclasses. Its own `BM25Okapi` scores a
    term of half of the passages 0, so that a corpus of one article ranks by chance; the idf of `bm25` stays positive.
    Postings are arrays laid end to end, not a dictionary per passage. Shapes: P passages, M postings.
    """

    def __init__(self, passages: Iterable[list[int]]) -> None:
        """Index passages given as lists of term numbers. No passages at all is an empty index."""
        super().__init__(list(passages))
        self._weights = self._weighed()
        del self._counts
        starts = [start for start, _ in self._bounds.values()]
        peaks = np.maximum.reduceat(self._weights, starts).tolist() if starts else []
        self._peaks: dict[int, float] = dict(zip(self._bounds, peaks, strict=True))

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
            if term in self._bounds:
                postings = slice(*self._bounds[term])
                yield Part(self._holders[postings], self._weights[postings], gain, gain * self._peaks[term])

    def holders(self, term: int) -> npt.NDArray[np.int32]:
        """(df,) the passages that hold a term, ascending."""
        return self._holders[slice(*self._bounds.get(term, (0, 0)))]

    def inverse_document_frequency(self, frequency: float) -> float:
        """The idf of a term that `frequency` passages hold; 0 passages give the greatest."""
        return float(idf(frequency, self.corpus_size))

    def _initialize(self, corpus: list[list[int]]) -> dict[int, int]:
        """Count with one sort of all tokens; the base class would keep a dictionary for each passage."""
        self.corpus_size: int = len(corpus)
        self.doc_len = np.fromiter(map(len, corpus), dtype=np.int64)
        tokens = np.fromiter(chain.from_iterable(corpus), dtype=np.int64)
        self.avgdl = len(tokens) / len(corpus) if len(tokens) else 1.0
        pairs = tokens * len(corpus) + np.repeat(np.arange(len(corpus)), self.doc_len)
        postings, counts = np.unique(pairs, return_counts=True)
        # Postings lie term by term, those of each term in the order of their passages.
        self._holders = (postings % len(corpus)).astype(np.int32)
        self._counts = counts
        terms, starts = np.unique(postings // len(corpus), return_index=True)
        bounds = pairwise([*starts.tolist(), len(postings)])
        self._bounds: dict[int, tuple[int, int]] = dict(zip(terms.tolist(), bounds, strict=True))
        return {term: end - start for term, (start, end) in self._bounds.items()}

    def _calc_idf(self, nd: dict[int, int]) -> None:
        self.document_frequency = nd
        self.idf = {term: self.inverse_document_frequency(count) for term, count in nd.items()}

    def _weighed(self) -> Floats:
        """(M,) the BM25 of each posting, for a word of gain 1."""
        added = penalty(self.doc_len.astype(np.float64), self.avgdl)
        rarity = np.repeat(
            np.array([*self.idf.values()]), np.array([*self.document_frequency.values()], dtype=np.int64)
        )
        return rarity * self._counts * (K1 + 1) / (self._counts + added[self._holders])
