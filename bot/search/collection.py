"""The corpus as arrays: every word of every sentence by number, so that a question is scored without touching text.

Numbers instead of strings keep a corpus of 100,000 passages in tens of megabytes and let numpy do the counting.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from bot.language.analysis import fold, term, words
from bot.language.credits import without_credits
from bot.language.detection import language_of
from bot.language.figures import figures
from bot.language.signs import Sign, signs
from bot.language.splitting import passages, sentences
from bot.model import Article, Span
from bot.search.sections import SectionReading, Sections, cut_at_headings

Ints = npt.NDArray[np.int32]
NO_TERM = 0  # the number of the empty term, which every stop word has


class Vocabulary:
    """Strings ↔ numbers, in order of first appearance; number 0 is the empty string."""

    def __init__(self) -> None:
        self.strings: list[str] = [""]
        self._numbers: dict[str, int] = {"": NO_TERM}

    def __len__(self) -> int:
        return len(self.strings)

    def __contains__(self, string: str) -> bool:
        return string in self._numbers

    def add(self, string: str) -> int:
        number = self._numbers.setdefault(string, len(self.strings))
        if number == len(self.strings):
            self.strings.append(string)
        return number

    def number(self, string: str) -> int | None:
        return self._numbers.get(string)


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
    sentence_spans: tuple[Span, ...]
    """(S,) of the article's text."""
    sentence_article: Ints
    """(S,)"""
    sentence_paragraph: Ints
    """(S,) paragraphs are numbered through all articles."""
    passage_bounds: Ints
    """(P + 1,) passage p has the sentences passage_bounds[p] to passage_bounds[p + 1]."""
    sections: Sections
    titles: Mapping[int, Ints]
    """Term number → (·,) the articles that have it in their title, ascending."""

    def titled(self, term: int) -> Ints:
        """The articles that have a term in their title."""
        return self.titles.get(term, np.zeros(0, dtype=np.int32))

    @property
    def passage_article(self) -> Ints:
        """(P,) the number of each passage's article."""
        return self.sentence_article[self.passage_bounds[:-1]]

    def passages_of(self, sentences: Ints) -> Ints:
        """The passage that each of some sentences is in."""
        return (np.searchsorted(self.passage_bounds, sentences, side="right") - 1).astype(np.int32)

    def passage_terms(self) -> Iterable[list[int]]:
        """The terms of each passage in order, without stop words; before them those that its context alone has.

        Its context is the title of the article and the headings above it: a guide names its country only there.
        """
        titles = self._title_terms()
        for passage, (start, end) in enumerate(pairwise(self.token_bounds[self.passage_bounds])):
            terms = self.token_terms[start:end]
            listed = terms[terms != NO_TERM].tolist()
            above = [self.terms_of_sentence(heading) for heading in self._headings_outside(passage)]
            title = titles[self.sentence_article[self.passage_bounds[passage]]]
            context = dict.fromkeys(term for part in (title, *above) for term in part)
            yield [*(term for term in context if term not in listed), *listed]

    def _title_terms(self) -> list[list[int]]:
        """Of each article, in no particular order."""
        found: list[list[int]] = [[] for _ in self.articles]
        for number, articles in self.titles.items():
            for article in articles.tolist():
                found[article].append(number)
        return found

    def terms_of_sentence(self, sentence: int) -> list[int]:
        """Without stop words."""
        terms = self.token_terms[self.token_bounds[sentence] : self.token_bounds[sentence + 1]]
        listed: list[int] = terms[terms != NO_TERM].tolist()
        return listed

    def _headings_outside(self, passage: int) -> list[int]:
        """The sentences of headings that stand above some sentence of a passage, but before it."""
        first, end = self.passage_bounds[passage], self.passage_bounds[passage + 1]
        section = self.sections.of_sentence[first]
        above = self.sections.above[self.sections.bounds[section] : self.sections.bounds[section + 1]]
        outside: list[int] = above[above < first].tolist() if first < end else []
        return outside


