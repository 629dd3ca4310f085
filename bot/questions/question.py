"""A question as it is searched: its content words, each with all that may stand for it, and the kind of answer."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cache

from bot.language.analysis import POSSESSIVE, fold, unaccented, words
from bot.language.detection import spoken_language
from bot.language.figures import Figure
from bot.language.lexicon import TOGETHER, any_of, lexicon, lexicons
from bot.language.signs import YEAR
from bot.model import Correction
from bot.questions.capitals import told_apart, without_abbreviations
from bot.questions.followup_words import QUESTION_WORDS


class Kind(Enum):
    """What the answering sentence should hold."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    CAUSE = "cause"
    ANY = "any"


UNSPACED_LANGUAGES = {"zh", "ja", "th"}  # no blank says where a word begins
LONGEST_TOPIC = 2  # words; a third mostly says what is asked of the other two
LONGEST_DEFINED = 4  # words: what is asked for by "what is …" is a thing only if it is named shortly


def kind_of(question: str) -> Kind:
    """The kind of answer that a question asks for, by its question word: the first, of several there the longest."""
    kinds = _kinds(spoken_language(question))
    bare = unaccented(without_abbreviations(told_apart(question)))
    found = [(match.start(), -len(match[0]), kind) for kind, pattern in kinds if (match := pattern.search(bare))]
    return min(found, key=lambda place: place[:2])[2] if found else Kind.ANY


@dataclass(frozen=True, slots=True)
class Phrase:
    """Several terms in a row that stand for a word of the question."""

    terms: tuple[int, ...]
    gain: float


@dataclass(frozen=True, slots=True)
class QuestionWord:
    """One content word of a question, or a name of several words, and all that may stand for it in a passage."""

    asked: str
    """As the reader wrote it."""
    form: str
    terms: Mapping[int, float]
    """Term number → gain: 1 for the word's own term, less for a variant or a synonym. Empty when no passage has any."""
    forms: Mapping[int, float]
    """Form number → gain, for matching to the letter."""
    weight: float
    """Its idf; for a word that no passage has, the greatest there is."""
    phrases: tuple[Phrase, ...] = ()
    related: Mapping[int, float] = field(default_factory=dict)
    """Term number → 1 for terms that may be about the same, too loosely to stand for the word."""
    generic: bool = False
    """Whether it says how the question is put rather than what it is about."""
    named: bool = False
    """Whether it is a name, by its capital in the question or in the articles."""
    listed: bool = False
    """Whether it is a name beyond doubt: the lists know it, as they know places, or its language marks names."""
    disaster: bool = False
    """Whether it is a kind of disaster, which tells one article's event from another's as a name does."""
    fates: frozenset[int] = frozenset()
    """What becomes of people, if it says so, as the shipped list numbers it: dead, injured."""
    translated: bool = False
    """Whether most articles are in another script and the lists have it in that one, so that they could have it."""

    @property
    def known(self) -> bool:
        return bool(self.terms or self.phrases)

    @property
    def gain(self) -> float:
        """That of the nearest of all that stands for it in the articles: 1 for the word itself, 0 for nothing."""
        return max((*self.terms.values(), *(phrase.gain for phrase in self.phrases)), default=0.0)


