"""A question's text → `Question`: spelling put right, words with all that may stand for them, dates left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import pairwise
from weakref import proxy

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
from bot.language.related import related_words
from bot.language.remembering import remembered
from bot.language.wordlists import WordGroups
from bot.model import Correction, Span
from bot.questions.capitals import is_marked_name, told_apart
from bot.questions.figures import FigureAsked, figure_asked
from bot.questions.question import Kind, Question, QuestionWord, kind_of
from bot.questions.tense import asks_event, asks_first, asks_how_it_is, asks_state, asks_whether
from bot.questions.things import word_counted, word_of_thing
from bot.questions.words.roots import Roots
from bot.questions.words.spelling import DICTIONARIES, Speller, is_word, opener
from bot.questions.words.stand_ins import (
    DERIVED_GAIN,
    NAME_GAIN,
    SYNONYM_GAIN,
    TRANSLATION_GAIN,
    StandIns,
    in_other_scripts,
)
from bot.questions.words.variants import Groups, Lists, NameForms, Terms, TermsOf, explained, lists, terms_of
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

LABELLED = Figure.PHONE | Figure.ADDRESS  # figures with a word before them by which they are found
SHORT = 3  # words; fewer say nothing about the language of a question
MOST = 0.5  # share of the articles in whose script a word is to be looked for
REMEMBERED = 1 << 10  # words, each with all that may stand for it, that are kept: about 2 MB
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
        # By proxies, so that an edition is gone with its last reader: a cycle would wait for the collector.
        self._word = remembered(REMEMBERED)(partial(QuestionReader._word_as_asked, proxy(self)))
        self._speller = lru_cache(partial(QuestionReader._speller_for, proxy(self)))
        self._lists = lru_cache(partial(lists, self._names, thesaurus, read))

    def read(self, text: str, window: Window | None = None) -> Question:
        """Read a question; the words that set its window are left out."""
        language = question_language(text, self._languages)
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
        figure = figure_asked(tokens(searched, language) if corrections else every)
        kind = kind_of(searched)
        also = lists.fates if kind is Kind.NUMBER else None
        also = lists.opposites if asks_how_it_is(searched, language, kind) else also
        found = self._words(content, lists, also)
        told = [_as_told_in(language, word) for word in found]
        words = _lightened(tuple(_generic_if(told, figure)))
        return Question(
            text=text,
            searched=searched,
            words=words,
            figure=figure.kind,
            counted=word_counted(figure, words, searched),
            people=figure.people,
            thing=word_of_thing(searched, words),
            kind=kind,
            event=asks_event(searched, language),
            first=asks_first(searched, language),
            whether=asks_whether(searched, language),
            state=asks_state(searched, language, kind),
            runs=tuple(self._runs(asked, {word.span: word.form for word in corrections})),
            corrections=tuple(Correction(word.asked, word.searched) for word in corrections),
            language=language,
            native=self._share_in_script[_is_cyrillic(language)],
        )

    def _lists_of(self, language: str) -> Lists:
        """Names and thesaurus as read in the corpus's languages and the question's: others need not be loaded."""
        return self._lists(frozenset({*self._languages, language, DEFAULT}))

    def _speller_for(self, language: str) -> Speller | None:
        """None for a language whose words cannot be told from slips: it is not the corpus's, or has no dictionary."""
        if language not in DICTIONARIES or language not in {*self._languages, DEFAULT}:
            return None
        names = self._name_forms.strings
        meant = words_that_may_be_meant(self._collection, (self._names, self._thesaurus), names, language)
        return Speller(meant, names=names, common=words_of_every_question(language))

    @staticmethod
    def _has_words_of(language: str, asked: list[Token]) -> bool:
        """Whether a question has a word of the language that it is read in; one of two words need not."""
        common = words_of_every_question(language)
        return len(asked) < SHORT or any(token.form in common or is_word(token.form, language) for token in asked)

    def _corrected(self, text: str, token: Token, language: str, lists: Lists, *, sure: bool) -> _Word:
        """The token as it is searched: under its own form unless nothing in the corpus may be meant by that."""
        asked, form = text[token.span.start : token.span.end], token.form
        stems = self._stems(form, language)
        sure = sure and form not in words_of_other_languages() and not is_abbreviation(form)
        if sure and not self._may_be_meant(form, stems, lists):
            form = self._put_right(asked, token, language)
            stems = self._stems(form, language)
        return _Word(asked, token.form, token.span, form, term(form, language), tuple(stems))

    def _may_be_meant(self, form: str, stems: list[str], lists: Lists) -> bool:
        return (
            any(stemmed in self._collection.terms for stemmed in stems)
            or form in self._collection.forms
            or any((stemmed,) in groups for stemmed in stems for groups in (lists.names, lists.thesaurus))
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

    def _words(self, content: list[_Word], lists: Lists, also: Groups | None) -> Iterator[QuestionWord]:
        """The words of the question, names of several words as one; each only once."""
        terms = [word.term for word in content]
        in_names = dict(lists.names.runs_in(terms))
        in_thesaurus = dict(lists.thesaurus.runs_in(terms))
        in_fates = dict(lists.fates.runs_in(terms)) if also is lists.fates else {}
        place, seen = 0, set()
        while place < len(content):
            if run := in_names.get(place):
                yield self._name(content[place : place + len(run)], run, lists.names)
                place += len(run)
                continue
            if run := in_fates.get(place):
                yield self._fate(content[place : place + len(run)], run, lists.fates)
                place += len(run)
                continue
            if terms[place] not in seen and (joint := self._written_together(content, place)):
                form, places = joint
                yield self._joint_word(content[place : places.stop], form, lists)
                seen.update(terms[place : places.stop])
                place = places.stop
                continue
            if terms[place] and terms[place] not in seen:
                seen.add(terms[place])
                others = tuple(self._writings.beside([word.form for word in content], place))
                word = content[place]
                capitalized = _is_capitalized(word.asked, word.span)
                meant = _Meant(word.form, word.stems, capitalized, also, in_thesaurus.get(place), others)
                yield self._word(word.asked, meant, lists)
            place += 1

    def _written_together(self, content: list[_Word], place: int) -> tuple[str, range] | None:
        """The form that articles have for several words from a place on, and which: two hundred, 200; cease fire."""
        found = together([word.form for word in content], place)
        listed = [(joint, run) for joint, run in found if joint in self._collection.forms]
        beside = (
            (joint, run)
            for joint, run in listed
            if all(two.span.start - one.span.end <= 1 for one, two in pairwise(content[run.start : run.stop]))
        )
        return next(beside, None)

    def _joint_word(self, content: list[_Word], joint: str, lists: Lists) -> QuestionWord:
        """Several words that may be written as one, `joint`: they in a row, that one, and what stands for either."""
        found = StandIns(self._collection)
        run = tuple(word.term for word in content)
        stemmed = self._collection.terms.strings[
            self._collection.term_of_form[self._collection.forms.number(joint) or 0]
        ]
        found.admit([run], 1.0)
        found.admit([(stemmed,), *self._writings.beside([joint], 0)], NAME_GAIN)
        for member in ((stemmed,), run):
            found.admit(lists.thesaurus.alternatives(member), SYNONYM_GAIN)
        numbers = [self._collection.forms.number(form) for form in (joint, *(word.form for word in content))]
        forms = {number: 1.0 if place == 0 else 1 / len(content) for place, number in enumerate(numbers) if number}
        asked, form = (" ".join(words) for words in ((w.asked for w in content), (w.form for w in content)))
        return QuestionWord(asked, form, found.terms, forms, self._weight(found, 1.0), tuple(found.phrases))

    def _word_as_asked(self, asked: str, word: _Meant, lists: Lists) -> QuestionWord:
        """A word with all that may stand for it."""
        found = StandIns(self._collection)
        found.admit(word.written, NAME_GAIN)
        for stemmed in word.stems:
            found.admit([(stemmed,)], 1.0)
            found.admit(lists.names.alternatives((stemmed,)), NAME_GAIN)
        others = [*lists.thesaurus.alternatives_of(word.form, word.stems)]
        others += lists.thesaurus.alternatives(word.run) if word.run else ()
        found.admit_listed(word.form, others)
        if word.also:
            alike = word.also.alternatives_of(word.form, word.stems)
            if word.also is lists.fates:
                found.admit(alike, DERIVED_GAIN)  # of a toll, "12 lives" tells as much as "12 died"
            else:
                found.admit_listed(word.form, alike)
        forms = {} if (number := self._collection.forms.number(word.form)) is None else {number: 1.0}
        generic = word.form in generic_words()
        may_name = word.capitalized or not generic  # "have" is no name, however like one it is spelt: мають
        spellings = self._name_forms.spelt_like(word.form) if may_name else set()
        listed = may_name and any((stemmed,) in lists.names for stemmed in word.stems)
        named = word.capitalized or listed or bool(spellings)
        native = self._share_in_script[bool(CYRILLIC.search(word.form))]
        translated = native < MOST and any(in_other_scripts(word.form, other) for other in others)
        for spelling in spellings:
            found.terms.setdefault(int(self._collection.term_of_form[spelling]), NAME_GAIN)
            forms.setdefault(spelling, NAME_GAIN)
        if not found.terms and not found.phrases:
            self._admit_root(found, word.form, word.stems, lists.roots)
        return QuestionWord(
            asked=asked,
            form=word.form,
            terms=found.terms,
            forms=forms,
            weight=self._weight(found, 1.0 if named or translated else native),
            phrases=tuple(found.phrases),
            related=self._related(word.form, found.terms),
            generic=generic,
            named=named,
            listed=listed,
            fates=lists.fates.numbers_of((stemmed,) for stemmed in word.stems),
            translated=translated,
        )

    def _admit_root(self, found: StandIns, form: str, stems: Terms, listed: Roots) -> None:
        """Words of one root, for a word that no article has."""
        for stemmed in stems:
            found.admit(((other,) for other in listed.with_other_prefix(form, stemmed)), SYNONYM_GAIN)
        halves = [pair for pair in listed.halves(form) if all(half in self._collection.terms for half in pair)]
        found.admit(((half,) for pair in halves for half in pair), SYNONYM_GAIN)

    def _name(self, content: list[_Word], run: Terms, names: Groups) -> QuestionWord:
        """A name of several words: itself as a phrase, and its other spellings."""
        found = StandIns(self._collection)
        found.admit([run], 1.0)
        found.admit(names.alternatives(run), NAME_GAIN)
        numbers = (self._collection.forms.number(word.form) for word in content)
        forms = {number: 1 / len(content) for number in numbers if number is not None}
        asked, form = (" ".join(words) for words in ((w.asked for w in content), (w.form for w in content)))
        return QuestionWord(
            asked, form, found.terms, forms, self._weight(found, 1.0), tuple(found.phrases), named=True, listed=True
        )

    def _fate(self, content: list[_Word], run: Terms, fates: Groups) -> QuestionWord:
        """Several words for what becomes of people: "ums Leben", "hayatını kaybetti"."""
        found = StandIns(self._collection)
        found.admit([run], 1.0)
        found.admit(fates.alternatives(run), DERIVED_GAIN)
        asked, form = (" ".join(words) for words in ((w.asked for w in content), (w.form for w in content)))
        weight, told = self._weight(found, 1.0), fates.numbers_of([run])
        return QuestionWord(asked, form, found.terms, {}, weight, tuple(found.phrases), fates=told)

    def _related(self, form: str, terms: Mapping[int, float]) -> dict[int, float]:
        numbers = (self._collection.terms.number(stem(word, "en")) for word in related_words(form))
        return {number: 1.0 for number in numbers if number is not None and number not in terms}

    def _weight(self, found: StandIns, native: float) -> float:
        """The idf of a word that `native` of the articles could have, whichever of its equals a passage has.

        A word that three passages have counts as one that thirty would have, if only a tenth of the articles is
        written in its script.
        """
        held = self._index.document_frequency
        gains = [*found.terms.values(), *(phrase.gain for phrase in found.phrases)]
        equal = min(max(gains, default=0.0), TRANSLATION_GAIN)
        counts = [held(number) for number, gain in found.terms.items() if gain >= equal]
        counts += [min(held(n) for n in phrase.terms) for phrase in found.phrases if phrase.gain >= equal]
        own = max((held(number) for number, gain in found.terms.items() if gain == 1.0), default=0)
        expected = (own + 0.5) / native - 0.5 if native else len(self._index)
        return self._index.inverse_document_frequency(min(max([expected, *counts]), len(self._index)))

    def _runs(self, asked: list[Token], corrected: Mapping[Span, str]) -> Iterator[tuple[int, int]]:
        numbers = [self._collection.forms.number(corrected.get(token.span, token.form)) for token in asked]
        return ((first, second) for first, second in pairwise(numbers) if first is not None and second is not None)


@dataclass(frozen=True, slots=True)
class _Meant:
    """What tells a word from the same one in another question."""

    form: str
    stems: Terms
    capitalized: bool
    also: Groups | None
    """What else may stand for it: "closed" where it is asked whether it is open, "toll" where the dead are counted."""
    run: Terms | None
    """A phrase of the thesaurus that begins with it."""
    written: tuple[Terms, ...]
    """Its other writings."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A content word of a question, asked under one form and searched under another where that was put right."""

    asked: str
    """As the reader wrote it."""
    asked_form: str
    span: Span
    form: str
    term: str
    stems: tuple[str, ...]

    @property
    def searched(self) -> str:
        """The form as it is shown, with the capital that the asked word had."""
        return self.form.capitalize() if self.asked[:1].isupper() else self.form


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
    return replace(word, disaster=stem(word.form, language) in stems_of_disasters(language))


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


def _replaced(text: str, corrections: list[_Word]) -> str:
    """The text with corrected words in place of the asked ones."""
    pieces, end = [], 0
    for word in corrections:
        pieces += [text[end : word.span.start], word.searched]
        end = word.span.end
    return "".join([*pieces, text[end:]])
