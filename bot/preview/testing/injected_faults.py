"""Faults on demand: what can go wrong between a bot and Telegram, for tests to order."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

FaultKind = Literal["refuse", "delay", "drop", "garbage", "answer"]


@dataclass(frozen=True, slots=True)
class Fault:
    """What will happen to the next `count` calls of a method (`*` for any).

    refuse: answered with `code`, `description` and, where it is not 0, `retry_after`.
    delay: answered as usual, `seconds` late.
    drop: the connection is closed without an answer.
    garbage: status `code` (200 unless told otherwise) and a page of HTML instead of JSON.
    answer: `body` with status `code` (200 unless told otherwise), JSON or what is to pass for it.

    `acts` says whether the method does its work before the fault shows: a message sent although its sender never hears
    of it.
    """

    kind: FaultKind
    method: str = "*"
    count: int = 1
    acts: bool = False
    seconds: float = 0.0
    code: int = 0
    description: str = ""
    retry_after: int = 0
    body: str = ""

    def __post_init__(self) -> None:
        if self.kind not in get_args(FaultKind):
            raise ValueError(f'fault "{self.kind}" is none of {", ".join(get_args(FaultKind))}')

    @property
    def parameters(self) -> Mapping[str, int]:
        return {"retry_after": self.retry_after} if self.retry_after else {}


class Faults:
    """The faults that were ordered and have not happened yet; those ordered first happen first."""

    def __init__(self) -> None:
        self._ordered: list[Fault] = []

    def order(self, fault: Fault) -> None:
        self._ordered.append(fault)

    def clear(self) -> None:
        self._ordered.clear()

    def take(self, method: str) -> Fault | None:
        """The fault that a call of the method meets; it counts as happened."""
        for number, fault in enumerate(self._ordered):
            if fault.method.lower() in ("*", method.lower()):
                self._ordered[number : number + 1] = [replace(fault, count=fault.count - 1)] if fault.count > 1 else []
                return fault
        return None
