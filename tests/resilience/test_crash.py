"""Killed while questions wait: every one is answered once, or its reader is told."""

import resource
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.chat.flow.answering import MOST_TRIES
from bot.wording.texts import ENGLISH
from tests.bot_process import BotProcess
from tests.resilience.asked import QUESTION, settled
from tests.resilience.hooks import WORD, deadly
from tests.telegram_world import TelegramWorld

ROUNDS = 3

# Bytes that no file may pass: room for the journal's pages and the bot's output, and for few questions.
FULL = 60_000


def test_killed_with_twenty_in_flight_none_is_lost_and_none_is_answered_twice(
    telegram: TelegramWorld, start: Callable[..., BotProcess], crowd: list[int]
) -> None:
    asked = []
    for number in range(ROUNDS):
        bot = start(telegram)
        telegram.forget_calls()
        telegram.fault("delay", method="sendMessage", seconds=0.5, count=8)
        asked += [telegram.send(QUESTION, chat=reader, person=reader) for reader in crowd]
        telegram.wait_for_call("sendMessage", 1 + 3 * number)
        bot.kill()
        telegram.clear_faults()
    start(telegram)
    found = settled(telegram, asked)
    assert found.twice == 0, found
    assert found.once + found.in_doubt + found.answered_and_in_doubt == ROUNDS * len(crowd)
    assert found.in_doubt + found.answered_and_in_doubt < ROUNDS * len(crowd) / 2, found


def test_what_was_taken_but_not_yet_acknowledged_is_not_answered_again(
    telegram: TelegramWorld, start: Callable[..., BotProcess], crowd: list[int]
) -> None:
    bot = start(telegram)
    telegram.fault("drop", method="getUpdates", acts=True, count=1000)
    asked = [telegram.send(QUESTION, chat=crowd[0], person=crowd[0])]
    bot.wait_for_output("cannot be reached")
    telegram.clear_faults()
    settled(telegram, asked)
    telegram.fault("drop", method="getUpdates", count=1000)
    bot.kill()
    telegram.clear_faults()
    start(telegram)
    asked.append(telegram.send(QUESTION, chat=crowd[0], person=crowd[0]))
    assert settled(telegram, asked).once == 2


def test_a_question_that_ends_the_bot_is_given_up_and_those_beside_it_are_answered(
    telegram: TelegramWorld, start: Callable[..., BotProcess], crowd: list[int], tmp_path: Path
) -> None:
    mortal = deadly(tmp_path)
    bot = start(telegram, **mortal)
    (unlucky, *others), asked = crowd[:6], []
    telegram.send(f"Who brought {WORD} to Geneva?", chat=unlucky, person=unlucky)
    assert bot.wait_for_end() < 0
    asked += [telegram.send(QUESTION, chat=reader, person=reader) for reader in others]
    for _ in range(MOST_TRIES):
        assert start(telegram, **mortal, answering=False).wait_for_end() < 0
    bot = start(telegram, **mortal)
    assert settled(telegram, asked).once == len(others)
    telegram.wait_for_message(ENGLISH.failed, chat=unlucky)
    assert bot.output.count("it is given up") == 1
    assert WORD not in bot.output
    assert bot.terminate() == 0
    start(telegram, **mortal)
    assert settled(telegram, [telegram.send(QUESTION, chat=unlucky, person=unlucky)]).once == 1


@pytest.mark.parametrize("ending", ["terminate", "kill"])
def test_an_answered_question_leaves_no_word_behind(
    telegram: TelegramWorld, start: Callable[..., BotProcess], tmp_path: Path, ending: str
) -> None:
    bot = start(telegram)
    settled(telegram, [telegram.send(QUESTION)])
    state = tmp_path / "state"

    def is_clean() -> bool:
        files = [file for file in state.iterdir() if file.is_file()]
        return bool(files) and not any(b"Pentagon" in file.read_bytes() for file in files)

    bot.wait_for(is_clean)
    getattr(bot, ending)()
    assert is_clean()


def test_a_second_process_of_the_same_token_is_refused(
    telegram: TelegramWorld, start: Callable[..., BotProcess], tmp_path: Path
) -> None:
    start(telegram)
    second = BotProcess(tmp_path, TELEGRAM_TOKEN=telegram.token, TELEGRAM_API_URL=telegram.api_url)
    assert second.wait_for_end() == 1
    assert second.output.splitlines()[-1].startswith("This bot is already running on this machine")


def test_a_damaged_journal_is_set_aside_and_the_bot_answers(
    telegram: TelegramWorld, start: Callable[..., BotProcess], tmp_path: Path
) -> None:
    bot = start(telegram)
    bot.terminate()
    (journal,) = (tmp_path / "state").glob("journal-*.sqlite")
    journal.write_bytes(b"no journal at all" * 1000)
    bot = start(telegram)
    assert "damaged" in bot.output
    assert settled(telegram, [telegram.send(QUESTION)]).once == 1


def test_without_a_folder_for_its_state_the_bot_answers_on_and_says_so(
    telegram: TelegramWorld, start: Callable[..., BotProcess], tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    bot = start(telegram, STATE_DIR=str(tmp_path / "file" / "state"))
    assert settled(telegram, [telegram.send(QUESTION)]).once == 1
    assert bot.output.count("The journal cannot be written") == 1


def test_on_a_full_disk_the_bot_answers_on_and_says_so(
    telegram: TelegramWorld, start: Callable[..., BotProcess], crowd: list[int]
) -> None:
    bot = start(telegram)
    resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, (FULL, FULL))
    long = QUESTION + " Please." * 400
    asked = [telegram.send(long, chat=reader, person=reader) for reader in crowd]
    assert settled(telegram, asked).once == len(crowd)
    assert bot.output.count("The journal cannot be written") == 1
