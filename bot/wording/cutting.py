"""Making plain text fit: lengths as Telegram counts them, cuts at words, each cut shown by "…"."""

import re

from bot.language.texts.splitting import CELLS
from bot.model import Span


def units(text: str) -> int:
    """The length of a text as Telegram counts it: in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


# A line break inside a paragraph is where a file was wrapped, unless the next line is an item of a list.
WRAPPED = re.compile(r"(?<=[^\s])\n(?=[^\s\-*•–—·])(?!\d+[.)] )")


def flowing(text: str) -> str:
    """The text without the line breaks of a wrapped file; of the same length, so that offsets hold.

    The rows of a table keep theirs.
    """
    return WRAPPED.sub(lambda found: "\n" if _is_beside_cells(text, found.start()) else " ", text)


def _is_beside_cells(text: str, end: int) -> bool:
    """Whether the line that ends there, or the next, is a row of a table."""
    start, stop = text.rfind("\n", 0, end) + 1, text.find("\n", end + 1)
    return CELLS in text[start : len(text) if stop < 0 else stop]


SPACE = re.compile(r"\s+")


def one_line(text: str) -> str:
    return " ".join(text.split())


def cut(text: str, limit: int) -> str:
    """The text's beginning, ended at a word with "…" when it is longer than `limit` units."""
    if units(text) <= limit:
        return text
    end = _word_end(text, _characters(text, limit) - 1, 0)
    return text[:end].rstrip(" ,;:–—-\n") + "…"


def cut_front(text: str, limit: int) -> str:
    """The text's end, begun at a word with "…" when it is longer than `limit` units."""
    if units(text) <= limit:
        return text
    start = _word_start(text, len(text) + 1 - _characters(text, limit), len(text))
    return "…" + text[start:]


def shorten(text: str, marks: tuple[Span, ...], limit: int) -> tuple[str, tuple[Span, ...]]:
    """A quote cut to `limit` units around its first mark, at words, each cut shown by "…"; with the marks that remain.

    The first mark is shown whole, or its beginning where it is longer than the limit.
    """
    if units(text) <= limit:
        return text, marks
    width = _characters(text, limit) - 2
    mark = marks[0] if marks else Span(0, 0)
    start = max(0, min(mark.start - (width - len(mark)) // 2, mark.start, len(text) - width))
    start = _word_start(text, start, mark.start)
    end = min(len(text), start + width)
    end = _word_end(text, end, max(start, mark.end - 1) if mark.end <= end else start)
    front, back = "…" if start else "", "…" if end < len(text) else ""
    kept = (Span(max(m.start, start), min(m.end, end)) for m in marks)
    shift = len(front) - start
    shifted = tuple(Span(m.start + shift, m.end + shift) for m in kept if m.start < m.end)
    return f"{front}{text[start:end]}{back}", shifted


def begun_near(text: str, marks: tuple[Span, ...], starts: tuple[int, ...], reach: int) -> tuple[str, tuple[Span, ...]]:
    """A quote without what stands more than `reach` characters before its first mark, the cut shown by "…".

    It begins with the earliest sentence that begins within reach, or else with the mark; `starts` are where its
    sentences begin.
    """
    if not marks or marks[0].start <= reach:
        return text, marks
    mark = marks[0].start
    start = next((at for at in starts if mark - reach <= at < mark), mark)
    return "…" + text[start:], tuple(Span(mark.start - start + 1, mark.end - start + 1) for mark in marks)


def _characters(text: str, limit: int) -> int:
    """How many characters surely fit in `limit` units: those beyond the first plane take two."""
    return limit // 2 if units(text) > len(text) else limit


def _word_start(text: str, at: int, latest: int) -> int:
    """The first start of a word from `at` on, at most `latest`; `at` itself when that word goes on beyond it."""
    if at == 0 or text[at - 1].isspace():
        return at
    space = SPACE.search(text, at, latest)
    return space.end() if space else at


def _word_end(text: str, at: int, earliest: int) -> int:
    """The last end of a word behind `earliest` and up to `at`; `at` itself when no word ends there."""
    if at == len(text) or text[at].isspace():
        return at
    spaces = [space.start() for space in SPACE.finditer(text, earliest, at) if space.start() > earliest]
    return spaces[-1] if spaces else at
