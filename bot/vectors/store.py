"""Keeps the vectors of articles on disk: `STATE_DIR/vectors/ENCODER/ARTICLE.npz`, both named by their digests.

A file is written whole or not at all. One that is damaged or of another shape counts as missing and is written anew.
"""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from io import BytesIO
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bot.files import write_whole

Bytes = npt.NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Store:
    """The vectors that one encoder has made. Safe to share between threads and processes."""

    state_dir: Path
    encoder: str
    """Its digest."""
    dimensions: int

    @property
    def folder(self) -> Path:
        return self.state_dir / "vectors" / self.encoder

    def read(self, sentences: Sequence[str]) -> Bytes | None:
        """(n, D) the vectors of an article's n sentences; None if they have not been made yet."""
        try:
            with self._file(sentences).open("rb") as file, np.load(file, allow_pickle=False) as held:
                vectors: Bytes = held["vectors"]
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
            return None
        fits = vectors.dtype == np.int8 and vectors.shape == (len(sentences), self.dimensions)
        return vectors if fits else None

    def write(self, sentences: Sequence[str], vectors: Bytes) -> None:
        """Keeps (n, D) vectors. Raises OSError if the folder cannot be written to."""
        for folder in (self.state_dir, self.folder):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        packed = BytesIO()
        np.savez(packed, vectors=vectors)
        write_whole(self._file(sentences), [packed.getvalue()])

    def _file(self, sentences: Sequence[str]) -> Path:
        digest = blake2b(digest_size=16)
        for sentence in sentences:
            digest.update(blake2b(sentence.encode("utf-8", "surrogatepass"), digest_size=16).digest())
        return self.folder / f"{digest.hexdigest()}.npz"
