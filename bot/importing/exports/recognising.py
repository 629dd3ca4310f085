"""What a source holds, told by its contents."""

from __future__ import annotations

import re
from enum import Enum, auto

from bot.articles.faults import FaultError
from bot.articles.sniffing import is_page
from bot.importing.exports.json_streams import top_keys
from bot.importing.exports.sources import Source
from bot.importing.exports.xml_streams import root_of

BLANK = b"\xef\xbb\xbf \t\r\n"
TELEGRAM_PAGE = re.compile(rb'class="page_header.{1,4000}class="(?:page_body|history)', re.DOTALL)


class Kind(Enum):
    ARTICLE = auto()
    """One article: Markdown, a page, plain text."""
    TELEGRAM_RESULTS = auto()
    TELEGRAM_PAGE = auto()
    WORDPRESS = auto()
    FEED = auto()
    NITF = auto()
    NEWSML = auto()


ROOTS = {
    "rss": Kind.FEED,
    "feed": Kind.FEED,
    "rdf": Kind.FEED,
    "nitf": Kind.NITF,
    "newsitem": Kind.NEWSML,
    "newsmessage": Kind.NEWSML,
}


def recognise(source: Source) -> Kind:
    """Raises FaultError for what is no export and no article."""
    start = source.start()
    bare = start.lstrip(BLANK)
    if bare[:1] == b"{":
        return _of_object(source)
    if bare[:1] == b"<" and (kind := _of_xml(bare)):
        return kind
    if is_page(start.decode("utf-8", errors="replace")) and TELEGRAM_PAGE.search(start):
        return Kind.TELEGRAM_PAGE
    return Kind.ARTICLE


def _of_xml(start: bytes) -> Kind | None:
    """None for what is no XML of a kind that is known, such as a page."""
    found = root_of(start)
    if not found:
        return None
    name, attributes = found
    if name == "rss" and b"wordpress.org/export" in attributes:
        return Kind.WORDPRESS
    return ROOTS.get(name)


def _of_object(source: Source) -> Kind:
    """By the first key that only one kind has; the rest of a large file is not looked at."""
    for key, _ in top_keys(source.opened):
        if key in {"messages", "chats", "left_chats"}:
            return Kind.TELEGRAM_RESULTS
    raise FaultError("is JSON of a kind that is not known (write its articles as JSON Lines: title, date, text)")
