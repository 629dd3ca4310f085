"""PDF, through the extra `documents`: lines on pages become paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from statistics import median
from typing import Any

from bot.articles.faults import FaultError
from bot.articles.text.tidying import tidy
from bot.articles.text.titles import title_from
from bot.importing.exports.documents.extra import library
from bot.importing.exports.documents.openings import FOUND, date_above
from bot.importing.exports.options import Options
from bot.importing.exports.sources import Source
from bot.importing.item import Failure, Item
from bot.importing.markdown import as_markdown
from bot.model import Heading, Span

EDGES = 3  # lines at the top and at the bottom of a page that may be repeated on others
REPEATED = 0.5  # share of the pages on which they are
WIDE_GAP = 1.35  # line distances of the text from which a paragraph ends
LARGE = 1.15  # heights of the text from which a line is a heading
LONGEST_HEADING = 160  # characters
FULL = 0.9  # share of the widest line from which a line is full, so that its paragraph goes on
HYPHENS = "\x02\ufffe\u00ad"  # what the library makes of the hyphen at the end of a line
DIGITS = re.compile(r"\d+")
HYPHENATED = re.compile(r"\w-$")
SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class _Line:
    """Lengths are in points, from the lower left corner of the page."""

    text: str
    top: float
    bottom: float
    right: float

    @property
    def height(self) -> float:
        return self.top - self.bottom


def read_pdf(source: Source, _: Options) -> Iterator[Item | Failure]:
    """Reads a document. Raises FaultError for one that is locked, damaged, or pictures of pages only."""
    pdfium = library("pypdfium2")
    try:
        document = pdfium.PdfDocument(source.whole())
    except pdfium.PdfiumError as error:
        raise FaultError("is damaged or locked with a password (save it again without one)") from error
    try:
        pages = [_lines(page) for page in document]
    finally:
        document.close()
    lines = list(chain.from_iterable(_without_edges(pages)))
    if not lines:
        raise FaultError("holds pictures of pages and no text (have the text recognised by a program, and add that)")
    yield _item(lines, source)


def _lines(page: Any) -> list[_Line]:  # noqa: ANN401 - the library states no types
    text_page = page.get_textpage()
    start, lines = 0, []
    for row in text_page.get_text_range().split("\r\n"):
        if row.strip():
            first, last = start + len(row) - len(row.lstrip()), start + len(row.rstrip()) - 1
            _, bottom, _, top = text_page.get_charbox(first, loose=True)
            _, _, right, _ = text_page.get_charbox(last, loose=True)
            lines.append(_Line(row.strip(), top, bottom, right))
        start += len(row) + 2
    return lines


def _without_edges(pages: Sequence[list[_Line]]) -> Iterator[list[_Line]]:
    """Without what is repeated at the edges of pages, whatever the number of the page in it."""
    counted = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    repeated = {key for key, times in counted.items() if times > 1 and times >= REPEATED * len(pages)}
    for page in pages:
        edges = {id(line) for line in _edges(page) if _key(line) in repeated or line.text.isdecimal()}
        yield [line for line in page if id(line) not in edges]


def _edges(page: Sequence[_Line]) -> list[_Line]:
    """The highest and lowest lines of a page, where more than the usual distance is between them and the others.

    Programs write them last, so that their place in the text tells nothing.
    """
    page = sorted(page, key=lambda line: -line.top)
    if len(page) <= EDGES:
        return page
    distance = _distance(page, median(line.height for line in page))
    apart = [number for number, (one, two) in enumerate(pairwise(page), 1) if one.top - two.top > WIDE_GAP * distance]
    top = max((number for number in apart if number <= EDGES), default=0)
    bottom = min((number for number in apart if number >= len(page) - EDGES), default=len(page))
    return [*page[:top], *page[bottom:]]


def _key(line: _Line) -> tuple[str, int]:
    """What it says and how far up it stands, in steps of a line."""
    return DIGITS.sub("0", line.text), round(line.top / max(line.height, 1))


def _item(lines: Sequence[_Line], source: Source) -> Item:
    usual = median(line.height for line in lines)
    paragraphs = list(_paragraphs(lines, usual))
    title = None
    if paragraphs and paragraphs[0][1] and len(paragraphs) > 1:
        title = paragraphs.pop(0)[0]
    text, headings = _assembled(paragraphs)
    day = date_above(text)
    return Item(
        title=title or title_from(text),
        text=as_markdown(text, headings),
        origin=source.name,
        date=day,
        date_found=FOUND if day else None,
    )


def _assembled(paragraphs: Iterable[tuple[str, bool]]) -> tuple[str, list[Heading]]:
    parts, headings, start = [], [], 0
    for text, is_heading in paragraphs:
        if is_heading:
            headings.append(Heading(Span(start, start + len(text)), 2))
        parts.append(text)
        start += len(text) + 2
    return "\n\n".join(parts), headings


def _paragraphs(lines: Sequence[_Line], usual: float) -> Iterator[tuple[str, bool]]:
    """Each with whether it is a heading."""
    distance = _distance(lines, usual)
    widest = max(line.right for line in lines)
    run: list[_Line] = []
    for line in lines:
        if run and _ends(run[-1], line, distance, widest, usual):
            yield _joined(run), _is_large(run[0], usual)
            run = []
        run.append(line)
    if run:
        yield _joined(run), _is_large(run[0], usual)


def _distance(lines: Sequence[_Line], usual: float) -> float:
    """Between lines of one paragraph: in short documents half of all distances are between paragraphs."""
    gaps = sorted(one.top - two.top for one, two in pairwise(lines) if 0 < one.top - two.top < 4 * usual)
    return gaps[len(gaps) // 4] if gaps else usual


def _ends(one: _Line, two: _Line, distance: float, widest: float, usual: float) -> bool:
    if _is_large(one, usual) != _is_large(two, usual):
        return True
    gap = one.top - two.top
    if gap > WIDE_GAP * max(distance, one.height):
        return True
    ended = SENTENCE_END.search(one.text) is not None
    over = gap < 0  # the next column or page
    return ended and (one.right < FULL * widest if not over else not two.text[:1].islower())


def _is_large(line: _Line, usual: float) -> bool:
    return line.height > LARGE * usual and len(line.text) <= LONGEST_HEADING


def _joined(lines: Sequence[_Line]) -> str:
    """Words that a hyphen parts at the end of a line are whole again."""
    text = ""
    for line in lines:
        if text.endswith(tuple(HYPHENS)) or (HYPHENATED.search(text[-2:]) and line.text[:1].islower()):
            text = text[:-1] + line.text
        else:
            text = f"{text} {line.text}" if text else line.text
    return tidy(text.translate(dict.fromkeys(map(ord, HYPHENS)))).replace("\n\n", " ").replace("\n", " ")
