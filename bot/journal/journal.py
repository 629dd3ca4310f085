"""The journal as the bot uses it: written beside the event loop, and never in the way of an answer."""

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from bot.journal.database import IN_MEMORY, DatabaseError, opened
from bot.journal.records import Change, Forget, Received
from bot.journal.store import MOST_PAGES, Store

Result = TypeVar("Result")
log = logging.getLogger(__name__)

# Seconds until what was forgotten is wiped from the disk as well: once for many answers, and soon enough.
WIPE_AFTER = 1.0

# Seconds between lines about a disk that fails.
TOLD_EVERY = 60.0

UNWRITTEN = "The journal cannot be written (%s); the bot answers on, but what waits is lost if it is killed."


class Journal:
    """What was received and not yet answered. A disk that fails is told once in the log and stops nothing."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="journal")
        self._pending: list[tuple[tuple[Change, ...], asyncio.Future[None]]] = []
        self._writing: asyncio.Task[None] | None = None
        self._owed: set[int] = set()
        """Updates that stand in the journal and are answered, while their forgetting could not be written."""
        self._unwritten: set[int] = set()
        """Updates that are not answered and could not be written: there is nothing of them to forget."""
        self._failing = False
        self._told_at = -TOLD_EVERY
        self._wiping: asyncio.TimerHandle | None = None

    async def received(self) -> list[Received]:
        """What an earlier run left."""
        return await self._off_loop(self._store.received)

    async def remembered(self) -> list[int]:
        return await self._off_loop(self._store.remembered)

    async def write(self, *changes: Change) -> None:
        """Returns once the changes are on disk, or cannot be; those of many callers go in one transaction."""
        if not changes:
            return
        written: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._pending.append((changes, written))
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write_pending())
        await written

    async def close(self) -> None:
        if self._writing:
            await self._writing
        if self._wiping:
            self._wiping.cancel()
        await self._off_loop(self._wipe)
        await self._off_loop(self._store.close)
        self._thread.shutdown()

    async def _write_pending(self) -> None:
        while self._pending:
            batch, self._pending = self._pending, []
            await self._apply([change for changes, _ in batch for change in changes])
            for _, written in batch:
                if not written.done():  # whoever waited may have been cancelled
                    written.set_result(None)

    async def _apply(self, changes: Sequence[Change]) -> None:
        owed = [Forget(update_id) for update_id in self._owed]
        forgotten = {change.update_id for change in changes if isinstance(change, Forget)}
        try:
            await self._off_loop(lambda: self._store.apply([*changes, *owed]))
        except DatabaseError as error:
            self._unwritten |= {change.update_id for change in changes if isinstance(change, Received)}
            self._owed |= forgotten - self._unwritten
            self._unwritten -= forgotten
            self._tell(error)
            return
        self._unwritten -= forgotten
        self._owed.clear()
        self._tell(None)
        if forgotten and not self._wiping:
            self._wiping = asyncio.get_running_loop().call_later(WIPE_AFTER, self._start_wiping)

    def _tell(self, error: DatabaseError | None) -> None:
        """Of a change for the worse or for the better; a disk that is full now and then is told of now and then."""
        now = time.monotonic()
        if error and not self._failing and now - self._told_at >= TOLD_EVERY:
            log.warning(UNWRITTEN, error)
            self._failing, self._told_at = True, now
        elif self._failing and not error:
            log.info("The journal can be written again.")
            self._failing = False

    def _start_wiping(self) -> None:
        self._wiping = None
        self._thread.submit(self._wipe)

    def _wipe(self) -> None:
        try:
            self._store.wipe()
        except DatabaseError as error:
            log.debug("The journal could not be wiped (%s).", error)

    async def _off_loop(self, work: Callable[[], Result]) -> Result:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)


def open_journal(path: Path, most_pages: int = MOST_PAGES) -> Journal:
    """A file that cannot be used is set aside; without any the journal is kept in memory. The log says so."""
    try:
        return Journal(opened(path, lambda: Store(path, most_pages), "journal"))
    except (DatabaseError, OSError) as error:
        log.warning(UNWRITTEN, error)
        return journal_in_memory()


def journal_in_memory() -> Journal:
    return Journal(Store(IN_MEMORY))
