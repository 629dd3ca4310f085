"""The article at an address that somebody sends: fetched within limits, read in a process of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from bot.errors import FetchError
from bot.importing.fetching import Fetched, Fetcher
from bot.importing.item import Failure, Item
from bot.importing.sent.apart import read_apart
from bot.importing.webpages import TEXTS, host_of


async def read_linked(url: str, allowed: frozenset[str] = frozenset()) -> Sequence[Item | Failure]:
    """`allowed` names addresses that are reached though they are not public, as in `fetching`."""
    try:
        async with Fetcher(allowed=allowed) as fetcher:
            fetched = await fetcher.get(url)
    except FetchError as error:
        return [Failure(url, str(error))]
    found = await read_apart(_name(fetched), _as_utf8(fetched))
    return [_placed(each, fetched.url) for each in found]


def _name(fetched: Fetched) -> str:
    """As a file, whose ending tells what it is; the rest may hold a date."""
    stem = PurePosixPath(urlsplit(fetched.url).path).stem or "page"
    return f"{stem}{TEXTS.get(fetched.media_type, '.html')}"


def _as_utf8(fetched: Fetched) -> bytes:
    """The server's word about the encoding counts where it can be true; else the page says it."""
    try:
        return fetched.content.decode(fetched.encoding).encode() if fetched.encoding else fetched.content
    except (LookupError, UnicodeDecodeError):
        return fetched.content


def _placed(found: Item | Failure, url: str) -> Item | Failure:
    """With the address that it was found at; the one that a page calls its own counts only on the same site."""
    if isinstance(found, Failure):
        return replace(found, origin=url)
    own = found.url if found.url and host_of(found.url) == host_of(url) else url
    return replace(found, origin=url, url=own, source=found.source or host_of(url))
