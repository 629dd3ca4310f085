"""Holds the corpus as arrays: every word of every sentence is a number, so that scoring touches no text.

With numbers for strings, 100,000 passages take tens of megabytes, and numpy does the counting.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import overload

import numpy as np
import numpy.typing as npt

from bot.model import Article, Span
from bot.search.analysing import read
from bot.search.readings import Readings, bounds, reading_order
from bot.search.sections import Sections
from bot.search.vocabulary import NO_TERM, Vocabulary

Ints = npt.NDArray[np.int32]


class Spans(Sequence[Span]):
    """Spans as two arrays of numbers, which take a twentieth of the memory of values."""

    def __init__(self, starts: Ints, ends: Ints) -> None:
        self._starts = starts
        self._ends = ends

    def __len__(self) -> int:
        return len(self._starts)

    def of(self, places: Ints) -> list[Span]:
        """The spans at (n,) places."""
        return list(map(Span, *self.bounds(places)))

    def bounds(self, places: Ints) -> tuple[list[int], list[int]]:
        """The starts and the ends of the spans at (n,) places, in characters."""
        return self._starts[places].tolist(), self._ends[places].tolist()

    @overload
    def __getitem__(self, place: int) -> Span: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Span]: ...
    def __getitem__(self, place: int | slice) -> Span | Sequence[Span]:
        if isinstance(place, slice):
            return list(map(Span, self._starts[place].tolist(), self._ends[place].tolist()))
        return Span(int(self._starts[place]), int(self._ends[place]))


@dataclass(frozen=True, slots=True)
class Collection:
    """Articles, their sentences and passages. Shapes: A articles, S sentences, P passages, T tokens, F forms.

    Sentences are numbered through all articles; an article's, and a passage's, are consecutive.
    """

    articles: tuple[Article, ...]
    languages: tuple[str, ...]
    """Of each article, as stated or detected."""
    forms: Vocabulary
    terms: Vocabulary
    term_of_form: Ints
    """(F,) the term that a form was last read as; 0 for a stop word."""
    token_forms: Ints
    """(T,) the form of each token of the sentences."""
    token_terms: Ints
    """(T,) the term of each token, 0 for a stop word."""
    token_signs: npt.NDArray[np.uint8]
    """(T,) the `signs.Sign` of each token; NAME is never set for a stop word or the first word of a sentence."""
    token_figures: npt.NDArray[np.uint16]
    """(T,) the `figures.Figure` of each token."""
    token_bounds: Ints
    """(S + 1,) sentence s has the tokens token_bounds[s] to token_bounds[s + 1]."""
    sentence_spans: Spans
    """(S,) the span of each sentence in its article's text."""
    sentence_article: Ints
    """(S,) the article of each sentence."""
    sentence_paragraph: Ints
    """(S,) the paragraph of each sentence; paragraphs are numbered through all articles."""
    passage_bounds: Ints
    """(P + 1,) passage p has the sentences passage_bounds[p] to passage_bounds[p + 1]."""
    passage_article: Ints
    """(P,) the article of each passage."""
    sections: Sections
    titles: Mapping[int, Ints]
    """Term number → (·,) the articles that have it in their title, ascending."""

    def titled(self, term: int) -> Ints:
        """(n,) the articles that have a term in their title, ascending."""
        return self.titles.get(term, np.zeros(0, dtype=np.int32))

    def passages_of(self, sentences: Ints) -> Ints:
        """(n,) the passage of each of (n,) sentences."""
        return (np.searchsorted(self.passage_bounds, sentences, side="right") - 1).astype(np.int32)

    def passage_terms(self) -> Iterable[list[int]]:
        """The terms of each passage in order, without stop words, behind the terms that only its context has.

        The context is the title of the article and the headings above the passage: a guide names its country there.
        """
        titles = self._title_terms()
        for passage, (start, end) in enumerate(pairwise(self.token_bounds[self.passage_bounds])):
            terms = self.token_terms[start:end]
            listed = terms[terms != NO_TERM].tolist()
            above = [self.terms_of_sentence(heading) for heading in self._headings_outside(passage)]
            title = titles[self.passage_article[passage]]
            context = dict.fromkeys(term for part in (title, *above) for term in part)
            yield [*(term for term in context if term not in listed), *listed]

    def _title_terms(self) -> list[list[int]]:
        """The terms of each article's title, in no particular order."""
        found: list[list[int]] = [[] for _ in self.articles]
        for number, articles in self.titles.items():
            for article in articles.tolist():
                found[article].append(number)
        return found

    def terms_of_sentence(self, sentence: int) -> list[int]:
        """The terms of a sentence in order, without stop words."""
        terms = self.token_terms[self.token_bounds[sentence] : self.token_bounds[sentence + 1]]
        listed: list[int] = terms[terms != NO_TERM].tolist()
        return listed

    def _headings_outside(self, passage: int) -> list[int]:
        """The sentences of the headings that stand above a passage and before it."""
        first, end = self.passage_bounds[passage], self.passage_bounds[passage + 1]
        section = self.sections.of_sentence[first]
        above = self.sections.above[self.sections.bounds[section] : self.sections.bounds[section + 1]]
        outside: list[int] = above[above < first].tolist() if first < end else []
        return outside


