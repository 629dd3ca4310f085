"""Reads articles: splits them into sentences, passages and sections, and finds each word's form, term and signs."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from bot.language.analysis import fold, term, words
from bot.language.detection import language_of
from bot.language.figures import figures, may_be_figure
from bot.language.signs import Sign, is_inverted, is_marked_name, signs
from bot.language.texts.abbreviations import definitions
from bot.language.texts.credits import without_credits
from bot.language.texts.splitting import passages, sentences
from bot.language.vectors import word_vectors
from bot.model import Article, Span
from bot.search.counted.postings import Array, of_readings
from bot.search.counted.windows import SPOKEN, window_lengths
from bot.search.readings import DTYPES, WORDS, Explained, Lists, Readings, narrowed, readings_of_arrays, words_as_arrays
from bot.search.sections import SectionReading, cut_at_headings
from bot.search.sorted_numbers import bounds
from bot.search.vocabulary import NO_TERM, Words

LONGEST_SMALL = 3  # letters of the words that have no capital in a title whose others have: of, and, the

# The arrays that follow from the others, of all articles that are read together.
COMPUTED = {*WORDS, "window_lengths", "postings_of", "passage_postings", "posting_terms", "posting_counts"}


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
    explained: list[Explained] = field(default_factory=list)
    words: Words = field(default_factory=Words)
    arrays: dict[str, array[int]] = field(
        default_factory=lambda: {name: array(_typecode(name)) for name in DTYPES if name not in COMPUTED}
    )
    numbers: dict[str, _Numbers] = field(default_factory=dict)

    def read(self, article: Article) -> None:
        language = article.language or language_of(article.text, article.title)
        numbers = self.numbers.setdefault(language, _Numbers(self.words, language))
        split = cut_at_headings(sentences(article.text), article.headings, article.text)
        split = without_credits(article.text, split)
        tokens = len(self.arrays["token_words"])
        for sentence in split:
            self._read_sentence(article.text[sentence.start : sentence.end], numbers)
        self._read_places(article.text, split)
        self._read_sections(split, article)
        written = [match[0] for match in words(article.title)]
        self._note("title_words", [numbers[word].number for word in written])
        self._note("title_names", names_in_title(written))
        self.explained.append(tuple(definitions(article.text)))
        self._note("tokens_of", [len(self.arrays["token_words"]) - tokens])
        self._note("titles_of", [len(written)])
        self._note("sentences_of", [len(split)])
        self.languages.append(language)

    def _note(self, name: str, values: Iterable[int]) -> None:
        self.arrays[name].extend(values)

    def _read_sentence(self, text: str, numbers: _Numbers) -> None:
        found = list(words(text))
        known = [numbers[match[0]] for match in found]
        noted = self.arrays["token_figures"]
        start = len(noted)
        self._note("token_words", [word.number for word in known])
        self._note("token_signs", [word.sign for word in known])
        self._note("token_figures", bytes(len(found)))
        if known and not is_marked_name(found[0][0], numbers.language):
            self.arrays["token_signs"][start] &= ~int(Sign.NAME)
        if known and is_inverted(found[0][0], numbers.language) and "?" not in text:
            self.arrays["token_signs"][start] |= int(Sign.UNREAL)
        if any(word.figured for word in known):
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
        arrays: dict[str, Array] = {name: np.array(held, dtype=DTYPES[name]) for name, held in self.arrays.items()}
        lists = Lists(self.languages, self.explained, self.words.forms.strings, self.words.terms.strings)
        arrays |= words_as_arrays(self.words)
        arrays["window_lengths"] = _window_lengths(lists, arrays)
        return readings_of_arrays(lists, narrowed(lists, arrays | of_readings(arrays)))


def _window_lengths(lists: Lists, arrays: Mapping[str, Array]) -> Array:
    """(S,) 0 in articles of other languages."""
    spoken = np.array([language == SPOKEN for language in lists.languages], dtype=np.bool_)
    articles = np.repeat(np.arange(len(spoken), dtype=np.int32), arrays["sentences_of"])
    if not spoken.any():
        return np.zeros(len(articles), dtype=np.float32)
    terms = arrays["word_terms"].take(arrays["token_words"])
    return np.where(
        spoken[articles],
        window_lengths(lists.terms, word_vectors(), terms, bounds(arrays["sizes"]), articles),
        np.float32(0),
    )


def names_in_title(words: Sequence[str]) -> list[bool]:
    """Of each word whether it has a capital that is not the first word's; of one That Begins Each Word So, none."""
    long = [word for word in words[1:] if len(word) > LONGEST_SMALL]
    telling = len(long) == 1 or any(word[0].islower() for word in long)
    return [telling and place > 0 and word[0].isupper() for place, word in enumerate(words)]


class _Known(NamedTuple):
    """What is noted of a word wherever it stands."""

    number: int
    sign: int
    """As inside a sentence; NAME is never set for a stop word."""
    figured: bool
    """Whether it makes a sentence one to look for figures in."""


class _Numbers(dict[str, _Known]):
    """Words of one language as they are written → their numbers; each distinct one is analysed once."""

    def __init__(self, words: Words, language: str) -> None:
        super().__init__()
        self._words = words
        self.language = language

    def __missing__(self, word: str) -> _Known:
        form = fold(word)
        number = self._words.add(form, term(form, self.language))
        is_stop_word = self._words.terms_of[number] == NO_TERM
        sign = int(signs(word, self.language)) & ~(int(Sign.NAME) if is_stop_word else 0)
        known = self[word] = _Known(number, sign, may_be_figure(form))
        return known
