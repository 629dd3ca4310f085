"""The sentences around candidate passages, as arrays. N is the number of sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from bot.search.bm25 import Floats
from bot.search.collection import Collection, Ints
from bot.search.sorted_numbers import ranges

# Sentences on either side of a passage that are looked at as well: the widest window of the features.
LOOKED_AROUND = 4


@dataclass(frozen=True)
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
        """(N, …) row n is that of sentence n + by (up to LOOKED_AROUND), 0 where another section's or not seen."""
        moved: Floats = self._apart(values)[self._places + by]
        return moved

    def faded(self, values: Floats, reach: int, fading: float) -> Floats:
        """(N, …) each row plus those of the `reach` sentences on either side, fading with every step."""
        apart = self._apart(values)
        total = apart.copy()
        for step in range(1, reach + 1):
            fainter = fading**step * apart
            total[:-step] += fainter[step:]
            total[step:] += fainter[:-step]
        return total[self._places]

    def _apart(self, values: Floats) -> Floats:
        """The rows with rows of zeros before, between and behind those that are no neighbours."""
        apart = np.zeros((self._places[-1] + 1 + LOOKED_AROUND, *values.shape[1:]))
        apart[self._places] = values
        return apart

    @cached_property
    def _places(self) -> Ints:
        """(N,) which of those rows is each sentence's."""
        parted = (np.diff(self.sentences) != 1) | (np.diff(self.sections) != 0)
        gaps = LOOKED_AROUND * np.cumsum(np.concatenate(([True], parted)))
        places: Ints = (gaps + np.arange(len(self))).astype(np.int32)
        return places

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
    chosen = np.sort(np.asarray(passages))
    first, last = collection.passage_bounds[chosen], collection.passage_bounds[chosen + 1]
    article = collection.sentence_article[first]
    first = np.maximum(first - margin, np.searchsorted(collection.sentence_article, article))
    last = np.minimum(last + margin, np.searchsorted(collection.sentence_article, article, side="right"))
    first[1:] = np.maximum(first[1:], last[:-1])  # what lies around two passages is looked at once
    sentences = ranges(first, np.maximum(first, last))
    starts, ends = collection.token_bounds[sentences], collection.token_bounds[sentences + 1]
    paragraphs = collection.sentence_paragraph[sentences]
    return Neighbourhood(
        sentences=sentences,
        articles=collection.sentence_article[sentences],
        sections=collection.sections.of_sentence[sentences],
        paragraphs=np.cumsum(np.diff(paragraphs, prepend=paragraphs[:1]) != 0, dtype=np.int32),
        tokens=ranges(starts, ends),
        owner=np.repeat(np.arange(len(sentences), dtype=np.int32), ends - starts),
        lengths=(ends - starts).astype(np.float64),
    )
