"""Fair lanes: each chat's messages one after another, and no chat waits for another's."""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

log = logging.getLogger(__name__)

Item = TypeVar("Item")

# Messages of one chat that wait for their turn. At Telegram's pace the last of them waits 20 seconds, in a group a
# minute; of more than that, people prefer to be told.
MOST_IN_A_LANE = 20

# Seconds for which a lane with a backlog lets those go first that have just begun; no longer, or it would starve while
# many come, or wait for one that Telegram has paused.
COURTESY = 1.0

# Seconds between looks whether they are done.
LOOK_AGAIN = 0.02

Work = Callable[[list[Item], bool], Awaitable[None]]
"""Does one thing, or gets all those together that came while the lane was full; whether more wait behind it."""


class Lanes(Generic[Item]):
    """A lane exists while something is in it, so that chats that have fallen silent cost nothing."""

    def __init__(self, work: Work[Item]) -> None:
        self._work = work
        self._waiting: dict[Hashable, deque[list[Item]]] = {}
        self._walking: set[asyncio.Task[None]] = set()
        self._begun: dict[Hashable, float] = {}
        """When each lane that is at its first item began with it."""

    def __len__(self) -> int:
        """How many items wait; those that are being worked on are not counted."""
        return sum(len(together) for lane in self._waiting.values() for together in lane)

    def put(self, lane: Hashable, item: Item) -> None:
        queue = self._waiting.get(lane)
        if queue is None:
            self._waiting[lane] = deque([[item]])
            self._begun[lane] = time.monotonic()
            walking = asyncio.create_task(self._walk(lane))
            self._walking.add(walking)
            walking.add_done_callback(self._walking.discard)
        elif len(queue) > MOST_IN_A_LANE or (queue and len(queue[-1]) > 1):
            queue[-1].append(item)
        else:
            queue.append([item])

    async def finish(self, patience: float) -> None:
        """Waits until all lanes are empty; gives up after so many seconds."""
        walking = set(self._walking)
        if walking:
            _, late = await asyncio.wait(walking, timeout=patience)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _walk(self, lane: Hashable) -> None:
        queue = self._waiting[lane]
        await self._step(queue)
        del self._begun[lane]
        while queue:
            await self._let_others_go_first()
            await self._step(queue)
        del self._waiting[lane]

    async def _step(self, queue: deque[list[Item]]) -> None:
        together = queue.popleft()
        try:
            await self._work(together, bool(queue))
        except Exception as error:  # noqa: BLE001 - one failure must not close the lane
            log.error("An update could not be handled (%s).", type(error).__name__)  # noqa: TRY400 - may hold words

    async def _let_others_go_first(self) -> None:
        """Who asks much takes the processor's time from those who ask once, unless they come first."""
        until = time.monotonic() + COURTESY
        while time.monotonic() < until and self._others_begin():  # noqa: ASYNC110 - the moments run out by themselves
            await asyncio.sleep(LOOK_AGAIN)

    def _others_begin(self) -> bool:
        now = time.monotonic()
        return any(now - begun < COURTESY for begun in self._begun.values())
