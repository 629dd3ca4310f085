"""What is remembered of the feeds that are followed, from one start of the bot to the next."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, fields
from functools import partial
from pathlib import Path

from bot.importing.folder.placing import replace_file

log = logging.getLogger(__name__)

NAME = "feeds.json"
REMEMBERED = 1000  # entries of a feed: more than any holds at a time


@dataclass(slots=True)
class FeedState:
    """`seen` has the digest of each entry by its key, the latest last; moments are seconds since 1970."""

    etag: str | None = None
    modified: str | None = None
    seen: dict[str, str] = field(default_factory=dict)
    tried: dict[str, int] = field(default_factory=dict)
    """How often the page of an entry could not be had."""
    due: float = 0.0
    succeeded: float | None = None
    failures: int = 0
    """In a row."""
    reason: str | None = None
    """Of the last failure, a sentence."""

    def see(self, key: str, digest: str) -> None:
        self.seen.pop(key, None)
        self.seen[key] = digest
        self.tried.pop(key, None)
        while len(self.seen) > REMEMBERED:
            del self.seen[next(iter(self.seen))]


class FeedStates:
    """By address. Damaged, it is moved aside: then entries are compared with the articles that are there."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / NAME
        self._states = _read(self._file)

    def of(self, address: str) -> FeedState:
        return self._states.setdefault(address, FeedState())

    def failing(self) -> dict[str, str]:
        """Why feeds could not be read the last time, by their addresses."""
        return {address: state.reason for address, state in self._states.items() if state.reason}

    def to_save(self) -> Callable[[], None]:
        """Writes down what is known at this moment, when it is called, in any thread. Raises OSError."""
        states = {address: asdict(state) for address, state in self._states.items()}
        return partial(_write, self._file, json.dumps(states, ensure_ascii=False, indent=1).encode())


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    replace_file(file, data)


def _read(file: Path) -> dict[str, FeedState]:
    try:
        written = json.loads(file.read_bytes())
        known = {part.name for part in fields(FeedState)}
        return {
            address: FeedState(**{key: value for key, value in state.items() if key in known})
            for address, state in written.items()
        }
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, TypeError, AttributeError):
        aside = file.with_suffix(".damaged")
        log.warning("%s cannot be read and is moved to %s.", file, aside.name)
        file.replace(aside)
        return {}