@dataclass(frozen=True, slots=True)
class Question:
    """A question as read against a collection."""

    text: str
    searched: str
    """The text with its corrections put in."""
    words: tuple[QuestionWord, ...]
    kind: Kind = Kind.ANY
    runs: tuple[tuple[int, int], ...] = ()
    """Numbers of forms that stand side by side in the question, stop words among them."""
    corrections: tuple[Correction, ...] = ()
    event: bool = False
    """Whether it asks for something that happened, rather than for a plan, a threat, a denial or a possibility."""
    called: bool = False
    """Whether it asks how somebody or something is called."""
    first: bool = False
    """Whether it asks how that began, rather than how it went on."""
    figure: Figure = Figure.NONE
    """The kinds of figures of which one is asked for."""
    counted: int | None = None
    """Which of the words is the thing whose number is asked for."""
    put: frozenset[str] = frozenset()
    """The forms of the words that say which figure is asked for: "telephone", "how many"."""
    people: bool = False
    """Whether what is counted is called people only."""
    thing: int | None = None
    """Which of the words is the kind of thing that is asked for: the colour of "what colour"."""
    language: str = "en"
    """ISO 639-1 code of the language it is read in."""
    whether: bool = False
    """Whether it only asks if something happened: it opens with its verb."""
    openly: bool = False
    """Whether it only asks if something is so or may be done: "is it open", "can I"."""
    says: bool = False
    """Whether it asks what somebody said."""
    state: bool = False
    """Whether it asks how things stand now: "how many are at the border"."""
    native: float = 1.0
    """Share of the articles written in the question's script: where it is small, an unknown word says little."""

    @property
    def about_nothing(self) -> bool:
        """Whether it has no word that says what it is about."""
        return all(word.generic for word in self.words)

    @property
    def only_names(self) -> bool:
        """Whether it only names what it is about, as "sanctions" and "latest on the port": all told of it answers."""
        telling = [word for word in self.words if not word.generic]
        asks = self.kind is not Kind.ANY or self.whether or any(fold(w[0]) in QUESTION_WORDS for w in words(self.text))
        return 0 < len(telling) <= LONGEST_TOPIC and not asks

    @property
    def asks_yes_or_no(self) -> bool:
        return self.whether or self.openly

    @property
    def asks_who(self) -> bool:
        """Whether it asks who is somebody that it only names by what he is: "who is the mayor"."""
        return self.called or (self.kind is Kind.NAME and self.asks_definition)

    @property
    def asks_definition(self) -> bool:
        """Whether it only asks what or who something is."""
        asked = unaccented(self.searched).lstrip()
        return len(self.words) <= LONGEST_DEFINED and _definition().match(asked) is not None

    @property
    def sought(self) -> int | None:
        """Which of the words is what is asked for of the others, if one says it.

        The colour of "what colour", the children of "how many children", the salary of "what is the minister's salary".
        """
        told_by_kind = self.figure or self.kind in {Kind.NUMBER, Kind.NAME, Kind.DATE}  # a country by its name
        if self.thing is not None and not told_by_kind:
            return self.thing
        owners = [word.named or POSSESSIVE.search(word.asked) is not None for word in self.words]
        common = [n for n, word in enumerate(self.words) if not owners[n] and not word.generic]
        if self.figure is Figure.COUNT:
            counted = self.counted if self.counted in common else None
            return None if counted is None or self._is_verb(self.words[counted].form) else counted
        alone = self.asks_definition and len(common) == 1 and any(owners)
        return common[0] if alone else None

    @property
    def fates(self) -> frozenset[int]:
        """What becomes of the people that it counts, as the shipped list numbers it."""
        return frozenset().union(*(word.fates for word in self.words)) if self.kind is Kind.NUMBER else frozenset()

    @property
    def toll(self) -> bool:
        """Whether it asks how many people have met with something, as far as is known: "how many died", "death toll".

        Not of a year that it names, nor how many did first.
        """
        if not self.fates or self.first or any(YEAR.fullmatch(word.form) for word in self.words):
            return False
        thing = None if self.counted is None else self.words[self.counted]
        return thing is None or self.people or bool(thing.fates)

    @property
    def asks_certain_figure(self) -> bool:
        """Whether it asks for a figure of one kind, such as an age, rather than for how many there are."""
        return bool(self.figure) and not self.figure & Figure.COUNT

    def _is_verb(self, form: str) -> bool:
        """Whether a form ends as verbs do, in a language that has such endings: "скільки виїжджає" counts no thing."""
        endings = lexicon(self.language).verb_endings.split()
        return form.endswith(tuple(map(fold, endings)))

    def terms(self) -> dict[int, float]:
        """Term number → how much it counts in the index's search."""
        gains: dict[int, float] = {}
        for word in self.words:
            parts = [(term, phrase.gain / len(phrase.terms)) for phrase in word.phrases for term in phrase.terms]
            for term, gain in [*word.terms.items(), *parts]:
                gains[term] = max(gains.get(term, 0.0), gain)
        return gains


@cache
def _kinds(code: str) -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    asking = [lexicon(other).asking for other in (TOGETHER if code in TOGETHER else (code,))]
    listed = (
        (Kind.NUMBER, [words.number for words in asking]),
        (Kind.DATE, [words.date for words in asking]),
        (Kind.NAME, [pattern for words in asking for pattern in (words.name, words.called)]),
        (Kind.CAUSE, [words.cause for words in asking]),
    )
    edge = "" if code in UNSPACED_LANGUAGES else r"\b"
    return tuple((kind, _pattern(f"{edge}(?:{any_of(patterns)}){edge}")) for kind, patterns in listed)


def asks_called(question: str) -> bool:
    """Whether it asks how somebody or something is called: "what is the driver's name"."""
    return _called(spoken_language(question)).search(unaccented(question)) is not None


@cache
def _called(code: str) -> re.Pattern[str]:
    asking = [lexicon(other).asking for other in (TOGETHER if code in TOGETHER else (code,))]
    edge = "" if code in UNSPACED_LANGUAGES else r"\b"
    return _pattern(f"{edge}(?:{any_of([words.called for words in asking])}){edge}")


def thing_asked(question: str) -> str | None:
    """The word behind "which" or "what", as written: "which hotel", "якого кольору"."""
    match = _which(spoken_language(question)).search(unaccented(question))
    return question[slice(*match.span(1))] if match else None


@cache
def _which(code: str) -> re.Pattern[str]:
    asking = [lexicon(other).asking for other in (TOGETHER if code in TOGETHER else (code,))]
    verb = any_of([words.objects for words in asking])
    return _pattern(rf"\b(?:{any_of([words.which for words in asking])})\ +([^\W\d_]++)(?!\ +(?:{verb})\b)")


@cache
def _definition() -> re.Pattern[str]:
    return _pattern(rf"(?:{any_of([known.asking.definition for known in lexicons()])})\b")


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(unaccented(text), re.IGNORECASE | re.VERBOSE)
