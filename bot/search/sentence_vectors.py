"""Compares a question with a collection's sentences and passages by the vectors that an encoder makes of them.

Shapes: S sentences, P passages, D dimensions.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.search.bm25 import Floats
from bot.search.collection import Collection, Ints

Singles = npt.NDArray[np.float32]
Bytes = npt.NDArray[np.int8]
Bools = npt.NDArray[np.bool_]

AT_ONCE = 4096  # Memory holds the sentences of so many passages while their vectors are summed.


@dataclass(frozen=True, slots=True)
class SentenceVectors:
    """The vectors of all sentences, and what makes a question's. Safe to share between threads."""

    sentences: Bytes
    """(S, D) their directions, 127 for the greatest part; zeros for a sentence without a vector."""
    passages: Singles
    """(P, D) the sums of their sentences' directions, at length 1; zeros where no sentence has a vector."""
    of_question: Callable[[str], Singles | None]
    """(D,) of length 1; None if a question has no vector, or none in time."""

    def sense(self, question: str) -> Sense | None:
        asked = self.of_question(question)
        return None if asked is None else Sense(self, asked)


@dataclass(frozen=True, slots=True)
class Sense:
    """The vector of a question, to be compared with those of a collection."""

    vectors: SentenceVectors
    asked: Singles
    """(D,) of length 1."""

    def nearest(self, limit: int, allowed: Bools | None = None) -> list[int]:
        """The `limit` passages that are nearest, nearest first. `allowed` is a (P,) mask."""
        near = self.vectors.passages @ self.asked
        if allowed is not None:
            near = np.where(allowed, near, 0.0)
        best: list[int] = np.argsort(-near, kind="stable")[:limit].tolist()
        return [passage for passage in best if near[passage] > 0]

    def directions(self, sentences: Ints) -> Floats:
        """(n, D) the directions of (n,) sentences, at length 1; zeros for a sentence without a vector."""
        held = self.vectors.sentences[sentences].astype(np.float64)
        unit: Floats = held / np.maximum(np.linalg.norm(held, axis=1, keepdims=True), 1e-6)
        return unit

    def of_passages(self, passages: Ints) -> Floats:
        """(n,) the cosines of the question and (n,) passages, which may repeat."""
        distinct, places = np.unique(passages, return_inverse=True)
        near: Floats = (self.vectors.passages[distinct] @ self.asked).astype(np.float64)[places]
        return near


def quantised(vectors: Singles) -> Bytes:
    """(n, D) the directions of (n, D) vectors as small integers: each one's greatest part becomes 127."""
    greatest = np.maximum(np.abs(vectors).max(axis=1, initial=0.0), 1e-12)[:, None]
    directions: Bytes = np.rint(vectors * (127 / greatest)).astype(np.int8)
    return directions


def passage_vectors(collection: Collection, sentences: Bytes) -> Singles:
    """(P, D) the sums of (S, D) sentences' directions, at length 1; zeros where no sentence has a vector."""
    bounds = collection.passage_bounds
    parts = [
        _sums(sentences, bounds[first : first + AT_ONCE + 1]) for first in range(0, max(0, len(bounds) - 1), AT_ONCE)
    ]
    return np.concatenate(parts) if parts else np.zeros((0, sentences.shape[1]), dtype=np.float32)


def _sums(sentences: Bytes, bounds: Ints) -> Singles:
    held = sentences[bounds[0] : bounds[-1]].astype(np.float32)
    held /= np.maximum(np.linalg.norm(held, axis=1, keepdims=True), 1e-6)
    running = np.concatenate((np.zeros((1, held.shape[1])), np.cumsum(held, axis=0, dtype=np.float64)))
    sums = np.diff(running[bounds - bounds[0]], axis=0)
    unit: Singles = (sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-6)).astype(np.float32)
    return unit
