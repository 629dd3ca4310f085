from collections.abc import Iterator

import pytest

from tests.bot_process import BotProcess
from tests.chat.crisis import write_crisis
from tests.telegram_world import TelegramWorld


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TelegramWorld]:
    """A Telegram with a bot that answers about a small crisis, and hears all in a group: privacy mode is off."""
    telegram, folder = TelegramWorld(privacy_mode=False), tmp_path_factory.mktemp("world")
    settings = write_crisis(folder)
    bot = BotProcess(folder, TELEGRAM_TOKEN=telegram.token, TELEGRAM_API_URL=telegram.api_url, **settings)
    try:
        bot.wait_until_answering()
        yield telegram
        status = bot.terminate()
    finally:
        bot.kill()
        telegram.stop()
    assert status == 0, bot.output
    assert "Traceback" not in bot.output
