"""Of a long message the sentence that asks is searched."""

import pytest

from bot.questions.asking import asking_part

STORY = "We left home three days ago with two children and a dog. It was cold, and nobody could tell us anything."
UKRAINIAN_STORY = "Ми виїхали три дні тому з двома дітьми та собакою. Було холодно, і ніхто нічого не міг нам сказати."


@pytest.mark.parametrize(
    "asks",
    [
        "How many American soldiers were put on alert?",
        "So please, where can we register for temporary protection?",
        "When does the border close",
        "Wie viele Menschen starben bei der Flut?",
    ],
)
def test_the_sentence_that_asks_is_found_in_a_story(asks: str) -> None:
    assert asking_part(f"{STORY} {asks}") == asks
    assert asking_part(f"{asks.rstrip('?')}? {STORY}") == f"{asks.rstrip('?')}?"


def test_it_is_found_in_other_scripts() -> None:
    asks = "Скільки коштує проїзд до Варшави?"
    assert asking_part(f"{UKRAINIAN_STORY} {asks}") == asks


@pytest.mark.parametrize(
    ("message", "asks"),
    [
        (
            "we are new here and my landlord is away, the children are cold, where do they hand out blankets??",
            "where do they hand out blankets??",
        ),
        (
            "Мы приехали вчера ночью с двумя детьми, денег нет, никто не отвечает, где тут выдают одеяла? спасибо",
            "где тут выдают одеяла?",
        ),
    ],
)
def test_the_clause_that_asks_is_found_in_one_long_sentence(message: str, asks: str) -> None:
    assert asking_part(message) == asks


def test_a_long_question_is_taken_whole() -> None:
    asks = "Where do they hand out blankets in the evening, now that the school, the church and the hall are shut?"
    assert asking_part(asks) == asks


def test_the_last_of_several_questions_is_taken() -> None:
    assert asking_part(f"{STORY} Is it safe in the town? Where is the next shelter?") == "Where is the next shelter?"


@pytest.mark.parametrize(
    "message",
    ["How many troops are there?", STORY, f"{STORY} Is it true?", "Where? When? Who was it, and why did he go there"],
)
def test_a_short_message_and_one_that_asks_nothing_are_taken_whole(message: str) -> None:
    assert asking_part(message) == message
