"""The costs of starts are measured by starting the real program."""

import re
import subprocess
from pathlib import Path

import pytest

from benchmarks.start import cost_of, main


def test_each_start_has_its_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("Troops\n\nThe Pentagon put 8,500 troops on standby.\n", encoding="utf-8")
    main(["--corpus", str(tmp_path), "--rounds", "1"])
    printed = capsys.readouterr().out.splitlines()
    assert [line[:34].strip() for line in printed] == [
        "--help",
        "ask, all read for the first time",
        "ask, nothing changed",
        "run, nothing changed, until it can",
    ]
    assert all(float(figure) > 0 for line in printed for figure in re.findall(r"[\d.]+", line[34:]))


def test_a_command_that_fails_has_no_costs(tmp_path: Path) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        cost_of(["ask", "What?"], tmp_path / "missing", tmp_path)
