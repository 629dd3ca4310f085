"""Words of a question with all that may stand for them in a collection, and how much each counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from weakref import proxy

from bot.language.analysis import stem
from bot.language.detection import CYRILLIC
from bot.language.related import related_words
from bot.language.remembering import remembered
from bot.model import Span
from bot.questions.question import QuestionWord
from bot.questions.words.roots import Roots
from bot.questions.words.stand_ins import (
    DERIVED_GAIN,
    NAME_GAIN,
    SYNONYM_GAIN,
    TRANSLATION_GAIN,
    StandIns,
    in_other_scripts,
)
from bot.questions.words.variants import Groups, Lists, NameForms, Terms
from bot.questions.words.written_forms import WrittenForms
from bot.search.collection import Collection
from bot.search.index import PassageIndex

MOST = 0.5  # share of the articles in whose script a word is to be looked for
REMEMBERED = 1 << 10  # words, each with all that may stand for it, that are kept: about 2 MB


@dataclass(frozen=True, slots=True)
class Asked:
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


@dataclass(frozen=True, slots=True)
class Meant:
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
    generic: bool
    """Whether it says how the question is put."""


class WordsMeant:
    """Gives the words of questions all that may stand for them."""

    def __init__(
        self,
        collection: Collection,
        index: PassageIndex,
        writings: WrittenForms,
        name_forms: NameForms,
        share_in_script: Mapping[bool, float],
    ) -> None:
        """`share_in_script` has the share of articles in Cyrillic (True) and in other scripts."""
        self._collection = collection
        self._index = index
        self._writings = writings
        self._name_forms = name_forms
        self._share_in_script = share_in_script
        # By a proxy, so that an edition is gone with its last reader: a cycle would wait for the collector.
        self.word = remembered(REMEMBERED)(partial(WordsMeant._word_as_asked, proxy(self)))

    def _word_as_asked(self, asked: str, word: Meant, lists: Lists) -> QuestionWord:
        """A word with all that may stand for it."""
        found = StandIns(self._collection)
        found.admit(word.written, NAME_GAIN)
        for stemmed in word.stems:
            found.admit([(stemmed,)], 1.0)
            found.admit(lists.names.alternatives((stemmed,)), NAME_GAIN)
        others = [*lists.alternatives_of(word.form, word.stems)]
        others += lists.alternatives(word.run) if word.run else ()
        found.admit_listed(word.form, others)
        if word.also:
            alike = word.also.alternatives_of(word.form, word.stems)
            if word.also is lists.fates:
                found.admit(alike, DERIVED_GAIN)  # of a toll, "12 lives" tells as much as "12 died"
            else:
                found.admit_listed(word.form, alike)
        forms = {} if (number := self._collection.forms.number(word.form)) is None else {number: 1.0}
        may_name = word.capitalized or not word.generic  # "have" is no name, however like one it is spelt: мають
        spellings = self._name_forms.spelt_like(word.form) if may_name else set()
        listed = may_name and any((stemmed,) in lists.names for stemmed in word.stems)
        named = word.capitalized or listed or bool(spellings) or (may_name and self._name_forms.are_of(word.stems))
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
            generic=word.generic,
            named=named,
            listed=listed,
            fates=lists.fates.numbers_of((stemmed,) for stemmed in word.stems),
            translated=translated,
        )

    def joint(self, content: list[Asked], joint: str, lists: Lists) -> QuestionWord:
        """Several words that may be written as one, `joint`: they in a row, that one, and what stands for either."""
        found = StandIns(self._collection)
        run = tuple(word.term for word in content)
        stemmed = self._collection.terms.strings[
            self._collection.term_of_form[self._collection.forms.number(joint) or 0]
        ]
        found.admit([run], 1.0)
        found.admit([(stemmed,), *self._writings.beside([joint], 0)], NAME_GAIN)
        for member in ((stemmed,), run):
            found.admit(lists.alternatives(member), SYNONYM_GAIN)
        numbers = [self._collection.forms.number(form) for form in (joint, *(word.form for word in content))]
        forms = {number: 1.0 if place == 0 else 1 / len(content) for place, number in enumerate(numbers) if number}
        asked, form = (" ".join(words) for words in ((w.asked for w in content), (w.form for w in content)))
        return QuestionWord(asked, form, found.terms, forms, self._weight(found, 1.0), tuple(found.phrases))

    def _admit_root(self, found: StandIns, form: str, stems: Terms, listed: Roots) -> None:
        """Words of one root, for a word that no article has."""
        for stemmed in stems:
            found.admit(((other,) for other in listed.with_other_prefix(form, stemmed)), SYNONYM_GAIN)
        halves = [pair for pair in listed.halves(form) if all(half in self._collection.terms for half in pair)]
        found.admit(((half,) for pair in halves for half in pair), SYNONYM_GAIN)

    def name(self, content: list[Asked], run: Terms, names: Groups) -> QuestionWord:
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

    def fate(self, content: list[Asked], run: Terms, fates: Groups) -> QuestionWord:
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
