"""The journal's file, as it stands on a disk."""

import asyncio
import contextlib
import logging
import sqlite3
import tracemalloc
from pathlib import Path

import pytest

from bot.journal.database import UnusableFile
from bot.journal.journal import Journal, open_journal
from bot.journal.records import Change, Forget, Mark, Received, Stage, Tried
from bot.journal.store import REMEMBERED, Store

WORDS = "how many soldiers are on standby"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "journal.sqlite"


async def written(path: Path, *changes: Change, most_pages: int = 1000) -> list[Received]:
    """What stands in the journal after the changes, one after the other, and after opening it anew."""
    journal = open_journal(path, most_pages)
    for change in changes:
        await journal.write(change)
    await journal.close()
    again = open_journal(path)
    try:
        return await again.received()
    finally:
        await again.close()


@pytest.mark.parametrize(
    ("changes", "left"),
    [
        ([Received(7, "a"), Received(5, "b")], [Received(7, "a"), Received(5, "b")]),
        ([Received(7, "a"), Received(7, "again")], [Received(7, "a")]),
        ([Received(7, "a"), Mark(7, Stage.SENDING)], [Received(7, "a", Stage.SENDING)]),
        ([Received(7, "a"), Mark(7, Stage.SENDING), Mark(7, Stage.WAITING)], [Received(7, "a")]),
        ([Received(7, "a"), Received(8, "b"), Forget(7)], [Received(8, "b")]),
        ([Forget(7), Mark(7, Stage.SENDING)], []),
        ([Received(7, "a"), Tried(7), Tried(7)], [Received(7, "a", tries=2)]),
        ([Received(7, "a"), Received(8, "b"), Tried(8)], [Received(7, "a"), Received(8, "b", tries=1)]),
        ([Received(7, "a"), Tried(7), Mark(7, Stage.WAITING)], [Received(7, "a")]),
    ],
)
def test_what_is_left_outlives_the_process(path: Path, changes: list[Change], left: list[Received]) -> None:
    assert asyncio.run(written(path, *changes)) == left


def test_many_at_once_are_written_together(path: Path) -> None:
    async def at_once() -> list[Received]:
        journal = open_journal(path)
        await asyncio.gather(*(journal.write(Received(number, "body")) for number in range(500)))
        left = await journal.received()
        await journal.close()
        return left

    assert len(asyncio.run(at_once())) == 500


def test_numbers_are_remembered_within_bounds(path: Path) -> None:
    path.parent.mkdir()
    store = Store(path)
    store.apply([Received(number, "body") for number in range(REMEMBERED + 50)])
    store.apply([Forget(number) for number in range(REMEMBERED + 50)])
    assert store.remembered() == list(range(50, REMEMBERED + 50))
    store.close()


def test_nobody_else_may_read_what_readers_ask(path: Path) -> None:
    async def life() -> set[int]:
        journal = open_journal(path)
        await journal.write(Received(7, WORDS))
        modes = {file.stat().st_mode & 0o077 for file in [path.parent, *path.parent.iterdir()]}
        await journal.close()
        return modes

    assert asyncio.run(life()) == {0}


def test_no_word_stays_on_the_disk_once_it_is_answered(path: Path) -> None:
    async def answered() -> list[bytes]:
        journal = open_journal(path)
        await journal.write(Received(7, WORDS))
        assert any(WORDS.encode() in file.read_bytes() for file in path.parent.iterdir())
        await journal.write(Forget(7))
        await asyncio.sleep(1.5)
        left = [file.read_bytes() for file in path.parent.iterdir()]
        await journal.close()
        return left

    found = asyncio.run(answered())
    assert found
    assert not any(WORDS.encode() in content for content in found)


@pytest.mark.parametrize(
    ("spoil", "problem"),
    [
        (lambda path: path.write_bytes(b"not a database at all, whatever its name says" * 100), "damaged"),
        (lambda path: _set_version(path, 99), "another version"),
    ],
)
def test_a_file_that_cannot_be_used_is_set_aside_and_said(
    path: Path, spoil: object, problem: str, caplog: pytest.LogCaptureFixture
) -> None:
    path.parent.mkdir()
    Store(path).close()
    assert callable(spoil)
    spoil(path)
    before = path.read_bytes()
    assert asyncio.run(written(path, Received(7, "a"))) == [Received(7, "a")]
    aside = [file for file in path.parent.iterdir() if ".aside-" in file.name]
    assert [file.read_bytes() for file in aside] == [before]
    assert problem in caplog.text
    assert aside[0].name in caplog.text


