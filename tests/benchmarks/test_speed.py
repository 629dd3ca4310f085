"""The benchmark as people run it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("size", [[], ["20"]], ids=["a real corpus", "a made-up one"])
def test_the_benchmark_prints_a_line_of_figures(tmp_path: Path, size: list[str]) -> None:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "2022-01-25-a.txt").write_text("Biden spoke in Washington. Putin was in Moscow.")
    (tmp_path / "questions.jsonl").write_text(json.dumps({"question": "Who was in Moscow?"}) + "\n")
    files = ["--corpus", str(tmp_path / "corpus"), "--questions", str(tmp_path / "questions.jsonl")]
    command = [sys.executable, "-m", "benchmarks.speed", *size, *files]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    engine, passages, *figures = printed.splitlines()[1].split()
    assert engine == "crisis-bot"
    assert int(passages) >= int(size[0] if size else 1)
    assert len(figures) == 5
