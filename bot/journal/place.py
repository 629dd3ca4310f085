"""Where a bot's state stands, and that only one process of this machine uses it."""

import contextlib
import fcntl
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from bot.errors import StateError

log = logging.getLogger(__name__)

# Bytes of a digest: enough to tell one machine's bots apart, and nothing to find a token by.
DIGEST_BYTES = 6


@dataclass(frozen=True, slots=True)
class Place:
    """The files of one bot in the folder of states, named by a digest of its token."""

    folder: Path
    name: str

    @property
    def journal(self) -> Path:
        return self.folder / f"journal-{self.name}.sqlite"

    @property
    def readers(self) -> Path:
        """What readers tell, and wish to be told."""
        return self.folder / f"readers-{self.name}.sqlite"

    @property
    def lock(self) -> Path:
        return self.folder / f"running-{self.name}.lock"


def place_of(folder: Path, token: str) -> Place:
    return Place(folder, blake2b(token.encode(), digest_size=DIGEST_BYTES).hexdigest())


def make_private(folder: Path) -> None:
    """Makes the folder, for its owner alone, if it is not there. Raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


@contextlib.contextmanager
def locked(place: Place) -> Iterator[None]:
    """Holds the lock, which ends with the process however it ends. Raises StateError when another process has it."""
    try:
        make_private(place.folder)
        file = place.lock.open("a")
    except OSError as error:
        log.warning("No lock can be had in %s (%s): do not start the bot twice.", place.folder, error.strerror)
        yield
        return
    with file:
        _lock(file.fileno())
        yield


def _lock(descriptor: int) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise StateError("This bot is already running on this machine: stop the other process first.") from None
