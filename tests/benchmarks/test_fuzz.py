"""A small part of the fuzz run, and what that run would notice."""

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from benchmarks import fuzz
from benchmarks.fuzzing.judging import LONGEST, Judge, growth, steepness
from benchmarks.fuzzing.kinds import NotVerbatimError, check_quotes, joined
from bot.model import Article
from tests.patience import patience

INPUTS = 120
ARTICLES = [Article("a.txt", "Title", "Diplomats met.\nNobody left & all <talked>.\n\nTrains were late … again.")]


def test_a_sample_of_odd_inputs_finds_nothing() -> None:
    run = fuzz.fuzz(INPUTS, "sample")
    assert run.next == INPUTS
    assert run.found == []


@pytest.mark.parametrize(
    "markup",
    [
        "",
        "<b>Title</b>\n<blockquote>Diplomats met. <b>Nobody left &amp; all &lt;talked&gt;.</b></blockquote>",
        "<blockquote expandable>… left &amp; all …</blockquote>",
        "<blockquote>Trains were late … again.</blockquote>",
    ],
)
def test_what_stands_in_an_article_is_verbatim(markup: str) -> None:
    check_quotes(markup, joined(ARTICLES))


@pytest.mark.parametrize(
    "quote", ["Diplomats meet.", "Nobody left and all", "met. Trains were", "<b>D</b>iplomats Met"]
)
def test_what_does_not_stand_there_is_found(quote: str) -> None:
    with pytest.raises(NotVerbatimError):
        check_quotes(f"<blockquote>{quote}</blockquote>", joined(ARTICLES))


def spend(times: float) -> None:
    until = time.process_time() + times * 0.001
    while time.process_time() < until:
        pass


@pytest.mark.parametrize(("run", "found"), [(spend, False), (lambda factor: spend(factor**2), True)])
def test_time_that_grows_faster_than_the_input_is_found(run: Callable[[int], None], found: bool) -> None:  # noqa: FBT001
    judge = Judge()
    for _ in range(30):
        assert judge.verdict("some", lambda _: spend(0.01)) == ""
    assert bool(judge.verdict("some", lambda factor: run(5 * factor))) == found
    assert bool(growth(run)) == found


@pytest.mark.parametrize(("repeated", "power"), [(LONGEST, 1), (LONGEST**2, 2), (1, 0)])
def test_growth_is_told_by_its_power(repeated: float, power: float) -> None:
    assert steepness(1.0, repeated) == pytest.approx(power)


@pytest.mark.parametrize(
    ("fatal", "told"),
    [
        ("os.kill(os.getpid(), 9)", "ends the process"),
        ("sys.exit(3)", "status 3"),
        ("time.sleep(600)", "hangs"),
        ("while True: pass", "hangs"),
    ],
)
def test_an_input_that_ends_or_hangs_the_process_is_found_and_the_next_is_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fatal: str, told: str
) -> None:
    program = tmp_path / "trying.py"
    program.write_text(
        "import json, os, sys, time\n"
        "for number in range(int(sys.argv[2]), int(sys.argv[3])):\n"
        "    print(json.dumps({'at': number, 'kilobytes': 1}), flush=True)\n"
        f"    if number == 2:\n        {fatal}\n"
    )
    monkeypatch.setattr(fuzz, "PATIENCE", 0.5)
    monkeypatch.setattr(fuzz, "SILENCE", patience(5.0))
    run = fuzz.fuzz(6, "seed", _program(program))
    assert run.next == 6
    assert [each["number"] for each in run.found] == [2]
    assert told in str(run.found[0]["what"])


def test_the_later_inputs_can_be_tried_alone(tmp_path: Path) -> None:
    program, tried = tmp_path / "trying.py", tmp_path / "tried.txt"
    program.write_text(
        "import json, pathlib, sys\n"
        "numbers = range(int(sys.argv[2]), int(sys.argv[3]))\n"
        f"pathlib.Path({str(tried)!r}).write_text(str([*numbers]))\n"
        "for number in numbers:\n"
        "    print(json.dumps({'at': number, 'kilobytes': 1}), flush=True)\n"
    )
    assert fuzz.fuzz(6, "seed", _program(program), first=4).next == 6
    assert tried.read_text() == "[4, 5]"


def _program(path: Path) -> Sequence[str]:
    return (sys.executable, str(path))
