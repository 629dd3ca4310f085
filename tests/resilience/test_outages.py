"""Telegram is away for long, stands still, or a proxy answers in its place: nobody is forgotten, the log is short.

Time passes much faster here, so that ten minutes are some seconds.
"""

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.bot_process import BotProcess
from tests.hurrying import hurried
from tests.patience import patience
from tests.resilience.asked import ARTICLE, QUESTION, Outcome, settled
from tests.resilience.hooks import jumping
from tests.resilience.shared import Shared
from tests.telegram_world import TelegramWorld

# As fast as a processor shared with others can follow. Patience makes it slower.
FAST = max(1.0, 30.0 / patience(1.0))

SECOND, MINUTE = 1 / FAST, 60 / FAST

# Lines of the log: what a person still reads.
QUIET = 30

Start = Callable[..., BotProcess]


@pytest.fixture(scope="module")
def quick(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shared]:
    """A bot and a Telegram for all outages, one after the other."""
    folder = tmp_path_factory.mktemp("quick")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "alert.txt").write_text(ARTICLE, encoding="utf-8")
    with TelegramWorld(hurry=FAST) as telegram:
        settings = {"TELEGRAM_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.api_url, **hurried(factor=FAST)}
        with BotProcess(folder, **settings) as bot:
            bot.wait_until_answering()
            yield Shared(telegram, bot)
            assert bot.terminate() == 0
            assert "Traceback" not in bot.output


@dataclass(frozen=True, slots=True)
class Away:
    """How Telegram is away, for how many minutes, and how many lines of the log tell of it at most."""

    kind: str
    minutes: float
    lines: int
    details: dict[str, object] = field(default_factory=dict)


@pytest.mark.parametrize(
    "away",
    [
        Away("drop", 10, 4),
        Away("drop", 2, 3, {"acts": True}),
        Away("garbage", 2, 3),
        Away("garbage", 2, 3, {"code": 407}),
        Away("garbage", 2, 3, {"code": 502}),
        Away("refuse", 2, 3, {"code": 500, "description": "Internal Server Error"}),
    ],
    ids=repr,
)
def test_what_is_asked_around_an_outage_is_answered_or_told_of_once_and_the_log_is_short(
    quick: Shared, away: Away
) -> None:
    telegram, output = quick.telegram, quick.bot.output
    telegram.forget_calls()
    telegram.fault("delay", method="sendMessage", seconds=1, count=4)
    asked = [quick.ask(reader) for reader in quick.readers(8)]
    telegram.wait_for_call("sendMessage", 4)
    telegram.fault(away.kind, "*", count=1_000_000, **away.details)
    time.sleep(away.minutes * MINUTE / 2)
    during = [quick.ask(reader) for reader in quick.readers(12)]
    time.sleep(away.minutes * MINUTE / 2)
    telegram.clear_faults()
    found = settled(telegram, [*asked, *during])
    assert found.twice == 0, found
    assert settled(telegram, during) == Outcome(once=len(during))
    quick.bot.wait_for(lambda: "Telegram answers again, after " in quick.logged_since(output))
    told = quick.logged_since(output)
    assert minutes_told(told) >= 0.8 * away.minutes
    lines = [line for line in told.splitlines() if "trying on" in line]
    assert 1 <= len(lines) <= 2 * away.lines, lines  # of fetching, and of answering
    assert len(told.splitlines()) < QUIET


def minutes_told(output: str) -> float:
    """How long the log says that the outage was."""
    number, unit = re.findall(r"answers again, after ([\d.]+) (second|minute)", output)[-1]
    return float(number) / (60 if unit == "second" else 1)


@pytest.mark.parametrize("seconds", [50, 200])
def test_a_server_that_stands_still_costs_no_question(quick: Shared, seconds: float) -> None:
    """Its machine takes what is sent, as for a connection that is open at one end, and nothing ever comes back."""
    telegram, output = quick.telegram, quick.bot.output
    telegram.forget_calls()
    telegram.fault("delay", method="sendMessage", seconds=1, count=4)
    asked = [quick.ask(reader) for reader in quick.readers(20)]
    telegram.wait_for_call("sendMessage", 2)
    with telegram.standing_still():
        time.sleep(seconds * SECOND)
    found = settled(telegram, asked)
    assert found.twice == 0, found
    assert settled(telegram, [quick.ask(reader) for reader in quick.readers(1)]).once == 1
    assert len(quick.logged_since(output).splitlines()) < QUIET


def test_a_clock_that_jumps_by_years_changes_nothing(
    telegram: TelegramWorld, start: Start, crowd: list[int], tmp_path: Path
) -> None:
    bot = start(telegram, **jumping(tmp_path), HEALTH_LISTEN=f"unix:{tmp_path / 'health'}")
    asked = [telegram.send(QUESTION, chat=reader, person=reader) for reader in crowd for _ in range(2)]
    telegram.fault("drop", method="getUpdates", count=2)
    assert settled(telegram, asked) == Outcome(once=len(asked))
    bot.wait_for_output("Telegram answers again, after ")
    assert minutes_told(bot.output) < 1
    years = {line[:4] for line in bot.output.splitlines()}
    assert len(years) > 1, "the clock was to jump"
    assert bot.terminate() == 0
