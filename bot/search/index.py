"""PassageIndex: the passages that score best for weighted terms, by BM25."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
from rank_bm25 import BM25

from bot.model import Hit
from bot.search.bm25 import K1, Floats, idf, penalty

Bools = npt.NDArray[np.bool_]


class PassageIndex(BM25):  # type: ignore[misc]  # rank_bm25 has no types
    """Term numbers → passages, each with the weight that BM25 gives the term there.

    rank_bm25's base class collects the statistics of the collection; the idf and the scores are left to subclasses. Its
    own `BM25Okapi` scores a term of half of the passages 0, which makes a corpus of one article rank by chance, so the
    idf here is ln(1 + (N - df + 0.5) / (df + 0.5)) (Robertson and Zaragoza 2009, section 3, smoothed to stay positive),
    and scores are added up over postings, not over dictionaries of passages.
    """

    def __init__(self, passages: Iterable[list[int]]) -> None:
        """Index passages given as lists of term numbers. No passages at all is an empty index."""
        listed = list(passages)
        self._passages = len(listed)
        self._postings: dict[int, tuple[npt.NDArray[np.int32], Floats]] = {}
        self.document_frequency: dict[int, int] = {}
        if any(listed):
            super().__init__(listed)
            self._build_postings()

    def __len__(self) -> int:
        return self._passages

    def search(self, terms: Mapping[int, float], limit: int, allowed: Bools | None = None) -> list[Hit]:
        """The `limit` best passages that hold any of the terms, best first, ties in passage order.

        `terms` maps term numbers to how much each counts (1 for the reader's own word); `allowed` is a mask of the
        passages.
        """
        scores = self.get_scores(terms)
        if allowed is not None:
            scores = np.where(allowed, scores, 0.0)
        matching = np.flatnonzero(scores > 0)
        if len(matching) > limit:
            floor = np.partition(scores[matching], -limit)[-limit]
            matching = matching[scores[matching] >= floor]
        best = matching[np.argsort(-scores[matching], kind="stable")][:limit]
        return [Hit(int(passage), float(scores[passage])) for passage in best]

    def get_scores(self, query: Mapping[int, float]) -> Floats:
        """(P,) the score of every passage; 0 exactly where a passage holds none of the terms."""
        scores = np.zeros(self._passages)
        for term, weight in query.items():
            if term in self._postings:
                passages, weights = self._postings[term]
                scores[passages] += weight * weights
        return scores

    def holders(self, term: int) -> npt.NDArray[np.int32]:
        """The passages that hold a term, ascending."""
        return self._postings[term][0] if term in self._postings else np.zeros(0, dtype=np.int32)

    def inverse_document_frequency(self, frequency: float) -> float:
        """The idf of a term that `frequency` passages hold; 0 passages give the greatest."""
        return float(idf(frequency, self._passages))

    def _calc_idf(self, nd: dict[int, int]) -> None:
        self.document_frequency = nd
        self.idf = {term: self.inverse_document_frequency(count) for term, count in nd.items()}

    def _build_postings(self) -> None:
        """Turn the base class's dictionary per passage into arrays per term, and let the dictionaries go."""
        holders: dict[int, list[int]] = {term: [] for term in self.idf}
        counts: dict[int, list[int]] = {term: [] for term in self.idf}
        for passage, frequencies in enumerate(self.doc_freqs):
            for term, count in frequencies.items():
                holders[term].append(passage)
                counts[term].append(count)
        self.doc_freqs: list[dict[int, Any]] = []
        added = penalty(np.array(self.doc_len, dtype=np.float64), self.avgdl)
        for term, listed in holders.items():
            passages, frequency = np.array(listed, dtype=np.int32), np.array(counts[term], dtype=np.float64)
            weights = self.idf[term] * frequency * (K1 + 1) / (frequency + added[passages])
            self._postings[term] = (passages, weights)
