"""An article's text → Markdown that reads as the same text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.articles.markup.fragments import fragment_text
from bot.articles.text.headings import lift, without_marks
from bot.articles.text.tidying import tidy
from bot.model import Article, Heading

ANYWHERE = re.compile(r"[\\`*\[\]<{}^]|(?<=\{)[:.#]|(?<=%)%|(?<==)=|(?<=~)~|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w{1,40};)")
AT_START = re.compile(r"[#>+=|:~!?.-]")
NUMBERED = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
BULLET = "• "
SIGNS = "-*"  # of lists in turn, for two lists with one sign would be one
HARD_BREAK = "  \n"
DEEPEST = 6


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines that stand together; `level` is that of a heading, which is one line."""

    lines: tuple[str, ...]
    level: int | None = None


def markdown_of(article: Article) -> str:
    """The text with its headings, lists and line ends. The widest heading is one of the second level.

    What Markdown, or a program that writes Markdown, would take for a mark of its own is escaped.
    """
    shift = 1 if any(heading.level == 1 for heading in article.headings) else 0
    blocks = list(_blocks(article.text, article.headings))
    lists = 0
    written = []
    for block in blocks:
        if block.level is not None:
            written.append(f"{'#' * min(block.level + shift, DEEPEST)} {_escaped(block.lines[0])}")
        elif all(line.startswith(BULLET) and line.removeprefix(BULLET).strip() for line in block.lines):
            written.append("\n".join(f"{SIGNS[lists % 2]} {_escaped(line[len(BULLET) :])}" for line in block.lines))
            lists += 1
        else:
            written.append(HARD_BREAK.join(map(_escaped, block.lines)))
    return "\n\n".join(written)


def markdown_of_html(markup: str) -> str:
    """The words of a piece of HTML, such as a feed or a table of articles holds."""
    text, headings = lift(tidy(fragment_text(without_marks(markup))), plain=False)
    return markdown_of(Article("", "", text, headings=headings))


def _blocks(text: str, headings: tuple[Heading, ...]) -> Iterator[_Block]:
    levels = {heading.span.start: heading for heading in headings if heading.end is None}
    start = 0
    for paragraph in text.split("\n\n"):
        lines: list[str] = []
        for line in paragraph.split("\n"):
            heading = levels.get(start)
            start += len(line) + 1
            if heading is None:
                lines.append(line)
                continue
            yield from _plain(lines)
            yield _Block((line[: len(heading.span)],), heading.level)
            lines = [rest] if (rest := line[len(heading.span) :].strip()) else []
        yield from _plain(lines)
        start += 1


def _plain(lines: list[str]) -> Iterator[_Block]:
    if lines:
        yield _Block(tuple(lines))


def _escaped(line: str) -> str:
    number = NUMBERED.match(line)
    if number:
        return f"{number[1]}\\{number[2]}{_within(line[number.end() :])}"
    rest = _within(line)
    return f"\\{rest}" if AT_START.match(rest) else rest


def _within(line: str) -> str:
    return ANYWHERE.sub(lambda found: f"\\{found[0]}", line)
