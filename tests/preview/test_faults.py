"""Faults that tests order, as a bot meets them."""

import time

import httpx
import pytest

from tests.patience import patience
from tests.preview.bot_side import BotSide
from tests.telegram_world import TelegramWorld


@pytest.fixture
def world(shared: TelegramWorld) -> TelegramWorld:
    """The shared server with no faults ordered and no calls remembered."""
    shared.clear_faults()
    shared.forget_calls()
    return shared


@pytest.mark.parametrize("acts", [False, True])
def test_a_dropped_connection_gives_no_answer_before_or_after_acting(
    world: TelegramWorld,
    bot: BotSide,
    chat: int,
    acts: bool,  # noqa: FBT001
) -> None:
    world.fault("drop", method="sendMessage", acts=acts)
    with pytest.raises(httpx.RemoteProtocolError):
        bot.say(chat, "lost")
    bot.say(chat, "found")
    assert [message["text"] for message in world.bot_messages(chat)] == (["lost"] if acts else []) + ["found"]


def test_a_storm_of_429_says_how_long_to_wait_and_passes(world: TelegramWorld, bot: BotSide, chat: int) -> None:
    world.fault("refuse", count=2, code=429, description="Too Many Requests: retry after 7", retry_after=7)
    answers = [bot.call("sendMessage", chat_id=chat, text=text) for text in "abc"]
    assert [answer.get("parameters") for answer in answers] == [{"retry_after": 7}, {"retry_after": 7}, None]
    assert [call["code"] for call in world.calls("sendMessage")] == [429, 429, 200]


def test_a_server_error_may_come_after_the_deed(world: TelegramWorld, bot: BotSide, chat: int) -> None:
    world.fault("refuse", method="sendMessage", code=500, description="Internal Server Error", acts=True)
    assert bot.refusal("sendMessage", chat_id=chat, text="x") == "500 Internal Server Error"
    assert len(world.bot_messages(chat)) == 1


@pytest.mark.parametrize("code", [200, 502])
def test_garbage_is_no_json(world: TelegramWorld, bot: BotSide, code: int) -> None:
    world.fault("garbage", method="getMe", code=code)
    answer = world.http.get(f"{bot.url}/getMe")
    assert (answer.status_code, answer.text.startswith("<html>")) == (code, True)


def test_any_answer_can_be_ordered(world: TelegramWorld, bot: BotSide) -> None:
    world.fault("answer", method="getMe", body='{"ok": true, "result": null}')
    assert bot.call("getMe") == {"ok": True, "result": None}


def test_a_delayed_call_acts_even_when_nobody_waits(world: TelegramWorld, bot: BotSide, chat: int) -> None:
    world.fault("delay", method="sendMessage", seconds=1)
    with pytest.raises(httpx.ReadTimeout):
        world.http.post(
            f"{bot.url}/sendMessage", json={"chat_id": chat, "text": "x"}, timeout=httpx.Timeout(patience(), read=0.1)
        )
    assert world.wait_for_message("x", chat=chat)


def test_a_fault_meets_its_method_alone_and_can_be_taken_back(world: TelegramWorld, bot: BotSide, chat: int) -> None:
    world.fault("drop", method="sendMessage")
    assert bot.result("getMe")
    world.clear_faults()
    assert bot.say(chat, "x")


def test_an_update_of_any_shape_can_be_pushed(world: TelegramWorld, bot: BotSide) -> None:
    world.push_update({"message": {"nonsense": True}})
    (update,) = bot.fetch(offset=-1)
    assert update == {"update_id": update["update_id"], "message": {"nonsense": True}}


def test_a_fault_nobody_knows_is_refused(world: TelegramWorld) -> None:
    with pytest.raises(AssertionError, match="explode"):
        world.fault("explode")


def test_calls_are_kept_with_their_parameters(world: TelegramWorld, bot: BotSide, chat: int) -> None:
    started = time.monotonic()
    bot.say(chat, "x", disable_notification=True)
    (call,) = world.calls("sendmessage")
    assert call["parameters"] == {"chat_id": str(chat), "text": "x", "disable_notification": "true"}
    assert call["at"] >= started
    world.forget_calls()
    assert world.calls() == []


def test_calls_that_are_taken_are_given_once(world: TelegramWorld, bot: BotSide, chat: int) -> None:
    for text in "ab":
        bot.say(chat, text)
        (call,) = world.take_calls("sendMessage")
        assert call["parameters"]["text"] == text
    assert world.calls() == []
