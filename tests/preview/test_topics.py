"""Topics of a forum and of a private chat, as the bot gets and answers them (Bot API, message_thread_id)."""

import pytest

from tests.preview.bot_side import BotSide
from tests.telegram_world import FORUM, GROUP, READER, Json, TelegramWorld


def opened(telegram: TelegramWorld, chat: int, name: str = "Talks") -> int:
    return int(telegram.open_topic(name, chat=chat))


def latest(bot: BotSide) -> Json:
    message: Json = bot.fetch(offset=-1)[0]["message"]
    return message


@pytest.mark.parametrize("chat", [FORUM, READER])
def test_what_is_written_in_a_topic_is_answered_in_it(telegram: TelegramWorld, chat: int) -> None:
    bot = BotSide(telegram)
    topic = opened(telegram, chat)
    assert latest(bot)["forum_topic_created"]["name"] == "Talks"
    asked = telegram.send("/ask how many?", chat=chat, topic=topic)
    got = latest(bot)
    assert (got["message_thread_id"], got["is_topic_message"]) == (topic, True)
    for how in ({"message_thread_id": topic}, {"reply_parameters": {"message_id": asked["message_id"]}}):
        assert bot.say(chat, "So many.", **how)["message_thread_id"] == topic


@pytest.mark.parametrize("chat", [FORUM, READER])
def test_general_has_no_number(telegram: TelegramWorld, chat: int) -> None:
    bot = BotSide(telegram)
    telegram.send("/ask how many?", chat=chat)
    assert not {"message_thread_id", "is_topic_message"} & set(latest(bot))
    assert "message_thread_id" not in bot.say(chat, "So many.")
    assert bot.refusal("sendMessage", chat_id=chat, text="x", message_thread_id=1).endswith("message thread not found")


def test_in_a_forum_what_replies_to_nothing_comes_as_a_reply_to_what_opened_the_topic(telegram: TelegramWorld) -> None:
    bot = BotSide(telegram)
    topic = opened(telegram, FORUM)
    first = telegram.send("/ask how many?", chat=FORUM, topic=topic)
    assert latest(bot)["reply_to_message"]["message_id"] == topic
    telegram.send("/ask this", chat=FORUM, topic=topic, reply_to=first)
    assert latest(bot)["reply_to_message"]["message_id"] == first["message_id"]
    telegram.send("/ask how many?", chat=FORUM)
    assert "reply_to_message" not in latest(bot)


def test_a_forum_says_so_and_a_group_has_no_topics(telegram: TelegramWorld) -> None:
    bot = BotSide(telegram)
    assert bot.result("getChat", chat_id=FORUM)["is_forum"] is True
    assert "is_forum" not in bot.result("getChat", chat_id=GROUP)
    with pytest.raises(AssertionError, match="This chat has no topics"):
        opened(telegram, GROUP)


@pytest.mark.parametrize("name", ["", " ", "x" * 129])
def test_a_topic_has_a_name_of_some_length(shared: TelegramWorld, name: str) -> None:
    with pytest.raises(AssertionError, match="1 to 128 characters"):
        opened(shared, FORUM, name)


def test_nothing_is_written_into_a_topic_that_is_not_there(shared: TelegramWorld) -> None:
    with pytest.raises(AssertionError, match="There is no topic 99"):
        shared.send("x", chat=FORUM, topic=99)
