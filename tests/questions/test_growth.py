"""A question of any text is answered in time in proportion to its length, and none is too long for it."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

import pytest

from bot.answers.answerer import Answerer
from bot.articles.folder.library import read_library
from bot.wording.talk.smalltalk import small_talk
from tests.patterns.growth import grows_too_fast

LENGTHS = (1_000, 10_000, 100_000)
REPEATED = (
    "[",
    '"',
    " ",
    "\n",
    "? ",
    "a",
    "я",
    "1",
    "a, ",
    "A. ",
    "1 ",
    "24 January ",
    "when was ",
    "bye bye ",
    "He said. ",
)


@pytest.fixture(scope="module")
def answerer() -> Answerer:
    answerer = Answerer(read_library(Path("corpus")).articles)
    answerer.answer("What was closed, коли і де?", today=date(2022, 3, 1))  # loads what any question needs once
    return answerer


@pytest.mark.parametrize("repeated", REPEATED)
def test_a_long_question_is_answered_in_proportion(answerer: Answerer, repeated: str) -> None:
    asked = [(repeated * length)[:length] for length in LENGTHS]

    def ask(question: str) -> None:
        small_talk(question)
        answerer.answer(question, today=date(2022, 3, 1))

    assert not grows_too_fast(partial(ask, question) for question in asked)
