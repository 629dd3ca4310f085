"""Times as programs write them → moments with a zone."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime, tzinfo

from bot.articles.heads import is_bare_day


def from_unix(value: object, zone: tzinfo | None) -> datetime | None:
    """The moment that seconds since 1970 name, written as a number or as text."""
    try:
        seconds = float(str(value))
        return datetime.fromtimestamp(seconds, UTC).astimezone(zone) if math.isfinite(seconds) else None
    except (ValueError, OverflowError, OSError):
        return None


def from_iso(value: object, zone: tzinfo | None) -> date | datetime | None:
    """Reads ISO 8601. A day stays a day, even where a program wrote midnight in Greenwich for want of a time."""
    words = str(value).strip()
    try:
        if len(words) <= len("2022-01-25"):
            return date.fromisoformat(words)
        moment = datetime.fromisoformat(words)
    except ValueError:
        return None
    return moment.date() if is_bare_day(moment) else in_zone(moment, zone)


def in_zone(moment: datetime, zone: tzinfo | None) -> datetime | None:
    """Gives a time without a zone the operator's; None where no calendar has that time."""
    try:
        if moment.tzinfo is None and zone is not None:
            return moment.replace(tzinfo=zone)
        return moment.astimezone(zone)
    except (ValueError, OverflowError, OSError):
        return None
