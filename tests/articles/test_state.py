"""The state of a folder is another after each change, and is not told where a change might leave no trace."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.articles.folder.state import state_of

LONG_AGO = 1_600_000_000


def add(folder: Path) -> None:
    (folder / "c.md").write_text("C", encoding="utf-8")


def change(folder: Path) -> None:
    (folder / "a.md").write_text("B", encoding="utf-8")  # of the same length


def remove(folder: Path) -> None:
    (folder / "sub" / "b.md").unlink()


def rename(folder: Path) -> None:
    (folder / "a.md").rename(folder / "z.md")


def replace_by_one_of_the_same_age(folder: Path) -> None:
    (folder / "other").write_text("X", encoding="utf-8")
    os.utime(folder / "other", (LONG_AGO, LONG_AGO))
    (folder / "other").replace(folder / "a.md")


def lock(folder: Path) -> None:
    (folder / "a.md").chmod(0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "corpus"
    (made / "sub").mkdir(parents=True)
    for name in ("a.md", "sub/b.md"):
        (made / name).write_text("A", encoding="utf-8")
        os.utime(made / name, (LONG_AGO, LONG_AGO))
    return made


def at_rest(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str | None:
    """As an hour later."""
    later = folder.stat().st_ctime + 3600
    with monkeypatch.context() as patched:
        patched.setattr("bot.articles.folder.state.time.time", lambda: later)
        return state_of(folder)


@pytest.mark.parametrize("edit", [add, change, remove, rename, replace_by_one_of_the_same_age, lock])
def test_each_change_makes_another_state(
    folder: Path, edit: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = at_rest(folder, monkeypatch)
    assert before is not None
    assert before == at_rest(folder, monkeypatch)
    edit(folder)
    after = at_rest(folder, monkeypatch)
    assert after is not None
    assert after != before


def test_what_is_hidden_does_not_count(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / ".git").mkdir()
    before = at_rest(folder, monkeypatch)
    (folder / ".git" / "index").write_text("", encoding="utf-8")
    assert at_rest(folder, monkeypatch) == before


def test_the_state_of_what_has_just_changed_is_not_told(folder: Path) -> None:
    change(folder)
    assert state_of(folder) is None


def test_links_may_change_elsewhere(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "link").symlink_to(tmp_path)
    assert at_rest(folder, monkeypatch) is None


def test_a_folder_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert state_of(tmp_path / "none") is None
