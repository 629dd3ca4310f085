"""Keeps the updates until the bot fetches them (Bot API, Getting updates)."""

import asyncio
import contextlib
from collections import deque
from collections.abc import Callable, Mapping, Sequence

from bot.preview.wire import limits
from bot.preview.wire.refusals import Refusal, conflict
from bot.preview.wire.values import Update

# Bot API, getUpdates, allowed_updates: left out unless asked for by name.
_ONLY_BY_NAME = ("chat_member", "message_reaction", "message_reaction_count")


class UpdateQueue:
    """Updates in the order of their ids, kept until confirmed or a day old.

    Bot API, getUpdates: an update is confirmed as soon as getUpdates is called with a higher offset; a negative offset
    keeps that many from the end of the queue and forgets the others; allowed_updates is remembered when left out and
    does not affect updates created before.
    """

    def __init__(self, clock: Callable[[], float], first_id: int = 1) -> None:
        self._clock = clock
        self._next_id = first_id
        self._waiting: deque[Update] = deque()
        self._allowed: tuple[str, ...] = ()
        self._poll: asyncio.Future[None] | None = None

    @property
    def allowed(self) -> tuple[str, ...]:
        """As last asked for; empty for the default."""
        return self._allowed

    def __len__(self) -> int:
        self._forget_old()
        return len(self._waiting)

    def add(self, kind: str, body: object) -> None:
        """Queues an update of a kind, such as "message", unless the bot does not want the kind."""
        wanted = kind in self._allowed if self._allowed else kind not in _ONLY_BY_NAME
        if wanted:
            self.add_raw({kind: body})

    def add_raw(self, body: Mapping[str, object]) -> None:
        self._waiting.append(Update(self._next_id, self._clock(), body))
        self._next_id += 1
        if self._poll and not self._poll.done():
            self._poll.set_result(None)

    def clear(self) -> None:
        self._waiting.clear()

    async def fetch(self, offset: int, limit: int, patience: float, allowed: Sequence[str] | None) -> list[Update]:
        """Confirms what lies before the offset, and waits up to `patience` seconds until there is something.

        Raises Refusal (409) when another call comes while this one waits: only one instance of a bot may poll.
        """
        if allowed is not None:
            self._allowed = tuple(allowed)
        self._end_poll()
        self._confirm(offset)
        if not len(self) and patience > 0:
            await self._wait(patience)
        return list(self._waiting)[:limit]

    def _confirm(self, offset: int) -> None:
        confirmed = len(self._waiting) + offset if offset < 0 else sum(update.id < offset for update in self._waiting)
        for _ in range(confirmed):
            self._waiting.popleft()

    async def _wait(self, patience: float) -> None:
        poll = self._poll = asyncio.get_running_loop().create_future()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(poll, patience)

    def _end_poll(self) -> None:
        """Refuses the call that waits, as the published server does; the documentation names neither of the two."""
        if self._poll and not self._poll.done():
            self._poll.set_exception(_other_instance())
        self._poll = None

    def _forget_old(self) -> None:
        while self._waiting and self._waiting[0].at < self._clock() - limits.UPDATE_AGE:
            self._waiting.popleft()


def _other_instance() -> Refusal:
    return conflict("terminated by other getUpdates request; make sure that only one bot instance is running")
