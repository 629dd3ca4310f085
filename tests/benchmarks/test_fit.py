"""Weights and confidence can be fitted again from questions whose answers are known."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from benchmarks.fit import Example, Judged, calibration, fitted_weights, logistic

ROOT = Path(__file__).parents[2]


def test_a_feature_that_tells_the_answer_gains_and_one_that_misleads_loses() -> None:
    tells, misleads = [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]
    example = Example(np.array([tells, misleads], dtype=np.float32).T, np.array([True, False, False]))
    weights = fitted_weights([[example]], {"tells": 1.0, "misleads": 1.0})
    assert weights["tells"] > 1.0 > weights["misleads"] >= 0.0


def test_every_set_counts_alike_however_many_questions_it_has() -> None:
    one = Example(np.array([[1.0, 0.0], [0.0, 1.0]], dtype=np.float32), np.array([True, False]))
    other = Example(one.features, np.array([False, True]))
    weights = fitted_weights([[one], [other] * 9], {"a": 1.0, "b": 1.0})
    assert weights["a"] == pytest.approx(weights["b"], abs=0.05)


def test_the_logistic_model_finds_what_the_data_were_made_with() -> None:
    chance = np.random.default_rng(1)
    evidence = chance.normal(size=(20_000, 2))
    right = chance.random(20_000) < 1 / (1 + np.exp(-(0.5 + 2 * evidence[:, 0] - evidence[:, 1])))
    judged = Judged(evidence, right, np.full(20_000, 1 / 20_000))
    assert logistic([judged], np.zeros(3)) == pytest.approx([0.5, 2, -1], abs=0.1)
    assert "0.9–1.0" in calibration(judged, np.array([0.5, 2, -1]))


@pytest.mark.parametrize("what", ["weights", "confidence"])
def test_the_program_fits_and_judges_a_folder(tmp_path: Path, what: str) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for number, thing in enumerate(["ferry", "bridge", "harbour", "airport"]):
        (corpus / f"{number}.txt").write_text(f"The {thing} was closed on Monday. It rained a lot in the valley.")
    asked = [
        {"question": f"When was the {thing} closed?", "article": f"{number}.txt", "answers": ["closed on Monday"]}
        for number, thing in enumerate(["ferry", "bridge", "harbour", "airport"])
    ]
    asked.append({"question": "Who won the violin prize?", "article": "", "answers": []})
    questions = tmp_path / "asked.jsonl"
    questions.write_text("\n".join(map(json.dumps, asked)))
    command = [sys.executable, "-m", "benchmarks.fit", what, f"{corpus}={questions}"]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert "coverage" in printed or "CONSTANT" in printed
    assert "asked" in printed.splitlines()[-1]
