"""Which updates the running task is answering: what it sends is journaled under their numbers."""

import asyncio
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(slots=True)
class Current:
    update_ids: tuple[int, ...]
    since: float | None = None
    """When they arrived, by the monotonic clock; None once an answer is on its way."""
    kept: bool = False
    """Whether the updates stay in the journal for the next start, since they could not be answered in this run."""
    alone: asyncio.Lock | None = None
    """Held while an update is read that an earlier run left; None once there is an answer, and for what is new."""

    def is_read(self) -> bool:
        """Lets the next one be read that an earlier run left; False for what did not hold it up."""
        alone, self.alone = self.alone, None
        if alone:
            alone.release()
        return alone is not None


CURRENT: ContextVar[Current | None] = ContextVar("CURRENT", default=None)
