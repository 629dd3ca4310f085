"""Follows the operator's feeds while the bot runs: a new entry becomes an article, and a changed one changes its own.

Nothing is fetched but the feeds of the list, the pages of their entries where a feed holds only summaries, and the
robots.txt of their sites.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from bot.errors import ArticleError, CorpusError, FetchError, SettingsError
from bot.importing.feedlist import FeedList, read_feed_list
from bot.importing.feeds import Entry, read_feed
from bot.importing.feedstate import FeedState, FeedStates
from bot.importing.item import Item
from bot.importing.storing import Outcome, Store
from bot.importing.web.fetching import NOT_MODIFIED, Fetcher
from bot.importing.web.links import completed, summarised
from bot.importing.web.reaching import PUBLIC, Reach
from bot.importing.web.visiting import PAUSE, TOO_MANY, Visitor

log = logging.getLogger(__name__)

INTERVAL = 600.0  # seconds between two looks at a feed: news is old after more, and sites mind less
LONGEST = 6 * 3600.0  # seconds between looks at a feed that fails again and again
LONGEST_WAIT = 24 * 3600.0  # seconds, whatever its server asks for
LOOK = 15.0  # seconds between looks at the list of feeds
AT_ONCE = 4  # feeds; those of one site wait for each other anyway
TRIES = 3  # of a page that cannot be had, before the feed's summary has to do

NEW = {Outcome.ADDED, Outcome.UPDATED, Outcome.DRAFT}

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Course:
    """What is followed, where it goes, and how; times are seconds."""

    feeds: Path
    store: Store
    state_dir: Path
    reach: Reach = PUBLIC
    interval: float = INTERVAL
    pause: float = PAUSE
    look: float = LOOK


@asynccontextmanager
async def followed(course: Course) -> AsyncIterator[None]:
    """While inside, the feeds are followed."""
    with ThreadPoolExecutor(1, "following") as thread:
        async with Fetcher(course.reach) as fetcher:
            following = asyncio.create_task(_Follower(course, fetcher, thread).follow())
            try:
                yield
            finally:
                following.cancel()
                with suppress(asyncio.CancelledError):
                    await following


class _Follower:
    def __init__(self, course: Course, fetcher: Fetcher, thread: ThreadPoolExecutor) -> None:
        self._course = course
        self._store = course.store
        self._visitor = Visitor(fetcher, pause=course.pause)
        self._thread = thread
        self._states = FeedStates(course.state_dir)
        self._list = FeedList((), ())
        self._complaint = ""

    async def follow(self) -> None:
        turns = asyncio.Semaphore(AT_ONCE)
        while True:
            self._list = await self._in_thread(self._read_list)
            now = time.time()
            due = [address for address in self._list.addresses if self._states.of(address).due <= now]
            await asyncio.gather(*(self._look_at(address, turns) for address in due))
            await asyncio.sleep(self._course.look)

    def _read_list(self) -> FeedList:
        """The last list that could be read; what is wrong with it is said once."""
        try:
            found = read_feed_list(self._course.feeds)
            complaint = " ".join(found.problems)
        except SettingsError as error:
            found, complaint = self._list, str(error)
        if complaint and complaint != self._complaint:
            log.warning("%s", complaint)
        self._complaint = complaint
        return found

    async def _look_at(self, address: str, turns: asyncio.Semaphore) -> None:
        state = self._states.of(address)
        async with turns:
            try:
                added = await self._take_all(address, state)
            except (FetchError, CorpusError) as error:
                self._put_off(state, error)
                log.warning("%s", error)
            except Exception as error:  # one odd feed must not end the following of the others
                self._put_off(state, error)
                log.exception("The feed %s could not be read.", address)
            else:
                state.failures, state.reason = 0, None
                state.succeeded = time.time()
                state.due = state.succeeded + self._course.interval
                if added:
                    log.info("%s: articles that are new or have changed: %s.", address, added)
        await self._save()

    def _put_off(self, state: FeedState, error: Exception) -> None:
        """Twice as long each time, or as long as the server asks for."""
        state.failures += 1
        state.reason = str(error)
        asked = error.wait if isinstance(error, FetchError) else None
        longer = min(self._course.interval * 2.0 ** min(state.failures, 20), max(LONGEST, self._course.interval))
        state.due = time.time() + (longer if asked is None else min(max(asked, self._course.interval), LONGEST_WAIT))

    async def _take_all(self, address: str, state: FeedState) -> int:
        """How many articles are new or changed. Raises FetchError, CorpusError."""
        fetched = await self._visitor.get(address, headers=_only_if_new(state))
        if fetched.status == NOT_MODIFIED:
            return 0
        entries = await self._in_thread(partial(read_feed, fetched.content, fetched.url))
        added, waiting = 0, False
        for entry in reversed(entries):  # the oldest first, as they appeared
            if state.seen.get(entry.key) != entry.digest:
                taken = await self._take(entry, state)
                waiting = waiting or taken is None
                added += taken or 0
                await self._save()
        if not waiting:  # else the whole feed is asked for again
            state.etag, state.modified = fetched.headers.get("etag"), fetched.headers.get("last-modified")
        return added

    async def _take(self, entry: Entry, state: FeedState) -> bool | None:
        """Whether an article is new or changed; None where that must wait. What was taken out since stays out."""
        known = entry.key in state.seen
        if known and entry.item.url and not await self._in_thread(partial(self._store.holds, entry.item.url)):
            state.see(entry.key, entry.digest)
            return False
        item = await self._complete(entry, state)
        if item is None:
            return None
        try:
            stored = await self._in_thread(partial(self._store.put, item, update=known))
        except ArticleError as error:
            log.info("%s", error)
            stored = None
        state.see(entry.key, entry.digest)
        return stored is not None and stored.outcome in NEW

    async def _complete(self, entry: Entry, state: FeedState) -> Item | None:
        """The item with what its page says, or with the summary where there is no page; None where that must wait."""
        try:
            return await completed(entry, self._visitor.get, self._thread)
        except (FetchError, ArticleError) as error:
            if isinstance(error, FetchError) and error.wait is not None:
                raise
            tried = state.tried.get(entry.key, 0) + 1
            if _may_pass(error) and tried < TRIES:
                state.tried[entry.key] = tried
                return None
            log.info("%s Its feed's summary is taken.", error)
            return summarised(entry)

    async def _save(self) -> None:
        try:
            await self._in_thread(self._states.to_save())
        except OSError as error:
            log.warning("What was seen of the feeds cannot be written down: %s.", error.strerror)

    async def _in_thread(self, work: Callable[[], Result]) -> Result:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)


def _only_if_new(state: FeedState) -> dict[str, str]:
    asked = {"If-None-Match": state.etag, "If-Modified-Since": state.modified}
    return {name: value for name, value in asked.items() if value}


def _may_pass(error: Exception) -> bool:
    """Whether a page may be had another time."""
    if not isinstance(error, FetchError):
        return False
    return error.status is None or error.status >= 500 or error.status == TOO_MANY
