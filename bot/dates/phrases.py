"""Tokens → the phrases that set a date, each with the days it means.

A phrase is an optional bound ("since", "in", "before the"), then one date or a range of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.dates.forms import date_at, dates_event, day_at, is_verb, resolved
from bot.dates.periods import MARGIN, Moment, Period, Precision, between, over_new_year, shifted
from bot.dates.relative import Read, relative_date
from bot.dates.tokens import Line
from bot.dates.words import Role
from bot.model import Span

_STRONG_BOUNDS = (Role.SINCE, Role.FROM, Role.AFTER, Role.BEFORE, Role.UNTIL, Role.BY, Role.AROUND)
_BOUNDS = {*_STRONG_BOUNDS, Role.BACK, Role.AT, Role.ON, Role.THE, Role.OF}
_EVENT_BOUNDS = {Role.SINCE, Role.AFTER, Role.BEFORE, Role.UNTIL}
_EVENT_WORDS = 6
"""Words that may name the event in "since the talks of Lavrov and Blinken on 21 January"; more are another clause."""

_MOST_WORDS = 5
"""Words of a bound: "from around the" has three. With _MOST_DATES it keeps the time in line with a message's length."""

_MOST_DATES = 7
"""Dates of one list, enough for a week named day by day."""

_TELLING = (
    *(Role.MONTH, Role.WEEKDAY, Role.DATE, Role.NUMBER, Role.UNIT, Role.PART, Role.ORDINAL, Role.HALF),
    *(Role.SEASON, Role.NEAR, Role.DAYTIME),
)
"""What a date has at least one of; most questions have none, and are told so at once."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of a question that set a date. `opener` is the "since" of "since the talks on 21 January"."""

    period: Period
    span: Span
    opener: Span | None = None


def phrases_of(line: Line) -> Iterator[Phrase]:
    """The phrases that set dates, in order; none overlaps another."""
    if not any(token.sense.role in _TELLING or token.pair for token in line.tokens):
        return
    at = read = 0
    while at < len(line.tokens):
        if line.role(at) is Role.PLAIN and not line.pair(at):
            at += 1
            continue
        phrase, at = _phrase(line, at, read)
        if phrase:
            read = at
            yield phrase


def _phrase(line: Line, at: int, read: int) -> tuple[Phrase | None, int]:
    """The phrase that begins at a token, if one does, and where to read on; tokens before `read` are taken."""
    bound, start = _bound(line, at)
    said, behind = _chain(line, start, introduced=bound is not None)
    period = _period(line, said, begun=bound is Role.SINCE) if said else None
    if not period:
        return None, at + 1
    opener = None if bound in _STRONG_BOUNDS else _opener(line, at, read)
    if opener is not None:
        period = _around_event(line.role(opener), period)
    elif bound and len(said) == 1:
        period = _around_event(bound, period) if dates_event(line, start) else _bounded(bound, period)
    span = Span(line.tokens[at].span.start, line.tokens[behind - 1].span.end)
    return Phrase(period, span, line.tokens[opener].span if opener is not None else None), behind


def _bound(line: Line, at: int) -> tuple[Role | None, int]:
    """The bound that decides ("since around the" is SINCE) and where the date begins."""
    start = at
    if line.role(at) is Role.BACK and relative_date(line, at):
        return None, at
    while at < start + _MOST_WORDS and _is_bound(line, at):
        at += 1
    said = (line.role(i) for i in range(start, at))
    roles = [Role.BEFORE if role is Role.BACK else role for role in said]
    strong = next((role for role in _STRONG_BOUNDS if role in roles), None)
    if line.text(start - 1) == "as" and line.text(start) in {"of", "at"}:
        strong = Role.BY  # "as of 9 June" is told by all that was written until then
    return strong or (Role.AT if {Role.AT, Role.ON} & set(roles) else None), at


def _is_bound(line: Line, at: int) -> bool:
    return line.role(at) in _BOUNDS or (line.text(at) == "to" and line.text(at - 1) == "prior")


