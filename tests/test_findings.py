"""What the scripts in findings/ have in common. They install packages, so they run by hand and never here."""

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SCRIPTS = sorted((ROOT / "findings").glob("*.sh"))


def test_there_are_findings() -> None:
    assert SCRIPTS


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_a_finding_runs_by_itself_in_a_folder_that_it_removes(script: Path) -> None:
    assert os.access(script, os.X_OK)
    lines = script.read_text(encoding="utf-8").splitlines()
    assert {"set -eu", "folder=$(mktemp -d)", "trap 'rm -rf \"$folder\"' EXIT"} <= set(lines)
    subprocess.run(["sh", "-n", script], check=True)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_a_finding_says_of_which_version_and_fails_when_that_changes(script: Path) -> None:
    text = script.read_text(encoding="utf-8")
    (package, version), *others = re.findall(r"([\w-]+)==([\w.]+)", text)
    assert not others
    assert re.search(rf"^# {package} {re.escape(version)}\b", text, re.MULTILINE)
    assert "raise SystemExit" in text
    assert not re.search(r"^(?:import|from) bot\b", text, re.MULTILINE)
