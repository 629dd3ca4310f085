"""What stands between the top of a Markdown text and its first paragraph: title, author, date and property lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bot.articles.faults import FaultError
from bot.articles.heads import Field, Head, Stamp, by_key, key_of, read_head, unlinked
from bot.articles.text.written_dates import Labelled, dates_in, is_stamp, labelled_dates, without_labels

TITLE = re.compile(r"^# +(?P<words>\S.{0,500}?)\s{0,9}#{0,6}$")
PROPERTY = re.compile(
    r"^(?:\*\*|__)?(?P<word>[^\W\d_][\w ]{0,30})(?:\*\*|__)?(?:::?(?:\*\*|__)?(?:\s{1,9}|$)|：)(?P<value>.{1,500})?$"
)
BOLD = ("**", "__")
DECORATION = " #*_"
LONGEST_DATE_LINE = 120  # characters; a paragraph that only begins with a date is longer
SEVERAL = 2  # lines with a key of a head, which no paragraph has
LONGEST_NAME = 5  # words of an author's name


@dataclass(frozen=True, slots=True)
class _Opening:
    titles: tuple[str, ...]
    properties: dict[str, Field]
    date_line: str | None
    rest: int
    """The number of the first line behind it, from 0."""


def read_opening(source: str, head: Head) -> tuple[Head, str]:
    """The head with what the opening adds to it, and the text without the lines that it was read from."""
    lines = source.split("\n")
    opening = _opening(lines)
    head = _with_properties(head, opening.properties)
    if head.published is None and opening.date_line:
        head = _with_date(head, opening.date_line)
    if len(opening.titles) == 2:
        head = _with_author(head, opening.titles[0])
    kept = [f"# {opening.titles[-1]}", ""] if opening.titles else []
    return head, "\n".join([*kept, *lines[opening.rest :]]) if opening.rest else source


def _opening(lines: list[str]) -> _Opening:
    titles: list[str] = []
    properties: dict[str, Field] = {}
    date_line, number = None, 0
    while number < len(lines):
        line = lines[number].strip()
        if not line:
            number += 1
        elif (title := TITLE.match(line)) and (
            not titles or (len(titles) == 1 and _is_name(titles[0]) and not properties)
        ):
            titles.append(title["words"])
            number += 1
        elif not properties and (found := _block(lines, number, titled=bool(titles))):
            properties, number = found, number + len(found)
        elif date_line is None and (titles or number == 0) and _is_date_line(line):
            date_line, number = line, number + 1
        else:
            break
    changed = len(titles) == 2 or date_line is not None or bool(properties)
    return _Opening(tuple(titles), properties, date_line, number if changed else 0)


def _is_name(words: str) -> bool:
    return len(words.split()) <= LONGEST_NAME and not any(character.isdigit() for character in words)


def _is_date_line(line: str) -> bool:
    bare = line.strip(DECORATION)
    return len(bare) <= LONGEST_DATE_LINE and bool(dates_in(bare)) and is_stamp(without_labels(bare))


def _block(lines: list[str], number: int, *, titled: bool) -> dict[str, Field]:
    """Below a title; above any, only lines that are set in bold, or of which several say what a head says.

    A lone line is a date line.
    """
    bold = lines[number].strip().startswith(BOLD)
    found = _properties(lines, number)
    if not (titled or bold or sum(key_of(word) is not None for word in found) >= SEVERAL):
        return {}
    return found if bold or len(found) > 1 or not _is_date_line(lines[number].strip()) else {}


def _properties(lines: list[str], number: int) -> dict[str, Field]:
    """A block of nothing but `Word: value` lines, of which one at least says what a head says."""
    found: dict[str, Field] = {}
    while number < len(lines) and (line := lines[number].strip()):
        match = PROPERTY.match(line)
        if not match:
            return {}
        found[match["word"]] = Field(unlinked(match["value"] or ""), number + 1)
        number += 1
    return found if any(_says(word, field.value) for word, field in found.items()) else {}


def _says(word: str, value: str) -> bool:
    key = key_of(word)
    return (key in {"date", "updated"} and bool(dates_in(value))) or (key == "url" and "://" in value)


def _with_properties(head: Head, properties: dict[str, Field]) -> Head:
    """The front matter counts more; what cannot be read says nothing, since other programs write such lines."""
    for word, field in by_key({word: field for word, field in properties.items() if key_of(word)}).items():
        try:
            added = read_head({word: field}, "property lines")
        except FaultError:
            continue
        changes = {
            name: getattr(added, name)
            for name in ("title", "published", "updated", "found", "source", "url", "author", "language")
            if getattr(head, name) is None and getattr(added, name) is not None
        }
        head = replace(head, **changes)
    return head


def _with_date(head: Head, line: str) -> Head:
    for day, label in labelled_dates(line):
        if label is Labelled.UPDATED:
            head = replace(head, updated=head.updated or Stamp(day))
        elif head.published is None:
            head = replace(head, published=Stamp(day), found="date line")
    return head


def _with_author(head: Head, name: str) -> Head:
    return replace(head, author=head.author or name)
