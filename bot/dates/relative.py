"""Dates counted from the clock: "yesterday", "last week", "three days ago"."""

from __future__ import annotations

from bot.dates.periods import Moment, Period, Unit
from bot.dates.tokens import Line
from bot.dates.words import Role

Read = tuple[Moment | Period, int]
"""What was read, and the position of the token behind it."""

_SEVERAL = 5
"""Units that "the last days" are, as "a few" are too."""


def relative_date(line: Line, at: int) -> Read | None:
    match line.role(at):
        case Role.NEAR:
            return line.clock.day(line.number(at)), at + 1
        case Role.LAST | Role.THIS if line.role(at + 1) is Role.DAYTIME:
            return _daytime(line, line.role(at)), at + 2
        case Role.LAST | Role.PAST:
            return _last(line, at)
        case Role.BACK:
            return _back(line, at)
        case Role.THIS:
            unit = line.value(at + 1)
            return (line.clock.current(unit), at + 2) if isinstance(unit, Unit) else None
    return _previous(line, at) or _before_yesterday(line, at) or _weekend(line, at) or _ago(line, at)


def _before_yesterday(line: Line, at: int) -> Read | None:
    if line.value(at) is Unit.DAY and line.role(at + 1) is Role.BEFORE and line.role(at + 2) is Role.NEAR:
        return line.clock.day(line.number(at + 2) + 1), at + 3
    return None


def _weekend(line: Line, at: int) -> Read | None:
    """The weekend of "at the weekend"."""
    introduced = line.role(at - 1) in {Role.AT, Role.THE}
    return (line.clock.weekend(), at + 1) if introduced and line.value(at) is Unit.WEEKEND else None


def _daytime(line: Line, role: Role) -> Period:
    return line.clock.rolling(1, Unit.DAY) if role is Role.LAST else line.clock.day(0)


def _last(line: Line, at: int) -> Read | None:
    """Weeks and the like: "last week" is the calendar's; "the last week" and "the last three days" end today."""
    count, start = _count(line, at + 1)
    unit = line.value(start)
    if not isinstance(unit, Unit):
        return None
    if count is None and line.text(start) in line.words.plurals:
        count = _SEVERAL
    rolls = line.role(at) is Role.PAST or (line.text(at) == "last" and line.text(at - 1) == "the")
    if count is None:
        return (line.clock.rolling(1, unit) if rolls else line.clock.previous(unit)), start + 1
    if not rolls and line.role(at - 1) is not Role.AT and _follows_auxiliary(line, at):
        return None
    return line.clock.rolling(count, unit), start + 1


def _ago(line: Line, at: int) -> Read | None:
    count, start = _count(line, at)
    unit = line.value(start)
    if not isinstance(unit, Unit) or line.role(start + 1) is not Role.AGO:
        return None
    if line.text(start - 1) in line.words.few:
        return line.clock.rolling(_SEVERAL, unit), start + 2
    return line.clock.ago(count or 1, unit), start + 2


def _back(line: Line, at: int) -> Read | None:
    """What "ago" counts where it stands in front: "vor drei Tagen", "il y a trois jours"."""
    count, start = _count(line, at + 1)
    unit = line.value(start)
    if not isinstance(unit, Unit) or count is None:
        return None
    return line.clock.ago(count, unit), start + 1


def is_followed_by_last(line: Line, at: int) -> bool:
    """Whether "last" stands behind: "la semana pasada"; but "Friday last week" is another."""
    return line.role(at + 1) is Role.LAST and line.role(at + 2) is not Role.UNIT


def _previous(line: Line, at: int) -> Read | None:
    """The unit that "last" stands behind: "la semana pasada"."""
    unit = line.value(at)
    if not isinstance(unit, Unit) or not is_followed_by_last(line, at):
        return None
    return line.clock.previous(unit), at + 2


def _count(line: Line, at: int) -> tuple[int | None, int]:
    """The number at a token, with the "of" of "a couple of"."""
    at += line.role(at) is Role.THE
    if line.role(at) is not Role.NUMBER:
        return None, at
    return line.number(at), at + 1 + (line.role(at + 1) is Role.OF)


def _follows_auxiliary(line: Line, at: int) -> bool:
    return any(line.text(i) in line.words.auxiliaries for i in range(at))
