import json

import pytest

from bot.cli import main
from bot.journal.place import place_of
from bot.settings import load_settings
from bot.voice.records import Verdict
from bot.voice.store import Store

NOBODYS = "123456789:AAHnotARealTokenOfAnybodyAtAll12345"


@pytest.fixture(autouse=True)
def _token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", NOBODYS)
    monkeypatch.setenv("FEEDBACK", "on")


def count(*verdicts: tuple[Verdict, str]) -> None:
    place = place_of(load_settings().state_dir, NOBODYS)
    place.folder.mkdir(exist_ok=True)
    store = Store(place.readers)
    for verdict, words in verdicts:
        store.count(verdict, words, words, "2022-01-25")
    store.close()


def test_the_most_frequent_comes_first(capsys: pytest.CaptureFixture[str]) -> None:
    count(
        (Verdict.REFUSED, "trains"), (Verdict.REFUSED, "gas"), (Verdict.MISSED, "gas"), (Verdict.HELPED, "never kept")
    )
    assert main(["gaps"]) == 0
    assert capsys.readouterr().out == (
        "Unanswered: 2 · said to answer: 1 · said not to answer: 1\n\n"
        "   2 × gas  (last on 2022-01-25, 1 of them answered without help)\n"
        "   1 × trains  (last on 2022-01-25)\n"
    )


def test_programs_read_the_same_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    count((Verdict.REFUSED, "trains"), (Verdict.REFUSED, "gas"), (Verdict.REFUSED, "gas"))
    assert main(["gaps", "--json", "--top", "1"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "refused": 3,
        "helped": 0,
        "missed": 0,
        "gaps": [{"words": "gas", "count": 2, "refused": 2, "missed": 0, "last": "2022-01-25"}],
    }


def test_where_nothing_was_kept_it_says_how_to_begin(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FEEDBACK", "off")
    assert main(["gaps"]) == 0
    printed = capsys.readouterr()
    assert printed.out == "Unanswered: 0 · said to answer: 0 · said not to answer: 0\n"
    assert printed.err == "FEEDBACK is off: what readers ask in vain is not being kept.\n"


def test_a_file_that_cannot_be_read_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    place = place_of(load_settings().state_dir, NOBODYS)
    place.folder.mkdir()
    place.readers.write_bytes(b"no database, whatever its name says" * 200)
    assert main(["gaps"]) == 1
    assert f"{place.readers} cannot be read (damaged)" in capsys.readouterr().err


def test_without_a_token_it_says_how_to_get_one(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TELEGRAM_TOKEN")
    assert main(["gaps"]) == 1
    assert "TELEGRAM_TOKEN is not set" in capsys.readouterr().err
