"""Keeps the table in step with the articles while a process lives."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from bot.articles.folder.library import Library
from bot.errors import CorpusError
from bot.shared.faults import NoTableError
from bot.shared.writing import Brought, Writer

log = logging.getLogger(__name__)

# Seconds without a change, after which the table is tidied: nobody waits for the writer then.
IDLE = 60.0

# Seconds between attempts while the store is away.
PAUSE = 5.0


def bring(writer: Writer, library: Library, *, anew: bool = False) -> Brought:
    """The table in step with the articles, made where there is none, or `anew`. Raises AwayError."""
    if anew:
        return writer.make(library.articles)
    try:
        return writer.bring(library.articles)
    except NoTableError:
        return writer.make(library.articles)


async def kept_in_step(
    writer: Writer, read: Callable[[], Library], changes: AsyncIterator[None], stop: asyncio.Event
) -> None:
    """Until stopped. `read` gives the articles as they are, `changes` an item whenever that may be something else."""
    keeper, wake = _Keeper(writer, read), asyncio.Event()
    waiting = [asyncio.create_task(_pass_on(changes, wake)), asyncio.create_task(_wake_at(stop, wake))]
    loop, behind = asyncio.get_running_loop(), True
    try:
        with ThreadPoolExecutor(1, "writing") as thread:
            while not stop.is_set():
                done = await loop.run_in_executor(thread, keeper.bring if behind else keeper.tidy)
                with suppress(TimeoutError):
                    await asyncio.wait_for(wake.wait(), IDLE if done else PAUSE)
                behind = wake.is_set() or (behind and not done)
                wake.clear()
    finally:
        for task in waiting:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


async def _pass_on(changes: AsyncIterator[None], wake: asyncio.Event) -> None:
    async for _ in changes:
        wake.set()


async def _wake_at(stop: asyncio.Event, wake: asyncio.Event) -> None:
    await stop.wait()
    wake.set()


class _Keeper:
    """Each step tells whether it was done, and the log why not."""

    def __init__(self, writer: Writer, read: Callable[[], Library]) -> None:
        self._writer = writer
        self._read = read
        self._trouble = ""
        self._untidy = True  # one that was killed may have left something

    def bring(self) -> bool:
        return self._done(self._bring)

    def tidy(self) -> bool:
        return not self._untidy or self._done(self._tidy)

    def _bring(self) -> None:
        library = self._read()
        for problem in library.problems:
            log.debug("%s", problem)
        brought = bring(self._writer, library)
        if brought.written or brought.removed:
            self._untidy = True
            log.info(
                "Articles written into the table: %s, removed: %s, there now: %s.",
                brought.written,
                brought.removed,
                brought.articles,
            )

    def _tidy(self) -> None:
        self._writer.tidy()
        self._untidy = False
        log.debug("The table is tidy.")

    def _done(self, step: Callable[[], None]) -> bool:
        try:
            step()
        except CorpusError as error:
            if str(error) != self._trouble:
                self._trouble = str(error)
                log.warning("%s Trying on.", self._trouble)
            return False
        if self._trouble:
            self._trouble = ""
            log.info("The table and the articles can be used again.")
        return True
