"""What lies at a web address, page or feed → items."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import Executor
from dataclasses import replace
from datetime import date, datetime

from bot.errors import ArticleError, FetchError
from bot.importing.feeds import Entry, read_feed
from bot.importing.item import SUMMARY, Failure, Item, Progress
from bot.importing.web.fetching import Fetched, Fetcher
from bot.importing.web.reaching import PUBLIC, Reach
from bot.importing.web.visiting import PAUSE, Visitor
from bot.importing.web.webpages import holds_feed, host_of, item_of_page

FAR = 1  # days; more between a feed and its page are a disagreement, not a zone

Get = Callable[[str], Awaitable[Fetched]]


async def read_link(
    url: str,
    *,
    reach: Reach = PUBLIC,
    pause: float = PAUSE,
    working_on: Progress = lambda _: None,
) -> list[Item | Failure]:
    """Reads all that lies at one address; what cannot be had is a failure."""
    found: list[Item | Failure] = []
    async with Fetcher(reach) as fetcher:
        try:
            async for item in items_at(url, fetcher, Visitor(fetcher, pause=pause)):
                working_on(item.origin)
                found.append(item)
        except (FetchError, ArticleError) as error:
            found.append(Failure(url, str(error)))
    return found


async def items_at(url: str, fetcher: Fetcher, visitor: Visitor) -> AsyncIterator[Item | Failure]:
    """The article of a page, or those of a feed.

    Raises FetchError and ArticleError where there is none. The page that is named is fetched as by a reader; those that
    a feed names are visited with a program's manners. One that cannot be had leaves the feed's summary.
    """
    fetched = await fetcher.get(url)
    if not holds_feed(fetched):
        yield await asyncio.to_thread(item_of_page, fetched)
        return
    for entry in await asyncio.to_thread(read_feed, fetched.content, fetched.url):
        try:
            yield await completed(entry, visitor.get)
        except (FetchError, ArticleError) as error:
            yield summarised(entry) if entry.item.text else Failure(entry.item.origin, str(error))


async def completed(entry: Entry, get: Get, thread: Executor | None = None) -> Item:
    """The entry with the text of its page where the feed holds only a summary. Raises FetchError, ArticleError."""
    if entry.whole or entry.item.url is None:
        return entry.item
    fetched = await get(entry.item.url)
    page = await asyncio.get_running_loop().run_in_executor(thread, item_of_page, fetched)
    return _joined(entry.item, page)


def summarised(entry: Entry) -> Item:
    return replace(entry.item, doubts=(*entry.item.doubts, SUMMARY))


def _joined(told: Item, page: Item) -> Item:
    """The feed knows best when an article appeared, the page what it says."""
    doubts = page.doubts
    if told.date and page.date and abs((_day(told.date) - _day(page.date)).days) > FAR:
        days = f"{_day(told.date).isoformat()} by its feed and {_day(page.date).isoformat()} by its page"
        doubts = (*doubts, f"is dated {days} (see which is right)")
    stated = page.source if page.source != host_of(page.origin) else None
    return replace(
        page,
        title=told.title or page.title,
        text=page.text if len(page.text) >= len(told.text) else told.text,
        date=told.date or page.date,
        date_found=told.date_found or page.date_found,
        updated=told.updated or page.updated,
        source=stated or told.source or page.source,
        author=page.author or told.author,
        doubts=doubts,
    )


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
