"""Tells which sentences are headings, and which headings stand above a sentence. A heading never answers."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from bot.model import Heading, Span

Ints = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Sections:
    """The sections of a collection. Shapes: S sentences, X sections, numbered through all articles.

    A heading's sentences belong to the section that it opens; what stands before an article's first heading is a
    section too, without a heading.
    """

    of_sentence: Ints
    """(S,) the section of each sentence."""
    is_heading: npt.NDArray[np.bool_]
    """(S,) whether a sentence is of a heading."""
    bounds: Ints
    """(X + 1,) section x has the headings bounds[x] to bounds[x + 1] above it."""
    above: Ints
    """(bounds[X],) the sentences of those headings, the outermost first and the section's own last."""

    def heading_of(self, section: int) -> int | None:
        """The last sentence of a section's own heading; None if the section has none."""
        last = int(self.bounds[section + 1]) - 1
        if last < self.bounds[section]:
            return None
        heading = int(self.above[last])
        return heading if self.of_sentence[heading] == section else None


@dataclass(frozen=True, slots=True)
class _Opened:
    """A heading above what is read, with its sentences."""

    level: int
    sentences: list[int]
    end: int | None
    """Where it ends, if not at another heading."""


@dataclass(slots=True)
class SectionReading:
    """The sections read so far; articles are read one after another."""

    of_sentence: array[int] = field(default_factory=lambda: array("i"))
    is_heading: array[int] = field(default_factory=lambda: array("B"))
    bounds: array[int] = field(default_factory=lambda: array("i", [0]))
    above: array[int] = field(default_factory=lambda: array("i"))

    def read(self, sentences: Sequence[Span], headings: Sequence[Heading]) -> None:
        """Read an article: its sentences, cut at its headings."""
        opened: list[_Opened] = []  # the headings above, the outermost first
        within: int | None = None  # the heading that the sentence before stands in
        for number, (sentence, heading) in enumerate(zip(sentences, headings_of(sentences, headings), strict=True)):
            open_still = [above for above in opened if above.end is None or sentence.start < above.end]
            if heading is not None and heading == within:
                opened[-1].sentences.append(len(self.of_sentence))
                self._close(opened, again=True)
            elif heading is not None:
                level = headings[heading].level
                opened = [above for above in open_still if above.level < level]
                opened.append(_Opened(level, [len(self.of_sentence)], headings[heading].end))
                self._close(opened)
            elif len(open_still) < len(opened):
                opened = open_still
                self._close(opened)
            elif number == 0:
                self._close([])
            self.of_sentence.append(len(self.bounds) - 2)
            self.is_heading.append(heading is not None)
            within = heading

    def _close(self, opened: Sequence[_Opened], *, again: bool = False) -> None:
        """Note the headings above the section that begins; with `again`, those of the section that began last."""
        if again:
            self.bounds.pop()
            del self.above[self.bounds[-1] :]
        self.above.extend(sentence for heading in opened for sentence in heading.sentences)
        self.bounds.append(len(self.above))

    def sections(self) -> Sections:
        return Sections(
            of_sentence=np.array(self.of_sentence, dtype=np.int32),
            is_heading=np.array(self.is_heading, dtype=np.bool_),
            bounds=np.array(self.bounds, dtype=np.int32),
            above=np.array(self.above, dtype=np.int32),
        )


def cut_at_headings(sentences: Sequence[Span], headings: Sequence[Heading], text: str) -> list[Span]:
    """The sentences, cut where a heading begins or ends inside one."""
    marks = sorted({mark for heading in headings for mark in (heading.span.start, heading.span.end)})
    return [piece for sentence in sentences for piece in _pieces(sentence, marks, text)] if marks else list(sentences)


def _pieces(sentence: Span, marks: Sequence[int], text: str) -> Iterator[Span]:
    inside = marks[bisect_right(marks, sentence.start) : bisect_right(marks, sentence.end - 1)]
    ends = [sentence.start, *inside, sentence.end]
    for start, end in pairwise(ends):
        piece = text[start:end]
        if piece.strip():
            yield Span(start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip()))


def headings_of(sentences: Sequence[Span], headings: Sequence[Heading]) -> Iterator[int | None]:
    """For each sentence, the number of the heading that it is part of; None if it is part of none."""
    starts = [heading.span.start for heading in headings]
    for sentence in sentences:
        at = bisect_right(starts, sentence.start) - 1
        yield at if at >= 0 and sentence.end <= headings[at].span.end else None
