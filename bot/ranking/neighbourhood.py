"""The sentences around candidate passages, as arrays. N is the number of sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.search.bm25 import Floats
from bot.search.collection import Collection, Ints

# Sentences on either side of a passage that are looked at as well: the widest window of the features.
LOOKED_AROUND = 4


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """The sentences of the candidate passages and around them, ascending, with their tokens laid end to end."""

    sentences: Ints
    """(N,) numbers of sentences."""
    articles: Ints
    """(N,) the article of each."""
    sections: Ints
    """(N,) the section of each."""
    paragraphs: Ints
    """(N,) the paragraph of each, 0 to the last looked at."""
    tokens: Ints
    """(·,) numbers of tokens."""
    owner: Ints
    """(·,) which of the N sentences each token belongs to."""
    lengths: Floats
    """(N,) tokens of each."""

    def __len__(self) -> int:
        return len(self.sentences)

    def shifted(self, values: Floats, by: int) -> Floats:
        """Row n holds what sentence n + by (not 0) has, or 0 where that is another section's or not looked at."""
        moved = np.zeros_like(values)
        if abs(by) >= len(self):
            return moved
        here, there = (slice(None, -by), slice(by, None)) if by > 0 else (slice(-by, None), slice(None, by))
        follows = (self.sentences[there] - self.sentences[here] == by) & (self.sections[there] == self.sections[here])
        moved[here] = values[there] * (follows[:, None] if values.ndim > 1 else follows)
        return moved

    def faded(self, values: Floats, reach: int, fading: float) -> Floats:
        """Each row plus those of the `reach` sentences on either side, fading with every step."""
        total = values.copy()
        for step in range(1, reach + 1):
            total += fading**step * (self.shifted(values, step) + self.shifted(values, -step))
        return total

    def since_heading(self, is_heading: npt.NDArray[np.bool_]) -> Floats:
        """(N,) how many sentences stand between each and its section's first that is looked at and no heading."""
        opens = np.concatenate(([True], np.diff(self.sections) != 0))
        counted = np.cumsum(~is_heading)
        before = np.maximum.accumulate(np.where(opens, counted - ~is_heading, 0))
        between: Floats = np.maximum(counted - before - 1, 0).astype(np.float64)
        return between

    def opens_paragraph(self) -> npt.NDArray[np.bool_]:
        """(N,) whether each is the first of its paragraph that is looked at."""
        return np.concatenate(([True], np.diff(self.paragraphs) != 0))


def neighbourhood(collection: Collection, passages: Sequence[int], margin: int = LOOKED_AROUND) -> Neighbourhood:
    """The sentences of some passages (at least one) and up to `margin` sentences on either side, within the article."""
    chosen = np.asarray(passages)
    first = np.maximum(collection.passage_bounds[chosen] - margin, 0)
    last = np.minimum(collection.passage_bounds[chosen + 1] + margin, len(collection.sentence_spans))
    around = ranges(first, last)
    articles = np.repeat(collection.sentence_article[collection.passage_bounds[chosen]], last - first)
    sentences = np.unique(around[collection.sentence_article[around] == articles])
    starts, ends = collection.token_bounds[sentences], collection.token_bounds[sentences + 1]
    return Neighbourhood(
        sentences=sentences,
        articles=collection.sentence_article[sentences],
        sections=collection.sections.of_sentence[sentences],
        paragraphs=np.unique(collection.sentence_paragraph[sentences], return_inverse=True)[1].astype(np.int32),
        tokens=ranges(starts, ends),
        owner=np.repeat(np.arange(len(sentences), dtype=np.int32), ends - starts),
        lengths=(ends - starts).astype(np.float64),
    )


def ranges(starts: Ints, ends: Ints) -> Ints:
    """The numbers starts[i] to ends[i] of every i, laid end to end."""
    sizes = ends - starts
    offsets = np.repeat(starts - np.concatenate(([0], np.cumsum(sizes)[:-1])), sizes)
    return (offsets + np.arange(sizes.sum())).astype(np.int32)
