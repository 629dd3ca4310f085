"""Changes of the corpus folder can be taken back, the latest first, also after a restart."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.importing.folder.undoing import KEPT, Undoing, Undone


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "corpus").mkdir()
    return tmp_path / "corpus"


@pytest.fixture
def undoing(folder: Path) -> Undoing:
    return Undoing(folder, folder.parent / "state" / "undo.json")


def change(undoing: Undoing, folder: Path, texts: dict[str, str | None]) -> None:
    before = [(path, undoing.text_of(path)) for path in texts]
    for path, text in texts.items():
        if text is None:
            (folder / path).unlink()
        else:
            (folder / path).write_text(text, encoding="utf-8")
    undoing.record(before)


def test_added_changed_and_removed_files_are_as_before(undoing: Undoing, folder: Path) -> None:
    (folder / "a.md").write_text("один\r\n", encoding="utf-8", newline="")
    change(undoing, folder, {"b.md": "two"})
    change(undoing, folder, {"a.md": "other"})
    change(undoing, folder, {"a.md": None, "b.md": "more"})
    again = Undoing(folder, folder.parent / "state" / "undo.json")
    assert again.undo() == Undone(("a.md", "b.md"), ())
    assert ((folder / "a.md").read_text(), (folder / "b.md").read_text()) == ("other", "two")
    again.undo()
    again.undo()
    assert [file.name for file in folder.iterdir()] == ["a.md"]
    assert again.undo() is None


def test_what_somebody_has_changed_since_stays(undoing: Undoing, folder: Path) -> None:
    change(undoing, folder, {"a.md": "one", "b.md": "two"})
    (folder / "b.md").write_text("by hand")
    assert undoing.undo() == Undone(("a.md",), ("b.md",))
    assert (folder / "b.md").read_text() == "by hand"


def test_nothing_changed_is_no_change(undoing: Undoing, folder: Path) -> None:
    change(undoing, folder, {"a.md": "one"})
    change(undoing, folder, {"a.md": "one"})
    undoing.undo()
    assert undoing.undo() is None


def test_only_so_many_changes_are_kept(undoing: Undoing, folder: Path) -> None:
    for number in range(KEPT + 5):
        change(undoing, folder, {"a.md": str(number)})
    count = 0
    while undoing.undo():
        count += 1
    assert (count, (folder / "a.md").read_text()) == (KEPT, "4")


@pytest.mark.parametrize("damage", ["", "{", "[[1]]", '[[{"path": 1}]]'])
def test_a_damaged_file_is_forgotten(folder: Path, damage: str) -> None:
    file = folder.parent / "undo.json"
    file.write_text(damage)
    assert Undoing(folder, file).undo() is None
