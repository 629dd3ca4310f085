"""Tells when something in the corpus folder has changed and has been quiet since."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

from watchfiles import Change, awatch

# Milliseconds of quiet after a change, and the longest that changes are collected: a copy of a thousand files is one
# change, and what is still being written is not read.
QUIET, LONGEST = 300, 1200

# Seconds between looks for a folder that has gone.
MISSING = 0.5


async def changes(folder: Path) -> AsyncIterator[None]:
    """One item for each change, until cancelled; a folder that vanishes is waited for, and its return is a change."""
    while True:
        with suppress(FileNotFoundError):
            async for _ in awatch(folder, watch_filter=_may_matter, debounce=LONGEST, step=QUIET, rust_timeout=1000):
                yield
                if not await _exists(folder):
                    break
        while not await _exists(folder):  # noqa: ASYNC110 - nothing tells of a folder that is not there
            await asyncio.sleep(MISSING)
        yield


async def _exists(folder: Path) -> bool:
    return await asyncio.to_thread(folder.is_dir)


def _may_matter(_: Change, path: str) -> bool:
    """What is hidden, or an editor's own, is no article."""
    name = Path(path).name
    return not name.startswith(".") and not name.endswith(("~", ".swp", ".part", ".crdownload", ".tmp"))