def _opener(line: Line, at: int, read: int) -> int | None:
    """The "since" or "before" of an event that is named between it and the date."""
    for back in range(at - 1, max(at - 2 - _EVENT_WORDS, read - 1), -1):
        if line.role(back) in _EVENT_BOUNDS:
            return back if at - back > 1 else None
        if line.role(back) in {Role.STOP, Role.COMMA, Role.MONTH, Role.DATE, Role.NEAR}:
            return None
    return None


def _chain(line: Line, at: int, *, introduced: bool) -> tuple[list[Moment | Period], int]:
    """One date, or several with "and", "to" or a dash between them, and the position behind the last."""
    said: list[Moment | Period] = []
    behind = at
    while len(said) < _MOST_DATES and (item := _item(line, at, said, introduced=introduced)):
        said.append(item[0])
        behind = item[1]
        at = _separated(line, behind, said[-1])
        if at == behind:
            break
    return said, behind


def _item(line: Line, at: int, said: list[Moment | Period], *, introduced: bool) -> Read | None:
    """A date, or within a range a day alone that takes its month from its neighbour."""
    if said and is_verb(line, at):
        return None
    if date := date_at(line, at, introduced=introduced):
        return date
    day = day_at(line, at)
    month_first = said and line.tokens[at - 2].sense.role is Role.NUMBER
    if day and (not said or month_first):
        return Moment(day=day), at + 1
    return None


def _separated(line: Line, at: int, last: Moment | Period) -> int:
    """Behind the separator at a token, or that token where there is none."""
    alone = isinstance(last, Moment) and last.day and not last.month
    if alone and line.words.dotted_ordinals and line.text(at) == ".":
        at += 1
    if line.role(at) in {Role.AND, Role.UNTIL, Role.BY} or (alone and line.role(at) is Role.COMMA):
        at += 1
        while line.role(at) in {Role.THE, Role.ON}:
            at += 1
    return at


def _period(line: Line, said: list[Moment | Period], *, begun: bool) -> Period | None:
    """All days from the first to the last."""
    first, last = _with_month(said[0], said), _with_month(said[-1], said)
    if isinstance(first, Moment) and isinstance(last, Moment) and len(said) > 1:
        return _range(line, first, last)
    ends = [resolved(line, end, begun=begun) for end in (first, last)]
    if not ends[0] or not ends[1]:
        return None
    return ends[0] if len(said) == 1 else between(ends[0], ends[1])


def _range(line: Line, first: Moment, last: Moment) -> Period | None:
    """The end without a year takes it from the other end."""
    turn = over_new_year(first, last)
    if first.year and not last.year:
        last = replace(last, year=first.year + turn)
    until = resolved(line, last)
    if not until or not until.until:
        return None
    since = resolved(line, first if first.year else replace(first, year=until.until.year - turn))
    return since and between(since, until)


def _with_month(end: Moment | Period, said: list[Moment | Period]) -> Moment | Period:
    """An end of a range with the month, and the year with it, that only its neighbours name."""
    if isinstance(end, Period) or not end.day or end.month:
        return end
    named = next((other for other in said if isinstance(other, Moment) and other.month), end)
    return replace(end, month=named.month, year=named.year)


def _bounded(bound: Role, period: Period) -> Period:
    since, until = period.since, period.until
    # "Talk about yesterday": around is what it means before a date, not before a day counted from today.
    around = bound is Role.AROUND and not period.relative
    if around and period.precision is Precision.DAY and since and until:
        return replace(period, since=shifted(since, -MARGIN), until=shifted(until, MARGIN), precision=Precision.RANGE)
    if bound in {Role.SINCE, Role.FROM}:
        return replace(period, until=None)
    if bound is Role.AFTER and until:
        return replace(period, since=shifted(until, 1), until=None)
    if bound is Role.BEFORE and since:
        return replace(period, since=None, until=shifted(since, -1))
    return replace(period, since=None) if bound in {Role.UNTIL, Role.BY} else period


def _around_event(bound: Role, period: Period) -> Period:
    """An event takes a part of its day, so that the day itself holds news from before and from after it."""
    if bound in {Role.SINCE, Role.AFTER}:
        return replace(period, until=None)
    return replace(period, since=None)
