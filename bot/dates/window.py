"""A question → the article dates it asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, reduce

from bot.dates.periods import Clock, Period, Precision, between
from bot.dates.phrases import phrases_of
from bot.dates.tokens import Line, Token, tokens_of
from bot.dates.words import Role, words_of, words_of_all
from bot.language.analysis import fold, unaccented
from bot.language.detection import spoken_language
from bot.language.lexicon import any_of, lexicons
from bot.language.remembering import LONGEST_SENTENCE, remembered
from bot.language.signs import is_date
from bot.model import Span

__all__ = ["Precision", "Window", "dates_asked", "read_window", "says_when"]

SLACK = 2  # tokens, commas among them, that may stand between the figures and the month of a date


@dataclass(frozen=True, slots=True)
class Window:
    """The article dates that a question asks for.

    "Today" sets both a bound and `newest`: there the bounds are a wish, and the newest articles serve where none lies
    inside them. So do the words of the question where `precision` is YEAR: "in 2008" may be told by any article.
    """

    since: date | None
    """First article date wanted, inclusive; None is an open end."""
    until: date | None
    newest: bool
    """Whether newer articles are to be preferred: "latest", "now", "останні"."""
    spans: tuple[Span, ...]
    """The words of the question that set the window, in order and disjoint."""
    precision: Precision | None
    """The finest that was said; None where the question only asks for the newest."""
    relative: bool
    """Whether the window was counted from the clock: "yesterday", "last week"."""


def read_window(question: str, today: date, *, oldest: date | None = None, newest: date | None = None) -> Window | None:
    """The window that a question sets; None when it sets none.

    `oldest` and `newest` are the dates of the corpus' oldest and newest article. A date without a year is the one
    within them or nearest to them, so that "on 24 January" finds the winter that the corpus is about, whatever year it
    is today; without them it is the latest that does not lie after today.
    """
    words = words_of(spoken_language(question))
    phrases = list(phrases_of(Line(tokens_of(question, words), Clock(today, oldest, newest), words)))
    dated = [span for phrase in phrases for span in (phrase.opener, phrase.span) if span]
    urgent = [span for span in _urgent(question) if not any(_overlap(span, other) for other in dated)]
    if not dated and not urgent:
        return None
    spans = tuple(sorted(dated + urgent))
    if not phrases:
        return Window(None, None, newest=True, spans=spans, precision=None, relative=False)
    period = _together([phrase.period for phrase in phrases])
    fresh = bool(urgent) or any(_is_today(phrase.period, today) for phrase in phrases)
    return Window(period.since, period.until, fresh, spans, period.precision, period.relative)


def dates_asked(question: str, window: Window) -> frozenset[str]:
    """The figures and months that set a question's window, whatever language they are in; words such as Monday else."""
    marks = (_marks(question[span.start : span.end], dated=True) for span in window.spans)
    return frozenset(mark for listed in marks for mark in listed if mark)


def says_when(text: str, asked: frozenset[str]) -> bool:
    """Whether a text has the dates that are asked, all close together: "24 Feb" is said by "24 лютого"."""
    marks, width = _marks(text), len(asked) + SLACK
    if not asked or not asked.issubset(marks):
        return False
    return any(asked.issubset(marks[at : at + width]) for at in range(len(marks)))


@remembered(1 << 11, LONGEST_SENTENCE)
def _marks(text: str, *, dated: bool = False) -> tuple[str, ...]:
    """What each token tells of a date: a figure, "month 1" to "month 12", or nothing; if none does, a word like Monday.

    A word that mostly means something else, such as may, is a month if the text is `dated`, or else with a capital.
    """
    tokens = tokens_of(text, words_of_all())
    marks = [_mark(token, sure=dated or token.text[0].isupper()) for token in tokens]
    if any(marks):
        return tuple(marks)
    return tuple(fold(token.text) if is_date(token.text) else "" for token in tokens)


def _mark(token: Token, *, sure: bool) -> str:
    if token.sense.role is Role.MONTH and (sure or not token.sense.weak):
        return f"month {token.sense.value}"
    return str(token.sense.value) if token.sense.role is Role.NUMBER and token.text[0].isdigit() else ""


def _urgent(question: str) -> Iterator[Span]:
    return (Span(*match.span()) for match in _newest().finditer(unaccented(question)))


@cache
def _newest() -> re.Pattern[str]:
    patterns = [known.calendar.newest for known in lexicons()]
    return re.compile(unaccented(rf"\b(?:{any_of(patterns)})\b"), re.VERBOSE | re.IGNORECASE)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _is_today(period: Period, today: date) -> bool:
    return period.relative and period.since == period.until == today


def _together(periods: list[Period]) -> Period:
    """What several phrases leave: open ends cut, and days named apart stand for all between them."""
    closed = [period for period in periods if period.since and period.until]
    cuts = [period for period in periods if not (period.since and period.until)]
    window = reduce(_both, closed) if closed else cuts.pop(0)
    window = reduce(_cut, cuts, window)
    return replace(
        window,
        precision=min(period.precision for period in periods),
        relative=any(period.relative for period in periods),
    )


def _both(one: Period, other: Period) -> Period:
    """The days that two closed periods share; where they share none, the finer of them or all days of both."""
    if _starts(one) <= _ends(other) and _starts(other) <= _ends(one):
        return _cut(one, other)
    if Precision.YEAR in {one.precision, other.precision} and one.precision != other.precision:
        return min(one, other, key=lambda period: period.precision)
    return between(one, other)


def _cut(window: Period, other: Period) -> Period:
    """The window within another period; as it was where nothing would be left of it."""
    since, until = max(_starts(window), _starts(other)), min(_ends(window), _ends(other))
    if since > until:
        return window
    return replace(window, since=None if since == date.min else since, until=None if until == date.max else until)


def _starts(period: Period) -> date:
    return period.since or date.min


def _ends(period: Period) -> date:
    return period.until or date.max
