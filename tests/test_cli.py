import io
import json
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main
from bot.settings import NAMES
from bot.wording.texts import ENGLISH

ROOT = Path(__file__).parent.parent
STANDBY = "The Pentagon put 8,500 soldiers on standby."
QUESTION = "How many soldiers did the Pentagon put on standby?"


@pytest.fixture(autouse=True)
def _as_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A folder and an environment that set nothing; and the process's own logging put back, which `main` sets up."""
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    root, hook = logging.getLogger(), sys.excepthook
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], sys.excepthook = handlers, hook
    root.setLevel(level)
    logging.captureWarnings(capture=False)


@pytest.fixture
def corpus(tmp_path: Path) -> str:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "2022-01-25-alert.txt").write_text(f"Title: Soldiers on alert\nSource: AFP\n\n{STANDBY} Nobody left.")
    (folder / "2022-01-20-trains.txt").write_text("Title: Потяги\n\nПотяги взимку запізнюються. Пасажири мерзнуть.")
    return str(folder)


def printed_json(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_an_answer_shows_title_source_date_and_the_sentence_marked(
    corpus: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ask", QUESTION, "--corpus", corpus, "--now", "2022-01-26"]) == 0
    assert capsys.readouterr().out == (f"*Soldiers on alert*\nAFP · 25 January 2022\n  │ *{STANDBY}* Nobody left.\n")


def test_a_refusal_quotes_nothing(corpus: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "Who invented the xylograph?", "--corpus", corpus]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith(ENGLISH.not_found)
    assert "│" not in printed


def test_json_has_the_documented_fields_with_verbatim_quotes(corpus: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", QUESTION, "--corpus", corpus, "--json"]) == 0
    (answer,) = printed_json(capsys)
    assert list(answer) == ["question", "answered", "confidence", "searched", "from", "to", "quotes", "took_ms"]
    quote = answer["quotes"][0]
    assert list(quote) == (
        "article title date source url text start end highlights score also_in".split()  # noqa: SIM905 - as a list of words
    )
    assert quote["text"] == f"{STANDBY} Nobody left."[quote["start"] : quote["end"]]
    assert [quote["text"][start:end] for start, end in quote["highlights"]] == [STANDBY]
    assert (quote["article"], quote["date"], quote["url"]) == ("2022-01-25-alert.txt", "2022-01-25", None)


def test_json_is_not_escaped_to_ascii(corpus: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["ask", "Коли запізнюються потяги?", "--corpus", corpus, "--json"])
    assert "Потяги взимку запізнюються." in capsys.readouterr().out


def test_a_batch_is_answered_line_by_line_blank_lines_included(
    corpus: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "questions.txt"
    file.write_bytes(f"\ufeff{QUESTION}\r\n\r\nпотяги\n".encode())
    assert main(["ask", "--batch", str(file), "--json", "--corpus", corpus]) == 0
    assert [answer["question"] for answer in printed_json(capsys)] == [QUESTION, "", "потяги"]


def test_a_batch_for_people_repeats_each_question(
    corpus: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "questions.txt").write_text(f"{QUESTION}\nxylograph?\n")
    main(["ask", "--batch", "questions.txt", "--corpus", corpus])
    printed = capsys.readouterr().out
    assert printed.index(f"❓ {QUESTION}") < printed.index(STANDBY) < printed.index("❓ xylograph?")


def test_top_limits_the_quotes(corpus: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["ask", QUESTION, "--corpus", corpus, "--json", "--top", "1"])
    assert [len(answer["quotes"]) for answer in printed_json(capsys)] == [1]


def test_a_file_that_is_no_article_is_named_and_the_others_answer(
    corpus: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (Path(corpus) / "empty.txt").touch()
    assert main(["ask", QUESTION, "--corpus", corpus]) == 0
    printed = capsys.readouterr()
    assert STANDBY in printed.out
    assert len(printed.err.splitlines()) == 1
    assert "empty.txt" in printed.err


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["run"], "TELEGRAM_TOKEN is not set"),
        (["run"], "@BotFather"),
        (["run"], "crisis-bot preview"),
        (["ask", "x", "--corpus", "nowhere"], "nowhere"),
        (["ask", "--batch", "nowhere.txt", "--corpus", "articles"], "nowhere.txt cannot be read"),
        (["ask", "--batch", "latin.txt", "--corpus", "articles"], "latin.txt is not UTF-8"),
    ],
)
@pytest.mark.usefixtures("corpus")
def test_what_the_user_must_put_right_is_said_in_a_sentence(
    arguments: list[str], named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("latin.txt").write_bytes("¿quién?".encode("latin-1"))
    assert main(arguments) == 1
    printed = capsys.readouterr()
    assert named in printed.err
    assert len(printed.err.splitlines()) == 1
    assert printed.out == ""


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["dance"],
        ["ask"],
        ["ask", "x", "--top", "0"],
        ["ask", "x", "--now", "yesterday"],
        ["ask", "x", "--batch", "y"],
        ["preview", "--port", "70000"],
    ],
)
def test_wrong_usage_ends_with_status_2(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("usage: crisis-bot")


def test_a_misspelt_setting_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    Path(".env").write_text("CORPUS_DIRR=articles\n")
    assert main(["ask", "x"]) == 1
    assert capsys.readouterr().err == ".env: CORPUS_DIRR is not a setting; did you mean CORPUS_DIR?\n"


def test_an_operators_own_names_are_searched_too(corpus: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("names.txt").write_text("Pentagon, Quux Building\n")
    Path(".env").write_text("NAMES_FILE=names.txt\n")
    main(["ask", "How many soldiers did Quux Building put on standby?", "--corpus", corpus])
    assert STANDBY in capsys.readouterr().out


def process(arguments: list[str], folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "bot", *arguments],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def test_whoever_reads_the_output_may_stop_reading(corpus: str, tmp_path: Path) -> None:
    (tmp_path / "many.txt").write_text(f"{QUESTION}\n" * 500)
    arguments = ["ask", "--json", "--batch", "many.txt", "--corpus", corpus]
    with process(arguments, tmp_path) as bot:
        assert bot.stdout
        assert bot.stderr
        bot.stdout.readline()
        bot.stdout.close()
        assert bot.stderr.read() == ""
    assert bot.returncode == 0


def test_questions_are_answered_as_they_come_in_utf8_whatever_the_locale(corpus: str, tmp_path: Path) -> None:
    arguments = ["ask", "--json", "--batch", "-", "--corpus", corpus]
    with process(arguments, tmp_path) as bot:
        assert bot.stdin
        assert bot.stdout
        for question in ("потяги", QUESTION):
            bot.stdin.write(f"{question}\n")
            bot.stdin.flush()
            assert json.loads(bot.stdout.readline())["question"] == question
