"""What the bot remembers of its readers: little, in memory alone, for minutes, under names that cannot be turned back.

Nothing here is written anywhere. A person, a chat and a topic are kept as keyed digests; the key is drawn anew whenever
the process starts.
"""

import secrets
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b
from typing import Generic, TypeVar

# Seconds: long enough to read an answer and go on from it.
QUARTER_OF_AN_HOUR = 15 * 60.0

# Entries of each sort, and characters of their questions: a few megabytes. With more readers at once, or longer
# questions, the reader who was silent longest is forgotten. At 25 questions a second, three of each reader, all are
# full after ten minutes; with ten thousand, the last questions went on filling for fifteen.
MOST = 5_000
MOST_CHARACTERS = 2_000_000

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


def _weightless(_: object) -> int:
    return 0


class Fading(Generic[Key, Value]):
    """A bounded map whose entries vanish `seconds` after they were put; never, where that is None."""

    def __init__(
        self,
        seconds: float | None,
        most: int = MOST,
        now: Callable[[], float] = time.monotonic,
        *,
        weigh: Callable[[Value], int] = _weightless,
        heaviest: int = MOST_CHARACTERS,
    ) -> None:
        """At most `most` entries, which weigh `heaviest` together."""
        self._seconds, self._most, self._now = seconds, most, now
        self._weigh, self._heaviest = weigh, heaviest
        self._entries: OrderedDict[Key, tuple[float, Value]] = OrderedDict()
        self._weight = 0

    def put(self, key: Key, value: Value) -> None:
        """A value's weight must stay what it was when it was put."""
        self._drop(key)
        self._entries[key] = (self._now(), value)
        self._weight += self._weigh(value)
        self._drop_old()

    def get(self, key: Key) -> Value | None:
        self._drop_old()
        entry = self._entries.get(key)
        return entry[1] if entry else None

    def forget(self, unwanted: Callable[[Key, Value], bool]) -> None:
        for key in [key for key, (_, value) in self._entries.items() if unwanted(key, value)]:
            self._drop(key)

    def __len__(self) -> int:
        self._drop_old()
        return len(self._entries)

    def _drop(self, key: Key) -> None:
        entry = self._entries.pop(key, None)
        if entry:
            self._weight -= self._weigh(entry[1])

    def _drop_old(self) -> None:
        while self._entries and (self._too_much() or self._faded()):
            self._drop(next(iter(self._entries)))

    def _too_much(self) -> bool:
        return len(self._entries) > self._most or self._weight > self._heaviest

    def _faded(self) -> bool:
        put, _ = next(iter(self._entries.values()))
        return self._seconds is not None and self._now() - put >= self._seconds


@dataclass(frozen=True, slots=True)
class Said:
    """A question that was answered: by whom, and where its answer stands."""

    owner: bytes
    question: str
    day: date
    asked_id: int
    answer_id: int
    page: int = 0


def _of_questions() -> Fading[bytes, Said]:
    return Fading(QUARTER_OF_AN_HOUR, weigh=lambda said: len(said.question))


@dataclass(slots=True)
class Memory:
    """All that is remembered."""

    last: Fading[bytes, Said] = field(default_factory=_of_questions)
    """The last question of a person in a chat and topic."""
    answers: Fading[bytes, Said] = field(default_factory=_of_questions)
    """By the message that asks: what answers it."""
    asked: Fading[bytes, Said] = field(default_factory=_of_questions)
    """By the message that answers: what it answers."""
    languages: Fading[bytes, str] = field(default_factory=lambda: Fading(None))
    """The language that a person has chosen, by its code."""
    albums: Fading[bytes, bool] = field(default_factory=lambda: Fading(60.0))
    """Albums met just now, and whether one of their pictures has a caption."""
    _key: bytes = field(default_factory=lambda: secrets.token_bytes(32))

    def name(self, *parts: object) -> bytes:
        """The digest under which a person, a message or a place is remembered."""
        return blake2b("\n".join(map(str, parts)).encode(), key=self._key, digest_size=16).digest()

    def forget(self, person: bytes) -> None:
        """Drops all that is remembered of a person."""
        for kept in (self.last, self.answers, self.asked):
            kept.forget(lambda _, said: said.owner == person)
        self.languages.forget(lambda key, _: key == person)
