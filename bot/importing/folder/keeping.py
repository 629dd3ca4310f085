"""The corpus folder as the running bot changes it: beside the event loop, one change after another."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from bot.errors import ArticleError, CorpusError
from bot.importing.folder.ledger import Ledger
from bot.importing.folder.undoing import Undoing, Undone
from bot.importing.item import Item
from bot.importing.storing import Store, Stored

log = logging.getLogger(__name__)

Result = TypeVar("Result")

# Seconds until what could not be written is tried again; the last is repeated.
PAUSES = (1.0, 5.0, 30.0)

# Names of what stands in the folder of states.
POSTS, CHANGES = "posts.txt", "changes.json"


class Keeping:
    """Posts wait until they can be written; whatever else is done raises CorpusError or OSError when it cannot be."""

    def __init__(self, store: Store, state: Path | None) -> None:
        """What is remembered stands in `state`, or in memory where there is none."""
        self._folder = store.folder
        self._store = store
        self._ledger = Ledger(state / POSTS if state else None)
        self._undoing = Undoing(store.folder, state / CHANGES if state else None)
        self._thread = ThreadPoolExecutor(1, "keeping")

    async def take_post(self, item: Item) -> None:
        """Makes an article of a post, or changes the one that there is."""
        await self._surely(lambda: self._take_post(item))

    async def change_post(self, item: Item) -> None:
        """Changes the article of a post; one that somebody has removed stays away."""
        await self._surely(lambda: self._change_post(item))

    async def drop_post(self, address: str) -> None:
        """Takes out the article of a post that has no words any more."""
        await self._surely(lambda: self._store.remove(address))

    async def look(self, items: Sequence[Item]) -> tuple[Stored, ...]:
        """What would become of the items."""
        return await self._run(lambda: self._store.look(items))

    async def take(self, items: Sequence[Item]) -> tuple[Stored, ...]:
        """Puts the items into the folder, in the place of what was known of them, as one change."""
        return await self._run(lambda: self._take(items))

    async def remove(self, name: str) -> str | None:
        """Takes out the article of an address or a path; its path, or None where there is no such one."""
        return await self._run(lambda: self._remove(name))

    async def undo(self) -> Undone | None:
        return await self._run(self._undoing.undo)

    def _take_post(self, item: Item) -> None:
        self._ledger.add(item.origin)
        self._store.put(item, update=True, copies=True)

    def _change_post(self, item: Item) -> None:
        if item.origin not in self._ledger or self._store.path_of(item.origin):
            self._take_post(item)

    def _take(self, items: Sequence[Item]) -> tuple[Stored, ...]:
        stored = []
        before: list[tuple[str, str | None]] = []
        try:
            for item in items:
                (seen,) = self._store.look([item])
                text = self._undoing.text_of(seen.like) if seen.like else None
                stored.append(self._store.put(item, update=True))
                if stored[-1].path:
                    before.append((stored[-1].path, text if stored[-1].path == seen.like else None))
        finally:
            self._undoing.record(before)
        return tuple(stored)

    def _remove(self, name: str) -> str | None:
        removed = self._store.remove(name)
        if removed is None:
            return None
        self._undoing.record([(removed.path, removed.contents.decode("utf-8", "surrogateescape"))])
        return removed.path

    async def _surely(self, work: Callable[[], object]) -> None:
        failed = 0
        while True:
            try:
                await self._run(work)
            except ArticleError as error:  # no file can hold it
                log.warning("A post is left out: %s", error)
                return
            except (CorpusError, OSError) as error:
                if not failed:
                    log.warning("A post cannot be written (%s); trying on.", error)
                await asyncio.sleep(PAUSES[min(failed, len(PAUSES) - 1)])
                failed += 1
            else:
                if failed:
                    log.info("Posts can be written to %s again.", self._folder)
                return

    def _run(self, work: Callable[[], Result]) -> Awaitable[Result]:
        return asyncio.get_running_loop().run_in_executor(self._thread, work)
