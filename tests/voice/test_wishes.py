"""How readers say that they want to be told of what comes."""

import pytest

from bot.voice.wishes import LONGEST_TOPIC, tidy_topic, topic_wished


@pytest.mark.parametrize(
    ("message", "topic"),
    [
        ("tell me when there is news on gas prices", "gas prices"),
        ("Let me know when there's any news about Mariupol!", "Mariupol"),
        ("notify me if there are new articles on sanctions", "sanctions"),
        ("keep me posted on Kyiv.", "Kyiv"),
        ("subscribe to news about Nord Stream 2", "Nord Stream 2"),
        ("повідом мене, коли будуть новини про Харків", "Харків"),
        ("Скажіть, коли з'являться новини про газ", "газ"),
        ("підпиши мене на санкції", "санкції"),
        ("Сообщи мне, когда будут новости о Киеве", "Киеве"),
        ("напиши мне когда появятся новости по Донбассу", "Донбассу"),
        ("подпишите меня на новости про НАТО", "НАТО"),
    ],
)
def test_a_wish_is_known_by_its_words_in_each_language(message: str, topic: str) -> None:
    assert topic_wished(message) == topic


@pytest.mark.parametrize(
    "message",
    [
        "tell me about sanctions",
        "tell me the news about Kyiv",
        "what is the news on gas?",
        "follow the money",
        "tell me when there is news on",
        "сообщи новости о газе",
        "що нового про газ?",
    ],
)
def test_a_question_is_no_wish(message: str) -> None:
    assert topic_wished(message) == ""


def test_a_topic_is_one_line_of_some_length() -> None:
    assert tidy_topic("  gas\nprices?? ") == "gas prices"
    assert tidy_topic("x" * (LONGEST_TOPIC + 1)) == ""
