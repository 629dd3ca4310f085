"""Questions over small folders as operators bring them: pages of answers, lists, tables, timelines, many languages."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.answers.answerer import Answerer
from bot.articles.folder.library import read_library
from tests.answering import answerer_of

ASKED_ON = date(2023, 6, 1)
FOLDERS = [
    folder
    for name in ("material.yaml", "languages.yaml")
    for folder in yaml.safe_load((Path(__file__).parent / name).read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder["kind"])
def test_what_answers_is_marked_and_all_else_refused(folder: dict[str, Any], tmp_path: Path) -> None:
    for name, text in folder["files"].items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    answerer = answerer_of(read_library(tmp_path).articles)
    marked = {question: _marked(answerer, question) for question in folder["questions"]}
    wrong = {
        question: (wanted, marked[question])
        for question, wanted in folder["questions"].items()
        if (wanted is None) != (marked[question] is None) or (wanted or "") not in (marked[question] or "")
    }
    assert marked
    assert not wrong


def _marked(answerer: Answerer, question: str) -> str | None:
    """The sentences marked in the first quote; None for a refusal."""
    answer = answerer.answer(question, today=ASKED_ON)
    if not answer.answered:
        return None
    first = answer.quotes[0]
    return " ".join(first.text[mark.start : mark.end] for mark in first.marks)
