"""A file of SQLite's, opened so that a power cut loses nothing and nothing that was deleted can be read from it."""

import contextlib
import logging
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from bot.journal.place import make_private

log = logging.getLogger(__name__)

IN_MEMORY = ":memory:"

# It holds what readers ask, or whom the bot is to write to.
OWNER_ALONE = 0o600

DatabaseError = sqlite3.Error
"""What every method of a database raises when the disk does not do its part."""

Row = tuple[Any, ...]
Kept = TypeVar("Kept")


class UnusableFile(Exception):  # noqa: N818 - says what is wrong
    """The file is damaged or of another version; the message says which."""


class Database:
    """One connection to one file, for one thread at a time."""

    def __init__(self, path: str | Path, steps: Mapping[int, str], most_pages: int) -> None:
        """Opens the file or makes it. Raises UnusableFile when there is one of no use.

        `steps` holds statements by the version that they lead to, which is written into the file: what an older version
        of this program has left is brought up to the last one, and a newer one's is of no use. The file grows to
        `most_pages` of 4 KiB at most.
        """
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        try:
            self._prepare(steps, most_pages)
        except BaseException:
            self._connection.close()
            raise

    def run(self, statement: str, values: Sequence[object] = ()) -> list[Row]:
        """The rows that a statement finds; of one that changes something, none."""
        return self._connection.execute(statement, values).fetchall()

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is run within or none of it."""
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            if self._connection.in_transaction:  # a full disk may have ended it already
                self.run("ROLLBACK")
            raise

    def wipe(self) -> None:
        """Takes what was deleted out of the log beside the file too."""
        self.run("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        self._connection.close()

    def _prepare(self, steps: Mapping[int, str], most_pages: int) -> None:
        try:
            self.run("PRAGMA journal_mode=WAL")
            problem = self.run("PRAGMA quick_check(1)")[0][0]
            found = self.run("PRAGMA user_version")[0][0]
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):  # the disk or the rights, not the file
                raise
            raise UnusableFile("damaged") from None
        if problem != "ok":
            raise UnusableFile("damaged")
        for setting in ("synchronous=FULL", "secure_delete=ON", f"max_page_count={most_pages}"):
            self.run(f"PRAGMA {setting}")
        if found > max(steps):
            raise UnusableFile("from another version of the bot")
        for version in range(found + 1, max(steps) + 1):
            self._bring_up_to(version, steps[version])

    def _bring_up_to(self, version: int, statements: str) -> None:
        with self.transaction():
            for statement in filter(str.strip, statements.split(";")):
                self.run(statement)
            self.run(f"PRAGMA user_version={version}")


def opened(path: Path, make: Callable[[], Kept], name: str) -> Kept:
    """What `make` makes of the file; one of no use is set aside first, and the log says so.

    Raises OSError or DatabaseError when no file can be had there.
    """
    _make_file(path)
    try:
        return make()
    except UnusableFile as problem:
        aside = set_aside(path)
        log.warning("The %s %s is %s: it was set aside as %s, and a new one is begun.", name, path, problem, aside.name)
        _make_file(path)
        return make()


def _make_file(path: Path) -> None:
    make_private(path.parent)
    path.touch(OWNER_ALONE)  # SQLite gives its other files the same rights


def set_aside(path: Path) -> Path:
    """Moves a file that cannot be used out of the way, whole; where to."""
    aside = path.with_name(f"{path.name}.aside-{time.time_ns() // 1_000_000_000}")
    for suffix in ("", "-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError):
            path.with_name(path.name + suffix).rename(aside.with_name(aside.name + suffix))
    return aside
