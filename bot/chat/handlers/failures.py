"""What could not be handled: the reader gets a fixed sentence, the log the details."""

import logging

from telegram import Update
from telegram.error import BadRequest, Forbidden, RetryAfter, TelegramError
from telegram.ext import ContextTypes

from bot.chat.handlers.desk import Desk
from bot.chat.sending import reply
from bot.chat.showing.views import said

log = logging.getLogger(__name__)

# How Telegram says, with status 400 instead of 403, that the bot may not write in a place. Compared in small letters,
# since the library changes capitals.
NOT_WANTED = (
    "topic_closed",
    "topic_deleted",
    "not enough rights",
    "have no rights",
    "need administrator rights",
    "chat_write_forbidden",
    "chat_restricted",
    "chat_send_plain_forbidden",
    "user_is_blocked",
    "peer_id_invalid",
)


class Failures:
    """Tells of what went wrong, once and to whom it concerns."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def on_error(self, update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
        error = context.error
        if not_wanted(error):
            log.info("A message was not wanted: %s", getattr(error, "message", error))
            return
        log.error("An update could not be handled: %s", error, exc_info=None if _expected(error) else error)
        if isinstance(update, Update) and not isinstance(error, RetryAfter):
            await self._apologize(update, expected=_expected(error))

    async def _apologize(self, update: Update, *, expected: bool) -> None:
        texts = self._desk.texts(update.effective_user)
        sentence = texts.perhaps_lost if expected else texts.failed
        try:
            if update.callback_query:
                await update.callback_query.answer(sentence, show_alert=True)
            elif update.effective_message and not (update.inline_query or update.guest_message):
                await reply(update.effective_message, said(sentence))
        except TelegramError as error:
            log.warning("The reader could not be told either: %s", error.message)


def not_wanted(error: Exception | None) -> bool:
    """Whether the chat or the reader does not let the bot write: nothing is wrong, and nobody is to be told."""
    if isinstance(error, Forbidden):
        return True
    return isinstance(error, BadRequest) and any(sign in error.message.casefold() for sign in NOT_WANTED)


def _expected(error: Exception | None) -> bool:
    """Failures of the line, not of the program; `BadRequest` means that the program sent something wrong."""
    return isinstance(error, TelegramError) and not isinstance(error, BadRequest)
