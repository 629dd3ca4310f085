import os
import stat
from pathlib import Path

import pytest

from bot.errors import BotError
from bot.operating.folder import lay_out
from bot.settings import load_settings


@pytest.fixture
def example(tmp_path: Path) -> Path:
    file = tmp_path / "example"
    file.write_text("CORPUS_DIR=corpus\n")
    return file


@pytest.fixture
def starter(tmp_path: Path) -> Path:
    folder = tmp_path / "starter"
    folder.mkdir()
    (folder / "2022-01-25-talks.md").write_text("The talks went on.")
    return folder


def content(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def test_a_new_folder_holds_settings_articles_and_a_place_for_state(
    tmp_path: Path, example: Path, starter: Path
) -> None:
    laid = lay_out(tmp_path / "my" / "bot", example, starter)
    assert [(each.path.name, each.made) for each in laid] == [(".env", True), ("corpus", True), ("state", True)]
    assert content(tmp_path / "my" / "bot") == {
        ".env": "CORPUS_DIR=corpus\n",
        "corpus/2022-01-25-talks.md": "The talks went on.",
    }
    assert (tmp_path / "my" / "bot" / "state").is_dir()
    assert load_settings(tmp_path / "my" / "bot" / ".env").corpus_dir == Path("corpus")


def test_nobody_else_may_read_where_the_token_goes(tmp_path: Path, example: Path) -> None:
    before = os.umask(0)
    try:
        lay_out(tmp_path / "bot", example, None)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "bot" / ".env").stat().st_mode) == 0o600


def test_what_is_there_already_stays_as_it_is(tmp_path: Path, example: Path, starter: Path) -> None:
    lay_out(tmp_path / "bot", example, None)
    (tmp_path / "bot" / ".env").write_text("LOG_LEVEL=DEBUG\n")
    (tmp_path / "bot" / "corpus" / "mine.txt").write_text("Mine.")
    laid = lay_out(tmp_path / "bot", example, starter)
    assert [each.made for each in laid] == [False, False, False]
    assert content(tmp_path / "bot") == {".env": "LOG_LEVEL=DEBUG\n", "corpus/mine.txt": "Mine."}


def test_a_copy_that_was_cut_short_is_made_anew(tmp_path: Path, example: Path, starter: Path) -> None:
    unfinished = tmp_path / "bot" / ".corpus.unfinished"
    unfinished.mkdir(parents=True)
    (unfinished / "half.md").write_text("The talks w")
    lay_out(tmp_path / "bot", example, starter)
    assert sorted(content(tmp_path / "bot")) == [".env", "corpus/2022-01-25-talks.md"]


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, example: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(BotError, match=r"taken.* cannot be written \(.+\): name another folder\."):
        lay_out(tmp_path / "taken", example, None)
