"""The readers' voice as the bot uses it: kept beside the event loop; a disk that fails is told in the log and stops
nothing.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from bot.journal.database import IN_MEMORY, DatabaseError, opened
from bot.voice.anonymous import topic_of, without_names
from bot.voice.records import Followed, Following, Gaps, Shown, Verdict
from bot.voice.store import SHOWN_DAYS, Store

Result = TypeVar("Result")
log = logging.getLogger(__name__)

# Seconds between lines about a disk that fails.
TOLD_EVERY = 60.0

UNWRITTEN = "What readers tell cannot be kept (%s): the bot answers on."


class Voice:
    """What is asked of it is done in order, by a thread of its own."""

    def __init__(self, store: Store, *, feedback: bool) -> None:
        """`feedback` says whether questions in vain are kept, and readers asked whether an answer was one."""
        self.feedback = feedback
        self._store = store
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="voice")
        self._told_at = -TOLD_EVERY
        self._watching: dict[int, str] | None = None

    async def count(self, verdict: Verdict, question: str) -> None:
        """Counts what became of a question, of which no word is kept that could name a person."""
        if not self.feedback:
            return

        def write() -> None:
            words = without_names(question)
            self._store.count(verdict, topic_of(words), words, _today().isoformat())

        await self._done(write, None)

    async def gaps(self, most: int) -> Gaps:
        return await self._done(lambda: self._store.gaps(most), Gaps((), 0, 0, 0))

    async def follow(self, chat: int, topic: str, language: str) -> tuple[Followed, Following | None]:
        return await self._done(lambda: self._store.follow(chat, topic, language), (Followed.NOT_KEPT, None))

    async def unfollow(self, chat: int, number: int) -> None:
        await self._erased(lambda: self._store.unfollow(chat, number))

    async def following(self, chat: int | None = None) -> list[Following]:
        return await self._done(lambda: self._store.following(chat), [])

    async def owe(self, number: int, paths: Iterable[str]) -> None:
        await self._done(lambda: self._store.owe(number, paths), None)

    async def owed(self, before: float) -> list[tuple[Following, tuple[str, ...]]]:
        return await self._done(lambda: self._store.owed(before), [])

    async def told(self, number: int, at: float) -> None:
        await self._done(lambda: self._store.told(number, at), None)

    async def articles(self) -> set[bytes]:
        return await self._done(self._store.articles, set())

    async def know_articles(self, digests: Iterable[bytes]) -> None:
        await self._done(lambda: self._store.know_articles(digests), None)

    async def watch(self, chat: int, language: str) -> None:
        self._watching = None
        await self._done(lambda: self._store.watch(chat, language), None)

    async def unwatch(self, chat: int) -> None:
        self._watching = None
        await self._erased(lambda: self._store.unwatch(chat))

    async def watching(self) -> dict[int, str]:
        """The language of each chat that wants to hear of corrections."""
        if self._watching is None:
            nobody: dict[int, str] = {}
            self._watching = await self._done(self._store.watching, nobody)
        return self._watching

    async def show(self, shown: Sequence[Shown]) -> None:
        oldest = (_today() - timedelta(days=SHOWN_DAYS)).isoformat()
        await self._done(lambda: self._store.show(shown, oldest), None)

    async def shown(self) -> list[Shown]:
        return await self._done(self._store.shown, [])

    async def miss(self, shown: Shown, at: float | None) -> None:
        await self._done(lambda: self._store.miss(shown, at), None)

    async def unshow(self, shown: Shown) -> None:
        await self._erased(lambda: self._store.unshow(shown))

    async def forget(self, chat: int) -> None:
        self._watching = None
        await self._erased(lambda: self._store.forget(chat))

    async def close(self) -> None:
        await self._erased(lambda: None)
        await self._done(self._store.close, None)
        self._thread.shutdown()

    async def _erased(self, work: Callable[[], None]) -> None:
        await self._done(work, None)
        await self._done(self._store.wipe, None)

    async def _done(self, work: Callable[[], Result], otherwise: Result) -> Result:
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)
        except DatabaseError as error:
            now = time.monotonic()
            if now - self._told_at >= TOLD_EVERY:
                log.warning(UNWRITTEN, error)
                self._told_at = now
            return otherwise


def open_voice(path: Path, *, feedback: bool) -> Voice:
    """A file that cannot be used is set aside; without any all is kept in memory. The log says so."""
    try:
        return Voice(opened(path, lambda: Store(path), "file of the readers' voice"), feedback=feedback)
    except (DatabaseError, OSError) as error:
        log.warning(UNWRITTEN, error)
        return voice_in_memory(feedback=feedback)


def voice_in_memory(*, feedback: bool) -> Voice:
    return Voice(Store(IN_MEMORY), feedback=feedback)


def read_gaps(path: Path, most: int) -> Gaps | None:
    """What a file holds; None where there is none. Raises DatabaseError or UnusableFile for one that cannot be read."""
    if not path.is_file():
        return None
    store = Store(path)
    try:
        return store.gaps(most)
    finally:
        store.close()


def _today() -> date:
    return datetime.now(UTC).date()
