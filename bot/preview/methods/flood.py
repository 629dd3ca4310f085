"""Flood control: how many messages a bot may send before it is told to wait.

Bots FAQ, My bot is hitting limits: about one message a second in a chat, where short bursts may pass; no more than 20
messages a minute in a group; about 30 messages a second in all. How long a burst may be and how long a bot then has to
wait is not documented. Edits count as messages here, as bots report.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.preview.wire.refusals import too_many_requests

Clock = Callable[[], float]
"""Seconds from any fixed moment."""


@dataclass(frozen=True, slots=True)
class Rate:
    """So many messages in so many seconds, `burst` of them at once."""

    messages: float
    seconds: float
    burst: int


@dataclass(frozen=True, slots=True)
class FloodLimits:
    chat: Rate = Rate(1, 1, burst=5)
    group: Rate = Rate(20, 60, burst=20)
    overall: Rate = Rate(30, 1, burst=30)


@dataclass(slots=True)
class _Bucket:
    """Holds up to `rate.burst` messages' worth of permission, refilled steadily."""

    rate: Rate
    filled_at: float
    level: float = field(init=False)

    def __post_init__(self) -> None:
        self.level = self.rate.burst

    def wait(self, now: float) -> float:
        """Seconds until the next message may be sent; 0 when it may now."""
        refilled = (now - self.filled_at) * self.rate.messages / self.rate.seconds
        self.level = min(self.rate.burst, self.level + refilled)
        self.filled_at = now
        return max(0.0, (1 - self.level) * self.rate.seconds / self.rate.messages)


class FloodControl:
    """Counts what a bot sends; `limits` None lets everything pass."""

    def __init__(self, limits: FloodLimits | None, clock: Clock) -> None:
        self._limits = limits
        self._clock = clock
        self._buckets: dict[tuple[str, int], _Bucket] = {}

    def admit(self, chat: int, *, group: bool) -> None:
        """Counts one message to a chat. Raises Refusal (429) when it comes too early; such a one is not counted."""
        if self._limits is None:
            return
        rates = {("overall", 0): self._limits.overall, ("chat", chat): self._limits.chat}
        if group:
            rates["group", chat] = self._limits.group
        now = self._clock()
        buckets = [self._buckets.setdefault(key, _Bucket(rate, now)) for key, rate in rates.items()]
        wait = max(bucket.wait(now) for bucket in buckets)
        if wait > 0:
            raise too_many_requests(math.ceil(wait))
        for bucket in buckets:
            bucket.level -= 1