def collect(articles: Sequence[Article]) -> Collection:
    """Split and analyse articles."""
    reading = _Reading()
    for article in articles:
        reading.read(article)
    return reading.collection(tuple(articles))


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    forms: Vocabulary = field(default_factory=Vocabulary)
    terms: Vocabulary = field(default_factory=Vocabulary)
    term_of_form: dict[int, int] = field(default_factory=lambda: {0: NO_TERM})
    token_forms: array[int] = field(default_factory=lambda: array("i"))
    token_terms: array[int] = field(default_factory=lambda: array("i"))
    token_signs: array[int] = field(default_factory=lambda: array("B"))
    token_figures: array[int] = field(default_factory=lambda: array("H"))
    token_bounds: array[int] = field(default_factory=lambda: array("i", [0]))
    spans: list[Span] = field(default_factory=list)
    sentence_article: array[int] = field(default_factory=lambda: array("i"))
    sentence_paragraph: array[int] = field(default_factory=lambda: array("i"))
    paragraphs: int = 0
    passage_bounds: array[int] = field(default_factory=lambda: array("i", [0]))
    languages: list[str] = field(default_factory=list)
    sections: SectionReading = field(default_factory=SectionReading)
    titles: dict[int, list[int]] = field(default_factory=dict)

    def read(self, article: Article) -> None:
        language = article.language or language_of(article.text)
        numbers = _Numbers(self, language)
        split = cut_at_headings(sentences(article.text), article.headings, article.text)
        split = without_credits(article.text, split)
        for sentence in split:
            self._read_sentence(article.text[sentence.start : sentence.end], numbers)
            self.sentence_article.append(len(self.languages))
        self._number_paragraphs(article.text, split)
        self.sections.read(split, article.headings)
        for run in passages(article.text, split):
            self.passage_bounds.append(len(self.spans) + run.stop)
        self.spans.extend(split)
        for number in {numbers.of(match[0])[1] for match in words(article.title)} - {NO_TERM}:
            self.titles.setdefault(number, []).append(len(self.languages))
        self.languages.append(language)

    def _number_paragraphs(self, text: str, split: Sequence[Span]) -> None:
        """A sentence behind a blank line, or the first of an article, begins a new paragraph."""
        end = None
        for sentence in split:
            self.paragraphs += end is None or text.count("\n", end, sentence.start) > 1
            self.sentence_paragraph.append(self.paragraphs)
            end = sentence.end

    def _read_sentence(self, text: str, numbers: _Numbers) -> None:
        found = list(words(text))
        for place, match in enumerate(found):
            form_number, term_number, sign = numbers.of(match[0])
            self.token_forms.append(form_number)
            self.token_terms.append(term_number)
            self.token_signs.append(sign & ~Sign.NAME if not place or not term_number else sign)
        start = len(self.token_figures)
        self.token_figures.extend([0] * len(found))
        for place, kind in figures(text, found):
            self.token_figures[start + place] = kind
        self.token_bounds.append(len(self.token_forms))

    def collection(self, articles: tuple[Article, ...]) -> Collection:
        return Collection(
            articles=articles,
            languages=tuple(self.languages),
            forms=self.forms,
            terms=self.terms,
            term_of_form=np.array([self.term_of_form[n] for n in range(len(self.forms))], dtype=np.int32),
            token_forms=np.array(self.token_forms, dtype=np.int32),
            token_terms=np.array(self.token_terms, dtype=np.int32),
            token_signs=np.array(self.token_signs, dtype=np.uint8),
            token_figures=np.array(self.token_figures, dtype=np.uint16),
            token_bounds=np.array(self.token_bounds, dtype=np.int32),
            sentence_spans=tuple(self.spans),
            sentence_article=np.array(self.sentence_article, dtype=np.int32),
            sentence_paragraph=np.array(self.sentence_paragraph, dtype=np.int32),
            passage_bounds=np.array(self.passage_bounds, dtype=np.int32),
            sections=self.sections.sections(),
            titles={number: np.array(listed, dtype=np.int32) for number, listed in self.titles.items()},
        )


class _Numbers:
    """Words of one language → the numbers of their form and term; each distinct word is analysed once."""

    def __init__(self, reading: _Reading, language: str) -> None:
        self._reading = reading
        self._language = language
        self._known: dict[str, tuple[int, int, Sign]] = {}

    def of(self, word: str) -> tuple[int, int, Sign]:
        known = self._known.get(word)
        if known is None:
            form = fold(word)
            form_number = self._reading.forms.add(form)
            term_number = self._reading.terms.add(term(form, self._language))
            self._reading.term_of_form[form_number] = term_number
            known = self._known[word] = (form_number, term_number, signs(word))
        return known


def languages_by_frequency(collection: Collection) -> Counter[str]:
    """How many articles each language has."""
    return Counter(collection.languages)
