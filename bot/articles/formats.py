"""The bytes of one file → an article."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date, tzinfo
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from bot.articles.faults import ExtractorFaultError, FaultError
from bot.articles.sniffing import is_page, refuse_other_contents
from bot.articles.text.headings import lift, without_marks
from bot.articles.text.tidying import tidy
from bot.articles.text.titles import title_from
from bot.errors import ArticleError, PagesError
from bot.model import Article

if TYPE_CHECKING:
    from bot.articles.heads import Draft

LARGEST_FILE = 5_000_000  # bytes: ten long novels, and what is still read within seconds; larger ones are no articles

# 2024-09-15, 2024_09_15, 2024.09.15 and 20240915; years of this and the last century.
DATED_NAME = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d{2})(?P<sign>[-_.]?)(?P<month>\d{2})(?P=sign)(?P<day>\d{2})(?!\d)", re.ASCII
)


def _text(data: bytes, declared: str | None = None) -> str:
    from bot.articles.encoding import decode  # noqa: PLC0415 - as below

    text = without_marks(decode(data, declared))
    refuse_other_contents(text)
    return text


# What reads a kind of files takes longer to import than all of them take to be looked up where they are kept.
def _read_page(data: bytes) -> Draft:
    from bot.articles.pages.webpage import declared_encoding, read_page  # noqa: PLC0415

    return read_page(_text(data, declared_encoding(data)))


def _read_markdown(data: bytes) -> Draft:
    from bot.articles.markup.markdown import read_markdown  # noqa: PLC0415

    return read_markdown(_text(data))


def _read_text(data: bytes) -> Draft:
    """A page that somebody saved as .txt is a page."""
    from bot.articles.plaintext import read_text  # noqa: PLC0415

    text = _text(data)
    return _read_page(data) if is_page(text) else read_text(text)


READERS: dict[str, Callable[[bytes], Draft]] = {
    ".txt": _read_text,
    ".md": _read_markdown,
    ".html": _read_page,
    ".htm": _read_page,
}
# Kinds that articles come in and that cannot be read yet: each file is named, lest it be missed in silence.
DOCUMENTS = frozenset(
    {
        "",
        ".pdf",
        ".doc",
        ".docx",
        ".odt",
        ".rtf",
        ".epub",
        ".mhtml",
        ".mht",
        ".eml",
        ".markdown",
        ".warc",
        ".xml",
        ".json",
        ".csv",
    }
)


def read_article(path: str, data: bytes, zone: tzinfo | None = None) -> Article:
    """The article in a file; `path` is its path below the corpus folder, with forward slashes.

    A date with a time and its zone is the day that `zone` (None: this machine's) had then.

    Raises ArticleError, a sentence that begins with that path, or PagesError, which concerns every page.
    """
    try:
        return _assemble(path, _read(path, data), zone)
    except ExtractorFaultError as fault:
        raise PagesError(fault.reason) from fault
    except FaultError as fault:
        raise ArticleError(_sentence(path, fault)) from fault


def _read(path: str, data: bytes) -> Draft:
    reader = READERS.get(PurePosixPath(path).suffix.lower())
    if reader is None:
        raise FaultError("is not a kind of file that can be read (use .txt, .md or .html)")
    if len(data) > LARGEST_FILE:
        raise FaultError(f"is larger than {LARGEST_FILE // 1_000_000} MB (split it into articles)")
    if not data.strip():
        raise FaultError("is empty (write the article into it, or remove it)")
    return reader(data)


def _assemble(path: str, draft: Draft, zone: tzinfo | None) -> Article:
    head = draft.head
    marked = _without_headline(tidy(draft.text), head.title)
    text, headings = lift(marked, plain=PurePosixPath(path).suffix.lower() == ".txt")
    if not text:
        raise FaultError("holds no text to quote (write the article into it, or remove it)")
    day = head.published.day_in(zone) if head.published else date_in_name(path)
    return Article(
        path=path,
        title=head.title or title_from(text),
        text=text,
        date=day,
        source=head.source,
        url=head.url,
        author=head.author,
        language=head.language,
        headings=headings,
        updated=head.updated.day_in(zone) if head.updated else None,
        time=head.published.time if head.published else None,
        date_found=None if day is None else head.found if head.published else "file name",
        sources=head.sources,
        corrects=head.corrects,
        doubts=head.doubts,
        draft=head.draft,
    )


def _without_headline(text: str, title: str | None) -> str:
    """A title that is repeated above the text is shown with every quote; it is not to be quoted as well."""
    first, _, rest = text.partition("\n\n")
    return rest if title is not None and " ".join(without_marks(first).split()) == title else text


def date_in_name(path: str) -> date | None:
    """The one date that a file's name holds, wherever it stands; None where it holds several."""
    days = set()
    for match in DATED_NAME.finditer(PurePosixPath(path).stem):
        with suppress(ValueError):
            days.add(date(*(int(match[part]) for part in ("year", "month", "day"))))
    return days.pop() if len(days) == 1 else None


def _sentence(path: str, fault: FaultError) -> str:
    return f"{path} {fault.reason}" if fault.line is None else f"{path}, line {fault.line}: {fault.reason}"
