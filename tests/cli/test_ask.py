import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main
from bot.wording.texts import ENGLISH
from tests.cli.example import QUESTION, STANDBY
from tests.vectors.encoders import english_encoder

ROOT = Path(__file__).parents[2]


def printed_json(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_an_answer_shows_title_source_date_and_the_sentence_marked(
    corpus: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ask", QUESTION, "--corpus", corpus, "--now", "2022-01-26"]) == 0
    assert capsys.readouterr().out == (f"*Soldiers on alert*\nAFP · 25 January 2022\n  │ *{STANDBY}*\n")


def test_an_answer_may_be_explained_as_text_and_as_data(corpus: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", QUESTION, "--corpus", corpus, "--explain"]) == 0
    assert "confidence:" in capsys.readouterr().out
    assert main(["ask", QUESTION, "--corpus", corpus, "--explain", "--json"]) == 0
    (answer,) = printed_json(capsys)
    assert answer["explanation"]["quotes"][0]["features"]


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


@pytest.mark.parametrize("message", ["thank you", "who made you", "дурний бот", "شكرا", "👍"])
def test_what_is_no_question_is_not_searched(message: str, corpus: str, capsys: pytest.CaptureFixture[str]) -> None:
    (Path(corpus) / "2022-01-27-words.txt").write_text(f"They wrote: {message}. A bot was made.", encoding="utf-8")
    assert main(["ask", message, "--corpus", corpus, "--json"]) == 0
    (answer,) = printed_json(capsys)
    assert (answer["answered"], answer["quotes"]) == (False, [])
    assert main(["ask", message, "--corpus", corpus]) == 0
    printed = capsys.readouterr().out
    assert printed.strip()
    assert "│" not in printed


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


def test_an_encoder_of_sentences_answers_from_its_vectors_and_keeps_them(
    corpus: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VECTORS_MODEL", str(english_encoder(tmp_path / "model")))
    monkeypatch.setenv("STATE_DIR", str(tmp_path / "kept"))
    assert main(["ask", QUESTION, "--corpus", corpus, "--explain", "--json"]) == 0
    (answer,) = printed_json(capsys)
    features = answer["explanation"]["quotes"][0]["features"]
    assert [part["gain"] > 0 for part in features if part["name"] == "sense"] == [True]
    assert len(list((tmp_path / "kept" / "vectors").rglob("*.npz"))) == 2


def test_a_folder_without_an_encoder_is_one_sentence(
    corpus: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder, told in (tmp_path / "none", "folder that does not exist"), (tmp_path, "model.onnx cannot be read"):
        monkeypatch.setenv("VECTORS_MODEL", str(folder))
        assert main(["ask", QUESTION, "--corpus", corpus]) != 0
        printed = capsys.readouterr()
        assert printed.out == ""
        assert told in printed.err
        assert len(printed.err.strip().splitlines()) == 1


def test_many_odd_articles_are_counted_and_few_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(6):
        (tmp_path / f"scan{number}.html").write_bytes(b"")
        (tmp_path / f"{number}.md").write_text("---\ndate: 2022-13-45\n---\n\nText.\n", encoding="utf-8")
    assert main(["ask", QUESTION, "--corpus", str(tmp_path)]) == 0
    told = capsys.readouterr().err
    assert "files cannot be read and are left out: crisis-bot check names each, and the remedy." in told
    assert "3.md" not in told
