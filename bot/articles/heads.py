"""What a file says about its article, whichever way it says it."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from urllib.parse import urlsplit

from rapidfuzz.distance import OSA

from bot.articles.faults import FaultError
from bot.articles.tidying import on_one_line

KEYS = ("title", "date", "source", "url", "author", "lang")

ISO_DATE = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})"
    r"(?:[Tt ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)? ?(?:Z|UTC|GMT|[-+]\d{1,2}(?::?\d{2})?)?)?",
    re.ASCII,
)
LANGUAGE = re.compile(r"(?P<code>[A-Za-z]{2})(?:[-_]\w+)*")
SHOWN_CHARACTERS = 60  # of a bad value in a message

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Field:
    """The value of one key and the line it stands in, from 1."""

    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Head:
    """None where the file does not say."""

    title: str | None = None
    date: date | None = None
    source: str | None = None
    url: str | None = None
    author: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A file as read: what it says about its article, and the article's text before it is tidied."""

    head: Head
    text: str


def read_head(fields: Mapping[str, Field]) -> Head:
    """The head that the fields, by key, make up. Raises FaultError for the first value that cannot be read."""
    return Head(
        title=_read(on_one_line, fields.get("title")),
        date=_read(parse_date, fields.get("date")),
        source=_read(on_one_line, fields.get("source")),
        url=_read(parse_url, fields.get("url")),
        author=_read(on_one_line, fields.get("author")),
        language=_read(parse_language, fields.get("lang")),
    )


def parse_date(value: str) -> date:
    """The day of an ISO date or date and time, as written: no time zone moves it. Raises ValueError."""
    complaint = f'date "{shown(value)}" is not a date (write 2022-01-25)'
    match = ISO_DATE.fullmatch(value)
    if not match:
        raise ValueError(complaint)
    try:
        return date.fromisoformat(match["day"])
    except ValueError as error:
        raise ValueError(complaint) from error


def parse_url(value: str) -> str:
    """An absolute web address. Raises ValueError."""
    complaint = f'url "{shown(value)}" is not a web address (write it whole, with https://)'
    try:
        parts = urlsplit(value)
    except ValueError as error:
        raise ValueError(complaint) from error
    if parts.scheme not in {"http", "https"} or not parts.hostname or re.search(r"\s", value):
        raise ValueError(complaint)
    return value


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
        raise FaultError(f'"{shown(key)}" is no key of a head (did you mean {meant}?)', line)


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
