"""Tokens → one date, in any of the forms that people write.

Every form is a method of `DateReader`. It takes the position of a token and gives what it read with the position behind
it, or None where the form does not stand there. `introduced` says whether a word such as "in" or "since" stands before,
without which a bare year or a weekday is not taken for a date.
"""

from __future__ import annotations

from dataclasses import replace

from bot.dates.periods import Clock, Moment, Part, Period, Precision, Season, Unit, between, shifted
from bot.dates.relative import PLURALS, Read, RelativeReader
from bot.dates.words import Role, Value

_LOOSE = {"at", "over", "about", "around", "by", "on"}
"""Words that stand before quantities and hours too ("at 2000 GMT", "over 1500"), and so make no year and no month."""

_NAMED_WEEKDAYS = {"next", "coming", "black", "good", "bloody", "holy"}
"""Before a weekday, these make it a day to come or a name."""

_VERBS = {"be", "have", "not", "also", "need", "still", "yet", "soon", "now", "never", "only"}
"""Behind "may", these make it a verb."""

_DASHES = {"-", "–", "—"}
_ORDINAL_PARTS: dict[Value, tuple[Part, ...]] = {
    Unit.WEEK: (Part.FIRST_WEEK, Part.SECOND_WEEK, Part.THIRD_WEEK, Part.FOURTH_WEEK),
    Unit.DAY: (Part.EARLY,),
}
_LAST: dict[Value, Part] = {Unit.WEEK: Part.LAST_WEEK, Unit.DAY: Part.LATE}
_HALVES = (Part.FIRST_HALF, Part.SECOND_HALF)
_YEARS = range(1000, 2200)


