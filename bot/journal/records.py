"""What a journal holds, and how it changes."""

from dataclasses import dataclass
from enum import IntEnum


class Stage(IntEnum):
    """How far an answer has come. The numbers stand on disk."""

    WAITING = 0
    SENDING = 1
    """Handed to Telegram, without a confirmation yet: whether it has arrived is not known."""


@dataclass(frozen=True, slots=True)
class Received:
    """An update as Telegram sent it: JSON in `body`."""

    update_id: int
    body: str
    stage: Stage = Stage.WAITING
    tries: int = 0
    """How many starts have tried it again and ended before there was an answer: it may be what ended them."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What an earlier run left is about to be read once more."""

    update_id: int


@dataclass(frozen=True, slots=True)
class Mark:
    """How far its answer has come. There is one, so reading it has ended nothing."""

    update_id: int
    stage: Stage


@dataclass(frozen=True, slots=True)
class Forget:
    """Answered, or not to be answered: nothing of it stays but its number among the latest ones."""

    update_id: int


Change = Received | Tried | Mark | Forget
