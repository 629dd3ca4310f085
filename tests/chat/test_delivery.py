import asyncio
from collections.abc import Callable
from datetime import timedelta

import httpx
import pytest
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.chat import delivery
from bot.chat.delivery import deliver


class Line:
    """A way to Telegram that fails as told, then works; counts what was tried."""

    def __init__(self, *failures: TelegramError) -> None:
        self.failures = list(failures)
        self.tries = 0

    async def send(self) -> str:
        self.tries += 1
        if self.failures:
            raise self.failures.pop(0)
        return "sent"


def caused_by(cause: httpx.HTTPError, error: NetworkError) -> NetworkError:
    error.__cause__ = cause
    return error


@pytest.fixture(autouse=True)
def _timedeltas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


def never_sent() -> NetworkError:
    return caused_by(httpx.ConnectError("refused"), NetworkError("refused"))


def perhaps_sent() -> NetworkError:
    return caused_by(httpx.RemoteProtocolError("gone"), NetworkError("gone"))


def asked_to_pause(seconds: float) -> RetryAfter:
    return RetryAfter(timedelta(seconds=seconds))


@pytest.mark.parametrize("failure", [never_sent, lambda: NetworkError("Bad Gateway"), lambda: asked_to_pause(0.01)])
def test_what_telegram_did_not_take_is_sent_again(failure: Callable[[], TelegramError]) -> None:
    line = Line(failure())
    assert asyncio.run(deliver(line.send)) == "sent"
    assert line.tries == 2


@pytest.mark.parametrize(
    "failure",
    [
        perhaps_sent,
        lambda: caused_by(httpx.ReadTimeout("slow"), TimedOut()),
        lambda: BadRequest("can't parse entities"),
        lambda: TelegramError("The server's answer is not one of the Bot API."),
        lambda: asked_to_pause(delivery.LONGEST_PAUSE + 1),
    ],
)
def test_what_may_have_arrived_or_cannot_arrive_is_not_sent_again(failure: Callable[[], TelegramError]) -> None:
    line = Line(failure())
    with pytest.raises(TelegramError):
        asyncio.run(deliver(line.send))
    assert line.tries == 1


def test_what_may_be_done_twice_is_repeated_after_any_failure_of_the_line() -> None:
    line = Line(perhaps_sent())
    assert asyncio.run(deliver(line.send, repeatable=True)) == "sent"


def test_a_pause_is_waited_for_only_so_often() -> None:
    line = Line(*[asked_to_pause(0.001) for _ in range(9)])
    with pytest.raises(RetryAfter):
        asyncio.run(deliver(line.send))
    assert line.tries == len(delivery.PAUSES) + 1
