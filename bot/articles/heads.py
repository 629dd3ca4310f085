"""What a file says about its article, whichever way it says it."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from functools import cache
from importlib.resources import files
from typing import TypeVar
from urllib.parse import urlsplit

from rapidfuzz.distance import OSA

from bot.articles.faults import FaultError, MendableFaultError
from bot.articles.text.machine_dates import machine_date
from bot.articles.text.tidying import on_one_line
from bot.articles.text.written_dates import dates_in, is_stamp
from bot.model import Reference

KEYS = ("title", "date", "source", "url", "author", "lang")

ISO_DATE = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})"
    r"(?:[Tt ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)? ?(?:Z|UTC|GMT|[-+]\d{1,2}(?::?\d{2})?)?)?",
    re.ASCII,
)
ZONE_NAME = re.compile(r" ?(?:UTC|GMT)$")
SPACED_ZONE = re.compile(r" (?=[-+]\d{1,2}(?::?\d{2})?$)")
SHORT_ZONE = re.compile(r"(:\d{2} ?)([-+])(\d)$")
LANGUAGE = re.compile(r"(?P<code>[A-Za-z]{2})(?:[-_][^\W_]+)*")
BLANK = re.compile(r"\s")
SHOWN_CHARACTERS = 60  # of a bad value in a message

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Field:
    """The value of one key and the line it stands in, from 1."""

    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day as written, and the moment where a time with its zone is written too."""

    day: date
    time: datetime | None = None

    def day_in(self, zone: tzinfo | None) -> date:
        """The day that the clocks of a zone showed then; None is the zone of this machine."""
        return self.time.astimezone(zone).date() if self.time else self.day


@dataclass(frozen=True, slots=True)
class Head:
    """None where the file does not say."""

    title: str | None = None
    published: Stamp | None = None
    updated: Stamp | None = None
    found: str | None = None
    """Where `published` stands."""
    source: str | None = None
    url: str | None = None
    author: str | None = None
    language: str | None = None
    sources: tuple[Reference, ...] = ()
    corrects: Reference | None = None
    doubts: tuple[str, ...] = ()
    """What is odd about the page; each completes a sentence that the file's path begins."""
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A file as read: what it says about its article, and the article's text before it is tidied."""

    head: Head
    text: str


@cache
def _aliases() -> dict[str, tuple[str, int]]:
    """Other words for keys → the key and how far down its line the word stands."""
    text = files("bot.articles").joinpath("data", "keys.txt").read_text(encoding="utf-8")
    rows = [row.split() for row in text.splitlines() if row and not row.startswith("#")]
    return {word: (row[0], rank) for row in rows for rank, word in enumerate(row)}


def key_of(word: str) -> str | None:
    """The key that a word stands for, in any of the languages; None for other words."""
    found = _aliases().get(word.strip().lower().replace(" ", "_"))
    return found[0] if found else None


def by_key(fields: Mapping[str, Field]) -> dict[str, Field]:
    """The fields by their keys. Where several words stand for one key, the best that says anything counts."""
    ranked = sorted(fields, key=lambda word: _aliases()[word.lower().replace(" ", "_")][1], reverse=True)
    return {key: fields[word] for word in ranked if fields[word].value.strip() and (key := key_of(word))}


def read_head(fields: Mapping[str, Field], found: str = "head") -> Head:
    """The head that the fields, by key, make up. Raises FaultError for the first value that cannot be read."""
    published = _read(parse_stamp, fields.get("date"))
    return Head(
        title=_read(on_one_line, fields.get("title")),
        published=published,
        updated=_read(parse_stamp, fields.get("updated")),
        found=found if published else None,
        source=_read(on_one_line, fields.get("source")),
        url=_read(_address, fields.get("url")),
        author=_read(on_one_line, fields.get("author")),
        language=_read(parse_language, fields.get("lang")),
        corrects=_read(_corrected, fields.get("corrects")),
    )


def parse_stamp(value: str) -> Stamp:
    """An ISO date or date and time, one as programs write it, or one in words: `24 січня 2022`. Raises ValueError."""
    match = ISO_DATE.fullmatch(value)
    if not match:
        known = machine_date(value)
        return _stamp(known) if known else Stamp(_written(value))
    try:
        return Stamp(date.fromisoformat(match["day"]), _moment(value))
    except ValueError as error:
        raise ValueError(_no_date(value)) from error


