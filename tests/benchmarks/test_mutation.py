"""The mutation run names files and tests that are there; that mutants are killed is shown by `make mutation` alone."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from benchmarks.mutation import TESTS_OF, Result, main

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(("file", "tests"), TESTS_OF.items())
def test_each_file_has_tests_that_are_there(file: str, tests: Sequence[str]) -> None:
    assert tests
    assert {each for each in (file, *tests) if not (ROOT / each).is_file()} == set()


def test_what_no_test_failed_on_was_not_killed() -> None:
    result = Result(4, ("# bot.search.index.x: survived",))
    assert (result.killed, result.share) == (3, 0.75)


def test_a_file_without_tests_is_refused_by_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["mutation", "bot/model.py"])
    with pytest.raises(SystemExit):
        main()
    assert "bot/model.py has no tests named for it" in capsys.readouterr().err
