"""`check` names what should be put right in a folder of articles."""

import json
from pathlib import Path

import pytest

from bot.cli import main


def write(folder: Path, **files: str) -> str:
    for name, text in files.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return str(folder)


def test_a_folder_in_order_has_no_findings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corpus = write(tmp_path, a="Date: 2022-01-25\nTitle: Ferry\n\nThe ferry sank in the harbour on Monday.")
    assert main(["check", "--corpus", corpus]) == 0
    assert capsys.readouterr().out == "All is well with 1 articles.\n"


def test_findings_are_named_by_kind_and_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corpus = write(tmp_path, a="The ferry sank in the harbour.", b="The bridge was closed in the evening.", c="")
    assert main(["check", "--corpus", corpus]) == 1
    printed = capsys.readouterr()
    assert "has no date: 2" in printed.out
    assert "c.txt" in printed.out
    assert printed.err.startswith("Worth a look in ")


def test_a_long_list_is_cut_and_data_are_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corpus = write(tmp_path, **{f"n{number}": f"Ferry number {number} sank at pier {number}." for number in range(5)})
    assert main(["check", "--corpus", corpus, "--list", "2"]) == 1
    assert "… and 3 more" in capsys.readouterr().out
    assert main(["check", "--corpus", corpus, "--json"]) == 1
    assert len(json.loads(capsys.readouterr().out)["findings"]) == 5


def test_slips_are_shown_first_and_put_right_when_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "Title: Ferry\nDaet: 2022-01-25\n\nThe ferry sank in the harbour on Monday."
    corpus = write(tmp_path, a=text)
    assert main(["check", "--corpus", corpus]) == 1
    assert (
        "check --fix puts these lines right:\n  a.txt, line 2: Daet: 2022-01-25 → date: 2022" in capsys.readouterr().out
    )
    assert (tmp_path / "a.txt").read_text() == text
    assert main(["check", "--corpus", corpus, "--fix"]) == 0
    assert "These lines are put right:\n  a.txt, line 2: Daet" in capsys.readouterr().out
    assert (tmp_path / "a.txt").read_text() == text.replace("Daet", "date")
