"""Which articles a question's dates leave, and how much newer ones are preferred."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
import numpy.typing as npt

NEAREST = 4  # dates that are offered when the asked ones have no article


@dataclass(frozen=True)
class Calendar:
    """The dates of the articles, in their order."""

    ordinals: npt.NDArray[np.int32]
    """(A,) as numbers of days; 0 where unknown, before all others."""

    @cached_property
    def dates(self) -> tuple[date | None, ...]:
        return tuple(date.fromordinal(day) if day else None for day in self.ordinals.tolist())

    @cached_property
    def covers(self) -> tuple[date, date] | None:
        """The oldest and the newest date."""
        days = self._days.tolist()
        return (date.fromordinal(days[0]), date.fromordinal(days[-1])) if days else None

    @cached_property
    def _days(self) -> npt.NDArray[np.int32]:
        """The days that articles are dated, each once, in order."""
        return np.unique(self.ordinals[self.ordinals > 0])

    def within(self, since: date | None, until: date | None) -> npt.NDArray[np.bool_]:
        """(A,) which articles are dated inside the bounds, both inclusive; undated ones never are."""
        first, last = (since or date.min).toordinal(), (until or date.max).toordinal()
        return (self.ordinals >= first) & (self.ordinals <= last)

    def nearest(self, since: date | None, until: date | None) -> tuple[date, ...]:
        """The article dates nearest to the bounds, in calendar order."""
        before = since.toordinal() - self._days if since else np.zeros_like(self._days)
        behind = self._days - until.toordinal() if until else np.zeros_like(self._days)
        nearest = np.argsort(np.maximum(np.maximum(before, behind), 0), kind="stable")[:NEAREST]
        return tuple(date.fromordinal(day) for day in sorted(self._days[nearest].tolist()))


def numbers_newest_first(calendar: Calendar, inside: npt.NDArray[np.bool_]) -> Sequence[int]:
    """The numbers of the dated articles inside, the newest first."""
    dated = np.flatnonzero(inside & (calendar.ordinals > 0))
    listed: list[int] = dated[np.argsort(-calendar.ordinals[dated], kind="stable")].tolist()
    return listed
