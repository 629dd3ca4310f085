"""An item → the name and the text of its file."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, tzinfo

import yaml

from bot.articles.heads import parse_language, parse_url
from bot.articles.text.headings import without_marks
from bot.articles.text.tidying import on_one_line
from bot.importing.item import Item
from bot.model import Reference

# Of the words of a title in a file's name. File systems allow names of 255 bytes; a letter of another script than ours
# takes up to four, and the date, a number and the temporary name's own signs need some thirty.
SLUG_CHARACTERS, SLUG_BYTES = 60, 180
WORD = re.compile(r"[^\W_]+")
NAMELESS = "article"


def file_name(item: Item, zone: tzinfo | None) -> str:
    """Names a file, as `2022-01-25-first-words.md`; letters keep their script, all but letters and digits goes."""
    day = _day(item.date, zone) if item.date else None
    return f"{day.isoformat() if day else 'undated'}-{_slug(item.title) or NAMELESS}.md"


def _slug(title: str) -> str:
    slug = ""
    for word in WORD.findall(on_one_line(_encodable(title)).lower()):
        longer = f"{slug}-{word}" if slug else word[:SLUG_CHARACTERS]
        if len(longer) > SLUG_CHARACTERS or len(longer.encode()) > SLUG_BYTES:
            break
        slug = longer
    return slug


def file_text(item: Item) -> str:
    """Front matter and Markdown. What `bot.articles` could not read back, such as an address in words, is left out."""
    written = yaml.safe_dump(_fields(item), allow_unicode=True, sort_keys=False, width=float("inf"))
    lines = [_with_place(line, item) for line in written.splitlines()]
    return _encodable("\n".join(["---", *lines, "---", "", without_marks(item.text).strip(), ""]))


def _fields(item: Item) -> dict[str, object]:
    """In the order of the file; what says nothing is left out."""
    title = _one_line(item.title)
    fields: dict[str, object] = {
        "title": "" if title == _one_line(item.text) else title,  # all of a text as its title leaves nothing to quote
        "date": _stamp(item.date),
        "updated": _stamp(item.updated),
        "source": _one_line(item.source),
        "url": _valid(parse_url, item.url),
        "author": _one_line(item.author),
        "language": _valid(parse_language, item.language),
        "corrects": _reference(item.corrects) if item.corrects else None,
        "sources": [_reference(source) for source in item.sources],
        "origin": _one_line(item.origin),
        "doubts": [_one_line(doubt) for doubt in item.doubts],
        "draft": item.date is None,
    }
    return _stated(fields)


def _reference(reference: Reference) -> dict[str, object]:
    return _stated({"name": _one_line(reference.name), "url": _valid(parse_url, reference.url)})


def _stated(fields: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in fields.items() if value}


def _with_place(line: str, item: Item) -> str:
    """Where the date was found stands behind it, for those who open the file."""
    found = _one_line(item.date_found)
    return f"{line}  # {found}" if found and line.startswith("date: ") else line


def _one_line(value: str | None) -> str:
    return on_one_line(without_marks(_encodable(value or "")))


def _encodable(text: str) -> str:
    """Without halves of characters, which no file can hold."""
    return text.encode("utf-8", errors="ignore").decode()


def _day(moment: date, zone: tzinfo | None) -> date:
    if isinstance(moment, datetime):
        return moment.astimezone(zone).date() if moment.tzinfo else moment.date()
    return moment


def _stamp(moment: date | None) -> date | None:
    """To the second and with a zone of whole minutes, as it is read back; a time without a zone says only its day."""
    if not isinstance(moment, datetime):
        return moment
    offset = moment.utcoffset()
    if offset is None:
        return moment.date()
    moment = moment.replace(microsecond=0)
    return moment.astimezone(UTC) if offset.total_seconds() % 60 else moment


def _valid(parse: Callable[[str], str], value: str | None) -> str | None:
    try:
        return parse((value or "").strip())
    except ValueError:
        return None
