"""The sentences around candidate passages, as arrays. N is the number of sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from bot.search.bm25 import Floats
from bot.search.collection import Collection, Ints
from bot.search.sorted_numbers import changes, ranges

Places = npt.NDArray[np.intp]
Bools = npt.NDArray[np.bool_]

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
    tokens: Places
    """(·,) numbers of tokens."""
    owner: Places
    """(·,) which of the N sentences each token belongs to."""
    lengths: Floats
    """(N,) tokens of each."""

    def __len__(self) -> int:
        return len(self.sentences)

    def shifted(self, values: Floats, by: int) -> Floats:
        """(N, …) row n is that of sentence n + by (up to LOOKED_AROUND), 0 where another section's or not seen."""
        moved: Floats = self._apart(values).take(self._places + by, axis=0)
        return moved

    def faded(self, values: Floats, reach: int, fading: float) -> Floats:
        """(N, …) each row plus those of the `reach` (up to LOOKED_AROUND) sentences around, fading with every step."""
        columns = self._apart(values).T
        counting = fading ** np.abs(np.arange(-reach, reach + 1))
        # All columns laid end to end in one go: the rows of zeros at their ends part them too.
        total = np.convolve(columns.ravel(), counting, "same").reshape(columns.shape)
        faded: Floats = total.T.take(self._places, axis=0)
        return faded

    def _apart(self, values: Floats) -> Floats:
        """The rows with rows of zeros before, between and behind those that are no neighbours."""
        apart = np.zeros((self._places[-1] + 1 + LOOKED_AROUND, *values.shape[1:]))
        apart[self._places] = values
        return apart

    @cached_property
    def _places(self) -> Places:
        """(N,) which of those rows is each sentence's."""
        parted = self.opens_section.copy()
        parted[1:] |= self.sentences[1:] != self.sentences[:-1] + 1
        return LOOKED_AROUND * np.cumsum(parted) + np.arange(len(self))

    @cached_property
    def first_tokens(self) -> Places:
        """(N,) which of the tokens is the first of each sentence, or of the next one that has any."""
        ends = np.cumsum(self.lengths).astype(np.intp)
        return ends - self.lengths.astype(np.intp)

    @cached_property
    def opens_section(self) -> Bools:
        """(N,) whether each is the first of its section that is looked at."""
        return changes(self.sections)

    @cached_property
    def opens_paragraph(self) -> Bools:
        """(N,) whether each is the first of its paragraph that is looked at."""
        return changes(self.paragraphs)

    @cached_property
    def distinct_articles(self) -> tuple[Ints, Places]:
        """The articles, each once, and (N,) which of these each sentence is of."""
        opens = changes(self.articles)
        return self.articles[opens], np.cumsum(opens) - 1

    def since_heading(self, is_heading: Bools) -> Floats:
        """(N,) how many sentences stand between each and its section's first that is looked at and no heading."""
        counted = np.cumsum(~is_heading)
        before = np.maximum.accumulate(np.where(self.opens_section, counted - ~is_heading, 0))
        between: Floats = np.maximum(counted - before - 1, 0).astype(np.float64)
        return between


def neighbourhood(collection: Collection, passages: Sequence[int], margin: int = LOOKED_AROUND) -> Neighbourhood:
    """The sentences of some passages (at least one) and up to `margin` sentences on either side, within the article."""
    chosen = np.sort(np.asarray(passages))
    first, last = collection.passage_bounds[chosen], collection.passage_bounds[chosen + 1]
    article = collection.sentence_article[first]
    first = np.maximum(first - margin, np.searchsorted(collection.sentence_article, article))
    last = np.minimum(last + margin, np.searchsorted(collection.sentence_article, article, side="right"))
    first[1:] = np.maximum(first[1:], last[:-1])  # what lies around two passages is looked at once
    last = np.maximum(first, last)
    sentences = ranges(first, last)
    starts, ends = collection.token_bounds[sentences], collection.token_bounds[sentences + 1]
    paragraphs = collection.sentence_paragraph[sentences]
    return Neighbourhood(
        sentences=sentences.astype(np.int32),
        articles=collection.sentence_article[sentences],
        sections=collection.sections.of_sentence[sentences],
        paragraphs=np.cumsum(changes(paragraphs), dtype=np.int32) - 1,
        tokens=ranges(collection.token_bounds[first], collection.token_bounds[last]),
        owner=np.repeat(np.arange(len(sentences)), ends - starts),
        lengths=(ends - starts).astype(np.float64),
    )
