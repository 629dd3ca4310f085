"""A question's text → `Question`: spelling put right, words with all that may stand for them, dates left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import lru_cache, partial
from itertools import pairwise
from weakref import proxy

import numpy as np

from bot.dates.window import Window
from bot.language.analysis import Token, is_abbreviation, stem, stop_words, term, tokens
from bot.language.detection import (
    CYRILLIC,
    CYRILLIC_LANGUAGES,
    DEFAULT,
    cyrillic_language,
    is_in_another,
    question_language,
    shares_by_script,
    spoken_language,
)
from bot.language.figures import Figure
from bot.language.signs import is_marked_name
from bot.language.wordlists import WordGroups, shipped_synonyms
from bot.model import Correction, Span
from bot.questions.capitals import told_apart
from bot.questions.figures import FigureAsked, figure_asked, figure_measured
from bot.questions.followup_words import BEING, QUESTION_WORDS, WHAT
from bot.questions.question import Kind, Question, QuestionWord, asks_called, kind_of
from bot.questions.tense import (
    asks_event,
    asks_first,
    asks_how_it_is,
    asks_openly,
    asks_state,
    asks_what_is_said,
    asks_whether,
)
from bot.questions.things import word_counted, word_of_thing
from bot.questions.words.meant import Asked, Meant, WordsMeant
from bot.questions.words.spelling import DICTIONARIES, Speller, is_word, opener
from bot.questions.words.variants import Groups, Lists, NameForms, TermsOf, explained, lists, terms_of
from bot.questions.words.vocabulary import (
    generic_words,
    stems_of_disasters,
    words_of_every_question,
    words_of_other_languages,
    words_that_may_be_meant,
)
from bot.questions.words.writings import together
from bot.questions.words.written_forms import WrittenForms
from bot.search.collection import Collection, languages_by_frequency
from bot.search.index import PassageIndex
from bot.search.vocabulary import NO_TERM

LABELLED = Figure.PHONE | Figure.ADDRESS  # figures with a word before them by which they are found
SHORT = 3  # words; fewer say nothing about the language of a question
MOST = 0.5  # share of the articles in whose script a word is to be looked for
REMEMBERED = 1 << 10  # words, each with all that may stand for it, that are kept: about 2 MB
AMOUNTS = Figure.MONEY | Figure.LENGTH | Figure.DURATION | Figure.AGE
LONGEST_MEASURED = 8  # words of a question that names a price or a level and nothing else
WHAT_BEFORE = 2  # tokens from "what" to the level that it asks for: "какой сейчас уровень"
GENERIC_SHARE = 0.3  # of its idf that a word like "happened" or "called" counts


class QuestionReader:
    """Reads questions against one collection. Safe to share between threads."""

    def __init__(
        self,
        collection: Collection,
        index: PassageIndex,
        names: WordGroups,
        thesaurus: WordGroups,
        read: TermsOf = terms_of,
    ) -> None:
        """`read` reads the members of the lists."""
        self._collection = collection
        self._index = index
        self._writings = WrittenForms(collection, index)
        self._languages = languages_by_frequency(collection)
        self._share_in_script = shares_by_script(self._languages)
        self._names = names.extended_by(explained(collection, names))
        self._thesaurus = thesaurus
        self._name_forms = NameForms(collection)
        self._meant = WordsMeant(collection, index, self._writings, self._name_forms, self._share_in_script)
        # By proxies, so that an edition is gone with its last reader: a cycle would wait for the collector.
        self._speller = lru_cache(partial(QuestionReader._speller_for, proxy(self)))
        self._lists = lru_cache(partial(lists, self._names, thesaurus, read))

    def read(self, text: str, window: Window | None = None) -> Question:
        """Read a question; the words that set its window are left out."""
        language = question_language(text, self._languages, self._languages_with)
        lists = self._lists_of(language if _is_cyrillic(language) else _cyrillic_words(text) or language)
        every = tokens(told_apart(text), language)
        dated = _dated(window)
        asked = [token for token in every if token.span.start not in dated]
        foreign = is_in_another(text, language)
        put = stop_words(spoken_language(text)) if foreign else frozenset()
        sure = self._speller(language) is not None and not foreign and self._has_words_of(language, asked)
        content = [
            self._corrected(text, token, language, lists, sure=sure)
            for token in asked
            if _says(token, language) and token.form not in put
        ]
        corrections = [word for word in content if word.form != word.asked_form]
        searched = _replaced(text, corrections)
        written = tokens(searched, language) if corrections else every
        figure, kind = figure_asked(written), kind_of(searched)
        whether, openly = asks_whether(searched, language), asks_openly(searched, language, kind)
        measured = _measured(written) if kind is Kind.ANY and not (whether or openly or figure.kind) else None
        if measured:
            figure, kind = measured, Kind.NUMBER
        elif kind is Kind.ANY and figure.kind & AMOUNTS:
            kind = Kind.NUMBER
        also = lists.fates if kind is Kind.NUMBER else None
        also = lists.opposites if asks_how_it_is(searched, language, kind) else also
        generic = generic_words(language, spoken_language(text))
        found = self._words(content, lists, also, generic)
        told = [_as_told_in(language, word) for word in found]
        words = _lightened(tuple(_generic_if(told, figure)))
        return Question(
            text=text,
            searched=searched,
            words=words,
            figure=figure.kind,
            counted=word_counted(figure, words, searched),
            put=figure.put,
            people=figure.people,
            thing=word_of_thing(searched, words),
            kind=kind,
            event=asks_event(searched, language),
            called=kind is Kind.NAME and asks_called(searched),
            first=asks_first(searched, language),
            whether=whether,
            openly=openly,
            says=asks_what_is_said(searched, language),
            state=measured is not None or asks_state(searched, language, kind),
            runs=tuple(self._runs(asked, {word.span: word.form for word in corrections})),
            corrections=tuple(Correction(word.asked, word.searched) for word in corrections),
            language=language,
            native=self._share_in_script[_is_cyrillic(language)],
        )

    def _languages_with(self, form: str) -> set[str]:
        """The languages of the articles that have a form, or another one of the same term."""
        number = self._collection.forms.number(form)
        term_number = self._collection.term_of_form[number] if number is not None else NO_TERM
        if term_number == NO_TERM:
            return set()
        articles = self._collection.passage_article[self._index.holders(int(term_number))]
        return {self._collection.languages[article] for article in np.unique(articles).tolist()}

    def _lists_of(self, language: str) -> Lists:
        """Names and thesaurus as read in the corpus's languages and the question's: others need not be loaded."""
        return self._lists(frozenset({*self._languages, language, DEFAULT}), language)

    def _speller_for(self, language: str) -> Speller | None:
        """None for a language whose words cannot be told from slips: it is not the corpus's, or has no dictionary."""
        if language not in DICTIONARIES or language not in {*self._languages, DEFAULT}:
            return None
        names = self._name_forms.strings
        listed = (self._names, self._thesaurus, shipped_synonyms(language))
        meant = words_that_may_be_meant(self._collection, listed, names, language)
        return Speller(meant, names=names, common=words_of_every_question(language))

    @staticmethod
    def _has_words_of(language: str, asked: list[Token]) -> bool:
        """Whether a question has a word of the language that it is read in; one of two words need not."""
        common = words_of_every_question(language)
        return len(asked) < SHORT or any(token.form in common or is_word(token.form, language) for token in asked)

    def _corrected(self, text: str, token: Token, language: str, lists: Lists, *, sure: bool) -> Asked:
        """The token as it is searched: under its own form unless nothing in the corpus may be meant by that."""
        asked, form = text[token.span.start : token.span.end], token.form
        stems = self._stems(form, language)
        sure = sure and form not in words_of_other_languages() and not is_abbreviation(form)
        if sure and not self._may_be_meant(form, stems, lists):
            form = self._put_right(asked, token, language)
            stems = self._stems(form, language)
        return Asked(asked, token.form, token.span, form, term(form, language), tuple(stems))

    def _may_be_meant(self, form: str, stems: list[str], lists: Lists) -> bool:
        return (
            any(stemmed in self._collection.terms for stemmed in stems)
            or form in self._collection.forms
            or any(
                (stemmed,) in groups for stemmed in stems for groups in (lists.names, lists.thesaurus, lists.synonyms)
            )
            or bool(self._name_forms.spelt_like(form))
            or bool(self._writings.beside([form], 0))
        )

    def _put_right(self, asked: str, token: Token, language: str) -> str:
        """The form that was meant by one that nothing stands for; the same where that cannot be told."""
        name = _is_capitalized(asked, token.span)
        speller = self._speller(language)
        if speller and (found := speller.correction(token.form, language, name=name, written=asked)):
            return found
        opens = token.span.start == 0 and not asked.isupper()
        return (opener(token.form) if opens else None) or token.form

    def _stems(self, form: str, language: str) -> list[str]:
        """A form's stem, and for a Cyrillic one those in every such language that may be meant."""
        if not CYRILLIC.search(form):
            return [stem(form, language)]
        meant = [language] if _is_cyrillic(language) else [cyrillic_language(form)]
        sisters = [other for other in self._languages if _is_cyrillic(other)]
        return list(dict.fromkeys(stem(form, spoken) for spoken in [*meant, *sisters]))

    def _words(
        self, content: list[Asked], lists: Lists, also: Groups | None, generic: AbstractSet[str]
    ) -> Iterator[QuestionWord]:
        """The words of the question, names of several words as one; each only once."""
        terms = [word.term for word in content]
        in_names = dict(lists.names.runs_in(terms))
        in_thesaurus = {**dict(lists.synonyms.runs_in(terms)), **dict(lists.thesaurus.runs_in(terms))}
        in_fates = dict(lists.fates.runs_in(terms)) if also is lists.fates else {}
        place, seen = 0, set()
        while place < len(content):
            if run := in_names.get(place):
                yield self._meant.name(content[place : place + len(run)], run, lists.names)
                place += len(run)
                continue
            if run := in_fates.get(place):
                yield self._meant.fate(content[place : place + len(run)], run, lists.fates)
                place += len(run)
                continue
            if terms[place] not in seen and (joint := self._written_together(content, place)):
                form, places = joint
                yield self._meant.joint(content[place : places.stop], form, lists)
                seen.update(terms[place : places.stop])
                place = places.stop
                continue
            if terms[place] and terms[place] not in seen:
                seen.add(terms[place])
                others = tuple(self._writings.beside([word.form for word in content], place))
                word = content[place]
                capitalized = _is_capitalized(word.asked, word.span)
                phrase, is_generic = in_thesaurus.get(place), word.form in generic
                meant = Meant(word.form, word.stems, capitalized, also, phrase, others, is_generic)
                yield self._meant.word(word.asked, meant, lists)
            place += 1

    def _written_together(self, content: list[Asked], place: int) -> tuple[str, range] | None:
        """The form that articles have for several words from a place on, and which: two hundred, 200; cease fire."""
        found = together([word.form for word in content], place)
        listed = [(joint, run) for joint, run in found if joint in self._collection.forms]
        beside = (
            (joint, run)
            for joint, run in listed
            if all(two.span.start - one.span.end <= 1 for one, two in pairwise(content[run.start : run.stop]))
        )
        return next(beside, None)

    def _runs(self, asked: list[Token], corrected: Mapping[Span, str]) -> Iterator[tuple[int, int]]:
        numbers = [self._collection.forms.number(corrected.get(token.span, token.form)) for token in asked]
        return ((first, second) for first, second in pairwise(numbers) if first is not None and second is not None)


