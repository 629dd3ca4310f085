"""Each chat its lane, with Telegram's limits on: who asks much or must pause keeps nobody else waiting."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.chat.flow.lanes import MOST_IN_A_LANE
from tests.bot_process import BotProcess
from tests.resilience.asked import ANSWER, LEFT_OUT, QUESTION, outcome, settled
from tests.telegram_world import READER, TelegramWorld


@pytest.fixture
def telegram(start_telegram: Callable[..., TelegramWorld]) -> TelegramWorld:
    """With flood control."""
    return start_telegram(flood=True)


def test_sixty_questions_at_once_are_answered_or_named_in_one_message(
    telegram: TelegramWorld, start: Callable[..., BotProcess]
) -> None:
    bot = start(telegram)
    asked = [telegram.send(QUESTION) for _ in range(60)]
    (told,) = telegram.wait_for(lambda: lines_left_out(telegram) or None, "a line about the others", 60.0)
    answered = outcome(telegram, asked).once
    assert answered >= MOST_IN_A_LANE
    assert f"{60 - answered} messages" in told
    assert "asks for a pause" not in bot.output


def lines_left_out(telegram: TelegramWorld) -> list[str]:
    return [message["text"] for message in telegram.bot_messages() if LEFT_OUT in message["text"]]


def test_a_chat_in_a_pause_keeps_no_other_waiting_and_is_answered_after_it(
    telegram: TelegramWorld, start: Callable[..., BotProcess], crowd: list[int]
) -> None:
    start(telegram)
    telegram.fault("refuse", method="sendMessage", code=429, description="Too Many Requests", retry_after=15)
    paused = [telegram.send(QUESTION) for _ in range(4)]
    telegram.wait_for_call("sendMessage")
    asked = [telegram.send(QUESTION, chat=reader, person=reader) for reader in crowd]
    assert settled(telegram, asked).once == len(crowd)
    assert outcome(telegram, paused).never == len(paused)
    assert settled(telegram, paused).once == len(paused)


@pytest.mark.parametrize("question", [QUESTION, (QUESTION + " ") * 78])
def test_a_hundred_questions_of_one_reader_are_behind_nobody(
    telegram: TelegramWorld, start: Callable[..., BotProcess], crowd: list[int], question: str
) -> None:
    start(telegram)
    for _ in range(100):
        telegram.send(question)
    asked = [telegram.send(QUESTION, chat=reader, person=reader) for reader in crowd]
    assert settled(telegram, asked).once == len(crowd)
    answers = [message for message in telegram.bot_messages(READER) if ANSWER in message["text"]]
    assert len(answers) < MOST_IN_A_LANE


def test_of_what_is_typed_behind_the_bots_name_the_latest_is_answered(
    telegram: TelegramWorld, start: Callable[..., BotProcess], tmp_path: Path
) -> None:
    bot = start(telegram)
    telegram.fault("delay", method="answerInlineQuery", seconds=1.0)
    typed = [telegram.ask_inline(QUESTION[: 10 + number]) for number in range(40)]
    offered = telegram.wait_for_results(telegram.ask_inline(QUESTION))
    assert any(ANSWER in each["text"] for each in offered)
    assert len(telegram.calls("answerInlineQuery")) < len(typed)
    assert "ERROR" not in bot.output
    journal = next((tmp_path / "state").glob("journal-*.sqlite-wal"))
    assert b"inline_query" not in journal.read_bytes()
