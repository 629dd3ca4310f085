"""The bytes of one file → an article."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import PurePosixPath

from bot.articles.encoding import decode
from bot.articles.faults import FaultError
from bot.articles.headings import shifted, unmarked, with_guessed, without_marks
from bot.articles.heads import Draft
from bot.articles.markdown import read_markdown
from bot.articles.plaintext import read_text
from bot.articles.tidying import tidy
from bot.articles.titles import title_from
from bot.articles.webpage import declared_encoding, read_page
from bot.errors import ArticleError
from bot.model import Article

LARGEST_FILE = 5_000_000  # bytes: ten long novels, and what is still read within seconds; larger ones are no articles

DATED_NAME = re.compile(r"\d{4}-\d{2}-\d{2}(?!\d)")


def _read_page(data: bytes) -> Draft:
    return read_page(decode(data, declared_encoding(data)))


READERS: dict[str, Callable[[bytes], Draft]] = {
    ".txt": lambda data: read_text(without_marks(decode(data))),
    ".md": lambda data: read_markdown(decode(data)),
    ".html": _read_page,
    ".htm": _read_page,
}


def read_article(path: str, data: bytes) -> Article:
    """The article in a file; `path` is its path below the corpus folder, with forward slashes.

    Raises ArticleError, a sentence that begins with that path.
    """
    try:
        return _assemble(path, _read(path, data))
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


def _assemble(path: str, draft: Draft) -> Article:
    text, marked = unmarked(tidy(draft.text))
    cut = _headline(text, draft.head.title)
    text = text[cut:]
    marked = tuple(shifted(heading, -cut) for heading in marked if heading.span.start >= cut)
    if not text:
        raise FaultError("holds no text to quote (write the article into it, or remove it)")
    return Article(
        path=path,
        title=draft.head.title or title_from(text),
        text=text,
        date=draft.head.date or _date_in_name(path),
        source=draft.head.source,
        url=draft.head.url,
        author=draft.head.author,
        language=draft.head.language,
        headings=with_guessed(text, marked),
    )


def _headline(text: str, title: str | None) -> int:
    """Characters of a title that is repeated above the text: it is shown with every quote, and not quoted as well."""
    first, _, rest = text.partition("\n\n")
    return len(text) - len(rest) if title is not None and " ".join(first.split()) == title else 0


def _date_in_name(path: str) -> date | None:
    match = DATED_NAME.match(PurePosixPath(path).name)
    try:
        return date.fromisoformat(match[0]) if match else None
    except ValueError:
        return None


def _sentence(path: str, fault: FaultError) -> str:
    return f"{path} {fault.reason}" if fault.line is None else f"{path}, line {fault.line}: {fault.reason}"
