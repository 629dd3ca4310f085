"""What a cell holds: words, a moment."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, tzinfo
from email.utils import parsedate_to_datetime

from bot.articles.markup.writing import markdown_of_html
from bot.articles.text.machine_dates import with_offset
from bot.articles.text.tidying import tidy
from bot.articles.text.written_dates import NUMERIC, dates_in, is_stamp
from bot.importing.exports.moments import from_iso, from_unix, in_zone
from bot.importing.markdown import as_markdown

UNIX = re.compile(r"(?P<seconds>[1-9]\d{8,9})(?:\.\d{1,9}|(?P<thousandths>\d{3}))?", re.ASCII)
COMPACT = re.compile(r"(?P<y>(?:19|20)\d{2})(?P<m>\d{2})(?P<d>\d{2})(?:\d{6})?", re.ASCII)
MAIL = re.compile(r"(?:[A-Za-z]{3},? )?\d{1,2} [A-Za-z]{3} \d{4} \d{1,2}:\d{2}(?::\d{2})?(?: (?P<zone>\S.{0,40}))?")
ISO_CLOCK = re.compile(r"(\d{4}-\d{2}-\d{2})[ T](\d{1,2})(:\d{2}.{0,40})")
UTC_ZONE = re.compile(r" ?(?:UTC|GMT|Z)$")
BEFORE_ZONE = re.compile(r"\s(?=[+-])")
HTML = re.compile(
    r"</?(?:p|br|div|h[1-6]|ul|ol|li|table|a|strong|em|b|i|span|img|figure|blockquote)\b[^<>]{0,2000}/?>", re.IGNORECASE
)
DAY_FIRST, MONTH_FIRST = "en-GB", "en-US"  # whose order of numbers `written_dates` knows
LONGEST = 80  # characters of a date with a time and a zone in words


def words(cell: str) -> str:
    """The words of a cell as Markdown; many exports write HTML into cells."""
    return markdown_of_html(cell) if HTML.search(cell) else as_markdown(tidy(cell))


def order_of(cells: Iterable[str]) -> str | None:
    """Whose dates a column's are, where one of them has a number that is no month; None where none has."""
    for cell in cells:
        for match in NUMERIC.finditer(cell):
            first, second = int(match[1]), int(match[3])
            if max(first, second) > 12 and first != second:
                return DAY_FIRST if first > 12 else MONTH_FIRST
    return None


def moment(cell: str, zone: tzinfo | None, order: str | None = None) -> date | datetime | None:
    cell = " ".join(cell.split())
    if len(cell) > LONGEST:
        return None
    if found := UNIX.fullmatch(cell):
        return from_unix(found["seconds"], zone)
    if found := COMPACT.fullmatch(cell):
        return from_iso(f"{found['y']}-{found['m']}-{found['d']}", zone)
    if found := MAIL.fullmatch(cell):
        return _of_mail(cell, found["zone"], zone)
    if found := ISO_CLOCK.fullmatch(cell):
        iso = UTC_ZONE.sub("+00:00", f"{found[1]}T{found[2]:0>2}{found[3]}")
        return from_iso(BEFORE_ZONE.sub("", iso), zone) or from_iso(found[1], zone)
    days = set(dates_in(cell, order)) if is_stamp(cell) or order or not NUMERIC.search(cell) else set()
    return days.pop() if len(days) == 1 else None


def is_moment(cell: str) -> bool:
    return moment(cell, None, DAY_FIRST) is not None


def _of_mail(cell: str, stated: str | None, zone: tzinfo | None) -> datetime | None:
    """The library takes a zone that it does not know for one that is not stated: such a time has none."""
    try:
        found = parsedate_to_datetime(with_offset(cell))
    except ValueError:
        return None
    return None if found.tzinfo is None and stated else in_zone(found, zone)
