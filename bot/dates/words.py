"""The words that set dates, by language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.dates.periods import Moment, Part, Season, Unit
from bot.language.analysis import fold
from bot.language.lexicon import TOGETHER, Calendar, lexicon, lexicons


class Role(Enum):
    """What a token does in a phrase that sets a date; beside each, what its `value` holds."""

    MONTH = auto()  # 1 to 12
    WEEKDAY = auto()  # 0 (Monday) to 6
    DATE = auto()  # a Moment, from figures such as 24.01.2022
    NUMBER = auto()  # an int
    UNIT = auto()  # a Unit
    PART = auto()  # a Part
    ORDINAL = auto()  # 1 to 4: the first half, the third week
    HALF = auto()
    SEASON = auto()  # a Season
    NEAR = auto()  # days before today: yesterday is 1
    DAYTIME = auto()
    SINCE = auto()
    FROM = auto()
    AFTER = auto()
    BEFORE = auto()
    UNTIL = auto()
    BY = auto()  # until a date; but "by Lavrov" opens no event as "until" does
    AROUND = auto()
    AT = auto()  # in, on, during: the period itself
    ON = auto()  # le, el: the article that stands before a day
    AND = auto()  # and, to: what stands between the ends of a range
    THE = auto()
    OF = auto()
    LAST = auto()
    PAST = auto()
    THIS = auto()
    AGO = auto()
    BACK = auto()  # ago, standing before what it counts; before anything else it means before
    LABEL = auto()  # what numbers things: the 5 of "article 5" is no day
    COUNTED = auto()  # what is counted: the 2000 of "2000 troops" is no year
    COMMA = auto()
    STOP = auto()
    PLAIN = auto()


Value = int | Moment | Unit | Part | Season | None


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word means to a calendar."""

    role: Role
    value: Value = None
    weak: bool = False
    """The word mostly means something else ("may", "sat"), so that only its neighbours make it a date."""


PLAIN = Sense(Role.PLAIN)

_SHORTEST_TYPO = 5
"""Letters. Shorter words have too many neighbours that are words themselves (June/tune, марта/карта)."""


@dataclass(frozen=True, slots=True, eq=False)
class CalendarWords:
    """What the words of one language, or of several together, mean to a calendar."""

    senses: Mapping[str, Sense]
    long_names: tuple[str, ...]
    """Months and days whose neighbours are typing errors rather than words."""
    long_days: frozenset[str]
    not_months: frozenset[str]
    plurals: frozenset[str]
    few: frozenset[str]
    loose: frozenset[str]
    before_weekdays: frozenset[str]
    verb_months: frozenset[str]
    behind_verbs: frozenset[str]
    auxiliaries: frozenset[str]
    hours: frozenset[str]
    dotted_ordinals: bool
    day_marks: frozenset[str]
    year_marks: frozenset[str]

    def sense_of(self, word: str) -> Sense:
        """The sense of a word in small letters, without apostrophes and with е for ё; one letter may be wrong."""
        return self.senses.get(word) or _mistyped(word, self)


@cache
def words_of(language: str) -> CalendarWords:
    """The words by which a question in a language sets dates."""
    if language in TOGETHER:
        return _calendar_words([lexicon(code).calendar for code in TOGETHER])
    # Which neighbours of its months are words is not known of any other language, so none is taken for a slip.
    return replace(_calendar_words([lexicon(language).calendar]), long_names=())


@cache
def words_of_all() -> CalendarWords:
    """Those of all languages together, as a text in any of them may have; the core languages' hold where several do."""
    listed = [known.calendar for known in lexicons()]
    return replace(_calendar_words(listed), senses=dict(_entries(listed)) | dict(words_of(TOGETHER[0]).senses))


