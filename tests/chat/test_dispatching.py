"""Which handler gets an update, and that the library keeps nothing of whose it was."""

import asyncio
import tracemalloc
from collections.abc import Iterable
from typing import Any

from telegram import Update
from telegram.ext import Application, CommandHandler, ContextTypes, MessageHandler, filters

from bot.chat.flow.dispatching import dispatch, wanted_by
from bot.chat.flow.types import AnyApplication

FIRST_CHAT = 5_000_000_000


class Desk:
    """Handlers that note what they were given."""

    def __init__(self) -> None:
        self.noted: list[str] = []
        self.application: AnyApplication = Application.builder().token("1:A").updater(None).build()
        self.application.add_handlers(
            [
                CommandHandler("help", self._helps, has_args=False),
                MessageHandler(filters.Regex("fail"), self._fails),
                MessageHandler(filters.TEXT, self._answers),
            ]
        )
        self.application.add_error_handler(self._on_error)

    async def _helps(self, _: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        self.noted.append(f"help {context.args}")

    async def _answers(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message
        self.noted.append(f"answer to {update.message.text}")

    async def _fails(self, _: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        raise ValueError(str(bool(context.matches)))

    async def _on_error(self, update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert isinstance(update, Update)
        self.noted.append(f"error {context.error!r} of {update.update_id}")

    def take(self, updates: Iterable[Update]) -> list[str]:
        """What is noted of some updates."""
        asyncio.run(self._take(updates))
        return self.noted

    async def _take(self, updates: Iterable[Update]) -> None:
        for update in updates:
            await dispatch(self.application, update)


def update_of(number: int, said: dict[str, Any]) -> Update:
    """From a reader of its own, in a chat of its own."""
    chat = FIRST_CHAT + number
    sender = {"id": chat, "is_bot": False, "first_name": "Reader"}
    message = {"message_id": 1, "date": 1, "chat": {"id": chat, "type": "private"}, "from": sender, **said}
    return Update.de_json({"update_id": number, "message": message}, None)


def test_the_first_handler_that_wants_an_update_gets_it() -> None:
    said: list[dict[str, Any]] = [
        {"text": "Who met?"},
        {"text": "Did it fail?"},
        {"location": {"latitude": 46.2, "longitude": 6.1}},
    ]
    updates = [update_of(number, each) for number, each in enumerate(said)]
    desk = Desk()
    assert [wanted_by(desk.application, update) is not None for update in updates] == [True, True, False]
    assert desk.take(updates) == ["answer to Who met?", "error ValueError('True') of 1"]


def test_chats_and_readers_leave_nothing_behind() -> None:
    desk = Desk()
    desk.take(update_of(number, {"text": "Who met?"}) for number in range(300))
    desk.noted.clear()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        desk.take(update_of(number, {"text": "Who met?"}) for number in range(300, 3300))
        desk.noted.clear()
        grown = tracemalloc.get_traced_memory()[0] - before
    finally:
        tracemalloc.stop()
    assert grown < 60_000  # twenty bytes an update; a number in a set takes more than fifty
