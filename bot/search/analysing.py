"""Reads articles: splits them into sentences, passages and sections, and finds each word's form, term and signs."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from bot.language.analysis import fold, term, words
from bot.language.detection import language_of
from bot.language.figures import figures
from bot.language.signs import Sign, signs
from bot.language.texts.credits import without_credits
from bot.language.texts.splitting import passages, sentences
from bot.model import Article, Span
from bot.search.readings import DTYPES, Readings, readings_of_arrays
from bot.search.sections import SectionReading, cut_at_headings
from bot.search.vocabulary import Vocabulary


def read(articles: Iterable[Article]) -> Readings:
    """Split and analyse articles."""
    reading = _Reading()
    for article in articles:
        reading.read(article)
    return reading.readings()


def _typecode(name: str) -> str:
    return np.dtype(DTYPES[name]).char


@dataclass(slots=True)
class _Reading:
    """The articles read so far, as lists that grow."""

    languages: list[str] = field(default_factory=list)
    forms: Vocabulary = field(default_factory=Vocabulary)
    terms: Vocabulary = field(default_factory=Vocabulary)
    arrays: dict[str, array[int]] = field(default_factory=lambda: {name: array(_typecode(name)) for name in DTYPES})
    numbers: dict[str, _Numbers] = field(default_factory=dict)

    def read(self, article: Article) -> None:
        language = article.language or language_of(article.text)
        numbers = self.numbers.setdefault(language, _Numbers(self.forms, self.terms, language))
        split = cut_at_headings(sentences(article.text), article.headings, article.text)
        split = without_credits(article.text, split)
        tokens = len(self.arrays["token_forms"])
        for sentence in split:
            self._read_sentence(article.text[sentence.start : sentence.end], numbers)
        self._read_places(article.text, split)
        self._read_sections(split, article)
        title = [numbers.of(match[0]) for match in words(article.title)]
        self._note("title_forms", (form for form, _, _ in title))
        self._note("title_terms", (number for _, number, _ in title))
        self._note("tokens_of", [len(self.arrays["token_forms"]) - tokens])
        self._note("titles_of", [len(title)])
        self._note("sentences_of", [len(split)])
        self.languages.append(language)

    def _note(self, name: str, values: Iterable[int]) -> None:
        self.arrays[name].extend(values)

    def _read_sentence(self, text: str, numbers: _Numbers) -> None:
        found = list(words(text))
        for place, match in enumerate(found):
            form_number, term_number, sign = numbers.of(match[0])
            self.arrays["token_forms"].append(form_number)
            self.arrays["token_terms"].append(term_number)
            self.arrays["token_signs"].append(sign & ~Sign.NAME if not place or not term_number else sign)
        noted = self.arrays["token_figures"]
        start = len(noted)
        noted.extend([0] * len(found))
        for place, kind in figures(text, found):
            noted[start + place] = kind
        self._note("sizes", [len(found)])

    def _read_places(self, text: str, split: list[Span]) -> None:
        """Note where the sentences stand. The first of an article, and one behind a blank line, opens a paragraph."""
        end = None
        for sentence in split:
            self._note("starts", [sentence.start])
            self._note("ends", [sentence.end])
            self._note("opens_paragraph", [end is None or text.count("\n", end, sentence.start) > 1])
            end = sentence.end
        runs = passages(text, split)
        self._note("passage_sentences", map(len, runs))
        self._note("passages_of", [len(runs)])

    def _read_sections(self, split: Sequence[Span], article: Article) -> None:
        reading = SectionReading()
        reading.read(split, article.headings)
        sections = reading.sections()
        self._note("section", sections.of_sentence.tolist())
        self._note("is_heading", sections.is_heading.tolist())
        self._note("section_headings", np.diff(sections.bounds).tolist())
        self._note("headings", sections.above.tolist())
        self._note("sections_of", [len(sections.bounds) - 1])
        self._note("headings_of", [len(sections.above)])

    def readings(self) -> Readings:
        arrays = {name: np.array(values, dtype=DTYPES[name]) for name, values in self.arrays.items()}
        return readings_of_arrays(self.languages, self.forms.strings, self.terms.strings, arrays)


class _Numbers:
    """Words of one language → the numbers of their form and term; each distinct word is analysed once."""

    def __init__(self, forms: Vocabulary, terms: Vocabulary, language: str) -> None:
        self._forms = forms
        self._terms = terms
        self._language = language
        self._known: dict[str, tuple[int, int, Sign]] = {}

    def of(self, word: str) -> tuple[int, int, Sign]:
        known = self._known.get(word)
        if known is None:
            form = fold(word)
            number = self._terms.add(term(form, self._language))
            known = self._known[word] = (self._forms.add(form), number, signs(word))
        return known
