"""Plain text, with an optional head or a date before its first word."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import dropwhile, takewhile

from bot.articles.faults import FaultError
from bot.articles.heads import KEYS, Draft, Field, Head, by_key, key_of, read_head, refuse_slip, shown
from bot.articles.text.leftovers import without_leftovers
from bot.articles.text.written_dates import dates_in, is_stamp

# `date 2022-01-25 Moscow accused …`. Dates of other shapes match too, so that they are refused and not quoted.
MARKER = re.compile(r"\s*date[^\S\n]+(?P<date>\d+[-/.]\d+[-/.]\d\S*)(?:\s+|$)")

COLON = re.compile("：")  # as Chinese and Japanese set it
KEYED = re.compile(r"\s*(\w+)\s*:\s*\S")  # what looks like a line of a head

Lines = list[tuple[int, str]]
"""Lines with their numbers, from 1."""


def read_text(text: str) -> Draft:
    """Raises FaultError for a malformed head."""
    if marker := MARKER.match(text):
        line = text.count("\n", 0, marker.start("date")) + 1
        return _draft(_marked_head(marker["date"], line), text[marker.end() :])
    lines = list(dropwhile(lambda line: not line[1].strip(), enumerate(text.split("\n"), start=1)))
    _refuse_slips(list(takewhile(lambda line: line[1].strip(), lines)))
    head = list(takewhile(lambda line: _key(line[1]), lines))
    if not any(COLON.sub(":", line).partition(":")[2].strip() for _, line in head):
        return _draft(Head(), text)
    rest = lines[len(head) :]
    _refuse_scattered_head(rest)
    return _draft(read_head(by_key(_fields(head))), "\n".join(line for _, line in rest))


def _draft(head: Head, text: str) -> Draft:
    kept, doubt = without_leftovers(text)
    return Draft(replace(head, doubts=(doubt,)) if doubt else head, kept)


def _marked_head(written: str, line: int) -> Head:
    if not written[:4].isdecimal():
        raise FaultError(f'date "{shown(written)}" is not a date (write 2022-01-25)', line)
    return read_head({"date": Field(written, line)}, "first line")


def _key(line: str) -> str | None:
    """The key of a line of the head; None for any other line, however many colons it has.

    Words that stand for a key open sentences too, so those for a date must have one behind them, or nothing.
    """
    word, colon, value = COLON.sub(":", line, count=1).partition(":")
    key = key_of(word) if colon else None
    if key in {"date", "updated"} and word.strip().lower() not in KEYS:
        return key if not value.strip() or (is_stamp(value.strip()) and dates_in(value)) else None
    return key


def _fields(head: Lines) -> dict[str, Field]:
    keyed = ((COLON.sub(":", line, count=1).partition(":"), number) for number, line in head)
    return {key.strip().lower(): Field(value, number) for (key, _, value), number in keyed}


def _refuse_slips(block: Lines) -> None:
    """A first block in which every line has a key, two at least, is meant for a head."""
    keys = {match[1].lower(): number for number, line in block if (match := KEYED.match(line))}
    if len(block) > 1 and len(keys) == len(block) and not all(_key(line) for _, line in block):
        for key, number in keys.items():
            refuse_slip(key, number, keys)


def _refuse_scattered_head(rest: Lines) -> None:
    """A key further down in the same block would be lost, so the line that separates it must go or move."""
    block = list(takewhile(lambda line: line[1].strip(), rest))
    if any(_key(line) for _, line in block):
        number, line = block[0]
        raise FaultError(
            f'"{shown(line)}" is no line of a head (use Title, Date, Source, URL, Author and Lang only)', number
        )
