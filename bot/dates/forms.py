"""Tokens → one date, in any of the forms that people write.

Every form is a function. It takes the position of a token and gives what it read with the position behind
it, or None where the form does not stand there. `introduced` says whether a word such as "in" or "since" stands before,
without which a bare year or a weekday is not taken for a date.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.dates.periods import Clock, Moment, Part, Period, Precision, Season, Unit, between, shifted
from bot.dates.relative import Read, is_followed_by_last, relative_date
from bot.dates.tokens import Line
from bot.dates.words import Role, Value

HOUR = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")  # "at 20.11" is a time of day
_DASHES = {"-", "–", "—"}
_ORDINAL_PARTS: dict[Value, tuple[Part, ...]] = {
    Unit.WEEK: (Part.FIRST_WEEK, Part.SECOND_WEEK, Part.THIRD_WEEK, Part.FOURTH_WEEK),
    Unit.DAY: (Part.EARLY,),
}
_LAST: dict[Value, Part] = {Unit.WEEK: Part.LAST_WEEK, Unit.DAY: Part.LATE}
_HALVES = (Part.FIRST_HALF, Part.SECOND_HALF)
_YEARS = range(1000, 2200)


def resolved(line: Line, said: Moment | Period, *, begun: bool = False) -> Period | None:
    if isinstance(said, Period):
        return said
    if said.month or said.year or said.season:
        return line.clock.resolve(said, begun=begun)
    return None


def date_at(line: Line, at: int, *, introduced: bool) -> Read | None:
    return (
        _named_day(line, at, introduced=introduced)
        or _week_of(line, at)
        or _part(line, at)
        or relative_date(line, at)
        or _season(line, at)
        or _month(line, at, introduced=introduced)
        or _weekday(line, at, introduced=introduced)
        or _year_alone(line, at, introduced=introduced)
        or _day_alone(line, at, introduced=introduced)
    )


def _named_day(line: Line, at: int, *, introduced: bool) -> Read | None:
    """A day: "24 January 2022", "January 24", "24.01.2022", each with a weekday before or behind it."""
    weekday, start = _weekday_of(line, at)
    found = _figures(line, start, introduced=introduced) or _day_month(line, start) or _month_day(line, start)
    if not found:
        return None
    moment, behind = found
    if weekday is None:
        weekday, behind = _weekday_behind(line, behind)
    return replace(moment, weekday=weekday), behind


def _weekday_of(line: Line, at: int) -> tuple[int | None, int]:
    """The weekday at a token with its comma or full stop and "the"; its value and the position behind it."""
    if line.role(at) is not Role.WEEKDAY:
        return None, at
    weekday, at = line.number(at), at + 1
    while line.role(at) in {Role.COMMA, Role.THE, Role.AT} or line.text(at) == ".":
        at += 1
    return weekday, at


def _weekday_behind(line: Line, at: int) -> tuple[int | None, int]:
    start = at + (line.role(at) is Role.COMMA)
    return (line.number(start), start + 1) if line.role(start) is Role.WEEKDAY else (None, at)


def _figures(line: Line, at: int, *, introduced: bool) -> tuple[Moment, int] | None:
    moment = line.value(at)
    if not isinstance(moment, Moment) or (line.is_weak(at) and not _is_date(line, at, introduced=introduced)):
        return None
    return moment, at + 1


def _is_date(line: Line, at: int, *, introduced: bool) -> bool:
    """Whether figures without a year ("24.01") are a date rather than a number."""
    if line.text(at - 1) in line.words.hours and HOUR.fullmatch(line.text(at)):
        return False
    if introduced:
        return line.text(at - 1) not in line.words.loose - {"on"}
    if line.role(at + 1) is Role.AND and line.role(at + 2) is Role.DATE:
        return True
    at_edge = at == 0 or line.role(at + 1) is Role.STOP
    return at_edge and "0" in line.text(at)[2:] and line.role(at - 1) is not Role.LABEL


def _day_month(line: Line, at: int) -> tuple[Moment, int] | None:
    day, at = day_at(line, at), at + 1
    at += line.role(at) is Role.OF or _is_hyphen(line, at) or (line.words.dotted_ordinals and line.text(at) == ".")
    if not day or line.role(at) is not Role.MONTH or is_verb(line, at):
        return None
    start = _behind_month(line, at)
    year, behind = _year(line, start + (line.role(start) is Role.OF or _is_hyphen(line, start)))
    return Moment(year=year, month=line.number(at), day=day), behind if year else at + 1


def _month_day(line: Line, at: int) -> tuple[Moment, int] | None:
    if line.role(at) is not Role.MONTH:
        return None
    start = _behind_month(line, at)
    start += line.role(start) is Role.THE
    day = day_at(line, start)
    if not day:
        return None
    year, behind = _year(line, start + 1)
    return Moment(year=year, month=line.number(at), day=day), behind


def _week_of(line: Line, at: int) -> Read | None:
    """Seven days: "the week of 17 January"."""
    if line.value(at) is not Unit.WEEK or line.role(at + 1) not in {Role.OF, Role.AT}:
        return None
    found = _named_day(line, at + 2 + (line.role(at + 2) is Role.THE), introduced=True)
    period = found and resolved(line, found[0])
    if not found or not period or not period.since:
        return None
    return Period(period.since, shifted(period.since, 6), Precision.RANGE), found[1]


def _part(line: Line, at: int) -> Read | None:
    """A part of a month or of a year: "mid-May 2022", "the last week of January", "the end of the year"."""
    part, at = _part_named(line, at)
    while part and (line.role(at) in {Role.OF, Role.THE} or line.text(at) in _DASHES):
        at += 1
    if not part:
        return None
    if line.role(at) is Role.MONTH:
        year, behind = _year(line, _behind_month(line, at))
        return Moment(year=year, month=line.number(at), part=part), behind
    if line.value(at) is Unit.YEAR:
        return Moment(year=line.clock.today.year, part=part), at + 1
    year, behind = _year(line, at)
    return (Moment(year=year, part=part), behind) if year else None


def _part_named(line: Line, at: int) -> tuple[Part | None, int]:
    part, unit = line.value(at), line.value(at + 1)
    if isinstance(part, Part):
        return part, at + 1
    if line.role(at) in {Role.LAST, Role.PAST} and line.role(at + 2) in {Role.OF, Role.MONTH}:
        return _LAST.get(unit), at + 2
    if line.role(at) is Role.ORDINAL:
        parts = _HALVES if line.role(at + 1) is Role.HALF else _ORDINAL_PARTS.get(unit, ())
        index = line.number(at) - 1
        return (parts[index] if index < len(parts) else None), at + 2
    return None, at


def _season(line: Line, at: int) -> Read | None:
    """A season of a year: "the winter of 2021/22", "last summer"."""
    step = int(line.role(at) in {Role.LAST, Role.PAST, Role.THIS})
    season = line.value(at + step)
    if not isinstance(season, Season):
        return None
    if step:
        period = _season_near(line, line.role(at), Moment(season=season))
        return (period, at + 2) if period else None
    if is_followed_by_last(line, at):
        period = line.clock.latest(Moment(season=season))
        return (period, at + 2) if period else None
    start = at + 1 + (line.role(at + 1) is Role.OF)
    pair = line.pair(start)
    year, behind = (pair[0], start + 1) if pair else _year(line, start)
    if not year:
        return None
    moment = Moment(year=year, season=season)
    period = moment.in_year(year) if pair else line.clock.resolve(moment)
    return (period, behind) if period else None


def _season_near(line: Line, role: Role, season: Moment) -> Period | None:
    if role is not Role.THIS:
        return line.clock.latest(season)
    period = Clock(line.clock.today).resolve(season)
    return period and replace(period, relative=True)


def _month(line: Line, at: int, *, introduced: bool) -> Read | None:
    """A month alone or with its year; "last January"."""
    if line.role(at) is Role.LAST and line.role(at + 1) is Role.MONTH and not is_verb(line, at + 1):
        period = line.clock.latest(Moment(month=line.number(at + 1)))
        return (period, at + 2) if period else None
    if line.role(at) is not Role.MONTH:
        return None
    if is_followed_by_last(line, at):
        period = line.clock.latest(Moment(month=line.number(at)))
        return (period, at + 2) if period else None
    start = _behind_month(line, at)
    year, behind = _year(line, start + (line.role(start) is Role.OF))
    if not year:
        behind = at + 1
        if not _month_stands_alone(line, at, introduced=introduced):
            return None
    return Moment(year=year, month=line.number(at)), behind


def dates_event(line: Line, at: int) -> bool:
    """Whether a month tells which event is meant: "after the March talks", not "after the march"."""
    opened = line.role(at - 1) is Role.THE and line.role(at - 2) in {Role.SINCE, Role.AFTER, Role.BEFORE, Role.UNTIL}
    return opened and line.text(at + 1).isalpha() and line.tokens[at].text[:1].isupper()


def _month_stands_alone(line: Line, at: int, *, introduced: bool) -> bool:
    if dates_event(line, at):
        return True
    if line.is_weak(at):
        return introduced and line.role(at - 1) is not Role.THE and line.text(at - 1) not in line.words.loose - {"by"}
    closes = line.role(at + 1) in {Role.STOP, Role.COMMA, Role.AND}
    return closes or (introduced and line.role(at - 1) is not Role.THE)


def _weekday(line: Line, at: int, *, introduced: bool) -> Read | None:
    """The most recent such day: "last Friday", "on Friday", "Friday last week"."""
    if line.role(at) in {Role.LAST, Role.PAST, Role.THIS} and line.role(at + 1) is Role.WEEKDAY:
        return line.clock.weekday(line.number(at + 1), today_too=line.role(at) is Role.THIS), at + 2
    if line.role(at) is not Role.WEEKDAY or line.is_weak(at):
        return None
    if is_followed_by_last(line, at):
        return line.clock.weekday(line.number(at), today_too=False), at + 2
    behind = at + 1
    while line.role(behind) in {Role.OF, Role.AT, Role.THE}:
        behind += 1
    if line.role(behind) is Role.LAST and line.value(behind + 1) is Unit.WEEK:
        return line.clock.weekday_of_last_week(line.number(at)), behind + 2
    closes = line.role(at + 1) is Role.STOP and at > 0 and line.tokens[at - 1].text.islower()
    closes = closes and line.text(at - 1) not in line.words.before_weekdays
    return (line.clock.weekday(line.number(at)), at + 1) if introduced or closes else None


def _year_alone(line: Line, at: int, *, introduced: bool) -> Read | None:
    """A year: "in 2014", "у 2014 році", "in 2008-2009"; but "the 2014 annexation" only names an event."""
    attribute = line.role(at - 1) is Role.THE and line.value(at) is not Unit.YEAR
    if introduced and (attribute or line.text(at - 1) in line.words.loose - {"by"}):
        return None
    if introduced and (pair := line.pair(at)):
        ends = [Moment(year=year).in_year(year) for year in pair]
        return (between(ends[0], ends[1]), at + 1) if ends[0] and ends[1] else None
    start = at + (line.value(at) is Unit.YEAR)
    if not _is_year(line, start):
        return None
    year, behind = _year(line, start)
    named = start > at or behind > start + 1
    return (Moment(year=year), behind) if introduced or named else None


def _day_alone(line: Line, at: int, *, introduced: bool) -> Read | None:
    """A day without its month: "on the 24th", "24 числа"."""
    day, counted = day_at(line, at), line.text(at + 1) in line.words.day_marks
    if not day:
        return None
    ends = line.role(at - 1) is Role.THE and line.role(at + 1) is Role.STOP
    if not counted and not (introduced and ends and line.tokens[at].ordinal):
        return None
    period = line.clock.day_of_month(day)
    return (period, at + 1 + counted) if period else None


# the pieces of dates


def day_at(line: Line, at: int) -> int | None:
    """The day of a month that a number may be."""
    if line.role(at) is not Role.NUMBER or not line.text(at)[0].isdigit():
        return None
    about = line.role(at - 1) is Role.LABEL or line.role(at + 1) in {Role.COUNTED, Role.UNIT}
    return line.number(at) if 1 <= line.number(at) <= 31 and not about else None


def _year(line: Line, at: int) -> tuple[int | None, int]:
    """The year at a token, and the position behind it; "this year" and "last year" too."""
    start = at + (line.role(at) is Role.COMMA)
    if line.role(start) in {Role.THIS, Role.LAST} and line.value(start + 1) is Unit.YEAR:
        return line.clock.today.year - (line.role(start) is Role.LAST), start + 2
    start_of_name = start + (line.role(start) is Role.THE)
    if line.value(start_of_name) is Unit.YEAR and line.role(start_of_name + 1) is Role.LAST:
        return line.clock.today.year - 1, start_of_name + 2
    behind = start + 1
    if not _is_year(line, start):
        return None, at
    if line.value(behind) is Unit.YEAR:
        behind += 1
        behind += line.text(behind - 1) in line.words.year_marks and line.text(behind) == "."
    return line.number(start), behind


def _is_year(line: Line, at: int) -> bool:
    """Whether a number is a year, and not that of "2000 troops", "1000 years" or "2019-nCoV"."""
    if line.role(at) is not Role.NUMBER or len(line.text(at)) != 4 or line.number(at) not in _YEARS:
        return False
    compound = _is_hyphen(line, at + 1) and line.role(at + 2) is Role.PLAIN
    counts = line.role(at + 1) is Role.COUNTED and line.role(at - 1) is not Role.MONTH
    return not compound and not counts and line.text(at + 1) not in line.words.plurals


def _is_hyphen(line: Line, at: int) -> bool:
    """Whether a mark joins its neighbours without white space."""
    if line.text(at) != "-" or not 0 < at < len(line.tokens) - 1:
        return False
    before, mark, behind = line.tokens[at - 1 : at + 2]
    return before.span.end == mark.span.start and mark.span.end == behind.span.start


def _behind_month(line: Line, at: int) -> int:
    """Behind a month and the full stop of its abbreviation, where a figure follows."""
    stop = line.text(at + 1) == "." and line.role(at + 2) is Role.NUMBER
    return at + 1 + stop


def is_verb(line: Line, at: int) -> bool:
    """Whether "may" or "march" at a token goes on with a verb's company: "24 January and may attack"."""
    text = line.tokens[at].text if at < len(line.tokens) else ""
    if text not in line.words.verb_months:
        return False
    separated = line.role(at - 1) is Role.AND
    return line.text(at + 1) in line.words.behind_verbs or (separated and line.role(at + 1) is Role.PLAIN)
