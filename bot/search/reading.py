"""A question's text → `Question`: dates taken out, spelling put right, words with all that may stand for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from itertools import pairwise

import numpy as np

from bot.model import Correction, Span
from bot.search.abbreviations import abbreviations
from bot.search.analysis import Token, fold, stem, term, tokens
from bot.search.collection import Collection, languages_by_frequency
from bot.search.dates import Window
from bot.search.index import PassageIndex
from bot.search.languages import CYRILLIC, question_language
from bot.search.question import Phrase, Question, QuestionWord, kind_of
from bot.search.spelling import Speller
from bot.search.variants import Groups, NameForms, runs_of
from bot.search.wordlists import WordGroups, words_by_language

NAME_GAIN = 0.9  # another spelling of the same name is nearly as good as the reader's own
SYNONYM_GAIN = 0.4  # another word for the same thing is not
GENERIC_SHARE = 0.3  # of its idf that a word like "happened" or "called" counts


class QuestionReader:
    """Reads questions against one collection. Safe to share between threads."""

    def __init__(self, collection: Collection, index: PassageIndex, names: WordGroups, thesaurus: WordGroups) -> None:
        self._collection = collection
        self._index = index
        self._languages = languages_by_frequency(collection)
        explained = abbreviations(article.text for article in collection.articles)
        self._names = Groups(names.extended_by(explained))
        self._thesaurus = Groups(thesaurus)
        self._name_forms = NameForms(collection)
        counts = np.bincount(collection.token_forms, minlength=len(collection.forms)).tolist()
        self._speller = Speller(
            {form: count for form, count in zip(collection.forms.strings, counts, strict=True) if count and form}
        )

    def read(self, text: str, window: Window | None = None) -> Question:
        """Read a question; the words that set its window are left out."""
        language = question_language(text, self._languages)
        asked = [token for token in tokens(text, language) if not _names_window(token, window)]
        content = [token for token in asked if token.term]
        corrected = {token.span: self._corrected(token, language) for token in content}
        words = tuple(self._words(content, corrected, language))
        return Question(
            text=text,
            searched=_replaced(text, content, corrected),
            words=_lightened(words),
            kind=kind_of(text),
            runs=tuple(self._runs(asked)),
            corrections=tuple(
                Correction(text[t.span.start : t.span.end], corrected[t.span]) for t in content if corrected[t.span] != t.form
            ),
        )

    def _corrected(self, token: Token, language: str) -> str:
        """The form to search for a token: its own unless nothing in the corpus may be meant by that."""
        if self._found(token.form, token.term) or self._stands_for_something(token, language):
            return token.form
        return self._speller.correction(token.form, language) or token.form

    def _found(self, form: str, term_text: str) -> bool:
        return term_text in self._collection.terms or form in self._collection.forms

    def _stands_for_something(self, token: Token, language: str) -> bool:
        known = any((found,) in groups for found in _stems(token.form, language) for groups in (self._names, self._thesaurus))
        return known or bool(self._name_forms.spelt_like(token.form))

    def _words(self, content: list[Token], corrected: dict[Span, str], language: str) -> Iterable[QuestionWord]:
        """The words of the question, names of several words as one; each only once."""
        forms = [corrected[token.span] for token in content]
        terms = [term(form, language) for form in forms]
        taken: set[int] = set()
        seen: set[str] = set()
        found: dict[int, QuestionWord] = {}
        for start, run in runs_of(terms, self._names.longest):
            places = range(start, start + len(run))
            if len(run) > 1 and run in self._names and not taken.intersection(places):
                taken.update(places)
                found[start] = self._name(content, start, run)
        for place, token in enumerate(content):
            if place not in taken and terms[place] and terms[place] not in seen:
                seen.add(terms[place])
                found[place] = self._word(token, forms[place], language)
        return [found[place] for place in sorted(found)]

    def _word(self, token: Token, form: str, language: str) -> QuestionWord:
        terms: dict[int, float] = {}
        phrases: list[Phrase] = []
        for stemmed, gain in self._own_terms(form, language):
            self._admit((stemmed,), gain, terms, phrases)
            for member in self._names.alternatives((stemmed,)):
                self._admit(member.terms, NAME_GAIN, terms, phrases)
            for member in self._thesaurus.alternatives((stemmed,)):
                self._admit(member.terms, SYNONYM_GAIN, terms, phrases)
        forms = {} if (number := self._collection.forms.number(form)) is None else {number: 1.0}
        for spelling in self._name_forms.spelt_like(form):
            terms.setdefault(int(self._collection.term_of_form[spelling]), NAME_GAIN)
            forms.setdefault(spelling, NAME_GAIN)
        weight, generic = self._weight(terms, phrases), form in _generic_words()
        return QuestionWord(token.form, form, terms, forms, weight, tuple(phrases), generic)

    def _own_terms(self, form: str, language: str) -> Iterable[tuple[str, float]]:
        """The word's term in the question's language and, as a question's may be misjudged, in its sister's."""
        return [(stemmed, 1.0) for stemmed in _stems(form, language)]

    def _name(self, content: list[Token], start: int, run: tuple[str, ...]) -> QuestionWord:
        """A name of several words: itself as a phrase, and its other spellings."""
        terms: dict[int, float] = {}
        phrases: list[Phrase] = []
        self._admit(run, 1.0, terms, phrases)
        for member in self._names.alternatives(run):
            self._admit(member.terms, NAME_GAIN, terms, phrases)
        asked = " ".join(token.form for token in content[start : start + len(run)])
        return QuestionWord(asked, asked, terms, {}, self._weight(terms, phrases), tuple(phrases))

    def _admit(self, listed: tuple[str, ...], gain: float, terms: dict[int, float], phrases: list[Phrase]) -> None:
        """Add what the corpus has of it: a term, or a phrase all of whose terms it has."""
        numbers = tuple(number for found in listed if (number := self._collection.terms.number(found)) is not None)
        if len(numbers) < len(listed):
            return
        if len(numbers) == 1:
            terms[numbers[0]] = max(gain, terms.get(numbers[0], 0.0))
        else:
            phrases.append(Phrase(numbers, gain))

    def _weight(self, terms: dict[int, float], phrases: list[Phrase]) -> float:
        """The idf of the word's best stand-in; of a phrase, that of its rarest word."""
        frequency = self._index.document_frequency
        best = max(terms.values(), default=0.0)
        counts = [frequency.get(number, 0) for number, gain in terms.items() if gain == best]
        counts += [min(frequency.get(number, 0) for number in phrase.terms) for phrase in phrases if phrase.gain >= best]
        return self._index.inverse_document_frequency(max(counts, default=0))

    def _runs(self, asked: list[Token]) -> Iterable[tuple[int, int]]:
        numbers = [self._collection.forms.number(token.form) for token in asked]
        return [(first, second) for first, second in pairwise(numbers) if first is not None and second is not None]


def _stems(form: str, language: str) -> list[str]:
    """The term of a form, and for Cyrillic what it would be in the sister language as well."""
    languages = dict.fromkeys([language, "ru", "uk"] if CYRILLIC.search(form) else [language])
    return list(dict.fromkeys(stem(form, spoken) for spoken in languages))


def _lightened(words: tuple[QuestionWord, ...]) -> tuple[QuestionWord, ...]:
    """The words, those by which a question is put counting less than those that it is about."""
    return tuple(replace(word, weight=GENERIC_SHARE * word.weight) if word.generic else word for word in words)


@cache
def _generic_words() -> frozenset[str]:
    return frozenset(fold(word) for listed in words_by_language("generic.txt").values() for word in listed)


def _names_window(token: Token, window: Window | None) -> bool:
    return window is not None and any(span.start <= token.span.start < span.end for span in window.spans)


def _replaced(text: str, content: list[Token], corrected: dict[Span, str]) -> str:
    """The text with corrected words in place of the asked ones."""
    pieces, end = [], 0
    for token in content:
        if corrected[token.span] != token.form:
            pieces += [text[end : token.span.start], corrected[token.span]]
            end = token.span.end
    return "".join([*pieces, text[end:]])
