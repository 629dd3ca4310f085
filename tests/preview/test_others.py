"""The friend and the other bot of the group: what our bot is given of what they write."""

import pytest

from tests.preview.bot_side import BotSide
from tests.telegram_world import FRIEND, GROUP, OTHER_BOT, READER, TelegramWorld

NAME = "crisis_preview_bot"


def test_a_friend_s_words_come_with_the_friend_s_language(telegram: TelegramWorld) -> None:
    telegram.send(f"@{NAME} скільки?", chat=GROUP, person=FRIEND)
    sender = BotSide(telegram).fetch()[-1]["message"]["from"]
    assert (sender["id"], sender["is_bot"], sender["language_code"]) == (FRIEND, False, "uk")


@pytest.mark.parametrize(
    ("text", "delivered"),
    [
        (f"/ask@{NAME} how many?", True),
        (f"/ask@{NAME.upper()} how many?", True),
        ("/ask how many?", False),
        (f"@{NAME} how many?", False),
        ("/ask@other_preview_bot how many?", False),
        ("how many?", False),
    ],
)
def test_of_another_bot_s_words_only_a_command_by_name_comes(
    telegram: TelegramWorld,
    text: str,
    delivered: bool,  # noqa: FBT001 - a table
) -> None:
    assert telegram.send(text, chat=GROUP, person=OTHER_BOT)["delivered"] is delivered
    assert len(BotSide(telegram).fetch()) == delivered


def test_another_bot_s_reply_to_ours_comes(telegram: TelegramWorld) -> None:
    bot = BotSide(telegram)
    said = bot.say(GROUP, "One.")
    telegram.send("And two.", chat=GROUP, person=OTHER_BOT, reply_to=said)
    assert bot.fetch()[-1]["message"]["from"]["is_bot"] is True


@pytest.mark.parametrize("person", [READER, FRIEND])
def test_a_command_that_names_no_bot_is_for_the_one_that_wrote_last(telegram: TelegramWorld, person: int) -> None:
    def delivered(text: str) -> bool:
        return bool(telegram.send(text, chat=GROUP, person=person)["delivered"])

    assert delivered("/help")
    telegram.send("I am here too.", chat=GROUP, person=OTHER_BOT)
    assert not delivered("/help")
    assert delivered(f"/help@{NAME}")
    BotSide(telegram).say(GROUP, "So am I.")
    assert delivered("/help")


@pytest.mark.parametrize("person", [4711, FRIEND])
def test_nobody_acts_in_a_chat_of_others(telegram: TelegramWorld, person: int) -> None:
    asked = {"chat": READER, "text": "x", "as": person}
    answer = telegram.http.post("/page/send", json=asked)
    assert (answer.status_code, telegram.messages()) == (400, [])
    inline = telegram.http.post("/page/inline", json={"query": "x", "as": 4711})
    assert inline.json() == {"error": "There is no user 4711."}
