"""Guest mode: the bot is summoned in a chat that it is not in (Bot API, guest mode)."""

import pytest

from tests.preview.bot_side import BotSide, button, keyboard
from tests.telegram_world import FRIENDS, Json, TelegramWorld, buttons


def article(text: str = "yes", **more: object) -> Json:
    return {"type": "article", "id": "1", "title": "Title", "input_message_content": {"message_text": text}, **more}


def summoned(shared: TelegramWorld, bot: BotSide) -> Json:
    shared.send(f"@{shared.state()['bot']['username']} how many?", chat=FRIENDS)
    body: Json = bot.fetch(offset=-1)[0]["guest_message"]
    return body


def test_a_mention_where_the_bot_is_not_summons_it(shared: TelegramWorld, bot: BotSide) -> None:
    message = summoned(shared, bot)
    assert message["chat"]["id"] == FRIENDS
    assert message["guest_query_id"]


def test_what_does_not_mention_it_stays_unknown(shared: TelegramWorld, bot: BotSide) -> None:
    sent = shared.send("/ask how many?", chat=FRIENDS)
    assert sent["delivered"] is False
    assert not [
        update for update in bot.fetch(offset=-1) if update.get("guest_message", {}).get("text") == sent["text"]
    ]


def test_the_answer_stands_in_the_chat_and_the_bot_gets_an_id_only(shared: TelegramWorld, bot: BotSide) -> None:
    message = summoned(shared, bot)
    sent = bot.result("answerGuestQuery", guest_query_id=message["guest_query_id"], result=article())
    assert list(sent) == ["inline_message_id"]
    answer = shared.messages(FRIENDS)[-1]
    assert (answer["text"], answer["reply_to_message"]["message_id"]) == ("yes", message["message_id"])


def test_a_summons_is_answered_once(shared: TelegramWorld, bot: BotSide) -> None:
    asked = {"guest_query_id": summoned(shared, bot)["guest_query_id"], "result": article()}
    bot.result("answerGuestQuery", **asked)
    assert "query is too old" in bot.refusal("answerGuestQuery", **asked)


def test_nothing_else_can_be_sent_there(bot: BotSide) -> None:
    assert bot.refusal("sendMessage", chat_id=FRIENDS, text="x").startswith("403 Forbidden: bot is not a member")


def test_a_button_below_it_comes_without_a_message_and_is_edited_by_its_id(shared: TelegramWorld, bot: BotSide) -> None:
    asked = summoned(shared, bot)
    result = article(reply_markup=keyboard([button()]))
    sent = bot.result("answerGuestQuery", guest_query_id=asked["guest_query_id"], result=result)
    answer = shared.messages(FRIENDS)[-1]
    shared.press(answer, button()["text"], chat=FRIENDS)
    query = bot.fetch(offset=-1)[0]["callback_query"]
    assert "message" not in query
    assert query["inline_message_id"] == sent["inline_message_id"]
    assert bot.result("editMessageText", inline_message_id=query["inline_message_id"], text="no") is True
    now = shared.message(answer, chat=FRIENDS)
    assert (now["text"], buttons(now)) == ("no", [])


@pytest.mark.parametrize("number", ["", "unknown"])
def test_an_unknown_id_edits_nothing(bot: BotSide, number: str) -> None:
    assert bot.refusal("editMessageText", inline_message_id=number, text="x").startswith("400 Bad Request: ")