def _measured(written: Sequence[Token]) -> FigureAsked | None:
    """What a question without a word that asks asks the figure of, by its noun; "what" may stand just before that."""
    found = figure_measured(written) if len(written) <= LONGEST_MEASURED else None
    if found is None:
        return None
    place, asked = found
    asking = [number for number, token in enumerate(written) if token.form in WHAT or token.form in QUESTION_WORDS]
    is_asked = asking == [0] and place > 1 and written[1].form in BEING  # "what is the latest level"
    return asked if is_asked or all(0 < place - number <= WHAT_BEFORE for number in asking) else None


def _generic_if(words: Sequence[QuestionWord], asked: FigureAsked) -> Iterator[QuestionWord]:
    """The words; those that say which figure is asked for are generic: "percentage", but not "telephone: …"."""
    labelled = bool(asked.kind & LABELLED)
    put = asked.put
    if asked.thing and asked.people and any(word.fates for word in words):  # a toll seldom says of whom it is
        put |= {asked.thing}
    return (
        replace(word, generic=True) if word.form in put and not (labelled and word.known) else word for word in words
    )


def _lightened(words: tuple[QuestionWord, ...]) -> tuple[QuestionWord, ...]:
    """The words, those by which a question is put counting less than those that it is about."""
    return tuple(replace(word, weight=GENERIC_SHARE * word.weight) if word.generic else word for word in words)


