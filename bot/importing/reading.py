"""What `bot.articles` has read → an item; and pages, whose encoding their carriers may know, made ready for it."""

from __future__ import annotations

from bot.articles.encoding import decode, may_be
from bot.articles.faults import FaultError
from bot.articles.markup.writing import markdown_of
from bot.importing.item import Item
from bot.model import Article


def item_of(article: Article, origin: str) -> Item:
    return Item(
        title=article.title,
        text=markdown_of(article),
        origin=origin,
        date=article.time or article.date,
        date_found=article.date_found,
        updated=article.updated,
        source=article.source,
        url=article.url,
        author=article.author,
        language=article.language,
        sources=article.sources,
        corrects=article.corrects,
        doubts=article.doubts,
    )


def as_utf8(data: bytes, charset: str | None) -> bytes:
    """Turns a page into UTF-8 by what its carrier says it is in, where that can be true; else leaves it as it is."""
    if not may_be(data, charset):
        return data
    try:
        return decode(data, charset).encode()
    except FaultError:
        return data
