import sys
from pathlib import Path

import pytest

from bot.cli import main
from tests.cli.example import QUESTION
from tests.shared.store import needs_lance


@pytest.fixture
def table(tmp_path: Path, corpus: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Where one is to be; CORPUS_DIR names the articles for it."""
    url = str(tmp_path / "disk" / "news")
    for name, value in {"CORPUS_DIR": corpus, "STATE_DIR": str(tmp_path / "state"), "INDEX_URL": url}.items():
        monkeypatch.setenv(name, value)
    return url


@needs_lance
def test_what_index_has_written_is_answered_from_without_the_folder(
    table: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["index", "--once"]) == 0
    assert capsys.readouterr().out == f"Written into {table}: 2, removed: 0, articles there now: 2.\n"
    monkeypatch.setenv("CORPUS_DIR", str(tmp_path / "nothing"))
    assert main(["ask", QUESTION]) == 0
    assert "8,500" in capsys.readouterr().out


@needs_lance
def test_doctor_tells_what_the_table_holds_or_that_there_is_none(
    table: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["doctor"])
    assert "BAD  index     INDEX_URL: there is no such table yet: start crisis-bot index" in capsys.readouterr().out
    main(["index", "--once"])
    main(["doctor"])
    printed = capsys.readouterr().out
    assert f"ok   index     {table} holds 2 articles, 0 MB of at most 2048 that a bot may hold.\n" in printed


@pytest.mark.usefixtures("table")
def test_a_folder_that_is_named_goes_before_the_table(corpus: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "--corpus", corpus, QUESTION]) == 0
    assert "8,500" in capsys.readouterr().out


@pytest.mark.usefixtures("table")
@pytest.mark.parametrize("command", [["ask", QUESTION], ["index"], ["index", "--once"]])
def test_without_the_extra_one_sentence_says_what_to_install(
    command: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "lancedb", None)
    monkeypatch.setattr("bot.cli.index.leave_at_once", lambda: None)
    assert main(command) == 1
    said = 'INDEX_URL needs lancedb: pip install "crisis-bot[lance]", or leave INDEX_URL empty.\n'
    assert capsys.readouterr().err == said


def test_index_says_what_it_needs(corpus: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["index", "--corpus", corpus]) == 1
    assert capsys.readouterr().err.startswith("INDEX_URL is not set: name the table there")


@pytest.mark.usefixtures("table")
def test_channels_and_a_table_exclude_each_other(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CHANNELS", "@news")
    monkeypatch.setenv("TELEGRAM_TOKEN", "123456789:AAHnotARealTokenOfAnybodyAtAll12345")
    assert main(["run"]) == 1
    assert "INDEX_URL and CHANNELS exclude each other" in capsys.readouterr().err
