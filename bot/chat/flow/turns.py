"""Whose question is read next: short ones first, and a long one sentence by sentence, between the short ones.

Reading takes the processor, of which Python gives each of two threads half: without turns, who sends the longest
messages would double everybody else's wait.
"""

import asyncio
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import TypeVar

Result = TypeVar("Result")

# Characters from which a message is long. Questions have a hundred; reading grows with the length.
LONG = 500

# Seconds after a short one for which a part of a long message still waits: who asks together does so within them.
QUIET = 0.1

# Seconds that a part of a long message lets short ones go first; no longer, or it would starve while many come.
COURTESY = 1.0


class Turns:
    """Long messages are read one at a time, in a thread of their own, so that they keep no short one out of its."""

    def __init__(self) -> None:
        self._short = 0
        """How many short ones are read or wait for it."""
        self._last = -QUIET
        """When there was a short one last."""
        self._changed = threading.Condition()
        self._aside = ThreadPoolExecutor(1, thread_name_prefix="long")

    async def read(self, words: str, work: Callable[[Callable[[], None] | None], Result]) -> Result:
        """Does the work in a thread. It is given what to call before each of its parts, if it is long."""
        if len(words) >= LONG:
            context = copy_context()
            return await asyncio.get_running_loop().run_in_executor(
                self._aside, lambda: context.run(work, self._let_short_ones_go_first)
            )
        self._count(1)
        try:
            return await asyncio.to_thread(work, None)
        finally:
            self._count(-1)

    def _count(self, more: int) -> None:
        with self._changed:
            self._short += more
            self._last = time.monotonic()
            self._changed.notify_all()

    def _let_short_ones_go_first(self) -> None:
        until = time.monotonic() + COURTESY
        with self._changed:
            while (now := time.monotonic()) < until and (self._short or now < self._last + QUIET):
                self._changed.wait(until - now if self._short else min(until, self._last + QUIET) - now)
