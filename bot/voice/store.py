"""The file of the readers' voice. Times are Unix times, days are written 2022-01-25."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from bot.journal.database import Database, Row
from bot.voice.records import Followed, Following, Gap, Gaps, Shown, Verdict

VERSION = 1

# Pages of 4 KiB: 64 MiB, far more than the numbers below allow.
MOST_PAGES = 16_384

# Topics that one chat may follow: what a person still oversees in one list.
MOST_TOPICS = 10

# Different questions in vain that are kept; beyond them, those asked once and long ago go first.
MOST_GAPS = 5_000

# Passages of one chat that are watched for corrections, and days for which they are.
MOST_SHOWN = 100
SHOWN_DAYS = 30

_SCHEMA = """
CREATE TABLE gaps (topic TEXT PRIMARY KEY, words TEXT NOT NULL, refused INTEGER NOT NULL, missed INTEGER NOT NULL,
    last TEXT NOT NULL);
CREATE TABLE counts (verdict TEXT PRIMARY KEY, number INTEGER NOT NULL);
CREATE TABLE following (number INTEGER PRIMARY KEY AUTOINCREMENT, chat INTEGER NOT NULL, topic TEXT NOT NULL,
    language TEXT NOT NULL, told_at REAL NOT NULL, UNIQUE (chat, topic));
CREATE TABLE owed (following INTEGER NOT NULL, path TEXT NOT NULL, PRIMARY KEY (following, path));
CREATE TABLE articles (digest BLOB PRIMARY KEY);
CREATE TABLE corrections (chat INTEGER PRIMARY KEY, language TEXT NOT NULL);
CREATE TABLE shown (chat INTEGER NOT NULL, message INTEGER NOT NULL, path TEXT NOT NULL, passage TEXT NOT NULL,
    day TEXT NOT NULL, gone_at REAL, UNIQUE (chat, path, passage))
