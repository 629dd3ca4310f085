"""Dates in words and numbers, in the languages of `data/months.txt`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import Enum
from functools import cache
from importlib.resources import files

LONGEST_STAMP = 60  # characters; "Wednesday, 24 September 2025, 9.30 p.m. Kyiv time" has 49
EARLIEST, LATEST = 1800, 2199  # years that an article can be from; other numbers of four digits count something else

TOKEN = re.compile(r"\d+|[^\W\d_]+(?:[’'.-][^\W\d_]+)*")
ISO = re.compile(r"(?<![\d-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)", re.ASCII)
NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)", re.ASCII)
EAST_ASIAN = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
NUMBERS = re.compile(r"[\d\s:./,|—–()+-]+")
CLOCK_OR_DAY = re.compile(r"\d{1,2}[:.]\d{2}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}")
WITH_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?!\d)|\d\s?[ap]\.?m\b", re.IGNORECASE)

Ymd = tuple[int, int, int]


@cache
def _months() -> dict[str, int]:
    rows = [row.split() for row in _rows("months.txt")]
    return {name: number for number, names in enumerate(rows, start=1) for name in names}


@cache
def _company() -> frozenset[str]:
    return frozenset(word for row in _rows("stamps.txt") for word in row.split())


def _rows(name: str) -> list[str]:
    text = files("bot.articles").joinpath("data", name).read_text(encoding="utf-8")
    return [row for row in text.splitlines() if row and not row.startswith("#")]


def is_stamp(line: str) -> bool:
    """Whether a line is a date or a time and nothing else."""
    if len(line) > LONGEST_STAMP or not any(character.isdigit() for character in line):
        return False
    if NUMBERS.fullmatch(line):
        return CLOCK_OR_DAY.search(line) is not None
    words = [word.lower() for word in TOKEN.findall(line) if not word.isdecimal()]
    return all(word in _months() or word in _company() for word in words) and (
        any(word in _months() for word in words) or (WITH_CLOCK.search(line) or EAST_ASIAN.search(line)) is not None
    )


def dates_in(words: str, language: str | None = None) -> list[date]:
    """Every whole date that the words hold, in their order; an order of numbers that cannot be told gives none."""
    found = sorted({*_numeric(words, language), *_worded(words)})
    return [day for _, day in found]


def _numeric(words: str, language: str | None) -> Iterator[tuple[int, date]]:
    for pattern in (ISO, EAST_ASIAN):
        for match in pattern.finditer(words):
            yield from _day(match.start(), int(match[1]), int(match[2]), int(match[3]))
    for match in NUMERIC.finditer(words):
        first, second = int(match[1]), int(match[3])
        month_first = _month_first(first, second, match[2], language)
        if month_first is not None:
            day, month = (second, first) if month_first else (first, second)
            yield from _day(match.start(), int(match[4]), month, day)


def _month_first(first: int, second: int, sign: str, language: str | None) -> bool | None:
    """None where it cannot be told: 01/02/2022 in English of no stated country."""
    if first > 12 or second > 12 or first == second:
        return second > 12
    tag = (language or "").replace("_", "-").lower()
    if tag in {"en-us", "en-ph"}:
        return True
    if sign == "." or (tag and tag != "en"):
        return False
    return None


def _worded(words: str) -> Iterator[tuple[int, date]]:
    """25 January 2022, January 25, 2022, 25 de enero de 2022, 2022 January 25."""
    tokens = [(match.start(), match[0].lower()) for match in TOKEN.finditer(words)]
    kept = [token for token in tokens if token[1] in _months() or token[1].isdecimal() or token[1] not in _company()]
    for (start, one), (_, two), (_, three) in zip(kept, kept[1:], kept[2:], strict=False):
        if two in _months() and one.isdecimal() and three.isdecimal():
            year, day = (one, three) if len(one) == 4 else (three, one)
            yield from _day(start, int(year), _months()[two], int(day))
        elif one in _months() and two.isdecimal() and three.isdecimal():
            yield from _day(start, int(three), _months()[one], int(two))


def _day(start: int, year: int, month: int, day: int) -> Iterator[tuple[int, date]]:
    if EARLIEST <= year <= LATEST:
        try:
            yield start, date(year, month, day)
        except ValueError:
            return


class Labelled(Enum):
    """What the words before a date call it."""

    UPDATED = "updated"
    PUBLISHED = "published"

    @classmethod
    def of(cls, words: str) -> Labelled | None:
        """By the last label of the words."""
        labels = [label for word in TOKEN.findall(words.lower()) for label in cls if word in _labels()[label]]
        return labels[-1] if labels else None


@cache
def _labels() -> dict[Labelled, frozenset[str]]:
    return {label: frozenset(row.split()) for label, row in zip(Labelled, _rows("labels.txt"), strict=True)}


def without_labels(words: str) -> str:
    """What is left of a date line when the words that only call the date something are gone."""
    known = frozenset().union(*_labels().values())
    return TOKEN.sub(lambda match: "" if match[0].lower() in known else match[0], words).strip(" :,|·•–—-")


def labelled_dates(words: str, language: str | None = None) -> list[tuple[date, Labelled | None]]:
    """Each date with what the words between it and the date before it call it."""
    found, end = [], 0
    for start, day in sorted({*_numeric(words, language), *_worded(words)}):
        found.append((day, Labelled.of(words[end:start])))
        end = start
    return found
