"""A fetched page → its article."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from bot.articles.formats import read_article
from bot.articles.sniffing import is_feed
from bot.errors import ArticleError
from bot.importing.folder.addresses import same_for_all
from bot.importing.item import Item
from bot.importing.reading import as_utf8, item_of
from bot.importing.web.fetching import Fetched

TEXTS = {"text/plain": ".txt", "text/markdown": ".md", "text/x-markdown": ".md"}


def holds_feed(fetched: Fetched) -> bool:
    return is_feed(fetched.content[:20_000].decode("latin-1"))


def item_of_page(fetched: Fetched) -> Item:
    """Reads a page. Raises ArticleError, whose sentence begins with the address, where it holds no article."""
    name = f"page{_suffix(fetched)}"
    try:
        article = read_article(name, as_utf8(fetched.content, fetched.encoding))
    except ArticleError as error:
        raise ArticleError(f"{fetched.url} {str(error).removeprefix(name).strip(' ,:')}") from error
    return placed(item_of(article, fetched.url), fetched.url)


def placed(item: Item, url: str) -> Item:
    """The item with the address at which it was found."""
    return replace(item, origin=url, source=item.source or host_of(url), url=_own_address(item.url, url))


def host_of(url: str | None) -> str | None:
    host = urlsplit(url or "").hostname
    return host.removeprefix("www.") if host else None


def _suffix(fetched: Fetched) -> str:
    path = PurePosixPath(urlsplit(fetched.url).path)
    if fetched.media_type in TEXTS:
        return ".md" if path.suffix == ".md" else TEXTS[fetched.media_type]
    return ".html"


def _own_address(stated: str | None, fetched: str) -> str:
    """What a page calls its own address, unless that is a site's front page or on a site of somebody else's."""
    here, there = host_of(fetched) or "", host_of(stated) or ""
    related = here == there or here.endswith(f".{there}") or there.endswith(f".{here}")
    return stated if stated and there and related and same_for_all(stated) else fetched
