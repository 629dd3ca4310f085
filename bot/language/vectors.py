"""Vectors of English words, by which words of one topic are near each other: `data/glove.npz`.

Made by `benchmarks/word_vectors.py`; whose they are stands in `data/LICENCES.md`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True, slots=True)
class WordVectors:
    """Shapes: W stems, D dimensions."""

    rows: Mapping[str, int]
    """Stem → its row, 0 to W - 1."""
    vectors: npt.NDArray[np.int8]
    """(W, D) not of one length."""
    weights: npt.NDArray[np.float16]
    """(W,) a stem's part in the vector of a text: near 0 for the commonest words, near 1 for rare ones."""

    def units(self, rows: npt.NDArray[np.int32]) -> npt.NDArray[np.float32]:
        """(·, D) the vectors of some rows, each of length 1."""
        chosen = self.vectors[rows].astype(np.float32)
        unit: npt.NDArray[np.float32] = chosen / np.linalg.norm(chosen, axis=1, keepdims=True)
        return unit


@cache
def word_vectors() -> WordVectors:
    """The shipped ones, read once."""
    with files("bot.language").joinpath("data", "glove.npz").open("rb") as file, np.load(file) as held:
        stems = str(held["stems"]).split("\n")
        return WordVectors({stem: row for row, stem in enumerate(stems)}, held["vectors"], held["weights"])
