"""What each part of the search adds is told by leaving it out."""

import json
import subprocess
import sys
from pathlib import Path

from benchmarks.ablation import LEVERS, OF_ENCODER
from bot.ranking.features import BY_ENCODER, FEATURES

ROOT = Path(__file__).parents[2]


def test_every_lever_leaves_out_features_that_there_are() -> None:
    known = {feature.name for feature in (*FEATURES, *BY_ENCODER)}
    named = {name for lever in (*LEVERS.values(), *OF_ENCODER.values()) for name in lever.features}
    assert named
    assert named <= known


def test_a_row_shows_what_is_missed_without_a_lever(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "bridge.txt").write_text("The army closed the bridge. It rained a lot in the valley.")
    (corpus / "ferry.txt").write_text("The mayor opened the ferry. The sun shone on the harbour.")
    asked = {"question": "What did the troops close?", "article": "bridge.txt", "answers": ["closed the bridge"]}
    asked_otherwise = {"question": "Qui a ouvert le паром?", "article": "ferry.txt", "answers": ["opened the ferry"]}
    questions = tmp_path / "asked.jsonl"
    questions.write_text("\n".join(map(json.dumps, (asked, asked_otherwise))))
    command = [sys.executable, "-m", "benchmarks.ablation", f"{corpus}={questions}", "--only", "nothing", "thesaurus"]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    assert printed[0] == "| without | asked | ms | MB |"
    rows = {line.split(" | ")[0].strip("| "): line.split(" | ")[1] for line in printed[2:]}
    assert rows == {"nothing": "1.000/1.000/1.000", "thesaurus": ".500/.500/.500"}
