"""What goes wrong between fetching and answering, each with a bot of its own, since each is about its whole life."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bot_process import BotProcess
from tests.hurrying import hurried_seconds
from tests.resilience.asked import QUESTION, outcome, settled
from tests.resilience.shared import Shared
from tests.telegram_world import TelegramWorld

ROOT = Path(__file__).parents[2]
Start = Callable[..., BotProcess]


def test_questions_fetched_before_an_outage_are_answered_after_it(
    telegram: TelegramWorld, start: Start, crowd: list[int]
) -> None:
    bot = start(telegram)
    telegram.fault("refuse", method="sendMessage", code=429, retry_after=2, count=60)
    asked = [telegram.send(QUESTION, chat=reader, person=reader) for reader in crowd for _ in range(3)]
    telegram.wait_for_call("sendMessage", 10)
    telegram.fault("drop", method="getUpdates", count=30)
    telegram.clear_faults()
    found = settled(telegram, asked)
    assert found.once == 60, found
    assert "ERROR" not in bot.output


@pytest.mark.parametrize(
    ("kind", "details"),
    [
        ("garbage", {"code": 401, "count": 3}),
        ("garbage", {"code": 404}),
        ("refuse", {"code": 401, "description": "Unauthorized"}),
    ],
)
def test_a_single_refusal_and_pages_of_a_proxy_end_nothing(
    shared: Shared, kind: str, details: dict[str, object]
) -> None:
    shared.telegram.fault(kind, method="getUpdates", **details)
    assert settled(shared.telegram, [shared.ask(reader) for reader in shared.readers(1)]).once == 1


def test_an_update_that_is_repeated_for_ever_is_asked_for_at_leisure(telegram: TelegramWorld, start: Start) -> None:
    bot = start(telegram)
    asked = telegram.send(QUESTION)
    settled(telegram, [asked])
    repeated = json.dumps({"ok": True, "result": [{"update_id": 1, "message": asked}]})
    telegram.fault("answer", method="getUpdates", body=repeated, count=100_000)
    telegram.send("Hello")
    telegram.forget_calls()
    began = time.monotonic()
    time.sleep(hurried_seconds(8))
    telegram.wait_for(lambda: len(telegram.calls("getUpdates")) >= 2 or None, "a second poll")
    polls = telegram.calls("getUpdates")
    assert len(polls) <= 10 * (time.monotonic() - began) / hurried_seconds(8)
    telegram.clear_faults()
    telegram.wait_for_message("Hello!")
    assert outcome(telegram, [asked]).once == 1
    assert bot.terminate() == 0


def test_another_program_that_fetches_is_told_of_once(shared: Shared) -> None:
    before = shared.bot.output
    shared.telegram.fault("refuse", method="getUpdates", code=409, description="Conflict", count=3)
    assert settled(shared.telegram, [shared.ask(reader) for reader in shared.readers(1)]).once == 1
    logged = shared.logged_since(before)
    assert logged.count("Another program is fetching this bot's updates") == 1
    assert "answers again" not in logged.partition("Another program is fetching")[2]


def test_a_pause_that_telegram_asks_for_is_kept_before_the_next_poll(shared: Shared) -> None:
    before, pause = shared.bot.output, 6
    shared.telegram.forget_calls()
    shared.telegram.fault("refuse", method="getUpdates", code=429, retry_after=pause)
    for reader in shared.readers(2):  # the first is heard by the poll that was under way
        assert settled(shared.telegram, [shared.ask(reader)]).once == 1
    polls = shared.telegram.calls("getUpdates")
    refused = next(place for place, poll in enumerate(polls) if poll["code"] == 429)
    assert polls[refused + 1]["at"] - polls[refused]["at"] >= hurried_seconds(pause) * 0.9
    logged = shared.logged_since(before)
    assert f"Telegram asks for a pause of {pause} seconds between polls." in logged
    assert "cannot be reached" not in logged


def test_an_outage_is_told_at_its_beginning_and_at_its_end(shared: Shared) -> None:
    before = shared.bot.output
    shared.telegram.fault("drop", method="getUpdates", count=3)
    shared.ask(shared.readers(1)[0])
    shared.bot.wait_for(lambda: "Telegram answers again, after " in shared.logged_since(before))
    assert shared.logged_since(before).count("cannot be reached") == 1


@pytest.mark.parametrize("name", ["run", "preview"])
@pytest.mark.parametrize("module", ["bot.errors", "bot.settings", "numpy", "telegram"])
def test_ctrl_c_while_the_program_is_read_ends_it_without_a_trace(tmp_path: Path, module: str, name: str) -> None:
    (tmp_path / "corpus").mkdir()
    command = [sys.executable, "-X", "importtime", "-m", "bot", name]
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "TELEGRAM_TOKEN": "1:any"}
    with subprocess.Popen(command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE, text=True) as bot:
        assert bot.stderr
        read = next(line for line in bot.stderr if line.split("|")[-1].strip() == module)
        bot.send_signal(signal.SIGINT)
        rest = bot.stderr.read()
    assert bot.returncode in ((130,) if module in ("numpy", "telegram") else (1, 130))
    assert read
    assert "Traceback" not in rest
    assert "KeyboardInterrupt" not in rest


SOMEBODY = {"id": 1, "is_bot": False, "first_name": "Somebody"}


@pytest.mark.parametrize(
    "odd",
    [
        {"message": {"message_id": "unreadable"}},
        {"message": {"message_id": 1, "date": 1, "from": SOMEBODY, "chat": None, "text": "How many?"}},
        {"message": {"message_id": 1, "date": 1, "from": SOMEBODY, "chat": {"id": 1, "type": "private"}, "text": 1}},
        {
            "message": {
                "message_id": 1,
                "date": 1,
                "from": SOMEBODY,
                "chat": {"id": [1], "type": "private"},
                "text": "?",
            }
        },
        {"callback_query": {"id": "1", "from": SOMEBODY, "message": {"message_id": 1, "chat": None}, "data": "p:0"}},
    ],
)
def test_an_update_of_an_impossible_shape_is_passed_over(shared: Shared, odd: dict[str, object]) -> None:
    before = shared.bot.output
    shared.telegram.push_update(odd)
    assert settled(shared.telegram, [shared.ask(reader) for reader in shared.readers(1)]).once == 1
    lines = shared.logged_since(before).splitlines()
    assert len([line for line in lines if " WARNING " in line or " ERROR " in line]) == 1, lines


WORDS = "Wherefore Quixotic Zebras?"


@pytest.mark.parametrize(
    ("kind", "details"),
    [
        ("refuse", {"code": 400, "description": f'Bad Request: can\'t parse entities: unsupported tag "{WORDS}"'}),
        ("refuse", {"code": 400, "description": f"Bad Request: inline keyboard button URL '{WORDS}' is invalid"}),
        ("refuse", {"code": 502, "description": f"Bad Gateway: {WORDS * 5}"}),
        ("answer", {"body": f'{{"ok": true, "result": "{WORDS}"}}'}),
        ("answer", {"body": WORDS, "code": 500}),
        ("drop", {}),
    ],
)
def test_no_word_of_a_reader_reaches_the_log(shared: Shared, kind: str, details: dict[str, object]) -> None:
    reader, other = shared.readers(2)
    before = shared.bot.output
    shared.telegram.forget_calls()
    shared.telegram.fault(kind, method="sendMessage", count=2, **details)
    shared.ask(reader, WORDS)
    shared.telegram.push_update({"message": {"text": WORDS, "message_id": "unreadable"}})
    shared.telegram.wait_for_call("sendMessage", 2)
    assert settled(shared.telegram, [shared.ask(other)]).once == 1
    shared.bot.wait_for(lambda: "cannot be read" in shared.logged_since(before))
    logged = shared.bot.output.casefold()
    assert not [word for word in WORDS.casefold().strip("?").split() if word in logged]
