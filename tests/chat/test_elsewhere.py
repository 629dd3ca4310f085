"""Where the bot is not: inline mode, guest mode, and the buttons below what was sent so. With a bot that runs."""

import pytest

from bot.wording.texts import ENGLISH
from tests.chat.crisis import GERMANY, QUESTION, STANDBY
from tests.telegram_world import FRIENDS, GROUP, Json, TelegramWorld, buttons, marked

EVERYBODY = "Who put soldiers on standby?"


def labels(message: Json) -> list[str]:
    return [button["text"] for button in buttons(message)]


def summon(world: TelegramWorld, text: str) -> Json:
    """The bot's answer to a mention in a chat that it is not in."""
    asked = world.send(f"@{world.state()['bot']['username']} {text}", chat=FRIENDS)
    return world.wait_for_message(chat=FRIENDS, after=asked)


def test_inline_mode_offers_quotes_with_source_and_date(world: TelegramWorld) -> None:
    offered = world.wait_for_results(world.ask_inline(QUESTION))
    assert offered[0]["title"] == "Soldiers on alert in Washington"
    assert offered[0]["description"].startswith("AFP · 25 January 2022 · ")
    assert offered[0]["text"].startswith("Soldiers on alert in Washington\nAFP · 25 January 2022\n")
    assert STANDBY in offered[0]["text"]


@pytest.mark.parametrize("typed", ["", "  ", "ho", "Who invented the xylograph?"])
def test_inline_mode_offers_nothing_where_the_articles_say_nothing(world: TelegramWorld, typed: str) -> None:
    world.forget_calls()
    assert world.wait_for_results(world.ask_inline(typed)) == []
    (call,) = world.calls("answerInlineQuery")
    assert '"start_parameter": "ask"' in call["parameters"]["button"].replace('":"', '": "')


def test_what_is_offered_is_kept_by_telegram_for_the_reader_alone(world: TelegramWorld) -> None:
    world.forget_calls()
    world.wait_for_results(world.ask_inline(QUESTION))
    (call,) = world.calls("answerInlineQuery")
    assert (call["parameters"]["cache_time"], call["parameters"]["is_personal"].lower()) == ("60", "true")


def test_a_quote_that_was_sent_pages_on_and_back(world: TelegramWorld) -> None:
    query = world.ask_inline(EVERYBODY)
    first = world.wait_for_results(query)[0]
    sent = world.choose(query, first["id"], chat=GROUP)
    assert labels(sent) == [ENGLISH.more, ENGLISH.ask_in_private]
    assert world.wait_for_answer(world.press(sent, ENGLISH.more, chat=GROUP))["text"] == ""
    second = world.message(sent, chat=GROUP)
    assert second["text"] != sent["text"]
    assert ENGLISH.back in labels(second)
    world.wait_for_answer(world.press(sent, ENGLISH.back, chat=GROUP))
    now = world.message(sent, chat=GROUP)
    assert (now["text"], marked(now, "bold")) == (sent["text"], marked(sent, "bold"))


def test_what_was_sent_leads_into_the_private_chat(world: TelegramWorld) -> None:
    query = world.ask_inline(QUESTION)
    sent = world.choose(query, world.wait_for_results(query)[0]["id"], chat=GROUP)
    assert buttons(sent)[-1]["url"] == f"https://t.me/{world.state()['bot']['username']}?start=ask"


def test_a_summons_is_answered_with_the_best_quote(world: TelegramWorld) -> None:
    answer = summon(world, QUESTION)
    assert answer["text"].startswith("Soldiers on alert in Washington\nAFP · 25 January 2022\n")
    assert STANDBY in marked(answer, "bold")


def test_a_summons_pages_through_further_quotes(world: TelegramWorld) -> None:
    answer = summon(world, EVERYBODY)
    shown = {answer["text"]}
    while ENGLISH.more in labels(answer):
        assert world.wait_for_answer(world.press(answer, ENGLISH.more, chat=FRIENDS))["text"] == ""
        answer = world.message(answer, chat=FRIENDS)
        shown.add(answer["text"])
    assert len(shown) == 3
    assert any(GERMANY in text for text in shown)


def test_a_summons_without_an_answer_says_so(world: TelegramWorld) -> None:
    answer = summon(world, "Who invented the xylograph?")
    assert answer["text"].startswith(ENGLISH.not_found)
    assert not buttons(answer)


@pytest.mark.parametrize(
    ("said", "reply"),
    [("hello", ENGLISH.greeting), ("", "Write your question after my name: @"), ("and Germany?", ENGLISH.ask_back)],
)
def test_a_summons_that_asks_nothing_is_met_all_the_same(world: TelegramWorld, said: str, reply: str) -> None:
    assert summon(world, said)["text"].startswith(reply)


@pytest.mark.parametrize("words", ["", "is that true?", "чи це правда?"])
def test_a_summons_in_reply_to_a_message_answers_what_that_says(world: TelegramWorld, words: str) -> None:
    said = world.send(QUESTION, chat=FRIENDS)
    asked = world.send(f"@{world.state()['bot']['username']} {words}", chat=FRIENDS, reply_to=said)
    assert STANDBY in world.wait_for_message(chat=FRIENDS, after=asked)["text"]


def test_nothing_is_sent_where_the_bot_is_not(world: TelegramWorld) -> None:
    world.forget_calls()
    world.fault("refuse", method="answerGuestQuery", code=400, description="Bad Request: GUEST_QUERY_INVALID")
    world.send(f"@{world.state()['bot']['username']} hello", chat=FRIENDS)
    world.wait_for_call("answerGuestQuery")
    world.wait_for_message(ENGLISH.thanks, after=world.send("Thanks"))
    assert FRIENDS not in [int(call["parameters"]["chat_id"]) for call in world.calls("sendMessage")]


@pytest.mark.parametrize("data", ["i", "i00en", "i90en" + "A" * 20, "p:1", "😀"])
def test_a_button_of_nobody_s_below_such_a_message_is_told_so(world: TelegramWorld, data: str) -> None:
    person = {"id": 1001, "is_bot": False, "first_name": "Ann", "language_code": "en"}
    query = {"id": "1", "from": person, "inline_message_id": "x", "chat_instance": "1", "data": data}
    world.forget_calls()
    world.push_update({"callback_query": query})
    (call,) = world.wait_for_call("answerCallbackQuery")
    assert call["parameters"]["text"] == ENGLISH.not_a_button
