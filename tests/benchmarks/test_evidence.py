"""Marks are scored by the words that they share with the gold spans."""

import json
from pathlib import Path

import pytest

from benchmarks.evidence import Passage, Score, marks, read_passages, score
from bot.model import Span

TEXT = "The dam broke. Water filled the valley."


def passage(*spans: tuple[int, int]) -> Passage:
    return Passage("What broke?", TEXT, tuple(Span(*span) for span in spans))


@pytest.mark.parametrize(
    ("gold", "marked", "expected"),
    [
        ([(0, 14)], [Span(0, 14)], Score(1, 1, 1)),
        ([(4, 7)], [Span(0, 14)], Score(1 / 3, 1, 0.5)),
        ([(0, 14)], [Span(15, 39)], Score(0, 0, 0)),
        ([(0, 14), (15, 39)], [Span(0, 14)], Score(1, 3 / 7, 0.6)),
        ([(5, 6)], [Span(4, 5)], Score(1, 1, 1)),
        ([], [], Score(1, 1, 1)),
        ([(0, 14)], [], Score(0, 0, 0)),
        ([], [Span(0, 14)], Score(0, 0, 0)),
    ],
)
def test_a_score_is_that_of_the_words(gold: list[tuple[int, int]], marked: list[Span], expected: Score) -> None:
    found = score(passage(*gold), marked)
    assert found.precision == pytest.approx(expected.precision)
    assert found.recall == pytest.approx(expected.recall)
    assert found.f1 == pytest.approx(expected.f1)


def test_passages_are_read_and_their_marks_found(tmp_path: Path) -> None:
    file = tmp_path / "passages.jsonl"
    file.write_text(json.dumps({"question": "What broke?", "text": TEXT, "spans": [[0, 14]]}) + "\n\n")
    (read,) = read_passages(file)
    assert read == passage((0, 14))
    assert TEXT[marks(read, 3)[0].start :].startswith("The dam broke.")
