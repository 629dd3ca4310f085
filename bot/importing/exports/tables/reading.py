"""Rows of a table → items, by a mapping that can be shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from bot.articles.faults import FaultError
from bot.articles.heads import shown
from bot.articles.text.titles import title_from
from bot.importing.exports.failing import failed
from bot.importing.exports.options import Options
from bot.importing.exports.sources import Source
from bot.importing.exports.stated import address, language, line
from bot.importing.exports.tables.cells import moment, order_of, words
from bot.importing.exports.tables.columns import PARTS, given, guess
from bot.importing.exports.tables.rows import LOOKED_AT, Row, rows_of
from bot.importing.item import Failure, Item

UNTOLD = 'states a date that cannot be told: "{}" (write it as 2022-01-25)'


@dataclass(frozen=True, slots=True)
class _Table:
    names: tuple[str, ...]
    mapping: Mapping[str, str]
    order: str | None
    """Of the numbers in its dates, where it can be told."""


def read_table(source: Source, options: Options) -> Iterator[Item | Failure]:
    """Reads the rows. Raises FaultError where no column holds the text, or a named one does not exist."""
    rows = rows_of(source)
    first = list(islice(rows, LOOKED_AT))
    table = _table(first, options)
    if "text" not in table.mapping:
        columns = shown(", ".join(table.names))
        raise FaultError(f"has no column that looks like a text (say which it is; it has {columns})")
    for row in chain(first, rows):
        yield row if isinstance(row, Failure) else _item(row, table, options)


def described(source: Source, options: Options) -> str:
    """Which column is read as what: "title: Headline, text: Body; not used: id"."""
    table = _table(list(islice(rows_of(source), LOOKED_AT)), options)
    used = [f"{part}: {table.mapping[part]}" for part in PARTS if part in table.mapping]
    left = [name for name in table.names if name not in table.mapping.values()]
    return "; ".join(filter(None, [", ".join(used), f"not used: {', '.join(left)}" if left else ""]))


def _table(first: Sequence[Row | Failure], options: Options) -> _Table:
    rows = [cells for row in first if not isinstance(row, Failure) for cells in (row[1],)]
    names = tuple(dict.fromkeys(name for row in rows for name in row))
    stated = given(options.mapping, names)
    left = [name for name in names if name not in stated.values()]
    silenced = [part for part, name in options.mapping.items() if not name]
    mapping = {part: name for part, name in guess(left, rows).items() if part not in silenced} | stated
    dates = [row.get(mapping[part], "") for part in ("date", "updated") if part in mapping for row in rows]
    return _Table(names, mapping, order_of(dates))


def _item(row: Row, table: _Table, options: Options) -> Item | Failure:
    where, cells = row
    part = {name: cells.get(column, "").strip() for name, column in table.mapping.items()}
    text = words(part["text"])
    if not text:
        return failed(where, f'holds no text in its column "{shown(table.mapping["text"])}" (write it there)')
    stated = part.get("date", "")
    published = moment(stated, options.zone, table.order) if stated else None
    return Item(
        title=line(part.get("title")) or title_from(text),
        text=text,
        origin=where,
        date=published,
        date_found=f'column "{table.mapping["date"]}"' if published else None,
        updated=moment(part.get("updated", ""), options.zone, table.order) if part.get("updated") else None,
        source=line(part.get("source")),
        url=address(part.get("url")),
        author=line(part.get("author")),
        language=language(part.get("lang")),
        doubts=() if published or not stated else (UNTOLD.format(shown(stated)),),
    )
