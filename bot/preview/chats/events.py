"""What has happened in the chats, numbered, for pages that watch."""

import asyncio
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass

_KEPT = 1000  # a page that was away for longer draws everything anew


@dataclass(frozen=True, slots=True)
class Event:
    seq: int
    kind: str
    data: Mapping[str, object]


class EventLog:
    """The latest events; `seq` is the number of the last one."""

    def __init__(self) -> None:
        self.seq = 0
        self._events: deque[Event] = deque(maxlen=_KEPT)
        self._news = asyncio.Event()

    def add(self, kind: str, data: Mapping[str, object]) -> None:
        self.seq += 1
        self._events.append(Event(self.seq, kind, data))
        self._news.set()
        self._news = asyncio.Event()

    def kept(self) -> list[Event]:
        return list(self._events)

    def after(self, seq: int) -> list[Event] | None:
        """The events after a number; None when some of them are forgotten or the number is of another run."""
        oldest = self._events[0].seq if self._events else self.seq + 1
        if not oldest - 1 <= seq <= self.seq:
            return None
        return [event for event in self._events if event.seq > seq]

    async def news(self, seq: int) -> list[Event] | None:
        """As `after`, but waits until there is something."""
        while (events := self.after(seq)) is not None and not events:
            await self._news.wait()
        return events
