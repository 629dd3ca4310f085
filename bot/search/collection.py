"""Holds the corpus as arrays: every word of every sentence is a number, so that scoring touches no text.

With numbers for strings, 100,000 passages take tens of megabytes, and numpy does the counting.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any, overload

import numpy as np
import numpy.typing as npt

from bot.model import Article, Span
from bot.search.analysing import read
from bot.search.counted.counting import Counted, Counting
from bot.search.counted.postings import InPassages
from bot.search.readings import Explained, Readings
from bot.search.sections import Sections
from bot.search.sorted_numbers import bounds, changes, numbered, sorting
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


class OfWords:
    """What the word of each token stands for: an array that need not be held, as so many tokens are so few words."""

    def __init__(self, words: Ints, values: Ints) -> None:
        """(T,) the word of each token, and (W,) what each word stands for."""
        self._words = words
        self._values = values

    def __len__(self) -> int:
        return len(self._words)

    @overload
    def __getitem__(self, places: int) -> int: ...
    @overload
    def __getitem__(self, places: slice | npt.NDArray[Any]) -> Ints: ...
    def __getitem__(self, places: int | slice | npt.NDArray[Any]) -> int | Ints:
        found: int | Ints = self._values[self._words[places]]
        return found

    def take(self, places: npt.NDArray[np.integer]) -> Ints:
        return self._values.take(self._words.take(places))


@dataclass(frozen=True, slots=True)
class Register:
    """What is asked of all articles at once, so that none need be read for it."""

    days: Ints
    """(A,) the dates of the articles as ordinals, 0 where unknown."""
    correcting: Ints
    """(·,) those that say of another one that it was wrong."""


def days_of(dates: Iterable[date | None]) -> Ints:
    """(A,) as ordinals, 0 where unknown."""
    return np.array([day.toordinal() if day else 0 for day in dates], dtype=np.int32)


def register_of(articles: Sequence[Article]) -> Register:
    return Register(
        days_of(article.date for article in articles),
        np.array([number for number, article in enumerate(articles) if article.corrects], dtype=np.int32),
    )


@dataclass(frozen=True, slots=True)
class Collection:
    """Articles, their sentences and passages. Shapes: A articles, S sentences, P passages, T tokens, F forms.

    Sentences are numbered through all articles; an article's, and a passage's, are consecutive.
    """

    articles: Sequence[Article]
    register: Register
    languages: tuple[str, ...]
    """Of each article, as stated or detected."""
    forms: Vocabulary
    terms: Vocabulary
    token_words: Ints
    """(T,) the word of each token of the sentences: its form, read as its term."""
    token_forms: OfWords
    """(T,) the form of each token of the sentences."""
    token_terms: OfWords
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
    window_lengths: npt.NDArray[np.float32]
    """(S,) of the vector of each sentence and those around it; 0 where the article is in no language of vectors."""
    explained: tuple[Explained, ...]
    """(A,) the abbreviations that each article explains."""
    sections: Sections
    titles: Titles
    postings: InPassages
    counted: Counted

    @property
    def term_of_form(self) -> Ints:
        """(F,) the term that a form was last read as; 0 for a stop word."""
        return self.counted.term_of_form

    def titled(self, term: int) -> Ints:
        """The articles that have a term in their title, ascending."""
        return self.titles.of(term)

    def passages_of(self, sentences: Ints) -> Ints:
        """(n,) the passage of each of (n,) sentences."""
        return (np.searchsorted(self.passage_bounds, sentences, side="right") - 1).astype(np.int32)

    def passage_terms(self) -> Iterable[list[int]]:
        """The terms of each passage, each as often as it counts there, without stop words."""
        held = bounds(self.postings.postings).tolist()
        for first, end in pairwise(held):
            yield np.repeat(self.postings.terms[first:end], self.postings.counts[first:end]).tolist()

    def terms_of_sentence(self, sentence: int) -> list[int]:
        """The terms of a sentence in order, without stop words."""
        terms = self.token_terms[self.token_bounds[sentence] : self.token_bounds[sentence + 1]]
        listed: list[int] = terms[terms != NO_TERM].tolist()
        return listed


@dataclass(frozen=True, slots=True)
class Titles:
    """Which articles have a term in their title, laid end to end by the terms."""

    terms: Ints
    """(·,) ascending."""
    articles: Ints
    """(·,) those of each term ascending."""

    def of(self, term: int) -> Ints:
        first, end = np.searchsorted(self.terms, [term, term + 1])
        return self.articles[first:end]


def collect(articles: Sequence[Article]) -> Collection:
    """Split and analyse articles."""
    listed = tuple(articles)
    return collected(listed, read(listed))


def collected(
    articles: Sequence[Article], readings: Readings, counted: Counted | None = None, register: Register | None = None
) -> Collection:
    """The collection of articles that have been read, in the same order; the others are theirs, if they are there."""
    headings = np.repeat(bounds(readings.sentences_of)[:-1], readings.headings_of) + readings.headings
    return Collection(
        articles=articles,
        register=register or register_of(articles),
        languages=readings.languages,
        forms=Vocabulary(readings.forms),
        terms=Vocabulary(readings.terms),
        token_words=readings.token_words,
        token_forms=OfWords(readings.token_words, readings.word_forms),
        token_terms=OfWords(readings.token_words, readings.word_terms),
        token_signs=readings.token_signs,
        token_figures=readings.token_figures,
        token_bounds=bounds(readings.sizes),
        sentence_spans=Spans(readings.starts, readings.ends),
        sentence_article=numbered(readings.sentences_of),
        sentence_paragraph=np.cumsum(readings.opens_paragraph, dtype=np.int32),
        passage_bounds=bounds(readings.passage_sentences),
        passage_article=numbered(readings.passages_of),
        window_lengths=readings.window_lengths,
        explained=readings.explained,
        sections=Sections(
            of_sentence=np.repeat(bounds(readings.sections_of)[:-1], readings.sentences_of) + readings.section,
            is_heading=readings.is_heading.astype(np.bool_),
            bounds=bounds(readings.section_headings),
            above=headings,
        ),
        titles=_titles(readings),
        postings=InPassages(readings.passage_postings, readings.posting_terms, readings.posting_counts),
        counted=counted or Counting().count(readings),
    )


def _titles(readings: Readings) -> Titles:
    title_terms = readings.word_terms.take(readings.title_words)
    said = np.flatnonzero(title_terms != NO_TERM)
    order = said[sorting(title_terms[said])]
    terms, articles = title_terms[order], numbered(readings.titles_of)[order]
    first = changes(terms) | changes(articles)
    return Titles(terms[first], articles[first])


def languages_by_frequency(collection: Collection) -> Counter[str]:
    """How many articles each language has."""
    return Counter(collection.languages)
