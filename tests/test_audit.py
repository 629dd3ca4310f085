"""What the audit of dependencies makes of pip-audit's findings."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

AUDIT = Path(__file__).parents[1] / ".ci" / "audit.py"

SOUND = {"name": "one", "version": "1.0", "vulns": []}
WEAK = {"name": "two", "version": "2.0", "vulns": [{"id": "PYSEC-2020-1", "fix_versions": ["2.1"], "aliases": []}]}
SKIPPED = {"name": "three", "skip_reason": "Dependency not found on PyPI and could not be audited: three (3.0)"}


@pytest.mark.parametrize(
    ("packages", "status", "said"),
    [
        ([SOUND], 0, "1 packages audited, none with a known weakness."),
        ([SOUND, WEAK], 1, "two 2.0: PYSEC-2020-1, mended in 2.1"),
        ([SOUND, SKIPPED], 0, "not audited: three"),
        ([SKIPPED], 0, "Not audited: the data on known weaknesses cannot be reached from here."),
        ([], 0, "Not audited: the data"),
    ],
)
def test_a_known_weakness_fails_the_audit_and_data_out_of_reach_is_said(
    packages: list[object], status: int, said: str
) -> None:
    done = audited(json.dumps({"dependencies": packages, "fixes": []}))
    assert said in done.stdout
    assert done.returncode == status


@pytest.mark.parametrize("report", ["", "no JSON", "[]", "{}"])
def test_no_report_at_all_is_said(report: str) -> None:
    done = audited(report)
    assert done.stdout.startswith("Not audited")
    assert done.returncode == 0


def audited(report: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, AUDIT], input=report, capture_output=True, text=True, check=False)
