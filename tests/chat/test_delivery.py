"""Delivery against a line that fails as told, with a journal in memory."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import httpcore
import pytest
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.chat import delivery
from bot.chat.delivery import AnswerInDoubtError, Delivery
from bot.chat.flow import pacing
from bot.chat.flow.current import CURRENT, Current
from bot.journal.journal import journal_in_memory
from bot.journal.records import Received, Stage
from bot.service.figures import Figures

UPDATE = 7
CHAT = 1001


class Line:
    """A way to Telegram that fails as told, then works; keeps what was tried and how far the journal said it was."""

    def __init__(self, *failures: TelegramError) -> None:
        self.failures = list(failures)
        self.tried: list[dict[str, Any]] = []
        self.left: list[Received] = []

    def send(self, endpoint: str = "sendMessage", **data: object) -> object:
        """What the sender gets; afterwards `left` is what stands in the journal."""
        return asyncio.run(self._send(endpoint, {"chat_id": CHAT, **data}))

    async def _send(self, endpoint: str, data: dict[str, Any]) -> object:
        journal = journal_in_memory()
        await journal.write(Received(UPDATE, "{}"))
        CURRENT.set(Current((UPDATE,)))

        async def call(_: str, sent: dict[str, Any]) -> str:
            (received,) = await journal.received()
            self.tried.append({**sent, "stage": received.stage})
            if self.failures:
                raise self.failures.pop(0)
            return "sent"

        try:
            return await Delivery(journal, Figures()).process_request(call, (endpoint, data), {}, endpoint, data, None)
        finally:
            self.left = await journal.received()
            await journal.close()


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    monkeypatch.setattr(delivery, "PAUSES", (0.001, 0.002))
    monkeypatch.setattr(pacing, "CHAT", (5, 0.05))


def caused_by(cause: Exception, error: NetworkError) -> NetworkError:
    error.__cause__ = cause
    return error


def never_sent() -> NetworkError:
    return caused_by(httpcore.ConnectError("refused"), NetworkError("refused"))


def perhaps_sent() -> NetworkError:
    return caused_by(httpcore.RemoteProtocolError("gone"), NetworkError("gone"))


def asked_to_pause(seconds: float) -> RetryAfter:
    return RetryAfter(timedelta(seconds=seconds))


@pytest.mark.parametrize("failure", [never_sent, lambda: asked_to_pause(0.01)])
def test_what_telegram_did_not_take_is_sent_until_it_does(failure: Callable[[], TelegramError]) -> None:
    line = Line(*[failure() for _ in range(9)])
    assert line.send() == "sent"
    assert len(line.tried) == 10


@pytest.mark.parametrize(
    "failure",
    [
        perhaps_sent,
        lambda: caused_by(httpcore.ReadTimeout("slow"), TimedOut()),
        lambda: NetworkError("Bad Gateway"),
        lambda: TelegramError("Invalid server response"),
    ],
)
def test_what_may_have_arrived_is_not_sent_again_and_stays_marked(failure: Callable[[], TelegramError]) -> None:
    line = Line(failure())
    with pytest.raises(AnswerInDoubtError):
        line.send()
    assert len(line.tried) == 1
    assert [received.stage for received in line.left] == [Stage.SENDING]


@pytest.mark.parametrize("failure", [BadRequest("can't parse entities"), Forbidden("bot was blocked by the user")])
def test_what_telegram_refuses_is_not_sent_again_and_is_no_doubt(failure: TelegramError) -> None:
    line = Line(failure)
    with pytest.raises(type(failure)):
        line.send()
    assert len(line.tried) == 1
    assert [received.stage for received in line.left] == [Stage.WAITING]


def test_what_is_confirmed_leaves_the_journal_and_was_marked_before() -> None:
    line = Line()
    assert line.send() == "sent"
    assert [each["stage"] for each in line.tried] == [Stage.SENDING]
    assert line.left == []


def test_what_may_be_done_twice_is_repeated_after_any_failure_of_the_line() -> None:
    line = Line(perhaps_sent(), NetworkError("Bad Gateway"))
    assert line.send("answerCallbackQuery") == "sent"


def test_what_telegrams_server_fails_at_is_not_repeated_for_ever() -> None:
    line = Line(*[NetworkError("Bad Gateway") for _ in range(9)])
    with pytest.raises(NetworkError):
        line.send("editMessageText")
    assert len(line.tried) == delivery.ATTEMPTS


def test_an_edit_does_not_wait_for_a_pause() -> None:
    line = Line(asked_to_pause(30))
    with pytest.raises(RetryAfter):
        line.send("editMessageText")


def test_a_group_that_became_a_supergroup_gets_its_answer_there() -> None:
    line = Line(ChatMigrated(-100200))
    assert line.send(reply_parameters={"message_id": 5}) == "sent"
    assert [(each["chat_id"], "reply_parameters" in each) for each in line.tried] == [(CHAT, True), (-100200, False)]


def test_an_answer_whose_question_is_gone_is_sent_without_the_tie() -> None:
    line = Line(BadRequest("Message to be replied not found"))
    assert line.send(reply_parameters={"message_id": 5}) == "sent"
    assert [("reply_parameters" in each) for each in line.tried] == [True, False]


def test_half_a_character_is_replaced() -> None:
    line = Line()
    line.send(text="cut \ud83d")
    assert line.tried[0]["text"] == "cut ?"
