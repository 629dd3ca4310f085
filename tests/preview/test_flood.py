"""Flood control, with a clock that the test turns (Bots FAQ, My bot is hitting limits)."""

from dataclasses import dataclass

import pytest

from bot.preview.methods.flood import FloodControl, FloodLimits, Rate
from bot.preview.wire.refusals import Refusal
from tests.preview.bot_side import BotSide
from tests.telegram_world import READER, TelegramWorld


@dataclass
class Clock:
    now: float = 0.0

    def __call__(self) -> float:
        return self.now


def waits(flood: FloodControl, chat: int, *, group: bool = False) -> int:
    """Seconds that the next message has to wait; 0 when it passes."""
    try:
        flood.admit(chat, group=group)
    except Refusal as refusal:
        return refusal.parameters["retry_after"]
    return 0


def test_a_chat_takes_a_short_burst_and_then_one_message_a_second() -> None:
    clock = Clock()
    flood = FloodControl(FloodLimits(chat=Rate(1, 1, burst=3)), clock)
    assert [waits(flood, 1) for _ in range(4)] == [0, 0, 0, 1]
    assert waits(flood, 2) == 0
    clock.now += 1
    assert [waits(flood, 1), waits(flood, 1)] == [0, 1]


def test_a_group_takes_twenty_messages_a_minute() -> None:
    clock = Clock()
    flood = FloodControl(FloodLimits(), clock)
    passed = 0
    for _ in range(30):
        clock.now += 1
        passed += waits(flood, -1, group=True) == 0
    assert passed == 20 + 30 // 3 - 1


def test_all_chats_together_take_thirty_messages_a_second() -> None:
    flood = FloodControl(FloodLimits(), Clock())
    assert [chat for chat in range(40) if waits(flood, chat) == 0] == list(range(30))


def test_who_waits_as_told_is_let_in() -> None:
    clock = Clock()
    flood = FloodControl(FloodLimits(), clock)
    for _ in range(60):
        clock.now += waits(flood, -1, group=True)
        if clock.now:
            break
    assert waits(flood, -1, group=True) == 0


def test_the_server_refuses_a_flood_of_messages_and_edits(start_telegram: type[TelegramWorld]) -> None:
    world = start_telegram(flood=True)
    world.send("hello")
    bot = BotSide(world)
    sent = bot.say(READER, "0")["message_id"]
    for number in range(1, 10):
        answer = bot.call("editMessageText", chat_id=READER, message_id=sent, text=str(number))
    assert answer == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 1",
        "parameters": {"retry_after": 1},
    }


@pytest.mark.parametrize("group", [False, True])
def test_without_limits_everything_passes(group: bool) -> None:  # noqa: FBT001
    flood = FloodControl(None, Clock())
    assert not any(waits(flood, 1, group=group) for _ in range(100))
