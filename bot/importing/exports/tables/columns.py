"""Which column of a table holds which part of an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files

from bot.articles.faults import FaultError
from bot.articles.heads import key_of, shown
from bot.importing.exports.tables.cells import is_moment

PARTS = ("title", "date", "updated", "source", "url", "author", "lang", "text")
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
WORD = re.compile(r"[^\W_]+")
BLANK = re.compile(r"\s")
MOST = 0.8  # share of a column's cells that look like something from which the column is it
LONG_TEXT = 80  # characters; a column of shorter cells is hardly the text of articles
LONGEST_WORDS = 15  # characters on the average; the words of German officials have less
TITLE_LENGTHS = range(8, 301)  # characters of a headline, on the average

Row = Mapping[str, str]


def guess(names: Sequence[str], rows: Sequence[Row]) -> dict[str, str]:
    """Parts of an article and their columns: by the whole name, by a word of it, then by what the cells hold."""
    found: dict[str, str] = {}
    for part_of in (_part_of_name, _part_of_word):
        ranked = sorted((rank, number, part) for number, name in enumerate(names) for part, rank in part_of(name))
        for _, number, part in ranked:
            if part not in found and names[number] not in found.values():
                found[part] = names[number]
    return found | _by_contents([name for name in names if name not in found.values()], rows, found)


def given(mapping: Mapping[str, str], names: Sequence[str]) -> dict[str, str]:
    """The operator's choice of columns, in any case of letters. Raises FaultError for those that do not exist."""
    spelled = {name.casefold(): name for name in names}
    for part, name in mapping.items():
        if part not in PARTS:
            raise FaultError(f'cannot be read with a column for "{shown(part)}" (parts are {", ".join(PARTS)})')
        if name and name.casefold() not in spelled:
            raise FaultError(f'has no column "{shown(name)}" (it has {shown(", ".join(names))})')
    return {part: spelled[name.casefold()] for part, name in mapping.items() if name}


def is_known(name: str) -> bool:
    return bool(_part_of_name(name))


@cache
def _text_names() -> dict[str, int]:
    text = files("bot.importing.exports.tables").joinpath("data", "text_names.txt").read_text(encoding="utf-8")
    words = [word for row in text.splitlines() if not row.startswith("#") for word in row.split()]
    return {word: rank for rank, word in enumerate(words)}


def _part_of_name(name: str) -> list[tuple[str, int]]:
    words = [word.lower() for word in WORD.findall(CAMEL.sub(" ", name))]
    joined = "".join(words)
    if joined in _text_names():
        return [("text", _text_names()[joined])]
    key = key_of("_".join(words)) or key_of(joined)
    return [(key, 0)] if key in PARTS else []


def _part_of_word(name: str) -> list[tuple[str, int]]:
    """The first word counts most: of "date of the source" it is the date."""
    words = WORD.findall(CAMEL.sub(" ", name))
    return [(part, rank) for rank, word in enumerate(words) for part, _ in _part_of_name(word)]


def _by_contents(names: Sequence[str], rows: Sequence[Row], found: Mapping[str, str]) -> dict[str, str]:
    added: dict[str, str] = {}
    for part, looks in (("url", _is_address), ("date", is_moment)):
        column = next((name for name in names if _mostly(looks, _cells(name, rows))), None)
        if part not in found and column:
            added[part] = column
    words = [name for name in names if name not in added.values()]
    lengths = {name: _average(_cells(name, rows)) for name in words}
    longest = max(words, key=lengths.__getitem__, default=None)
    if "text" not in found and longest is not None and _is_prose(_cells(longest, rows), rows):
        added["text"] = longest
        words.remove(longest)
    if "title" not in found:
        titles = (name for name in words if int(lengths[name]) in TITLE_LENGTHS and _differ(_cells(name, rows)))
        if (title := next(titles, None)) is not None:
            added["title"] = title
    return added


def _cells(name: str, rows: Iterable[Row]) -> list[str]:
    return [cell for row in rows if (cell := row.get(name, "").strip())]


def _mostly(looks: object, cells: Sequence[str]) -> bool:
    return callable(looks) and bool(cells) and sum(map(looks, cells)) >= MOST * len(cells)


def _is_address(cell: str) -> bool:
    return cell.startswith(("http://", "https://")) and not BLANK.search(cell)


def _is_prose(cells: Sequence[str], rows: Sequence[Row]) -> bool:
    """Long, in most rows, and of words: a list of addresses is as long as a text."""
    words = sum(len(cell.split()) for cell in cells)
    return len(cells) * 2 > len(rows) and _average(cells) >= LONG_TEXT and sum(map(len, cells)) <= LONGEST_WORDS * words


def _average(cells: Sequence[str]) -> float:
    return sum(map(len, cells)) / len(cells) if cells else 0


def _differ(cells: Sequence[str]) -> bool:
    """Headlines differ from row to row; names of places and topics do not."""
    return len(set(cells)) >= MOST * len(cells) and any(" " in cell for cell in cells)
