"""Fair lanes: each chat's messages one after another, and no chat waits for another's."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

log = logging.getLogger(__name__)

Item = TypeVar("Item")

# Messages of one chat that wait for their turn. At Telegram's pace the last of them waits 20 seconds, in a group a
# minute; of more than that, people prefer to be told.
MOST_IN_A_LANE = 20

Work = Callable[[list[Item], bool], Awaitable[None]]
"""Does one thing, or gets all those together that came while the lane was full; whether more wait behind it."""


class Lanes(Generic[Item]):
    """A lane exists while something is in it, so that chats that have fallen silent cost nothing."""

    def __init__(self, work: Work[Item]) -> None:
        self._work = work
        self._waiting: dict[Hashable, deque[list[Item]]] = {}
        self._walking: set[asyncio.Task[None]] = set()

    def __len__(self) -> int:
        """How many items wait; those that are being worked on are not counted."""
        return sum(len(together) for lane in self._waiting.values() for together in lane)

    def put(self, lane: Hashable, item: Item) -> None:
        queue = self._waiting.get(lane)
        if queue is None:
            self._waiting[lane] = deque([[item]])
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
        while queue:
            together = queue.popleft()
            try:
                await self._work(together, bool(queue))
            except Exception as error:  # noqa: BLE001 - one failure must not close the lane
                log.error("An update could not be handled (%s).", type(error).__name__)  # noqa: TRY400 - may hold words
        del self._waiting[lane]