def collect(articles: Sequence[Article]) -> Collection:
    """Split and analyse articles."""
    return collected(articles, read(articles))


def collected(articles: Sequence[Article], readings: Readings) -> Collection:
    """The collection of articles and their readings, both in the same order."""
    headings = np.repeat(bounds(readings.sentences_of)[:-1], readings.headings_of) + readings.headings
    return Collection(
        articles=tuple(articles),
        languages=readings.languages,
        forms=Vocabulary(readings.forms),
        terms=Vocabulary(readings.terms),
        term_of_form=_last_read(readings),
        token_forms=readings.token_forms,
        token_terms=readings.token_terms,
        token_signs=readings.token_signs,
        token_figures=readings.token_figures,
        token_bounds=bounds(readings.sizes),
        sentence_spans=Spans(readings.starts, readings.ends),
        sentence_article=_numbered(readings.sentences_of),
        sentence_paragraph=np.cumsum(readings.opens_paragraph, dtype=np.int32),
        passage_bounds=bounds(readings.passage_sentences),
        passage_article=_numbered(readings.passages_of),
        sections=Sections(
            of_sentence=np.repeat(bounds(readings.sections_of)[:-1], readings.sentences_of) + readings.section,
            is_heading=readings.is_heading.astype(np.bool_),
            bounds=bounds(readings.section_headings),
            above=headings,
        ),
        titles=_titles(readings),
    )


def _numbered(counts: Ints) -> Ints:
    """(sum of the counts,) 0 as often as the first count says, 1 as often as the second, and so on."""
    return np.repeat(np.arange(len(counts), dtype=np.int32), counts)


def _last_read(readings: Readings) -> Ints:
    """(F,) the term that each form was last read as."""
    order = reading_order(readings.tokens_of, readings.titles_of)
    forms = np.concatenate((readings.token_forms, readings.title_forms))
    terms = np.concatenate((readings.token_terms, readings.title_terms))
    when = np.concatenate((order.tokens, order.titles))
    by_time = np.empty(len(when), dtype=np.int32)
    by_time[when] = terms
    last = np.full(len(readings.forms), -1, dtype=np.int64)
    np.maximum.at(last, forms, when)
    found = np.zeros(len(readings.forms), dtype=np.int32)
    found[last >= 0] = by_time[last[last >= 0]]
    return found


def _titles(readings: Readings) -> dict[int, Ints]:
    """Term number → (n,) the articles that have it in their title, ascending."""
    pairs = np.stack((readings.title_terms, _numbered(readings.titles_of)), axis=1)
    pairs = np.unique(pairs[pairs[:, 0] != NO_TERM], axis=0)
    terms, first = np.unique(pairs[:, 0], return_index=True)
    return dict(zip(terms.tolist(), np.split(pairs[:, 1], first[1:]), strict=False))


def languages_by_frequency(collection: Collection) -> Counter[str]:
    """How many articles each language has."""
    return Counter(collection.languages)
