"""Which lines of an article are headings: what its mark-up says, and what a reader takes for one.

Mark-up is laid out with marks around each heading (`opening`, `CLOSING`) that survive tidying; `unmarked` takes them
out and says where the headings are. `with_guessed` adds lines that no mark-up shows: questions with answers below them,
stamps over the entries of a timeline, short lines over longer ones.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.model import Heading, Span

DEEPEST = 9
CLOSING = "\ue000"
_OPENINGS = {chr(0xE000 + level): level for level in range(1, DEEPEST + 1)}
_MARKS = re.compile(f"[{CLOSING}{''.join(_OPENINGS)}]")
_DROPPED = dict.fromkeys(map(ord, (CLOSING, *_OPENINGS)))

# Levels of what is no heading by its tag: below all that are, as a bold line heads less than a chapter.
BOLD, PLAIN, ASKING, STAMP = 7, 7, 8, 9

# Words: a longer line is a sentence, whatever it ends in.
LONGEST_PLAIN, LONGEST_ASKING = 8, 30

# Words of a line that a short line without a full stop may head.
SHORTEST_BODY = 9

_ENDS_SENTENCE = re.compile(r"[.!?…:;,。！？][\"”’»)\]*_]*$")
_ASKS = re.compile(r"[?？؟][\"”’»)\]*_]*$")
_BOLD_LINE = re.compile(r"(?:\*\*|__)[^*_\n]+(?:\*\*|__):?$")
_ITEM = re.compile(r"(?:[•·▪◦*+–—-]|\d{1,3}[.)])\s")
_KEYED = re.compile(r"[^:]{1,60}:\s")
_TIME = r"\d{1,2}[:.]\d{2}(?:\s?(?:am|pm|a\.m\.|p\.m\.|uhr|h))?"
_DAY = (
    r"(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}(?:[./-](?:\d{4}|\d{2}))?"
    r"|\d{1,2}(?:\.|st|nd|rd|th|er|º)?(?: de)? [^\W\d_]{3,}\.?(?:(?: de)?,? \d{4})?(?: (?:року|года|р\.|г\.))?"
    r"|[^\W\d_]{3,}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?|[^\W\d_]{3,} \d{4})"
)
_STAMP = re.compile(
    rf"(?:[^\W\d_]{{2,}}\.?,? )?(?:{_DAY}(?:,? (?:at |о |в |um )?{_TIME})?|{_TIME}(?:,? {_DAY})?)"
    r"(?: (?:gmt|utc|cet|eet|msk|est|bst))?[:.]?",
    re.IGNORECASE,
)
LONGEST_STAMP = 40  # characters


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    text: str
    alone: bool
    """Whether it is a paragraph of its own."""


def opening(level: int) -> str:
    """The mark that a heading of a level begins with."""
    return chr(0xE000 + min(level, DEEPEST))


def without_marks(text: str) -> str:
    """A text of whatever origin without characters that would be taken for marks."""
    return text.translate(_DROPPED)


def unmarked(text: str) -> tuple[str, tuple[Heading, ...]]:
    """The text without marks, and the headings that they stood around."""
    pieces: list[str] = []
    headings: list[Heading] = []
    level, start, length, end = 0, 0, 0, 0
    for mark in _MARKS.finditer(text):
        piece = text[end : mark.start()]
        if level and length == start:
            piece = piece.lstrip()
        pieces.append(piece)
        length += len(piece)
        end = mark.end()
        if mark[0] != CLOSING:
            level, start = _OPENINGS[mark[0]], length
        elif level:
            words = "".join(pieces)[start:length] if length > start else ""
            if words.strip():
                headings.append(Heading(Span(start, start + len(words.rstrip())), level))
            level = 0
    return "".join([*pieces, text[end:]]), tuple(headings)


def shifted(heading: Heading, by: int) -> Heading:
    return Heading(Span(heading.span.start + by, heading.span.end + by), heading.level)


def with_guessed(text: str, marked: Sequence[Heading]) -> tuple[Heading, ...]:
    """The marked headings and those that can be told by how the lines of the text look."""
    starts = [heading.span.start for heading in marked]
    lines = list(_lines(text))
    guessed = [
        Heading(line.span, level)
        for line, below in zip(lines, [*lines[1:], None], strict=True)
        if not _inside(line.span, marked, starts) and (level := _level(line, below, marked, starts))
    ]
    return tuple(sorted([*marked, *guessed], key=lambda heading: heading.span))


def _lines(text: str) -> Iterator[_Line]:
    """The lines that have words, with the white space around them left out."""
    start = 0
    for paragraph in text.split("\n\n"):
        lines = paragraph.split("\n")
        for line in lines:
            if line.strip():
                yield _Line(Span(start, start + len(line)), line, alone=len(lines) == 1)
            start += len(line) + 1
        start += 1


def _inside(span: Span, headings: Sequence[Heading], starts: Sequence[int]) -> bool:
    at = bisect_right(starts, span.start) - 1
    return at >= 0 and span.start < headings[at].span.end


def _level(line: _Line, below: _Line | None, marked: Sequence[Heading], starts: Sequence[int]) -> int | None:
    """The level of the heading that a line is; None for one that is none, or that nothing stands below."""
    if below is None or _inside(below.span, marked, starts):
        return None
    if _BOLD_LINE.fullmatch(line.text):
        return BOLD
    if _is_question(line.text):
        return None if _is_question(below.text) else ASKING
    if len(line.text) <= LONGEST_STAMP and _STAMP.fullmatch(line.text):
        return None if _STAMP.fullmatch(below.text[:LONGEST_STAMP]) else STAMP
    return PLAIN if line.alone and _looks_like_heading(line.text) and _looks_like_body(below.text) else None


def _is_question(line: str) -> bool:
    return bool(_ASKS.search(line)) and len(line.split()) <= LONGEST_ASKING


def _looks_like_heading(line: str) -> bool:
    words = line.split()
    plain = not (_ENDS_SENTENCE.search(line) or _ITEM.match(line) or _KEYED.match(line) or " | " in line)
    return plain and len(words) <= LONGEST_PLAIN and not any(character.isdigit() for character in line[-8:])


def _looks_like_body(line: str) -> bool:
    return len(line.split()) >= SHORTEST_BODY and bool(_ENDS_SENTENCE.search(line))
