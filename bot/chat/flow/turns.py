"""Whose question is read next: short ones first, and a long one sentence by sentence, between the short ones.

Reading takes the processor, of which Python gives each of two threads half: without turns, who sends the longest
messages would double everybody else's wait.
"""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import TypeVar

Result = TypeVar("Result")

# Characters from which a message is long. Questions have a hundred; reading grows with the length.
LONG = 500

# Seconds that a part of a long message lets short ones go first; no longer, or it would starve while many come.
COURTESY = 1.0


class Turns:
    """Long messages are read one at a time, in a thread of their own, so that they keep no short one out of its."""

    def __init__(self) -> None:
        self._short = 0
        """How many short ones are read or wait for it."""
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
            self._changed.notify_all()

    def _let_short_ones_go_first(self) -> None:
        with self._changed:
            self._changed.wait_for(lambda: not self._short, COURTESY)