def test_what_the_first_version_of_the_bot_left_is_kept(path: Path) -> None:
    path.parent.mkdir()
    with contextlib.closing(sqlite3.connect(path)) as first:
        first.executescript(
            """
            CREATE TABLE received (update_id INTEGER PRIMARY KEY, body TEXT NOT NULL, stage INTEGER NOT NULL);
            CREATE TABLE seen (number INTEGER PRIMARY KEY AUTOINCREMENT, update_id INTEGER NOT NULL UNIQUE);
            INSERT INTO received VALUES (7, 'a', 0), (8, 'b', 1);
            INSERT INTO seen (update_id) VALUES (7), (8);
            PRAGMA user_version=1;
            """
        )
    assert asyncio.run(written(path, Tried(7))) == [Received(7, "a", tries=1), Received(8, "b", Stage.SENDING)]


def test_a_page_that_is_damaged_is_noticed_when_the_file_is_opened(path: Path) -> None:
    path.parent.mkdir()
    store = Store(path)
    store.apply([Received(number, "x" * 3000) for number in range(50)])
    store.close()
    content = bytearray(path.read_bytes())
    content[4096 * 5 : 4096 * 9] = b"\xff" * 4096 * 4
    path.write_bytes(content)
    with pytest.raises(UnusableFile, match="damaged"):
        Store(path)


def test_a_full_disk_is_told_once_and_stops_nothing(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    changes: list[Change] = [Received(number, "x" * 3000) for number in range(40)]
    left = asyncio.run(written(path, *changes, most_pages=20))
    assert 0 < len(left) < 40
    assert caplog.text.count("The journal cannot be written") == 1


def test_what_was_answered_while_the_disk_was_full_is_forgotten_later(
    path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    full = True
    apply = Store.apply

    def apply_unless_full(store: Store, changes: list[Change]) -> None:
        if full:
            raise sqlite3.OperationalError("database or disk is full")
        apply(store, changes)

    async def life() -> list[Received]:
        nonlocal full
        journal = open_journal(path)
        full = False
        await journal.write(Received(1, "a"), Received(2, "b"))
        full = True
        await journal.write(Forget(1))
        full = False
        await journal.write(Received(3, "c"))
        left = await journal.received()
        await journal.close()
        return left

    monkeypatch.setattr(Store, "apply", apply_unless_full)
    assert asyncio.run(life()) == [Received(2, "b"), Received(3, "c")]
    assert "The journal can be written again." in caplog.text


def test_however_long_the_disk_is_full_what_was_answered_meanwhile_takes_no_memory(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    async def answers(journal: Journal, numbers: range) -> int:
        """Bytes that they leave behind."""
        before = tracemalloc.get_traced_memory()[0]
        for number in numbers:
            await journal.write(Received(number, "a"))
            await journal.write(Forget(number))
        return tracemalloc.get_traced_memory()[0] - before

    async def life() -> tuple[int, list[Received]]:
        journal = open_journal(path)
        await journal.write(Received(1_000_001, "before"), Received(1_000_002, "before"))
        with monkeypatch.context() as full:
            full.setattr(Store, "apply", fail)
            await journal.write(Forget(1_000_001))
            await answers(journal, range(1_000_100, 1_000_200))
            left_behind = await answers(journal, range(1_000_200, 1_002_200))
        await answers(journal, range(1_002_200, 1_002_201))
        left = await journal.received()
        await journal.close()
        return left_behind, left

    tracemalloc.start()
    try:
        left_behind, left = asyncio.run(life())
    finally:
        tracemalloc.stop()
    assert left == [Received(1_000_002, "before")]
    assert left_behind < 40_000  # twenty bytes an update: its number in a set takes more than fifty


def test_a_folder_that_cannot_be_made_leaves_a_journal_in_memory(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()

    async def life() -> list[Received]:
        journal = open_journal(tmp_path / "file" / "journal.sqlite")
        await journal.write(Received(1, "a"))
        left = await journal.received()
        await journal.close()
        return left

    assert asyncio.run(life()) == [Received(1, "a")]
    assert caplog.text.count("The journal cannot be written") == 1


def _set_version(path: Path, version: int) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version={version}")
    connection.commit()
    connection.close()
