"""Inline mode: what is typed, offered and chosen (Bot API, Inline mode)."""

import pytest

from tests.preview.bot_side import BotSide, button, keyboard
from tests.telegram_world import GROUP, Json, TelegramWorld, buttons, marked


def article(number: str = "1", text: str = "<b>yes</b>", **more: object) -> Json:
    content = {"message_text": text, "parse_mode": "HTML"}
    return {"type": "article", "id": number, "title": "Title", "input_message_content": content, **more}


def test_a_chosen_result_is_a_message_via_the_bot(shared: TelegramWorld, bot: BotSide) -> None:
    query = shared.ask_inline("how many")
    (asked,) = (update["inline_query"] for update in bot.fetch(offset=-1))
    assert (asked["id"], asked["query"], asked["offset"]) == (query, "how many", "")
    offered = [article("1"), article("2", reply_markup=keyboard([button()]), description="More")]
    assert bot.result("answerInlineQuery", inline_query_id=query, results=offered) is True
    assert shared.wait_for_results(query)[1] == {"id": "2", "title": "Title", "description": "More", "text": "yes"}
    sent = shared.choose(query, "2", chat=GROUP)
    assert (sent["via_bot"]["is_bot"], marked(sent, "bold"), buttons(sent)) == (True, ["yes"], [button()])
    assert bot.fetch(offset=-1)[0]["message"]["message_id"] == sent["message_id"]


@pytest.mark.parametrize(
    "results",
    [
        [article(str(number)) for number in range(51)],
        [article("1"), article("1")],
        [article("")],
        [article("x" * 65)],
        [article(title=" ")],
        [article(text="")],
        [article(text="<b>")],
        [article(text="x" * 4097)],
        [article(reply_markup=keyboard([button(callback_data="x" * 65)]))],
        [{"type": "photo"}],
        {},
    ],
)
def test_wrong_results_are_refused(shared: TelegramWorld, bot: BotSide, results: object) -> None:
    query = shared.ask_inline("x")
    refusal = bot.refusal("answerInlineQuery", inline_query_id=query, results=results)
    assert refusal.startswith("400 Bad Request: ")


def test_fifty_results_are_not_too_many(shared: TelegramWorld, bot: BotSide) -> None:
    results = [article(str(number)) for number in range(50)]
    assert bot.result("answerInlineQuery", inline_query_id=shared.ask_inline("x"), results=results) is True


def test_an_inline_query_is_answered_once(shared: TelegramWorld, bot: BotSide) -> None:
    asked = {"inline_query_id": shared.ask_inline("x"), "results": []}
    assert bot.result("answerInlineQuery", **asked) is True
    assert "query is too old" in bot.refusal("answerInlineQuery", **asked)


def test_what_was_not_offered_cannot_be_chosen(shared: TelegramWorld) -> None:
    with pytest.raises(AssertionError, match="has not offered that"):
        shared.choose(shared.ask_inline("x"), "1")
