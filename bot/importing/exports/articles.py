"""A file that holds one article, as the corpus folder may hold it too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from bot.articles.formats import DATED_NAME, READERS, read_article
from bot.articles.sniffing import is_page
from bot.articles.text.titles import title_from
from bot.errors import ArticleError
from bot.importing.exports.options import Options
from bot.importing.exports.sources import Source
from bot.importing.item import Failure, Item
from bot.importing.reading import item_of

HASH = re.compile(r" [0-9a-f]{32}$")  # which Notion puts behind a name
# A line that is a link to another note or table, as Notion writes them below the pages that hold them.
LEADING_ON = re.compile(rb"^[-*\s]{0,9}\[[^\]\n]{1,500}\]\([^()\s]{1,2000}\.(?:md|csv)\)[^\S\n]*\n?", re.MULTILINE)
START_OF_PAGE = 2000  # bytes in which a page says that it is one
MARKDOWN = {".markdown", ".mdown", ".mkd"}
SUFFIXES = {*READERS, *MARKDOWN, ".xhtml", ".text", ""}
"""Of files that are taken for articles where nobody has named them one by one."""
NOTES = {".md", ".txt"}


def read_single(source: Source, options: Options) -> Iterator[Item | Failure]:
    """Reads the one article; nothing for a note that only leads to other notes of its export."""
    data = source.whole()
    words = LEADING_ON.sub(b"", data) if source.suffix == ".md" else data
    found = item_of_file(source.name, words, options)
    if words == data or isinstance(found, Item):
        yield found


def item_of_file(name: str, data: bytes, options: Options, origin: str | None = None) -> Item | Failure:
    """Reads one file. `name` tells Markdown from plain text, and may hold a date."""
    path = PurePosixPath(name)
    if is_page(data[:START_OF_PAGE].decode(errors="replace")):
        path = path.with_suffix(".html")
    elif path.suffix.lower() not in READERS:
        path = path.with_suffix(".md" if path.suffix.lower() in MARKDOWN else ".txt")
    try:
        return _named(item_of(read_article(path.name, data, options.zone), origin or name), PurePosixPath(name))
    except ArticleError as error:
        return Failure(origin or name, f"{origin or name}{str(error).removeprefix(path.name)}")


def _named(item: Item, path: PurePosixPath) -> Item:
    """A note that states no title has that of its file, where people wrote that: it has blanks."""
    name = " ".join(DATED_NAME.sub(" ", HASH.sub("", path.stem)).split())
    stated = item.title != title_from(item.text)
    return item if stated or " " not in name or path.suffix.lower() not in NOTES else replace(item, title=name)