class DateReader(RelativeReader):
    """Reads single dates."""

    def _resolved(self, said: Moment | Period, *, begun: bool = False) -> Period | None:
        if isinstance(said, Period):
            return said
        if said.month or said.year or said.season:
            return self._clock.resolve(said, begun=begun)
        return None

    def _date(self, at: int, *, introduced: bool) -> Read | None:
        return (
            self._named_day(at, introduced=introduced)
            or self._week_of(at)
            or self._part(at)
            or self._relative(at)
            or self._season(at)
            or self._month(at, introduced=introduced)
            or self._weekday(at, introduced=introduced)
            or self._year_alone(at, introduced=introduced)
            or self._day_alone(at, introduced=introduced)
        )

    def _named_day(self, at: int, *, introduced: bool) -> Read | None:
        """A day: "24 January 2022", "January 24", "24.01.2022", each with a weekday before or behind it."""
        weekday, start = self._weekday_of(at)
        found = self._figures(start, introduced=introduced) or self._day_month(start) or self._month_day(start)
        if not found:
            return None
        moment, behind = found
        if weekday is None:
            weekday, behind = self._weekday_behind(behind)
        return replace(moment, weekday=weekday), behind

    def _weekday_of(self, at: int) -> tuple[int | None, int]:
        """The weekday at a token with its comma or full stop and "the"; its value and the position behind it."""
        if self._role(at) is not Role.WEEKDAY:
            return None, at
        weekday, at = self._int(at), at + 1
        while self._role(at) in {Role.COMMA, Role.THE, Role.AT} or self._text(at) == ".":
            at += 1
        return weekday, at

    def _weekday_behind(self, at: int) -> tuple[int | None, int]:
        start = at + (self._role(at) is Role.COMMA)
        return (self._int(start), start + 1) if self._role(start) is Role.WEEKDAY else (None, at)

    def _figures(self, at: int, *, introduced: bool) -> tuple[Moment, int] | None:
        moment = self._value(at)
        if not isinstance(moment, Moment) or (self._is_weak(at) and not self._is_date(at, introduced=introduced)):
            return None
        return moment, at + 1

    def _is_date(self, at: int, *, introduced: bool) -> bool:
        """Whether figures without a year ("24.01") are a date rather than a number."""
        if introduced:
            return self._text(at - 1) not in _LOOSE - {"on"}
        if self._role(at + 1) is Role.AND and self._role(at + 2) is Role.DATE:
            return True
        at_edge = at == 0 or self._role(at + 1) is Role.STOP
        return at_edge and "0" in self._text(at)[2:] and self._role(at - 1) is not Role.LABEL

    def _day_month(self, at: int) -> tuple[Moment, int] | None:
        day, at = self._day(at), at + 1
        at += self._role(at) is Role.OF or self._is_hyphen(at)
        if not day or self._role(at) is not Role.MONTH or self._is_verb(at):
            return None
        start = self._behind_month(at)
        year, behind = self._year(start + self._is_hyphen(start))
        return Moment(year=year, month=self._int(at), day=day), behind if year else at + 1

    def _month_day(self, at: int) -> tuple[Moment, int] | None:
        if self._role(at) is not Role.MONTH:
            return None
        start = self._behind_month(at)
        start += self._role(start) is Role.THE
        day = self._day(start)
        if not day:
            return None
        year, behind = self._year(start + 1)
        return Moment(year=year, month=self._int(at), day=day), behind

    def _week_of(self, at: int) -> Read | None:
        """Seven days: "the week of 17 January"."""
        if self._value(at) is not Unit.WEEK or self._role(at + 1) not in {Role.OF, Role.AT}:
            return None
        found = self._named_day(at + 2 + (self._role(at + 2) is Role.THE), introduced=True)
        period = found and self._resolved(found[0])
        if not found or not period or not period.since:
            return None
        return Period(period.since, shifted(period.since, 6), Precision.RANGE), found[1]

    def _part(self, at: int) -> Read | None:
        """A part of a month or of a year: "mid-May 2022", "the last week of January", "the end of the year"."""
        part, at = self._part_named(at)
        while part and (self._role(at) in {Role.OF, Role.THE} or self._text(at) in _DASHES):
            at += 1
        if not part:
            return None
        if self._role(at) is Role.MONTH:
            year, behind = self._year(self._behind_month(at))
            return Moment(year=year, month=self._int(at), part=part), behind
        if self._value(at) is Unit.YEAR:
            return Moment(year=self._clock.today.year, part=part), at + 1
        year, behind = self._year(at)
        return (Moment(year=year, part=part), behind) if year else None

    def _part_named(self, at: int) -> tuple[Part | None, int]:
        part, unit = self._value(at), self._value(at + 1)
        if isinstance(part, Part):
            return part, at + 1
        if self._role(at) in {Role.LAST, Role.PAST} and self._role(at + 2) in {Role.OF, Role.MONTH}:
            return _LAST.get(unit), at + 2
        if self._role(at) is Role.ORDINAL:
            parts = _HALVES if self._role(at + 1) is Role.HALF else _ORDINAL_PARTS.get(unit, ())
            index = self._int(at) - 1
            return (parts[index] if index < len(parts) else None), at + 2
        return None, at

    def _season(self, at: int) -> Read | None:
        """A season of a year: "the winter of 2021/22", "last summer"."""
        step = int(self._role(at) in {Role.LAST, Role.PAST, Role.THIS})
        season = self._value(at + step)
        if not isinstance(season, Season):
            return None
        if step:
            period = self._season_near(self._role(at), Moment(season=season))
            return (period, at + 2) if period else None
        start = at + 1 + (self._role(at + 1) is Role.OF)
        pair = self._pair(start)
        year, behind = (pair[0], start + 1) if pair else self._year(start)
        if not year:
            return None
        moment = Moment(year=year, season=season)
        period = moment.in_year(year) if pair else self._clock.resolve(moment)
        return (period, behind) if period else None

    def _season_near(self, role: Role, season: Moment) -> Period | None:
        if role is not Role.THIS:
            return self._clock.latest(season)
        period = Clock(self._clock.today).resolve(season)
        return period and replace(period, relative=True)

    def _month(self, at: int, *, introduced: bool) -> Read | None:
        """A month alone or with its year; "last January"."""
        if self._role(at) is Role.LAST and self._role(at + 1) is Role.MONTH and not self._is_verb(at + 1):
            period = self._clock.latest(Moment(month=self._int(at + 1)))
            return (period, at + 2) if period else None
        if self._role(at) is not Role.MONTH:
            return None
        start = self._behind_month(at)
        year, behind = self._year(start + (self._role(start) is Role.OF))
        if not year:
            behind = at + 1
            if not self._month_stands_alone(at, introduced=introduced):
                return None
        return Moment(year=year, month=self._int(at)), behind

    def _month_stands_alone(self, at: int, *, introduced: bool) -> bool:
        if self._is_weak(at):
            return introduced and self._role(at - 1) is not Role.THE and self._text(at - 1) not in _LOOSE - {"by"}
        closes = self._role(at + 1) in {Role.STOP, Role.COMMA, Role.AND}
        return closes or (introduced and self._role(at - 1) is not Role.THE)

    def _weekday(self, at: int, *, introduced: bool) -> Read | None:
        """The most recent such day: "last Friday", "on Friday", "Friday last week"."""
        if self._role(at) in {Role.LAST, Role.PAST, Role.THIS} and self._role(at + 1) is Role.WEEKDAY:
            return self._clock.weekday(self._int(at + 1), today_too=self._role(at) is Role.THIS), at + 2
        if self._role(at) is not Role.WEEKDAY or self._is_weak(at):
            return None
        behind = at + 1
        while self._role(behind) in {Role.OF, Role.AT, Role.THE}:
            behind += 1
        if self._role(behind) is Role.LAST and self._value(behind + 1) is Unit.WEEK:
            return self._clock.weekday_of_last_week(self._int(at)), behind + 2
        closes = self._role(at + 1) is Role.STOP and at > 0 and self._tokens[at - 1].text.islower()
        closes = closes and self._text(at - 1) not in _NAMED_WEEKDAYS
        return (self._clock.weekday(self._int(at)), at + 1) if introduced or closes else None

    def _year_alone(self, at: int, *, introduced: bool) -> Read | None:
        """A year: "in 2014", "у 2014 році", "in 2008-2009"; but "the 2014 annexation" only names an event."""
        attribute = self._role(at - 1) is Role.THE and self._value(at) is not Unit.YEAR
        if introduced and (attribute or self._text(at - 1) in _LOOSE - {"by"}):
            return None
        if introduced and (pair := self._pair(at)):
            ends = [Moment(year=year).in_year(year) for year in pair]
            return (between(ends[0], ends[1]), at + 1) if ends[0] and ends[1] else None
        start = at + (self._value(at) is Unit.YEAR)
        if not self._is_year(start):
            return None
        year, behind = self._year(start)
        named = start > at or behind > start + 1
        return (Moment(year=year), behind) if introduced or named else None

    def _day_alone(self, at: int, *, introduced: bool) -> Read | None:
        """A day without its month: "on the 24th", "24 числа"."""
        day, counted = self._day(at), self._text(at + 1) == "числа"
        if not day:
            return None
        ends = self._role(at - 1) is Role.THE and self._role(at + 1) is Role.STOP
        if not counted and not (introduced and ends and self._tokens[at].ordinal):
            return None
        period = self._clock.day_of_month(day)
        return (period, at + 1 + counted) if period else None

    # the pieces of dates

    def _day(self, at: int) -> int | None:
        """The day of a month that a number may be."""
        if self._role(at) is not Role.NUMBER or not self._text(at)[0].isdigit():
            return None
        about = self._role(at - 1) is Role.LABEL or self._role(at + 1) in {Role.COUNTED, Role.UNIT}
        return self._int(at) if 1 <= self._int(at) <= 31 and not about else None

    def _year(self, at: int) -> tuple[int | None, int]:
        """The year at a token, and the position behind it; "this year" and "last year" too."""
        start = at + (self._role(at) is Role.COMMA)
        if self._role(start) in {Role.THIS, Role.LAST} and self._value(start + 1) is Unit.YEAR:
            return self._clock.today.year - (self._role(start) is Role.LAST), start + 2
        behind = start + 1
        if not self._is_year(start):
            return None, at
        if self._value(behind) is Unit.YEAR:
            behind += 1
            behind += self._text(behind - 1) in {"р", "г"} and self._text(behind) == "."
        return self._int(start), behind

    def _is_year(self, at: int) -> bool:
        """Whether a number is a year, and not that of "2000 troops", "1000 years" or "2019-nCoV"."""
        if self._role(at) is not Role.NUMBER or len(self._text(at)) != 4 or self._int(at) not in _YEARS:
            return False
        compound = self._is_hyphen(at + 1) and self._role(at + 2) is Role.PLAIN
        counts = self._role(at + 1) is Role.COUNTED and self._role(at - 1) is not Role.MONTH
        return not compound and not counts and self._text(at + 1) not in PLURALS

    def _is_hyphen(self, at: int) -> bool:
        """Whether a mark joins its neighbours without white space."""
        if self._text(at) != "-" or not 0 < at < len(self._tokens) - 1:
            return False
        before, mark, behind = self._tokens[at - 1 : at + 2]
        return before.span.end == mark.span.start and mark.span.end == behind.span.start

    def _behind_month(self, at: int) -> int:
        """Behind a month and the full stop of its abbreviation, where a figure follows."""
        stop = self._text(at + 1) == "." and self._role(at + 2) is Role.NUMBER
        return at + 1 + stop

    def _is_verb(self, at: int) -> bool:
        """Whether "may" or "march" at a token goes on with a verb's company: "24 January and may attack"."""
        text = self._tokens[at].text if at < len(self._tokens) else ""
        if text not in {"may", "march"}:
            return False
        separated = self._role(at - 1) is Role.AND
        return self._text(at + 1) in _VERBS or (separated and self._role(at + 1) is Role.PLAIN)
