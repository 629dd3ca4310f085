"""Which updates the running task is answering: what it sends is journaled under their numbers."""

from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(slots=True)
class Current:
    update_ids: tuple[int, ...]
    since: float | None = None
    """When they arrived, by the monotonic clock; None once an answer is on its way."""
    kept: bool = False
    """Whether the updates stay in the journal for the next start, since they could not be answered in this run."""


CURRENT: ContextVar[Current | None] = ContextVar("CURRENT", default=None)
