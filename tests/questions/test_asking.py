"""Of a long message the sentence that asks is searched."""

import pytest

from bot.questions.asking import LONGEST, asking_part, rest_of

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


def test_of_a_long_message_that_asks_nothing_the_first_sentences_are_read() -> None:
    read = asking_part(f"{STORY} " * 40)
    assert read.startswith(STORY)
    assert read.endswith(("dog.", "anything."))
    assert LONGEST - len(STORY) < len(read) <= LONGEST


@pytest.mark.parametrize("message", ["x" * 4096, "x " * 2048, "?" * 4096, "привіт " * 500])
def test_however_long_a_message_is_little_of_it_is_read(message: str) -> None:
    read = asking_part(message)
    assert len(read.split()) <= max(1, LONGEST // 2)
    assert message.startswith(read)
    assert len(rest_of(message, read)) <= LONGEST


def test_around_the_sentence_that_asks_the_nearest_words_are_read() -> None:
    asks = "Where is the next shelter?"
    rest = rest_of(f"{'Far away. ' * 200}{STORY} {asks}", asks)
    assert rest.rstrip().endswith("tell us anything.")
    assert len(rest) <= LONGEST
    assert rest_of(f"{STORY} {asks}", asks).strip() == STORY
