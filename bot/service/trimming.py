"""Giving memory back: what the C library keeps of what was freed would make a process grow that runs for weeks."""

import asyncio
import ctypes
from collections.abc import Callable

# Seconds between two times: it takes some milliseconds, in which other threads may have to wait.
EVERY = 60.0


async def give_memory_back() -> None:
    """For ever; returns at once where the C library is none that can be told to (other than glibc)."""
    trim = _trimming()
    while trim:
        await asyncio.sleep(EVERY)
        await asyncio.to_thread(trim, 0)


def _trimming() -> Callable[[int], int] | None:
    """`malloc_trim(3)`: it is told how many bytes to keep at the top, and says whether it gave any back."""
    try:
        trim: Callable[[int], int] = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):
        return None
    return trim
