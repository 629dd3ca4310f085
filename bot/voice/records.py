"""What is kept of readers: no question with who asked it, and no chat but of those who wished it with a tap."""

from dataclasses import dataclass
from enum import Enum


class Verdict(Enum):
    """What became of a question. The values stand on disk."""

    REFUSED = "refused"
    """The articles did not answer."""
    HELPED = "helped"
    """A reader says that the answer was one."""
    MISSED = "missed"
    """A reader says that it was none."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What was asked in vain, without anything that could name a person, and how often."""

    words: str
    refused: int
    missed: int
    last: str
    """The day it was asked last, as 2022-01-25."""

    @property
    def count(self) -> int:
        return self.refused + self.missed


@dataclass(frozen=True, slots=True)
class Gaps:
    """Those asked most often first, and how many there are of each verdict in all."""

    listed: tuple[Gap, ...]
    refused: int
    helped: int
    missed: int


@dataclass(frozen=True, slots=True)
class Following:
    """A chat that wants to hear of a topic, and in which language. `told_at` is when it last did, in Unix time."""

    number: int
    chat: int
    topic: str
    language: str
    told_at: float = 0.0


class Followed(Enum):
    """What came of the wish to follow a topic."""

    NEW = "new"
    ALREADY = "already"
    FULL = "full"
    """The chat follows as many topics as it may."""
    NOT_KEPT = "not kept"
    """The disk does not do its part."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A passage that a chat was shown, with where it stood and when; `gone_at` is when it was first missed."""

    chat: int
    message: int
    path: str
    passage: str
    day: str
    gone_at: float | None = None
