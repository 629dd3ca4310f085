"""The benchmark as people run it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest


def table(tmp_path: Path, *options: str) -> list[str]:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "2022-01-25-a.txt").write_text("Biden spoke in Washington. Putin was in Moscow.")
    (tmp_path / "questions.jsonl").write_text(json.dumps({"question": "Who was in Moscow?"}) + "\n")
    files = ["--corpus", str(tmp_path / "corpus"), "--questions", str(tmp_path / "questions.jsonl")]
    command = [sys.executable, "-m", "benchmarks.speed", *files, "--json", str(tmp_path / "figures.json"), *options]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\n")


@pytest.mark.parametrize("size", [[], ["20"]], ids=["a real corpus", "a made-up one"])
def test_the_bot_stands_beside_the_engines_that_are_installed(tmp_path: Path, size: list[str]) -> None:
    blank, head, names, *rows = table(tmp_path, *size)
    assert blank == ""
    assert int(head.split()[0]) >= int(size[0] if size else 1)
    assert names.split()[0] == "crisis-bot"
    assert names.split()[-1] == "rank-bm25"
    figures = {title: [cell for cell in row.split("  ") if cell][1:] for row in rows if (title := row.split("  ")[0])}
    assert set(map(len, figures.values())) == {len(names.split())}
    candidates = [float(cell) for cell in figures["candidates, p50 in ms"]]
    assert all(cell > 0 for cell in candidates)
    assert figures["whole answer, p50 in ms"][-1].strip() == "–"
    (written,) = json.loads((tmp_path / "figures.json").read_text())
    assert written["crisis-bot"]["candidates p50"] == pytest.approx(candidates[0], rel=0.01)


def test_of_ratios_the_bot_itself_has_no_column(tmp_path: Path) -> None:
    _, _, names, *rows = table(tmp_path, "--ratios")
    assert "crisis-bot" not in names
    (written,) = json.loads((tmp_path / "figures.json").read_text())
    ratio = written["crisis-bot"]["candidates p50"] / written["rank-bm25"]["candidates p50"]
    assert float(rows[0].split()[-1]) == pytest.approx(ratio, rel=0.01)
