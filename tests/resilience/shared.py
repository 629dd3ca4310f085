"""A Telegram and a bot that many tests only talk to, each as readers of its own."""

from tests.bot_process import BotProcess
from tests.resilience.asked import QUESTION
from tests.telegram_world import TelegramWorld


class Shared:
    def __init__(self, telegram: TelegramWorld, bot: BotProcess) -> None:
        self.telegram = telegram
        self.bot = bot
        self._readers = iter(range(6001, 9000))

    def readers(self, number: int) -> list[int]:
        ids = [next(self._readers) for _ in range(number)]
        return [self.telegram.add_person(reader, f"Reader {reader}") for reader in ids]

    def ask(self, reader: int, text: str = QUESTION) -> dict[str, object]:
        return self.telegram.send(text, chat=reader, person=reader)

    def logged_since(self, before: str) -> str:
        """What the bot has logged beyond what it had."""
        return self.bot.output[len(before) :]
