"""Which articles a question's dates leave, and how much newer ones are preferred."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

import numpy as np
import numpy.typing as npt

NEAREST = 4  # dates that are offered when the asked ones have no article


@dataclass(frozen=True)
class Calendar:
    """The dates of the articles, None where unknown, in the order of the articles."""

    dates: tuple[date | None, ...]

    @cached_property
    def covers(self) -> tuple[date, date] | None:
        """The oldest and the newest date."""
        known = [day for day in self.dates if day]
        return (min(known), max(known)) if known else None

    def within(self, since: date | None, until: date | None) -> npt.NDArray[np.bool_]:
        """(A,) which articles are dated inside the bounds, both inclusive; undated ones never are."""
        inside = (day is not None and (since or day) <= day <= (until or day) for day in self.dates)
        return np.fromiter(inside, dtype=np.bool_, count=len(self.dates))

    def nearest(self, since: date | None, until: date | None) -> tuple[date, ...]:
        """The article dates nearest to the bounds, in calendar order."""

        def distance(day: date) -> timedelta:
            return max((since or day) - day, day - (until or day), timedelta(0))

        days = sorted({day for day in self.dates if day}, key=lambda day: (distance(day), day))
        return tuple(sorted(days[:NEAREST]))


def numbers_newest_first(calendar: Calendar, inside: npt.NDArray[np.bool_]) -> Sequence[int]:
    """The numbers of the dated articles inside, the newest first."""
    dated = [(day, -number) for number, day in enumerate(calendar.dates) if day and inside[number]]
    return [-number for _, number in sorted(dated, reverse=True)]
