"""The token must be in nothing that a run prints, whatever the log level and whatever goes wrong."""

from pathlib import Path

import pytest

from tests.bot_process import BotProcess
from tests.telegram_world import TelegramWorld

NOBODYS = "123456789:AAHnotARealTokenOfAnybodyAtAll12345"


@pytest.fixture
def corpus(tmp_path: Path) -> str:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "2022-01-25-alert.txt").write_text("The Pentagon put 8,500 soldiers on standby.")
    return str(folder)


def start(folder: Path, corpus: str, api_url: str, token: str) -> BotProcess:
    settings = {"TELEGRAM_API_URL": api_url, "CORPUS_DIR": corpus, "LOG_LEVEL": "DEBUG"}
    return BotProcess(folder, TELEGRAM_TOKEN=token, **settings)


def assert_kept_secret(token: str, output: str) -> None:
    assert output.strip(), "nothing was printed, so nothing was shown"
    assert token not in output
    assert token.partition(":")[2] not in output


def test_no_fault_brings_the_token_out(telegram: TelegramWorld, tmp_path: Path, corpus: str) -> None:
    telegram.fault("drop", method="getMe")
    telegram.fault("garbage", method="setMyCommands")
    with start(tmp_path, corpus, telegram.api_url, telegram.token) as bot:
        bot.wait_until_answering()
        telegram.push_update({"message": {"message_id": "unreadable"}})
        for method in ("sendMessage", "getUpdates"):
            telegram.fault("garbage", method=method)
            telegram.fault("drop", method=method)
            telegram.fault("refuse", method=method, code=400, description="Bad Request: can't parse entities")
        for _ in range(5):
            telegram.send("How many soldiers?")
        telegram.wait_for_message("8,500")
        telegram.fault("refuse", method="getUpdates", code=401, description="Unauthorized", count=9)
        telegram.send("How many soldiers?")
        assert bot.wait_for_end() == 1
    assert "not confirmed" in bot.output, "a failure was to be among what is searched"
    assert_kept_secret(telegram.token, bot.output)


def test_a_bad_token_is_not_repeated(telegram: TelegramWorld, tmp_path: Path, corpus: str) -> None:
    with start(tmp_path, corpus, telegram.api_url, NOBODYS) as bot:
        assert bot.wait_for_end() == 1
    assert_kept_secret(NOBODYS, bot.output)


@pytest.mark.parametrize("name", ["CORPUS_DIR", "TELEGRAM_TOKN"])
def test_a_token_in_a_wrong_place_is_not_repeated(tmp_path: Path, name: str) -> None:
    with BotProcess(tmp_path, **{name: NOBODYS}) as bot:
        assert bot.wait_for_end() == 1
    assert_kept_secret(NOBODYS, bot.output)
