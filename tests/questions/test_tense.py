"""Whether a question asks for what happened, for how things stand, or only whether something happened."""

import pytest

from bot.questions.question import Kind
from bot.questions.tense import asks_event, asks_state, asks_whether


@pytest.mark.parametrize(
    ("question", "language", "event", "whether"),
    [
        ("did russia invade ukraine?", "en", True, True),
        ("Was the bridge bombed?", "en", True, True),
        ("has the war started", "en", True, True),
        ("When did the war start?", "en", True, False),
        ("What did Putin plan?", "en", False, False),
        ("Will Russia invade?", "en", False, False),
        ("коли почалась війна", "uk", True, False),
        ("Почалася війна?", "uk", True, True),
        ("когда началась война", "ru", True, False),
        ("Может ли начаться война?", "ru", False, False),
    ],
)
def test_a_question_about_an_event_is_told_from_one_about_plans(
    question: str, language: str, *, event: bool, whether: bool
) -> None:
    assert asks_event(question, language) is event
    assert asks_whether(question, language) is whether


@pytest.mark.parametrize(
    ("question", "language", "state"),
    [
        ("how many troops are at the border", "en", True),
        ("how many troops were at the border", "en", False),
        ("скільки військ біля кордону", "uk", True),
        ("скільки людей загинуло", "uk", False),
        ("сколько войск у границы", "ru", True),
        ("сколько людей погибло", "ru", False),
    ],
)
def test_a_count_as_it_stands_is_told_from_one_that_was(question: str, language: str, *, state: bool) -> None:
    assert asks_state(question, language, Kind.NUMBER) is state
