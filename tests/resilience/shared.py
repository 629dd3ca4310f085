"""A Telegram and a bot that many tests only talk to, each as readers of its own."""

from tests.bot_process import BotProcess
from tests.resilience.asked import QUESTION, settled
from tests.telegram_world import Json, TelegramWorld


class Shared:
    def __init__(self, telegram: TelegramWorld, bot: BotProcess) -> None:
        self.telegram = telegram
        self.bot = bot
        self._readers = iter(range(6001, 9000))

    def readers(self, number: int) -> list[int]:
        ids = [next(self._readers) for _ in range(number)]
        return [self.telegram.add_person(reader, f"Reader {reader}") for reader in ids]

    def ask(self, reader: int, text: str = QUESTION) -> Json:
        return self.telegram.send(text, chat=reader, person=reader)

    def recover(self) -> None:
        """Ends all faults, and waits until the bot has noticed: the next test begins in peace."""
        self.telegram.clear_faults()
        settled(self.telegram, [self.ask(reader) for reader in self.readers(1)])

    def logged_since(self, before: str) -> str:
        """What the bot has logged beyond what it had."""
        return self.bot.output[len(before) :]
