"""What the bot has asked, for tests to look at."""

import time
from collections import deque
from dataclasses import asdict, dataclass

from bot.preview.parameters import Parameters

_KEPT = 10_000


@dataclass(slots=True)
class Call:
    method: str
    parameters: dict[str, str]
    at: float
    """Seconds of a monotonic clock."""
    code: int | None = None
    """Status of the answer; None while there is none, and for good when the connection was dropped instead."""


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

    def as_json(self) -> list[dict[str, object]]:
        return [asdict(call) for call in self._calls]
