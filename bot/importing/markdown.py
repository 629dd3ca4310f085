"""Words → Markdown that is read back as the same words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from bot.articles.markup.fragments import fragment_text
from bot.articles.markup.markdown import markdown_text
from bot.articles.text.headings import lift
from bot.articles.text.tidying import tidy
from bot.articles.text.written_dates import is_stamp
from bot.model import Heading

HARD_BREAK = "  \n"  # how Markdown keeps the end of a line
HIGHEST = 2  # level of a heading within a text, whose title stands above it
BULLET = "• "  # what the readers of articles make of an item without a number
LIST_LINE = re.compile(r"(?:• |\d{1,9}\. )\S")

# What Markdown, or one of its dialects that `articles.markup` reads, would take for a mark within a line.
MARKS = re.compile(
    r"[\\`*]"
    r"|(?<![^\W_])_|_(?![^\W_])"
    r"|\[(?=[^\]\n]*\](?:[(\[]|:))"
    r"|~(?=~)|(?<=~)~"
    r"|(?<!\S)\^(?=[A-Za-z0-9-]{1,40}\s*$)"
)
# Marks that a backslash does not hide from the cleaning that comes before Markdown: characters by their number.
HIDDEN = re.compile(r"\[(?=[\[^!])|\{(?=[{%:.#<])|(?<=%)%|(?<==)=|<(?=[A-Za-z/!?])|&(?=#?\w{1,40};)")
LINE_START = re.compile(r"#|>|[-+](?=\s|$)|[-=_|:]+(?=[\s|:=_-]*$)|:(?=::)|!(?=!!)|\?(?=\?\?)|\.(?=\. )")
NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")


def as_markdown(text: str, headings: Iterable[Heading] = ()) -> str:
    """A tidied text with its headings, as `model.Article` holds them, as Markdown; only line ends may become wider."""
    whole = {
        heading.span.start: heading.level
        for heading in headings
        if _is_line(text, heading) and not _is_date(text, heading)
    }
    paragraphs: list[str] = []
    start = 0
    for paragraph in text.split("\n\n"):
        paragraphs += _blocks(paragraph, start, whole)
        start += len(paragraph) + 2
    return "\n\n".join(paragraphs)


def markdown_of_html(markup: str) -> str:
    """The words of a piece of HTML with its headings, lists and rows of tables."""
    return as_markdown(*lift(tidy(fragment_text(markup)), plain=False))


def markdown_of_markdown(source: str) -> str:
    """Other people's Markdown without its marks, but for headings and lists."""
    return as_markdown(*lift(tidy(markdown_text(source)), plain=False))


def _is_line(text: str, heading: Heading) -> bool:
    return heading.span.end == len(text) or text[heading.span.end] == "\n"


def _is_date(text: str, heading: Heading) -> bool:
    """A line that is a date and nothing else heads what follows without a mark."""
    return is_stamp(text[heading.span.start : heading.span.end])


def _blocks(paragraph: str, start: int, headings: Mapping[int, int]) -> Iterator[str]:
    """Headings and lists stand alone; other lines keep their ends."""
    lines: list[str] = []
    listed = False
    for line in paragraph.split("\n"):
        level, start = headings.get(start), start + len(line) + 1
        bullet = LIST_LINE.match(line) is not None
        if lines and (level or bullet != listed):
            yield from _joined(lines, listed)
            lines = []
        if level:
            yield f"{'#' * max(level, HIGHEST)} {_within(line)}"
        else:
            lines.append(line)
        listed = bullet
    yield from _joined(lines, listed)


def _joined(lines: list[str], listed: bool) -> Iterator[str]:  # noqa: FBT001 - passed on as it came
    if listed:
        yield "\n".join(_item(line) for line in lines)
    elif lines:
        yield HARD_BREAK.join(_escaped(line) for line in lines)


def _item(line: str) -> str:
    sign, _, words = line.partition(" ")
    return f"{'-' if sign == BULLET.strip() else sign} {_escaped(words)}"


def _escaped(line: str) -> str:
    line = _within(line)
    if NUMBER.match(line):
        return NUMBER.sub(r"\1\\\2", line, count=1)
    return f"\\{line}" if LINE_START.match(line) else line


def _within(line: str) -> str:
    hidden = HIDDEN.sub(lambda match: f"\0{ord(match[0])};", line)
    return MARKS.sub(lambda match: f"\\{match[0]}", hidden).replace("\0", "&#")
