"""Tells a bot when its copy of the table has changed, and says in the log when the table is away and is back."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import suppress

from bot.errors import CorpusError
from bot.shared.copying import Copy

log = logging.getLogger(__name__)

# Seconds between looks at the table, also while it is away: a look is one request of the store, 29,000 a day.
LOOKS = 3.0


async def changes(copy: Copy) -> AsyncIterator[None]:
    """One item for each time that the copy has changed, until cancelled."""
    changed, stopped = asyncio.Event(), threading.Event()
    loop = asyncio.get_running_loop()

    def tell() -> None:
        with suppress(RuntimeError):  # the loop has been closed since
            loop.call_soon_threadsafe(changed.set)

    # A daemon, since nobody waits for it at the end: a store that has gone may take a minute to say nothing.
    threading.Thread(target=_look_on, args=(copy, tell, stopped), name="following", daemon=True).start()
    try:
        while True:
            await changed.wait()
            changed.clear()
            yield
    finally:
        stopped.set()


def _look_on(copy: Copy, tell: Callable[[], None], stopped: threading.Event) -> None:
    trouble = ""
    while not stopped.wait(LOOKS):
        try:
            changed = copy.sync()
        except CorpusError as error:
            if str(error) != trouble:
                trouble = str(error)
                log.warning("%s What was read before still answers; looking on.", trouble)
            continue
        if trouble:
            log.info("The table of INDEX_URL can be used again.")
            trouble = ""
        if changed:
            tell()
