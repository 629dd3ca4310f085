"""The journal's file: one SQLite database, changed by one connection."""

from collections.abc import Iterable
from pathlib import Path

from bot.journal.database import Database
from bot.journal.records import Change, Forget, Mark, Received, Stage, Tried

# Numbers of updates that are remembered, so that none is answered twice. Telegram hands out at most 100 at a time and
# repeats only those that were not acknowledged.
REMEMBERED = 1000

# The most that the file may grow to, in pages of 4 KiB: 256 MiB, some 100,000 long questions.
MOST_PAGES = 65_536

# Statements by the version that they lead to.
_STEPS = {
    1: """
        CREATE TABLE received (update_id INTEGER PRIMARY KEY, body TEXT NOT NULL, stage INTEGER NOT NULL);
        CREATE TABLE seen (number INTEGER PRIMARY KEY AUTOINCREMENT, update_id INTEGER NOT NULL UNIQUE);
    """,
    2: "ALTER TABLE received ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;",
}


class Store:
    """Raises DatabaseError from every method when the disk does not do its part."""

    def __init__(self, path: str | Path, most_pages: int = MOST_PAGES) -> None:
        """Opens or makes the file. Raises UnusableFile when there is one that is no journal of this version."""
        self._database = Database(path, _STEPS, most_pages)

    def apply(self, changes: Iterable[Change]) -> None:
        """All of them or none."""
        with self._database.transaction():
            for change in changes:
                self._apply(change)

    def received(self) -> list[Received]:
        """What is not yet answered, in the order in which it came."""
        rows = self._database.run(
            "SELECT received.update_id, body, stage, tries FROM received LEFT JOIN seen USING (update_id) "
            "ORDER BY number"
        )
        return [Received(update_id, body, Stage(stage), tries) for update_id, body, stage, tries in rows]

    def remembered(self) -> list[int]:
        """The numbers of the latest updates, oldest first."""
        return [update_id for (update_id,) in self._database.run("SELECT update_id FROM seen ORDER BY number")]

    def wipe(self) -> None:
        """Takes what was forgotten out of the log beside the file too."""
        self._database.wipe()

    def close(self) -> None:
        self._database.close()

    def _apply(self, change: Change) -> None:
        run = self._database.run
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
