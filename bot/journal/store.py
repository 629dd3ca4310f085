"""The journal's file: one SQLite database, changed by one connection."""

import contextlib
import sqlite3
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.journal.records import Change, Forget, Mark, Received, Stage, Tried

# Written into the file; a file with another number is of another version of this program.
VERSION = 2

# Numbers of updates that are remembered, so that none is answered twice. Telegram hands out at most 100 at a time and
# repeats only those that were not acknowledged.
REMEMBERED = 1000

# The most that the file may grow to, in pages of 4 KiB: 256 MiB, some 100,000 long questions.
MOST_PAGES = 65_536

IN_MEMORY = ":memory:"

# Statements by the version that they lead to; a new file goes through all of them.
_STEPS = {
    1: """
        CREATE TABLE received (update_id INTEGER PRIMARY KEY, body TEXT NOT NULL, stage INTEGER NOT NULL);
        CREATE TABLE seen (number INTEGER PRIMARY KEY AUTOINCREMENT, update_id INTEGER NOT NULL UNIQUE);
    """,
    2: "ALTER TABLE received ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;",
}


class UnusableFile(Exception):  # noqa: N818 - says what is wrong
    """The file is damaged or of another version; the message says which."""


class Store:
    """Raises sqlite3.Error from every method when the disk does not do its part."""

    def __init__(self, path: str | Path, most_pages: int = MOST_PAGES) -> None:
        """Opens or makes the file. Raises UnusableFile when there is one that is no journal of this version."""
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        try:
            self._prepare(most_pages)
        except BaseException:
            self._connection.close()
            raise

    def apply(self, changes: Iterable[Change]) -> None:
        """All of them or none."""
        with self._transaction():
            for change in changes:
                self._apply(change)

    def received(self) -> list[Received]:
        """What is not yet answered, in the order in which it came."""
        rows = self._connection.execute(
            "SELECT received.update_id, body, stage, tries FROM received LEFT JOIN seen USING (update_id) "
            "ORDER BY number"
        )
        return [Received(update_id, body, Stage(stage), tries) for update_id, body, stage, tries in rows]

    def remembered(self) -> list[int]:
        """The numbers of the latest updates, oldest first."""
        return [update_id for (update_id,) in self._connection.execute("SELECT update_id FROM seen ORDER BY number")]

    def wipe(self) -> None:
        """Takes what was forgotten out of the log beside the file too."""
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        self._connection.close()

    def _prepare(self, most_pages: int) -> None:
        try:
            self._connection.execute("PRAGMA journal_mode=WAL").fetchall()
            problem = self._connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            version = self._connection.execute("PRAGMA user_version").fetchone()[0]
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):  # the disk or the rights, not the file
                raise
            raise UnusableFile("damaged") from None
        if problem != "ok":
            raise UnusableFile("damaged")
        for setting in ("synchronous=FULL", "secure_delete=ON", f"max_page_count={most_pages}"):
            self._connection.execute(f"PRAGMA {setting}").fetchall()
        if version > VERSION:
            raise UnusableFile("from another version of the bot")
        self._bring_up_from(version)

    def _bring_up_from(self, version: int) -> None:
        """What an older version of the bot has left is kept; a new file has the version 0."""
        for step in range(version + 1, VERSION + 1):
            with self._transaction():
                for statement in filter(str.strip, _STEPS[step].split(";")):
                    self._connection.execute(statement)
                self._connection.execute(f"PRAGMA user_version={step}")

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:  # a full disk may have ended it already
                self._connection.execute("ROLLBACK")
            raise

    def _apply(self, change: Change) -> None:
        run = self._connection.execute
        match change:
            case Received(update_id, body, stage, tries):
                run("INSERT OR IGNORE INTO received VALUES (?, ?, ?, ?)", (update_id, body, stage, tries))
                run("INSERT OR IGNORE INTO seen (update_id) VALUES (?)", (update_id,))
                run("DELETE FROM seen WHERE number <= (SELECT max(number) FROM seen) - ?", (REMEMBERED,))
            case Mark(update_id, stage):
                run("UPDATE received SET stage = ?, tries = 0 WHERE update_id = ?", (stage, update_id))
            case Tried(update_id):
                run("UPDATE received SET tries = tries + 1 WHERE update_id = ?", (update_id,))
            case Forget(update_id):
                run("DELETE FROM received WHERE update_id = ?", (update_id,))


def set_aside(path: Path) -> Path:
    """Moves a file that cannot be used out of the way, whole; where to."""
    aside = path.with_name(f"{path.name}.aside-{time.time_ns() // 1_000_000_000}")
    for suffix in ("", "-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError):
            path.with_name(path.name + suffix).rename(aside.with_name(aside.name + suffix))
    return aside
