"""The table: a row an article. The only place that knows LanceDB."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.errors import BotError, SettingsError
from bot.shared.faults import NO_TABLE, NoTableError, away

if TYPE_CHECKING:
    import pyarrow as pa

# Bytes that a process takes from the store, or gives it, in one go: what is in memory twice meanwhile.
CHUNK = 16 * 2**20

# Bytes of LanceDB's own caches, which it lets grow to gigabytes: nothing here is read twice.
LANCE_INDEX_CACHE, LANCE_METADATA_CACHE = 2**20, 8 * 2**20

# How long the store is waited for, so that an outage is known in seconds; LanceDB's own tries go on for minutes.
WAITING = {"connect_timeout": "5s", "timeout": "30s", "client_max_retries": "1", "client_retry_timeout": "5"}

# Old versions serve nobody but a bot that reads them just now, which takes seconds.
KEPT = timedelta(hours=1)

COLUMNS = {"path": "string", "key": "string", "maker": "string", "size": "int64", "reading": "large_binary"}


@dataclass(frozen=True, slots=True)
class Listed:
    """What is told of an article without its text. `place` is where its row lies in the version that was listed."""

    path: str
    key: str
    """Of all that decides which article its file is."""
    maker: str
    """What has read it."""
    size: int
    """Bytes of what was read."""
    place: int


@dataclass(frozen=True, slots=True)
class Row:
    path: str
    key: str
    maker: str
    reading: bytes
    """As `archive.parcel` packs it."""


class Table:
    """For one thread at a time. Everything here raises AwayError where the table cannot be used just now."""

    def __init__(self, url: str) -> None:
        """Of a table as `settings` takes it; nothing is opened yet. Raises SettingsError without the extra."""
        self.url = url
        self._database, _, self._name = url.rpartition("/")
        self._lancedb = _library()
        self._opened: Any = None

    def look(self) -> int:
        """The newest version, which is the one that is read from now on."""
        with self._errors_told():
            if self._opened is None:
                self._opened = self._open()
            else:
                self._opened.checkout_latest()
            version: int = self._opened.version
            return version

    def listing(self) -> list[Listed]:
        with self._errors_told():
            wanted = ["path", "key", "maker", "size"]
            query = self._opened.search().select(wanted).with_row_id(True).limit(self._opened.count_rows() + 1)  # noqa: FBT003
            found = query.to_arrow().select([*wanted, "_rowid"])
            return [Listed(*row.values()) for row in found.to_pylist()]

    def rows(self, listed: Iterable[Listed]) -> Iterator[list[Row]]:
        """The rows of the version that was listed, some at a time."""
        for some in _chunks(listed):
            with self._errors_told():
                query = self._opened.take_row_ids([item.place for item in some])
                found = query.select(["path", "key", "maker", "reading"]).to_arrow()
                rows = [Row(**row) for row in found.select(["path", "key", "maker", "reading"]).to_pylist()]
            yield rows

    def make(self, chunks: Iterable[Sequence[Row]]) -> None:
        """All of it anew, in one commit: who reads it sees all or nothing of that."""
        batches = (_batch(rows) for rows in chunks)
        with self._errors_told():
            self._opened = self._connect().create_table(self._name, data=batches, schema=_schema(), mode="overwrite")

    def put(self, rows: Sequence[Row]) -> None:
        """Each in the place of the one of its path, all in one commit."""
        with self._errors_told():
            import pyarrow as pa  # noqa: PLC0415 - comes with LanceDB

            merge = self._opened.merge_insert("path").when_matched_update_all().when_not_matched_insert_all()
            merge.execute(pa.Table.from_batches([_batch(rows)]))

    def remove(self, keys: Iterable[str]) -> None:
        """In one commit."""
        with self._errors_told():
            self._opened.delete(f"key IN ({', '.join(map(_quoted, keys))})")

    def tidy(self) -> None:
        """Lays what many commits wrote side by side, and removes what only old versions need."""
        with self._errors_told():
            self._opened.optimize(cleanup_older_than=KEPT)

    def _connect(self) -> Any:  # noqa: ANN401 - the libraries are there with the extra only
        session = self._lancedb.Session(LANCE_INDEX_CACHE, LANCE_METADATA_CACHE)
        return self._lancedb.connect(self._database or ".", storage_options=WAITING, session=session)

    def _open(self) -> Any:  # noqa: ANN401
        if "://" not in self.url and not Path(f"{self.url}.lance").is_dir():  # LanceDB would make the folder above it
            raise NoTableError(f"INDEX_URL: {NO_TABLE}")
        return self._connect().open_table(self._name)

    @contextmanager
    def _errors_told(self) -> Iterator[None]:
        """What LanceDB raises is not documented: ValueError, RuntimeError and OSError were seen."""
        try:
            yield
        except BotError:
            raise
        except Exception as error:  # noqa: BLE001
            self._opened = None
            raise away(error) from None


def _library() -> Any:  # noqa: ANN401
    os.environ.setdefault("LANCEDB_LOG", "off")  # its own lines name addresses, and say what is said here as a sentence
    try:
        import lancedb  # noqa: PLC0415 - an extra, and slow to import
    except ImportError as error:
        missing = error.name or "lancedb"
        raise SettingsError(
            f'INDEX_URL needs {missing}: pip install "crisis-bot[lance]", or leave INDEX_URL empty.'
        ) from None
    return lancedb


def _schema() -> pa.Schema:
    import pyarrow as pa  # noqa: PLC0415

    return pa.schema([(name, getattr(pa, kind)()) for name, kind in COLUMNS.items()])


def _batch(rows: Sequence[Row]) -> pa.RecordBatch:
    import pyarrow as pa  # noqa: PLC0415

    return pa.RecordBatch.from_pylist([{**asdict(row), "size": len(row.reading)} for row in rows], schema=_schema())


def _chunks(listed: Iterable[Listed]) -> Iterator[list[Listed]]:
    some: list[Listed] = []
    for item in listed:
        if some and sum(other.size for other in some) + item.size > CHUNK:
            yield some
            some = []
        some.append(item)
    if some:
        yield some


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
