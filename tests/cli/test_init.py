import sys
from pathlib import Path

import pytest

from bot.cli import main
from bot.operating.shipped import EXAMPLE_OF_ENV, STARTER_CORPUS


def test_a_folder_is_laid_out_that_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", "bot"]) == 0
    assert capsys.readouterr().out.startswith("bot/.env  made\nbot/corpus  made\nbot/state  made\n")
    monkeypatch.chdir(tmp_path / "bot")
    assert Path(".env").read_bytes() == EXAMPLE_OF_ENV.read_bytes()
    assert len(list(Path("corpus").iterdir())) == len(list(STARTER_CORPUS.iterdir())) > 100
    assert main(["ask", "How many US troops were put on standby?"]) == 0
    assert "8,500" in capsys.readouterr().out


def test_the_corpus_may_be_left_empty() -> None:
    assert main(["init", "bot", "--empty"]) == 0
    assert list(Path("bot/corpus").iterdir()) == []


def test_a_second_time_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    main(["init", "bot", "--empty"])
    Path("bot/.env").write_text("LOG_LEVEL=DEBUG\n")
    capsys.readouterr()
    assert main(["init", "bot"]) == 0
    assert capsys.readouterr().out.count("was there and is kept") == 3
    assert Path("bot/.env").read_text() == "LOG_LEVEL=DEBUG\n"
    assert list(Path("bot/corpus").iterdir()) == []


def test_settings_that_cannot_be_read_do_not_stop_it() -> None:
    Path(".env").write_text("CORPUS_DIRR=x\n")
    assert main(["init", "bot", "--empty"]) == 0


def test_what_to_type_next_can_be_typed_where_the_shell_does_not_find_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main(["init", str(tmp_path / "bot"), "--empty"]) == 0
    assert f"{Path(sys.executable).with_name('crisis-bot')} doctor " in capsys.readouterr().out
