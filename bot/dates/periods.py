"""The arithmetic of calendars: what is said of a date, and the days that are meant by it."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date
from enum import Enum, IntEnum
from math import ceil

MARGIN = 3
"""Days that "around 24 January" and "two weeks ago" may be off on either side: together one week, as people count."""

_LOOK_BACK = 8
"""Years in which a date without a year is looked for: any eight hold a 29 February (but around 1900 and 2100)."""

_HALF_A_YEAR = 6
"""Months. From December to January is a range over New Year; from March to February is one written backwards."""


class Precision(IntEnum):
    """How precisely a question says when; the coarser, the greater."""

    DAY = 1
    RANGE = 2
    """Some days or weeks: "last week", "mid May", "20 to 25 January"."""
    MONTH = 3
    """A month, a season or a part of a year."""
    YEAR = 4


class Unit(Enum):
    HOUR = "hour"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Part(Enum):
    """A part of a month or of a year."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    FIRST_HALF = "first half"
    SECOND_HALF = "second half"
    FIRST_WEEK = "first week"
    SECOND_WEEK = "second week"
    THIRD_WEEK = "third week"
    FOURTH_WEEK = "fourth week"
    LAST_WEEK = "last week"


class Season(Enum):
    """Each season by the month it begins with; a winter belongs to the year of its December."""

    SPRING = 3
    SUMMER = 6
    AUTUMN = 9
    WINTER = 12


_DAYS_OF_MONTH = {
    # Writers draw these lines loosely, so the 10th and the 20th belong to both sides.
    Part.EARLY: (1, 10),
    Part.MID: (10, 20),
    Part.LATE: (20, 31),
    Part.FIRST_HALF: (1, 15),
    Part.SECOND_HALF: (16, 31),
    Part.FIRST_WEEK: (1, 7),
    Part.SECOND_WEEK: (8, 14),
    Part.THIRD_WEEK: (15, 21),
    Part.FOURTH_WEEK: (22, 28),
}
_MONTHS_OF_YEAR = {
    Part.EARLY: (1, 4),
    Part.MID: (5, 8),
    Part.LATE: (9, 12),
    Part.FIRST_HALF: (1, 6),
    Part.SECOND_HALF: (7, 12),
}
_ROLLING_DAYS = {Unit.DAY: 1, Unit.WEEKEND: 7, Unit.WEEK: 7}


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `since` to `until`, both inclusive; None is an open end."""

    since: date | None
    until: date | None
    precision: Precision
    relative: bool = False
    """Counted from the clock: "yesterday", "last week"."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What a question says of a date. A moment of None alone says nothing and is never made."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """0 is Monday. It helps to find the year, no more: people get weekdays wrong."""
    part: Part | None = None
    season: Season | None = None

    def in_year(self, year: int) -> Period | None:
        """None where that year has no such day."""
        if self.season:
            return months(year, self.season.value, 3)
        if not self.month:
            return _part_of_year(year, self.part)
        if self.day:
            day = day_of(year, self.month, self.day)
            return Period(day, day, Precision.DAY) if day else None
        return _part_of_month(year, self.month, self.part)


