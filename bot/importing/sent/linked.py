"""What lies at an address that somebody sends: fetched within limits, read in a process of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from bot.errors import FetchError
from bot.importing.item import Failure, Item
from bot.importing.reading import as_utf8
from bot.importing.sent.apart import read_apart
from bot.importing.web.fetching import Fetched, Fetcher
from bot.importing.web.reaching import PUBLIC, Reach
from bot.importing.web.webpages import TEXTS, holds_feed, placed


@dataclass(frozen=True, slots=True)
class Linked:
    """The article of a page; or what a feed gives of its articles, whose pages are not fetched."""

    found: tuple[Item | Failure, ...]
    feed: bool = False


async def read_linked(url: str, reach: Reach = PUBLIC, zone: ZoneInfo | None = None) -> Linked:
    """Reads what lies at an address. `zone` is as in `read_apart`."""
    try:
        async with Fetcher(reach) as fetcher:
            fetched = await fetcher.get(url)
    except FetchError as error:
        return Linked((Failure(url, str(error)),))
    feed = holds_feed(fetched)
    data = fetched.content if feed else as_utf8(fetched.content, fetched.encoding)
    found = await read_apart(_name(fetched), data, address=fetched.url, zone=zone)
    return Linked(tuple(_at(fetched.url, each, own=not feed) for each in found), feed)


def _name(fetched: Fetched) -> str:
    """As a file, whose ending tells what it is; the rest may hold a date."""
    stem = PurePosixPath(urlsplit(fetched.url).path).stem or "page"
    return f"{stem}{TEXTS.get(fetched.media_type, '.html')}"


def _at(url: str, found: Item | Failure, *, own: bool) -> Item | Failure:
    """`own` where it stands at that very address; the articles of a feed have their own."""
    if isinstance(found, Failure):
        return replace(found, origin=url)
    return placed(found, url) if own else found
