"""CSV, JSON Lines and lists in JSON → rows of named cells."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from bot.articles.encoding import encoding_of
from bot.articles.faults import FaultError
from bot.importing.exports.failing import failed
from bot.importing.exports.json_streams import built, events
from bot.importing.exports.sources import Source
from bot.importing.exports.tables.cells import is_moment
from bot.importing.item import Failure

LETTER = re.compile(r"[^\W\d_]")
SIGN_SAID = re.compile(r'\A\ufeff?"?sep=.?"?\r?\n', re.IGNORECASE)  # the first line of a table made for Excel
SIGNS = (",", ";", "\t", "|")  # between columns, as programs write them
LARGEST_CELL = 10_000_000  # characters; the standard library's 131,072 are less than a long article
LOOKED_AT = 50  # rows that tell how a file is laid out
HEADER_CELL = 60  # characters of a column's name at the most
LISTS = ("articles", "items", "results", "posts", "entries", "docs", "rows", "records", "news", "value")
WITHIN = ("rendered", "name", "title", "value", "text", "url", "href")  # what stands for an object in a cell

Row = tuple[str, dict[str, str]]
"""What the row is called, and its cells by the names of their columns."""


def rows_of(source: Source) -> Iterator[Row | Failure]:
    """Reads row by row. Raises FaultError where the rest can no longer be taken apart."""
    start = source.start().lstrip(b"\xef\xbb\xbf \t\r\n")
    if start[:1] not in {b"{", b"["}:
        return _csv(source)
    first = first_object(start)
    return _records(source) if first is None or any(holds_rows(*part) for part in first.items()) else _lines(source)


def first_object(start: bytes) -> dict[str, object] | None:
    """The object that the first line is, where it is a whole one."""
    try:
        value = json.loads(start.partition(b"\n")[0], strict=False)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def holds_rows(name: str, value: object) -> bool:
    return name in LISTS and isinstance(value, list)


def _lines(source: Source) -> Iterator[Row | Failure]:
    with source.opened() as stream:
        for number, line in enumerate(stream, start=1):
            where = source.part(f"line {number}")
            try:
                value = json.loads(line.decode("utf-8-sig"), strict=False) if line.strip() else {}
            except (ValueError, RecursionError):
                yield failed(where, "is no JSON (put one object on each line)")
                continue
            if isinstance(value, dict) and value:
                yield where, _cells(value)
            elif value:
                yield failed(where, "is no object (put one object on each line, with the names of its parts)")


def _records(source: Source) -> Iterator[Row | Failure]:
    """The objects of a list that is the whole file, or that stands under a name of `LISTS`; else the one object."""
    with events(source.opened) as found:
        number = 0
        for event in found:
            where, what, _ = event
            if what == "start_map" and (where == "item" or where in {f"{name}.item" for name in LISTS}):
                number += 1
                yield source.part(f"entry {number}"), _cells(built(event, found))
    if number == 0:
        yield from _one(source)


def _one(source: Source) -> Iterator[Row]:
    with events(source.opened) as found:
        value = built(next(found), found)
    if isinstance(value, dict):
        yield source.name, _cells(value)


def _cells(value: dict[str, object]) -> dict[str, str]:
    return {str(name): _cell(part) for name, part in value.items()}


def _cell(value: object) -> str:
    if isinstance(value, list):
        parts = [_cell(part) for part in value]
        long = any("\n" in part or len(part) > HEADER_CELL for part in parts)
        return ("\n\n" if long else ", ").join(part for part in parts if part)
    if isinstance(value, dict):
        return next((_cell(value[name]) for name in WITHIN if value.get(name)), "")
    return "" if value is None or isinstance(value, bool) else str(value)


def _csv(source: Source) -> Iterator[Row]:
    encoding, start = beginning(source.start())
    sign = sign_of(start)
    csv.field_size_limit(LARGEST_CELL)
    with source.opened() as stream, io.TextIOWrapper(stream, encoding, newline="") as text:
        reader = csv.reader((line.replace("\0", "") for line in text), delimiter=sign or ",")
        try:
            first = next((row for row in reader if any(row) and not _says_sign(row)), [])
            headed = is_header(first)
            names = _names(first) if headed else [str(number) for number in range(1, len(first) + 1)]
            line = 1
            for row in reader if headed else chain([first], reader):
                if any(cell.strip() for cell in row):
                    yield source.part(f"line {line + 1 if headed else line}"), dict(zip(names, row, strict=False))
                line = reader.line_num
        except UnicodeDecodeError as error:
            reason = f"is not whole {encoding.upper()} text behind this line (save it as UTF-8 again)"
            raise FaultError(reason, reader.line_num) from error
        except csv.Error as error:
            raise FaultError(f"is no CSV from here on: {error} (save it again)", reader.line_num) from error


def _says_sign(row: Sequence[str]) -> bool:
    return SIGN_SAID.match("".join(row) + "\n") is not None


def beginning(start: bytes) -> tuple[str, str]:
    """The encoding of a file, and its first whole lines. Raises FaultError where it is no text."""
    wide = start.startswith((b"\xff\xfe", b"\xfe\xff"))
    lines = start[: len(start) // 4 * 4] if wide else start[: start.rfind(b"\n") + 1] or start
    encoding = encoding_of(lines)
    return encoding, SIGN_SAID.sub("", lines.decode(encoding, errors="replace"))


def sign_of(start: str) -> str | None:
    """The sign between columns by which the first rows have equally many, the most of them; None for no table."""
    best: tuple[int, str] | None = None
    for sign in SIGNS:
        rows = [row for row in islice(_parsed(start, sign), LOOKED_AT) if row]
        widths = {len(row) for row in (rows[:-1] if len(rows) > 2 else rows)}  # the last may be cut
        if len(widths) == 1 and (width := widths.pop()) > 1 and (best is None or width > best[0]):
            best = (width, sign)
    return best[1] if best else None


def _parsed(start: str, sign: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(io.StringIO(start.replace("\0", ""), newline=""), delimiter=sign)
    except csv.Error:
        return


def is_header(row: Sequence[str]) -> bool:
    """Names of columns are short words; a first row with a date, an address or a long text is a row like others."""
    return all(len(cell) <= HEADER_CELL and not is_moment(cell) and "://" not in cell for cell in row) and any(
        LETTER.search(cell) for cell in row
    )


def _names(row: Sequence[str]) -> list[str]:
    """Two columns of one name would hide one another."""
    names: list[str] = []
    for number, cell in enumerate(row, start=1):
        name = cell.strip() or str(number)
        names.append(name if name not in names else f"{name} {number}")
    return names
