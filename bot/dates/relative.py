"""Dates counted from the clock: "yesterday", "last week", "three days ago"."""

from __future__ import annotations

from bot.dates.periods import Clock, Moment, Period, Unit
from bot.dates.tokens import Token, TokenReader
from bot.dates.words import Role

Read = tuple[Moment | Period, int]
"""What was read, and the position of the token behind it."""

PLURALS = {
    *("days", "weeks", "months", "years"),
    *("дні", "днів", "тижні", "тижнів", "місяці", "місяців", "роки", "років"),
    *("дни", "дней", "недели", "недель", "месяцы", "месяцев", "годы", "лет"),
}
_AUXILIARIES = {"did", "do", "does", "will", "would", "could", "can", "may", "might", "should", "must", "to"}
"""Before "last three days", these make "last" a verb."""

_SEVERAL = 5
"""Units that "the last days" are, as "a few" are too."""

_FEW = {"few", "several", "кілька", "декілька", "несколько"}


class RelativeReader(TokenReader):
    """Reads what is counted from its clock."""

    def __init__(self, tokens: list[Token], clock: Clock) -> None:
        super().__init__(tokens)
        self._clock = clock

    def _relative(self, at: int) -> Read | None:
        match self._role(at):
            case Role.NEAR:
                return self._clock.day(self._int(at)), at + 1
            case Role.LAST | Role.THIS if self._role(at + 1) is Role.DAYTIME:
                return self._daytime(self._role(at)), at + 2
            case Role.LAST | Role.PAST:
                return self._last(at)
            case Role.THIS:
                unit = self._value(at + 1)
                return (self._clock.current(unit), at + 2) if isinstance(unit, Unit) else None
        return self._before_yesterday(at) or self._weekend(at) or self._ago(at)

    def _before_yesterday(self, at: int) -> Read | None:
        if self._value(at) is Unit.DAY and self._role(at + 1) is Role.BEFORE and self._role(at + 2) is Role.NEAR:
            return self._clock.day(self._int(at + 2) + 1), at + 3
        return None

    def _weekend(self, at: int) -> Read | None:
        """The weekend of "at the weekend"."""
        introduced = self._role(at - 1) in {Role.AT, Role.THE}
        return (self._clock.weekend(), at + 1) if introduced and self._value(at) is Unit.WEEKEND else None

    def _daytime(self, role: Role) -> Period:
        return self._clock.rolling(1, Unit.DAY) if role is Role.LAST else self._clock.day(0)

    def _last(self, at: int) -> Read | None:
        """Weeks and the like: "last week" is the calendar's; "the last week" and "the last three days" end today."""
        count, start = self._count(at + 1)
        unit = self._value(start)
        if not isinstance(unit, Unit):
            return None
        if count is None and self._text(start) in PLURALS:
            count = _SEVERAL
        rolls = self._role(at) is Role.PAST or (self._text(at) == "last" and self._text(at - 1) == "the")
        if count is None:
            return (self._clock.rolling(1, unit) if rolls else self._clock.previous(unit)), start + 1
        if not rolls and self._role(at - 1) is not Role.AT and self._follows_auxiliary(at):
            return None
        return self._clock.rolling(count, unit), start + 1

    def _ago(self, at: int) -> Read | None:
        count, start = self._count(at)
        unit = self._value(start)
        if not isinstance(unit, Unit) or self._role(start + 1) is not Role.AGO:
            return None
        if self._text(start - 1) in _FEW:
            return self._clock.rolling(_SEVERAL, unit), start + 2
        return self._clock.ago(count or 1, unit), start + 2

    def _count(self, at: int) -> tuple[int | None, int]:
        """The number at a token, with the "of" of "a couple of"."""
        at += self._role(at) is Role.THE
        if self._role(at) is not Role.NUMBER:
            return None, at
        return self._int(at), at + 1 + (self._role(at + 1) is Role.OF)

    def _follows_auxiliary(self, at: int) -> bool:
        return any(self._text(i) in _AUXILIARIES for i in range(at))