"""


class Store:
    """Raises DatabaseError from every method when the disk does not do its part."""

    def __init__(self, path: str | Path, most_pages: int = MOST_PAGES) -> None:
        """Opens or makes the file. Raises UnusableFile when there is one that is none of this version."""
        self._database = Database(path, {VERSION: _SCHEMA}, most_pages)
        self._run = self._database.run

    def wipe(self) -> None:
        """Takes what was deleted out of the log beside the file too."""
        self._database.wipe()

    def close(self) -> None:
        self._database.close()

    # What was asked in vain.

    def count(self, verdict: Verdict, topic: str, words: str, day: str) -> None:
        """Counts a question; its words are kept only where the verdict is one against the answer."""
        with self._database.transaction():
            self._run(
                "INSERT INTO counts VALUES (?, 1) ON CONFLICT DO UPDATE SET number = number + 1", (verdict.value,)
            )
            if verdict is not Verdict.HELPED:
                refused, missed = int(verdict is Verdict.REFUSED), int(verdict is Verdict.MISSED)
                self._run(
                    "INSERT INTO gaps VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
                    " refused = refused + excluded.refused, missed = missed + excluded.missed, last = excluded.last",
                    (topic, words, refused, missed, day),
                )
                self._run(
                    "DELETE FROM gaps WHERE topic IN"
                    " (SELECT topic FROM gaps ORDER BY refused + missed DESC, last DESC LIMIT -1 OFFSET ?)",
                    (MOST_GAPS,),
                )

    def gaps(self, most: int) -> Gaps:
        rows = self._run(
            "SELECT words, refused, missed, last FROM gaps ORDER BY refused + missed DESC, last DESC, words LIMIT ?",
            (most,),
        )
        counts: dict[str, int] = dict(self._run("SELECT verdict, number FROM counts"))
        refused, helped, missed = (int(counts.get(verdict.value, 0)) for verdict in Verdict)
        return Gaps(tuple(Gap(*row) for row in rows), refused, helped, missed)

    # Topics that are followed.

    def follow(self, chat: int, topic: str, language: str) -> tuple[Followed, Following | None]:
        with self._database.transaction():
            kept = self._following("WHERE chat = ?", (chat,))
            same = next((each for each in kept if each.topic.casefold() == topic.casefold()), None)
            if same:
                return Followed.ALREADY, same
            if len(kept) >= MOST_TOPICS:
                return Followed.FULL, None
            self._run(
                "INSERT INTO following (chat, topic, language, told_at) VALUES (?, ?, ?, 0)", (chat, topic, language)
            )
            return Followed.NEW, self._following("WHERE chat = ? AND topic = ?", (chat, topic))[0]

    def following(self, chat: int | None = None) -> list[Following]:
        """What a chat follows, or all chats, the oldest wish first."""
        return self._following() if chat is None else self._following("WHERE chat = ?", (chat,))

    def unfollow(self, chat: int, number: int) -> None:
        with self._database.transaction():
            self._run(
                "DELETE FROM owed WHERE following IN (SELECT number FROM following WHERE chat = ? AND number = ?)",
                (chat, number),
            )
            self._run("DELETE FROM following WHERE chat = ? AND number = ?", (chat, number))

    def owe(self, number: int, paths: Iterable[str]) -> None:
        """Notes articles that a follower is to hear of, if the topic is still followed."""
        with self._database.transaction():
            for path in paths:
                self._run("INSERT OR IGNORE INTO owed SELECT number, ? FROM following WHERE number = ?", (path, number))

    def owed(self, before: float) -> list[tuple[Following, tuple[str, ...]]]:
        """Who is to hear of which articles and has been told nothing since `before`."""
        due = self._following("WHERE told_at <= ? AND number IN (SELECT following FROM owed)", (before,))
        return [(each, self._paths(each.number)) for each in due]

    def told(self, number: int, at: float) -> None:
        """Nothing more is owed for now."""
        with self._database.transaction():
            self._run("DELETE FROM owed WHERE following = ?", (number,))
            self._run("UPDATE following SET told_at = ? WHERE number = ?", (at, number))

    # By what articles are known again that have been there.

    def articles(self) -> set[bytes]:
        return {digest for (digest,) in self._run("SELECT digest FROM articles")}

    def know_articles(self, digests: Iterable[bytes]) -> None:
        """Adds to them; those that are gone stay known, since a file may come back."""
        with self._database.transaction():
            for digest in digests:
                self._run("INSERT OR IGNORE INTO articles VALUES (?)", (digest,))

    # Passages that were shown to those who want to hear of corrections.

    def watch(self, chat: int, language: str) -> None:
        self._run("INSERT OR REPLACE INTO corrections VALUES (?, ?)", (chat, language))

    def unwatch(self, chat: int) -> None:
        with self._database.transaction():
            self._run("DELETE FROM corrections WHERE chat = ?", (chat,))
            self._run("DELETE FROM shown WHERE chat = ?", (chat,))

    def watching(self) -> dict[int, str]:
        """The language of each chat that wants to hear of corrections."""
        return dict(self._run("SELECT chat, language FROM corrections"))

    def show(self, shown: Sequence[Shown], oldest: str) -> None:
        """Keeps what was shown; what is older than a day or more than may be kept goes."""
        with self._database.transaction():
            for each in shown:
                self._run(
                    "INSERT OR REPLACE INTO shown SELECT ?, ?, ?, ?, ?, NULL FROM corrections WHERE chat = ?",
                    (each.chat, each.message, each.path, each.passage, each.day, each.chat),
                )
                self._run(
                    "DELETE FROM shown WHERE chat = ? AND rowid NOT IN"
                    " (SELECT rowid FROM shown WHERE chat = ? ORDER BY rowid DESC LIMIT ?)",
                    (each.chat, each.chat, MOST_SHOWN),
                )
            self._run("DELETE FROM shown WHERE day < ?", (oldest,))

    def shown(self) -> list[Shown]:
        return [Shown(*row) for row in self._run("SELECT chat, message, path, passage, day, gone_at FROM shown")]

    def miss(self, shown: Shown, at: float | None) -> None:
        """Notes since when a passage is missed; None when it is there again."""
        self._run("UPDATE shown SET gone_at = ? WHERE chat = ? AND path = ? AND passage = ?", (at, *_key(shown)))

    def unshow(self, shown: Shown) -> None:
        self._run("DELETE FROM shown WHERE chat = ? AND path = ? AND passage = ?", _key(shown))

    # All of it.

    def forget(self, chat: int) -> None:
        """Drops all that is kept of a chat."""
        self.unwatch(chat)
        with self._database.transaction():
            self._run("DELETE FROM owed WHERE following IN (SELECT number FROM following WHERE chat = ?)", (chat,))
            self._run("DELETE FROM following WHERE chat = ?", (chat,))

    def _following(self, condition: str = "", values: Sequence[object] = ()) -> list[Following]:
        fields = "SELECT number, chat, topic, language, told_at FROM following"
        return [Following(*row) for row in self._run(f"{fields} {condition} ORDER BY number", values)]

    def _paths(self, number: int) -> tuple[str, ...]:
        rows = self._run("SELECT path FROM owed WHERE following = ? ORDER BY path", (number,))
        return tuple(path for (path,) in rows)


def _key(shown: Shown) -> Row:
    return shown.chat, shown.path, shown.passage
