"""What a bot holds of the table: a copy of all its articles on this machine, which is what answers."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import tzinfo
from hashlib import blake2b
from pathlib import Path
from threading import Lock

from bot.archive.archive import Archive
from bot.archive.maker import DIGEST_BYTES
from bot.archive.parcel import unpacked
from bot.archive.sealed import FIRST_LENGTH, DamagedError, check, put, seal_of
from bot.articles.folder.library import Library, library_of
from bot.errors import ArticleError, CorpusError
from bot.shared.table import Listed, Row, Table

log = logging.getLogger(__name__)

# The file that tells which articles the table had, beside what was read of them.
NAME = "table.held"


@dataclass(frozen=True, slots=True)
class Held:
    """A version of the table; `keys` are those of its articles that can be used, in the order of their paths."""

    version: int = 0
    """0 for one that this process has not seen."""
    keys: tuple[str, ...] = ()
    problems: tuple[ArticleError, ...] = ()


class Copy:
    """Safe to share between threads."""

    def __init__(self, table: Table, archive: Archive, most: int, zone: tzinfo | None = None) -> None:
        """`archive` is this table's alone; `most` is how many bytes of articles the copy may have."""
        self._table = table
        self._archive = archive
        self._most = most
        self._zone = zone
        self._syncing = Lock()
        self._held = Held(keys=_read(archive.folder / NAME))

    def read(self) -> Library:
        """The articles of the table or, while it is away, of the copy. Raises CorpusError where there is none."""
        try:
            self.sync()
        except CorpusError as error:
            library = self.library()
            if not library.articles:
                raise
            log.warning("%s The copy of before answers: %s articles.", error, len(library.articles))
            return library
        return self.library()

    def library(self) -> Library:
        """The articles of the copy; where they were counted before, each is read when it is needed."""
        held = self._held
        keys = [key for key in held.keys if self._archive.holds(key)]
        state = blake2b(json.dumps([*keys, str(self._zone)]).encode(), digest_size=DIGEST_BYTES).hexdigest()
        library = self._archive.library(
            state, lambda: library_of([self._archive.held(key) for key in keys], zone=self._zone)
        )
        return replace(library, problems=held.problems)

    def proves_whole(self) -> bool:
        """Whether the copy is what was written; else what is damaged is removed and, if it can be, fetched again."""
        if self._archive.prove():
            return True
        with suppress(CorpusError):  # what follows the table says so, and fetches it once that can be used
            self.sync()
        return False

    def sync(self) -> bool:
        """Brings the copy in step with the table, and tells whether anything has changed.

        Raises AwayError where the table cannot be used, CorpusError where it is too large; the copy is as before then.
        """
        with self._syncing:
            return self._sync()

    def _sync(self) -> bool:
        version, lacking = self._table.look(), not all(map(self._archive.holds, self._held.keys))
        if version == self._held.version and not lacking:
            return False
        listed = sorted(self._table.listing(), key=lambda item: item.path)
        self._check_size(listed)
        self._archive.expected = frozenset({*self._held.keys, *(item.key for item in listed)})
        problems = self._fetch([item for item in listed if not self._archive.holds(item.key)])
        usable = tuple(item.key for item in listed if self._archive.holds(item.key))
        before, self._held = self._held, Held(version, usable, tuple(problems))
        self._archive.expected = frozenset(self._held.keys)
        _write(self._archive.folder / NAME, self._held.keys)
        return lacking or (before.keys, before.problems) != (self._held.keys, self._held.problems)

    def _check_size(self, listed: Sequence[Listed]) -> None:
        size = sum(item.size for item in listed)
        if size > self._most:
            raise CorpusError(
                f"INDEX_URL: the table's articles take {size >> 20} MB, more than the {self._most >> 20} of "
                "INDEX_CACHE_MB: raise it if this machine can bear that."
            )

    def _fetch(self, listed: Sequence[Listed]) -> list[ArticleError]:
        """Adds articles to the copy; what is wrong with the others."""
        problems = []
        for rows in self._table.rows(listed):
            segments = []
            for row in rows:
                try:
                    segments.append(unpacked(row.reading, row.key))
                except DamagedError:
                    problems.append(_damaged(row))
            if segments:
                self._archive.receive(segments)
        return problems


def _damaged(row: Row) -> ArticleError:
    remedy = "start crisis-bot index --anew, which writes it again, of the bot's version"
    return ArticleError(f"{row.path} is damaged in the table, or of another version ({remedy})")


def _read(file: Path) -> tuple[str, ...]:
    """The keys; none where there is no such file, or it is damaged."""
    try:
        contents = file.read_bytes()
        check(memoryview(contents))
    except (OSError, DamagedError):
        return ()
    return tuple(json.loads(contents[FIRST_LENGTH:]))


def _write(file: Path, keys: Sequence[str]) -> None:
    """An archive that cannot write says so for both."""
    parts = [json.dumps(keys).encode()]
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        put(file, seal_of(parts), parts)
    except OSError as error:
        log.debug("%s cannot be written (%s).", file, error.strerror)