def _as_told_in(language: str, word: QuestionWord) -> QuestionWord:
    """The word with what only its language tells of it."""
    if is_marked_name(word.asked, language):
        return replace(word, named=True, listed=True)
    is_disaster = stem(word.form, language) in stems_of_disasters(language)
    return replace(word, disaster=True) if is_disaster else word


def _is_capitalized(asked: str, span: Span) -> bool:
    """Whether a word has a capital as names have inside a sentence: not its first word, nor an abbreviation."""
    return span.start > 0 and asked.isalpha() and asked[0].isupper() and not asked.isupper()


def _says(token: Token, language: str) -> bool:
    """Whether a token is no stop word, be it of the other script in a question that mixes two."""
    if not token.term or _is_cyrillic(language) or not CYRILLIC.search(token.form):
        return bool(token.term)
    return not any(token.form in stop_words(spoken) for spoken in CYRILLIC_LANGUAGES)


def _is_cyrillic(language: str) -> bool:
    return language in CYRILLIC_LANGUAGES


def _cyrillic_words(text: str) -> str | None:
    """The language of the Cyrillic words in a question that is not in Cyrillic as a whole, if it has any."""
    return cyrillic_language(text) if CYRILLIC.search(text) else None


def _dated(window: Window | None) -> frozenset[int]:
    """The places of a question that set its window."""
    return frozenset(place for span in (window.spans if window else ()) for place in range(span.start, span.end))


def _replaced(text: str, corrections: list[Asked]) -> str:
    """The text with corrected words in place of the asked ones."""
    pieces, end = [], 0
    for word in corrections:
        pieces += [text[end : word.span.start], word.searched]
        end = word.span.end
    return "".join([*pieces, text[end:]])
