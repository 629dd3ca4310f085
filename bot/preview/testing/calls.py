"""Records what the bot asks, for tests to look at."""

import time
from collections import deque
from dataclasses import dataclass

from bot.preview.wire.parameters import Parameters

_KEPT = 10_000


@dataclass(slots=True)
class Call:
    method: str
    parameters: dict[str, str]
    at: float
    """Seconds of a monotonic clock."""
    code: int | None = None
    """The status of the answer; None until there is one, and for good if the connection was dropped instead."""


class CallLog:
    """The latest calls, oldest first."""

    def __init__(self) -> None:
        self._calls: deque[Call] = deque(maxlen=_KEPT)

    def add(self, method: str, parameters: Parameters) -> Call:
        call = Call(method, parameters.as_dict(), time.monotonic())
        self._calls.append(call)
        return call

    def clear(self) -> None:
        self._calls.clear()

    def kept(self) -> list[Call]:
        return list(self._calls)