def _calendar_words(listed: list[Calendar]) -> CalendarWords:
    long_days = _together(calendar.long_days for calendar in listed)
    return CalendarWords(
        senses=dict(_entries(listed)),
        long_names=(*(name for calendar in listed for name in _long_months(calendar)), *sorted(long_days)),
        long_days=long_days,
        not_months=_together(calendar.not_months for calendar in listed),
        plurals=_together(calendar.plurals for calendar in listed),
        few=_together(calendar.few for calendar in listed),
        loose=_together(calendar.loose for calendar in listed),
        before_weekdays=_together(calendar.before_weekdays for calendar in listed),
        verb_months=_together(calendar.verb_months for calendar in listed),
        behind_verbs=_together(calendar.behind_verbs for calendar in listed),
        auxiliaries=_together(calendar.auxiliaries for calendar in listed),
        hours=_together(calendar.hours for calendar in listed),
        dotted_ordinals=any(calendar.dotted_ordinals for calendar in listed),
        day_marks=_together(calendar.day_marks for calendar in listed),
        year_marks=_together(calendar.year_marks for calendar in listed),
    )


def _together(listed: Iterable[str]) -> frozenset[str]:
    return frozenset(word for words in listed for word in words.split())


def _mistyped(word: str, words: CalendarWords) -> Sense:
    """The sense of the name that a word is one letter away from."""
    if len(word) < _SHORTEST_TYPO or word in words.not_months or word.removesuffix("s") in words.long_days:
        return PLAIN
    near = process.extract(word, words.long_names, scorer=OSA.distance, score_cutoff=1)
    meant = next((name for name, _, _ in near if _same_ends(word, name)), None)
    return words.senses[meant] if meant else PLAIN


def _same_ends(word: str, month: str) -> bool:
    """Whether the wrong letter of a Cyrillic word is an inner one.

    Dictionaries of Ukrainian and Russian hold some two hundred words that differ from a month at the start or the end
    (нічні, трудні, траві), but hardly any that differ inside. English ones hold none.
    """
    return month.isascii() or (word[:2] == month[:2] and word[-2:] == month[-2:])


def _long_months(calendar: Calendar) -> Iterator[str]:
    quiet, short = calendar.quiet_months.split(), calendar.short_months.split()
    for month in (form for row in calendar.months for form in _forms(row)):
        if month not in quiet and (len(month) > _SHORTEST_TYPO or month in short):
            yield month


def _entries(listed: list[Calendar]) -> Iterator[tuple[str, Sense]]:
    """Every word with its sense; where two rows have the same word, the later row holds."""
    for first, role in ((1, Role.MONTH), (0, Role.WEEKDAY)):
        for calendar in listed:
            yield from _rows(role, enumerate(calendar.months if first else calendar.weekdays, first))
        for calendar in listed:
            weak = calendar.weak_months if first else calendar.weak_weekdays
            yield from _rows(role, enumerate(weak, first), weak=True)
    for calendar in listed:
        yield from _rows(Role.UNIT, ((Unit(name), row) for name, row in calendar.units))
        yield from _rows(Role.PART, ((Part(name), row) for name, row in calendar.parts))
        yield from _rows(Role.SEASON, zip(Season, calendar.seasons, strict=False))
        yield from _rows(Role.NEAR, enumerate(calendar.near))
        yield from _rows(Role.ORDINAL, enumerate(calendar.ordinals, 1))
        yield from _rows(Role.NUMBER, enumerate(calendar.numbers, 1))
    for name, row in (pair for calendar in listed for pair in calendar.roles):
        yield from _rows(Role[name.upper()], [(None, row)])


def _rows(role: Role, rows: Iterable[tuple[Value, str]], *, weak: bool = False) -> Iterator[tuple[str, Sense]]:
    return ((form, Sense(role, value, weak)) for value, row in rows for form in _forms(row))


def _forms(row: str) -> Iterator[str]:
    """The words of a row, each with all its endings: "январ~ь,я" is "январь" and "января"; with accents and without."""
    for word in row.split():
        stem, _, endings = word.partition("~")
        for form in (stem + ending for ending in endings.split(",")):
            yield form.replace("-", "")
            yield fold(form)