def _stamp(moment: date) -> Stamp:
    if not isinstance(moment, datetime):
        return Stamp(moment)
    return Stamp(moment.date(), None if is_bare_day(moment) else moment)


def _written(value: str) -> date:
    days = set(dates_in(value)) if is_stamp(value) else set()
    if len(days) != 1:
        raise ValueError(_no_date(value))
    return days.pop()


def _moment(value: str) -> datetime | None:
    """None for a time without a zone, and for one that no clock shows."""
    iso = ZONE_NAME.sub("+00:00", value.replace(",", "."))
    iso = SHORT_ZONE.sub(r"\1\g<2>0\3", iso) if SHORT_ZONE.search(iso) else iso
    try:
        moment = datetime.fromisoformat(SPACED_ZONE.sub("", iso))
    except ValueError:
        return None
    return None if moment.tzinfo is None or is_bare_day(moment) else moment


def is_bare_day(moment: datetime) -> bool:
    """Midnight in Greenwich is what programs write who know the day only; in another zone it would be another day."""
    return moment.utcoffset() == timedelta(0) and moment.time() == time()


def _no_date(value: str) -> str:
    return f'date "{shown(value)}" is not a date (write 2022-01-25)'


def unlinked(words: str) -> str:
    """`[[Ann|A. Writer]]` → "A. Writer", as notes link one another; a bar between other words is one of theirs."""
    words = words.strip()
    return shown_of_link(words[2:-2]) if words.startswith("[[") and words.endswith("]]") else words


def shown_of_link(words: str) -> str:
    return words.rpartition("|")[2]


def _address(value: str) -> str | None:
    """None for a place on a site that is not named, as programs that make sites write it."""
    if value.startswith("//"):
        value = f"https:{value}"
    return None if value.startswith("/") else parse_url(value)


def parse_url(value: str) -> str:
    """An absolute web address. Raises ValueError."""
    complaint = f'url "{shown(value)}" is not a web address (write it whole, with https://)'
    try:
        parts = urlsplit(value)
    except ValueError as error:
        raise ValueError(complaint) from error
    if parts.scheme not in {"http", "https"} or not parts.hostname or BLANK.search(value):
        raise ValueError(complaint)
    return value


def _corrected(value: str) -> Reference:
    return Reference(value, parse_url(value))


def parse_language(value: str) -> str:
    """The ISO 639-1 code of a language tag such as `en`, `uk-UA`. Raises ValueError."""
    match = LANGUAGE.fullmatch(value)
    if not match:
        raise ValueError(f'lang "{shown(value)}" is not the code of a language (write en, uk, ru …)')
    return match["code"].lower()


def refuse_slip(key: str, line: int, keys: Container[str]) -> None:
    """Raises FaultError if a key is one slip of the fingers away from one that is not among the head's `keys`.

    Otherwise the date or the source would be lost without a word. A plural is no slip.
    """
    meant = next((known for known in KEYS if OSA.distance(key, known, score_cutoff=1) == 1), None)
    if meant and meant not in keys and key != f"{meant}s":
        reason = f'"{shown(key)}" is no key of a head (did you mean {meant}?)'
        raise MendableFaultError(reason, line, lambda written: _respelled(written, key, meant))


def _respelled(line: str, key: str, meant: str) -> str:
    """The line with the key that is meant in place of the one that it opens with."""
    begun = len(line) - len(line.lstrip())
    end = begun + len(key)
    opens = line[begun:end].lower() == key.lower() and line[end:].lstrip().startswith((":", "="))
    return f"{line[:begun]}{meant}{line[end:]}" if opens else line


def shown(value: str) -> str:
    line = on_one_line(value)
    return line if len(line) <= SHOWN_CHARACTERS else line[: SHOWN_CHARACTERS - 1] + "…"


def _read(parse: Callable[[str], Value], field: Field | None) -> Value | None:
    """An empty value says nothing."""
    if field is None or not (value := field.value.strip()):
        return None
    try:
        return parse(value)
    except ValueError as error:
        raise FaultError(str(error), field.line) from error
