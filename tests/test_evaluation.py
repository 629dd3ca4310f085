"""`crisis-bot eval` as operators run it, over a small corpus of its own."""

import json
from pathlib import Path

import pytest

from tests.bot_process import BotProcess

QUESTIONS = [
    {"question": "How many soldiers did the Pentagon put on standby?", "article": "alert.txt", "answers": ["8,500"]},
    {"question": "When do trains run late?", "article": "trains.txt", "answers": ["in summer"], "lang": "en"},
    {"question": "Who invented the xylograph?", "article": None, "answers": []},
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "alert.txt").write_text("Date: 2022-01-25\n\nThe Pentagon put 8,500 soldiers on standby.")
    (corpus / "trains.txt").write_text("Date: 2022-01-20\n\nTrains run late in winter. Passengers freeze.")
    (tmp_path / "questions.jsonl").write_text("".join(json.dumps(entry) + "\n" for entry in QUESTIONS))
    return tmp_path


def evaluated(folder: Path, *options: str) -> tuple[int, str]:
    """Exit status and all that is printed, warnings included."""
    with BotProcess(folder, "eval", "questions.jsonl", *options) as process:
        return process.wait_for_end(), process.output


def test_figures_a_table_and_the_misses_are_printed(folder: Path) -> None:
    status, printed = evaluated(folder)
    assert status == 0
    figures, table, heading, miss = printed.split("\n\n")
    assert "hit@1                  0.500\n" in figures
    assert "refused                1.000\n" in figures
    assert table.startswith("language questions")
    assert heading == "1 of 1 answered with other words first:"
    assert "    got     trains.txt: Trains run late in winter.\n    no hit," in miss


def test_json_is_one_object_with_the_figures(folder: Path) -> None:
    status, printed = evaluated(folder, "--json")
    assert status == 0
    figures = json.loads(printed)
    assert (figures["questions"], figures["hit@1"], figures["unanswerable"]) == (2, 0.5, 1)


def test_questions_about_another_folder_are_told_of(folder: Path) -> None:
    (folder / "corpus" / "alert.txt").unlink()
    status, printed = evaluated(folder, "--misses", "0")
    assert status == 0
    assert printed.startswith(
        "1 of 3 questions are about articles that corpus does not have, alert.txt the first: "
        "name their folder with --corpus.\n"
    )


def test_a_malformed_line_is_something_to_put_right(folder: Path) -> None:
    (folder / "questions.jsonl").write_text('{"question": "Who?"}\n')
    assert evaluated(folder) == (
        1,
        'questions.jsonl, line 1: "answers" is not a list (write it in square brackets, [] for none).\n',
    )


def test_a_number_of_misses_that_is_none_is_wrong_usage(folder: Path) -> None:
    status, printed = evaluated(folder, "--misses", "few")
    assert status == 2
    assert printed.startswith("usage: crisis-bot eval")
