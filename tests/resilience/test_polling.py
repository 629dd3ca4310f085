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
from tests.resilience.asked import QUESTION, outcome, settled
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
        ("garbage", {"code": 401}),
        ("garbage", {"code": 404}),
        ("refuse", {"code": 401, "description": "Unauthorized"}),
    ],
)
def test_a_single_refusal_or_a_page_of_a_proxy_ends_nothing(
    telegram: TelegramWorld, start: Start, kind: str, details: dict[str, object]
) -> None:
    bot = start(telegram)
    telegram.fault(kind, method="getUpdates", **details)
    assert settled(telegram, [telegram.send(QUESTION)]).once == 1
    assert "no longer accepts" not in bot.output


def test_pages_of_a_proxy_never_end_the_bot(telegram: TelegramWorld, start: Start) -> None:
    start(telegram)
    telegram.fault("garbage", method="getUpdates", code=401, count=3)
    assert settled(telegram, [telegram.send(QUESTION)]).once == 1


def test_an_update_that_is_repeated_for_ever_is_asked_for_at_leisure(telegram: TelegramWorld, start: Start) -> None:
    bot = start(telegram)
    asked = telegram.send(QUESTION)
    settled(telegram, [asked])
    repeated = json.dumps({"ok": True, "result": [{"update_id": 1, "message": asked}]})
    telegram.fault("answer", method="getUpdates", body=repeated, count=100_000)
    telegram.send("Hello")
    telegram.forget_calls()
    time.sleep(8)
    polls = telegram.calls("getUpdates")
    assert 2 <= len(polls) <= 10
    telegram.clear_faults()
    telegram.wait_for_message("Hello!")
    assert outcome(telegram, [asked]).once == 1
    assert bot.terminate() == 0


def test_another_program_that_fetches_is_told_of_once(telegram: TelegramWorld, start: Start) -> None:
    bot = start(telegram)
    telegram.fault("refuse", method="getUpdates", code=409, description="Conflict", count=3)
    assert settled(telegram, [telegram.send(QUESTION)]).once == 1
    assert bot.output.count("Another program is fetching this bot's updates") == 1
    assert "answers again" not in bot.output


def test_an_outage_is_told_at_its_beginning_and_at_its_end(telegram: TelegramWorld, start: Start) -> None:
    bot = start(telegram)
    telegram.fault("drop", method="getUpdates", count=3)
    telegram.send("Hello")
    bot.wait_for_output("Telegram answers again, after ")
    assert bot.output.count("cannot be reached") == 1


@pytest.mark.parametrize("module", ["bot.errors", "numpy", "telegram", "bot.terminal"])
def test_ctrl_c_while_the_program_is_read_ends_it_without_a_trace(tmp_path: Path, module: str) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "bot", "run"]
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE, text=True) as bot:
        assert bot.stderr
        read = next(line for line in bot.stderr if line.split("|")[-1].strip() == module)
        bot.send_signal(signal.SIGINT)
        rest = bot.stderr.read()
    assert bot.returncode in (1, 130)
    assert read
    assert "Traceback" not in rest
    assert "KeyboardInterrupt" not in rest


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
def test_no_word_of_a_reader_reaches_the_log(
    telegram: TelegramWorld, start: Start, kind: str, details: dict[str, object]
) -> None:
    bot = start(telegram, LOG_LEVEL="DEBUG")
    telegram.fault(kind, method="sendMessage", count=2, **details)
    telegram.send(f"{WORDS} \ud83d".encode("utf-8", "replace").decode())
    telegram.push_update({"message": {"text": WORDS, "message_id": "unreadable"}})
    telegram.wait_for_call("sendMessage")
    asked = telegram.send(QUESTION, chat=telegram.add_person(5001, "Reader"), person=5001)
    settled(telegram, [asked])
    bot.terminate()
    assert "Answering as" in bot.output
    assert not [word for word in ("Wherefore", "Quixotic", "Zebras") if word.casefold() in bot.output.casefold()]
