"""Dates as programs write them: seconds since 1970, ISO 8601 without its signs, and those of mail, which feeds use."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

SECONDS = re.compile(r"\d{10}(?:\d{3})?", re.ASCII)  # or thousandths; ten digits are the years from 2001 to 2286
COMPACT = re.compile(r"\d{8}T\d{4}(?:\d{2})?(?:Z|[-+]\d{2}:?\d{2})?|\d{8}|\d{14}|\d{4}-?W\d{2}-?\d", re.ASCII)
# Drafts are dated in the year -0001, which readers of mail take for 2000.
MAIL = re.compile(r"(?<![\d-])\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{2,4} \d{1,2}:\d{2}")
# Hours east of Greenwich of the zones that feeds of this crisis name; mail knows American ones.
ZONES = {"WET": 0, "WEST": 1, "BST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3, "TRT": 3}
ZONE = re.compile(rf"\b(?:{'|'.join(ZONES)})$")


def machine_date(written: str) -> date | None:
    """A moment with its zone, or a day where no zone is stated; None for what no program writes."""
    try:
        if SECONDS.fullmatch(written):
            return datetime.fromtimestamp(int(written[:10]), UTC)
        if COMPACT.fullmatch(written):
            moment = datetime.fromisoformat(written[:8] if written.isdecimal() else written)
            return moment if moment.tzinfo else moment.date()
        return _of_mail(with_offset(written)) if MAIL.search(written) else None
    except (ValueError, IndexError, OverflowError, OSError):
        return None


def with_offset(written: str) -> str:
    """Zones that mail does not know by what they are east of Greenwich."""
    return ZONE.sub(lambda zone: f"+{ZONES[zone[0]]:02}00", written)


def _of_mail(written: str) -> date:
    moment = parsedate_to_datetime(written)
    if moment.tzinfo is None and written.endswith("-0000"):  # how mail says Greenwich of a clock elsewhere
        return moment.replace(tzinfo=UTC)
    return moment if moment.tzinfo else moment.date()