@dataclass(frozen=True, slots=True)
class Clock:
    """Today, and the dates of the corpus' oldest and newest article where they are known."""

    today: date
    oldest: date | None = None
    newest: date | None = None

    def resolve(self, moment: Moment, *, begun: bool = False) -> Period | None:
        """The days meant by a moment; where no year has its day ("30 February"), its month.

        A date without a year is the one that lies in the corpus' dates or nearest to them. Where that leaves several,
        or without a corpus, it is the latest that does not lie after today, on the weekday named if there is one.
        What must have `begun` ("since March") does not begin after the newest article.
        """
        candidates = [period for year in self._years(moment) if (period := moment.in_year(year))]
        if candidates:
            known = [period for period in candidates if self._has_begun(period)] if begun else []
            return min(known or candidates, key=lambda period: self._oddness(period, moment.weekday))
        return self.resolve(replace(moment, day=None), begun=begun) if moment.day and moment.month else None

    def day_of_month(self, day: int) -> Period | None:
        """The latest such day of any month that lies neither after today nor after the newest article."""
        last = min(self.today, self.newest or self.today)
        ends = [month_shifted(last, -back) for back in range(3)]
        days = [found for end in ends if (found := day_of(end.year, end.month, day)) and found <= last]
        return Period(days[0], days[0], Precision.DAY) if days else None

    def day(self, back: int) -> Period:
        """The day `back` days before today."""
        day = shifted(self.today, -back)
        return Period(day, day, Precision.DAY, relative=True)

    def weekday(self, weekday: int, *, today_too: bool = True) -> Period:
        """The most recent such day of the week, 0 being Monday."""
        back = (self.today.weekday() - weekday) % 7
        return self.day(back if back or today_too else 7)

    def weekday_of_last_week(self, weekday: int) -> Period:
        return self.day(self.today.weekday() + 7 - weekday)

    def rolling(self, count: int, unit: Unit) -> Period:
        """The last `count` units up to today: "in the past three days"."""
        return Period(self._before(count, unit), self.today, _precision_of(unit), relative=True)

    def ago(self, count: int, unit: Unit) -> Period:
        """A day for "two days ago"; some days, a month or a year for so many weeks, months or years ago."""
        then = self._before(count, unit)
        if unit is Unit.HOUR:
            return Period(then, self.today, Precision.RANGE, relative=True)
        if unit is Unit.DAY:
            return Period(then, then, Precision.DAY, relative=True)
        if unit in {Unit.WEEK, Unit.WEEKEND}:
            return Period(shifted(then, -MARGIN), shifted(then, MARGIN), Precision.RANGE, relative=True)
        return _calendar(then, unit)

    def previous(self, unit: Unit) -> Period:
        """The calendar's week, month … before the one that today lies in: "last week"."""
        if unit in {Unit.HOUR, Unit.DAY}:
            return self.day(1)
        monday = shifted(self.today, -self.today.weekday())
        if unit is Unit.WEEKEND:
            return Period(shifted(monday, -2), shifted(monday, -1), Precision.RANGE, relative=True)
        return _calendar(self._before(1, unit), unit)

    def current(self, unit: Unit) -> Period:
        """The week, month … that today lies in, up to today; of a weekend to come, its first day."""
        if unit in {Unit.HOUR, Unit.DAY}:
            return self.day(0)
        whole = _calendar(self.today, unit)
        return replace(whole, until=max(self.today, whole.since or self.today))

    def weekend(self) -> Period:
        """The one that today lies in, else the last."""
        return self.current(Unit.WEEKEND) if self.today.weekday() >= 5 else self.previous(Unit.WEEKEND)

    def latest(self, moment: Moment) -> Period | None:
        """The latest period before today: "last January", "last summer"."""
        past = (moment.in_year(self.today.year - back) for back in range(3))
        ended = (period for period in past if period and period.until and period.until < self.today)
        period = next(ended, None)
        return period and replace(period, relative=True)

    def _before(self, count: int, unit: Unit) -> date:
        if unit is Unit.HOUR:
            return shifted(self.today, -ceil(count / 24))
        if unit in _ROLLING_DAYS:
            return shifted(self.today, -count * _ROLLING_DAYS[unit])
        return month_shifted(self.today, -count * (12 if unit is Unit.YEAR else 1))

    def _years(self, moment: Moment) -> Iterator[int]:
        if moment.year is None:
            last = max(self.newest or self.today, self.oldest or self.today)
            yield from range(last.year + 1, last.year - _LOOK_BACK, -1)
            yield from (day.year + step for day in (self.oldest, self.today) if day for step in (1, 0, -1))
        else:
            yield moment.year
            if moment.season is Season.WINTER:  # the winter of 2022 begins in 2021 as often as in 2022
                yield moment.year - 1

    def _has_begun(self, period: Period) -> bool:
        return (period.since or date.min) <= min(self.today, self.newest or self.today)

    def _oddness(self, period: Period, weekday: int | None) -> tuple[int, bool, bool, int]:
        """The less, the likelier the period is the one meant."""
        since, until = period.since or date.min, period.until or date.max
        late = since > self.today
        unlike = weekday is not None and since.weekday() != weekday
        return self._gap(since, until), unlike, late, since.toordinal() if late else -since.toordinal()

    def _gap(self, since: date, until: date) -> int:
        """Days between a period and the corpus; 0 where they meet or the corpus is unknown."""
        oldest, newest = self.oldest or date.min, self.newest or date.max
        return max((oldest - until).days, (since - newest).days, 0)


def between(first: Period, last: Period) -> Period:
    """The days from the first to the last, whichever of the two is named first."""
    starts = [day for day in (first.since, last.since) if day]
    ends = [day for day in (first.until, last.until) if day]
    precision = max(first.precision, last.precision, Precision.RANGE)
    return Period(min(starts, default=None), max(ends, default=None), precision, first.relative or last.relative)


def over_new_year(first: Moment, last: Moment) -> bool:
    """Whether a range runs over New Year, as from December to January."""
    return (first.month or 0) - (last.month or 0) >= _HALF_A_YEAR


def day_of(year: int, month: int, day: int) -> date | None:
    """None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shifted(day: date, days: int) -> date:
    """The day so many days later; at either end of time, that end."""
    return date.fromordinal(min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal()))


def month_shifted(day: date, count: int) -> date:
    """The same day of another month, or its last; at either end of time, that end."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return date.min if count < 0 else date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def months(year: int, month: int, count: int) -> Period | None:
    """So many whole months, from a year's month on."""
    first = day_of(year, month, 1)
    if not first:
        return None
    last = month_shifted(first, count - 1)
    until = last.replace(day=monthrange(last.year, last.month)[1])
    return Period(first, until, Precision.YEAR if count >= 12 else Precision.MONTH)


def _part_of_month(year: int, month: int, part: Part | None) -> Period | None:
    whole = months(year, month, 1)
    if not whole or not whole.until or not part:
        return whole
    length = whole.until.day
    first, last = (length - 6, length) if part is Part.LAST_WEEK else _DAYS_OF_MONTH[part]
    return Period(date(year, month, first), date(year, month, min(last, length)), Precision.RANGE)


def _part_of_year(year: int, part: Part | None) -> Period | None:
    first, last = _MONTHS_OF_YEAR.get(part, (1, 12)) if part else (1, 12)
    return months(year, first, last - first + 1)


def _precision_of(unit: Unit) -> Precision:
    return Precision.YEAR if unit is Unit.YEAR else Precision.RANGE


def _calendar(day: date, unit: Unit) -> Period:
    """The calendar's weekend, week, month or year that a day lies in."""
    if unit in {Unit.MONTH, Unit.YEAR}:
        year = unit is Unit.YEAR
        whole = months(day.year, 1 if year else day.month, 12 if year else 1)
        return replace(whole or Period(day, day, Precision.DAY), relative=True)
    monday = shifted(day, -day.weekday())
    first = shifted(monday, 5) if unit is Unit.WEEKEND else monday
    return Period(first, shifted(monday, 6), Precision.RANGE, relative=True)
