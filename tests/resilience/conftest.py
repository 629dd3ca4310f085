from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.bot_process import BotProcess
from tests.resilience.asked import ARTICLE
from tests.resilience.shared import Shared
from tests.telegram_world import TelegramWorld

Start = Callable[[TelegramWorld], BotProcess]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., BotProcess]]:
    """Starts a bot of one article, with further settings if wanted, and waits until it answers, unless told not to."""
    started: list[BotProcess] = []
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "alert.txt").write_text(ARTICLE, encoding="utf-8")

    def start_bot(telegram: TelegramWorld, *, answering: bool = True, **settings: str) -> BotProcess:
        started.append(
            BotProcess(tmp_path, TELEGRAM_TOKEN=telegram.token, TELEGRAM_API_URL=telegram.api_url, **settings)
        )
        if answering:
            started[-1].wait_until_answering()
        return started[-1]

    yield start_bot
    for bot in started:
        bot.kill()
    assert not [bot for bot in started if "Traceback" in bot.output]


@pytest.fixture
def crowd(telegram: TelegramWorld) -> list[int]:
    """Twenty readers who have begun a chat with the bot."""
    return [telegram.add_person(number, f"Reader {number}") for number in range(5001, 5021)]


@pytest.fixture(scope="package")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shared]:
    telegram = TelegramWorld(privacy_mode=False)
    folder = tmp_path_factory.mktemp("line")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "alert.txt").write_text(ARTICLE, encoding="utf-8")
    bot = BotProcess(folder, TELEGRAM_TOKEN=telegram.token, TELEGRAM_API_URL=telegram.api_url, LOG_LEVEL="DEBUG")
    bot.wait_until_answering()
    yield Shared(telegram, bot)
    status = bot.terminate()
    telegram.stop()
    assert status == 0, bot.output
    assert "Traceback" not in bot.output


@pytest.fixture
def shared(running: Shared) -> Iterator[Shared]:
    yield running
    running.recover()
