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
    """One item when the folder is watched, one for each change from then on, until cancelled.

    What changed since the folder was read and before it was watched is found at the first. A folder that vanishes is
    waited for, and its return is a change.
    """
    while True:
        with suppress(FileNotFoundError):
            watched = False
            async for changed in _looks(folder):
                if changed or not watched:
                    watched = True
                    yield
                if changed and not await _exists(folder):
                    break
        while not await _exists(folder):  # noqa: ASYNC110 - nothing tells of a folder that is not there
            await asyncio.sleep(MISSING)


def _looks(folder: Path) -> AsyncIterator[set[tuple[Change, str]]]:
    """What has changed, and once a second nothing."""
    return awatch(
        folder, watch_filter=_may_matter, debounce=LONGEST, step=QUIET, rust_timeout=1000, yield_on_timeout=True
    )


async def _exists(folder: Path) -> bool:
    return await asyncio.to_thread(folder.is_dir)


def _may_matter(_: Change, path: str) -> bool:
    """What is hidden, or an editor's own, is no article."""
    name = Path(path).name
    return not name.startswith(".") and not name.endswith(("~", ".swp", ".part", ".crdownload", ".tmp"))
