"""What is done when an update cannot be answered: the log gets a sentence, the reader at most one."""

import asyncio
import logging
from collections.abc import Callable

from telegram import Bot, Message, Update, User
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError
from telegram.ext import ContextTypes

from bot.chat.delivery import AnswerInDoubtError
from bot.chat.flow.current import CURRENT
from bot.chat.flow.plainly import plainly, whereabouts
from bot.wording.phrasebook import Texts

log = logging.getLogger(__name__)

# Seconds before a reader is told that an answer may be lost, and between the attempts to do so. A server that was slow
# has shown what it did by then.
DOUBT_PAUSES = (3.0, 10.0, 30.0)

# Seconds between looks whether Telegram can be reached: while it cannot, nobody can be told of anything.
LOOK_AGAIN = 5.0

# Refusals that lie in the chat, not in what was sent: a second message would meet the same. As the library writes
# them, which puts a capital first and the rest in small letters where Telegram shouts.
OF_THE_CHAT = (
    "topic_closed",
    "topic_deleted",
    "not enough rights",
    "have no rights to send",
    "need administrator rights",
    "chat not found",
    "chat_write_forbidden",
    "chat_restricted",
    "chat_send_",
    "group chat was deactivated",
    "message thread not found",
    "message can't be edited",
    "message to edit not found",
    "message is not modified",
    "peer_id_invalid",
    "user not found",
    "user_is_blocked",
    "query is too old",
)


class Failures:
    """Tells readers in the words that `texts` has for each."""

    def __init__(self, texts: Callable[[User | None], Texts]) -> None:
        self._texts = texts

    async def on_error(self, update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
        """python-telegram-bot's error handler."""
        error = context.error
        if isinstance(error, InvalidToken):
            self._keep()
        elif isinstance(update, Update) and (update.channel_post or update.edited_channel_post):
            self._keep()  # nobody sends a post a second time
            self._log(error)
        elif isinstance(error, AnswerInDoubtError):
            log.warning("An answer was sent, but not confirmed.")
            if message := answerable(update):
                await self.tell_doubt(message)
        elif of_the_chat(error):
            log.info("An answer is not wanted there: %s", plainly(error))
            await stop_spinning(update)
        else:
            self._log(error)
            await self.apologize(update, error)

    async def tell_doubt(self, message: Message) -> None:
        """One line below a question whose answer may or may not have arrived."""
        for pause in DOUBT_PAUSES:
            await asyncio.sleep(pause)
            await _reached(message.get_bot())
            try:
                await tell(message, self._texts(message.from_user).perhaps_lost)
            except AnswerInDoubtError:
                continue
            except TelegramError as error:
                log.info("A reader could not be told of a doubt: %s", plainly(error))
            return
        log.warning("Whether a reader was told of an answer in doubt is not known.")

    async def tell_left_out(self, message: Message, count: int) -> None:
        """One line for all that a chat asked beyond what it can be answered."""
        texts = self._texts(message.from_user)
        try:
            await tell(message, texts.counted(texts.one_at_a_time, count))
        except TelegramError as error:
            log.info("A chat could not be told what was left out: %s", plainly(error))

    def _keep(self) -> None:
        current = CURRENT.get()
        if current:
            current.kept = True

    def _log(self, error: BaseException | None) -> None:
        if isinstance(error, TelegramError):
            log.error("An answer could not be sent: %s", plainly(error))
        elif error:
            log.error("An update could not be handled: %s in %s", plainly(error), whereabouts(error))

    async def apologize(self, update: object, error: BaseException | None = None) -> None:
        """One sentence for an update that could not be answered; an error of the line leaves that in doubt."""
        of_the_line = isinstance(error, TelegramError) and not isinstance(error, BadRequest)
        texts = self._texts(update.effective_user if isinstance(update, Update) else None)
        sentence = texts.perhaps_lost if of_the_line else texts.failed
        try:
            if isinstance(update, Update) and update.callback_query:
                await update.callback_query.answer(sentence, show_alert=True)
            elif message := answerable(update):
                await tell(message, sentence)
        except TelegramError as again:
            log.info("The reader could not be told either: %s", plainly(again))


async def _reached(bot: Bot) -> None:
    """Returns once Telegram answers."""
    while True:
        try:
            await bot.get_me()
        except TelegramError:
            await asyncio.sleep(LOOK_AGAIN)
        else:
            return


def of_the_chat(error: BaseException | None) -> bool:
    if isinstance(error, BadRequest):
        return error.message.casefold().startswith(OF_THE_CHAT)
    return isinstance(error, Forbidden | ChatMigrated | RetryAfter)


def answerable(update: object) -> Message | None:
    """The message to reply to; none of a chat that the bot is not in (guest mode), and none of a channel."""
    if not isinstance(update, Update) or getattr(update, "guest_message", None):
        return None
    return None if update.callback_query else update.message or update.edited_message


async def stop_spinning(update: object) -> None:
    """A pressed button shows that something is under way until its press is answered."""
    if isinstance(update, Update) and update.callback_query:
        try:
            await update.callback_query.answer()
        except TelegramError as error:
            log.debug("A press could not be answered: %s", plainly(error))


async def tell(message: Message, sentence: str) -> None:
    await message.reply_text(sentence, do_quote=True, allow_sending_without_reply=True)
