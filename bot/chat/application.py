"""The bot put together: the connection, and what is handled by whom, read from top to bottom."""

import logging
import os
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from telegram import BotCommand
from telegram.error import TelegramError as LibraryError
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

from bot.chat.addressing import AddressedToBot
from bot.chat.conversation import Conversation
from bot.chat.delivery import AT_ONCE, Delivery
from bot.chat.flow.answering import Answering
from bot.chat.flow.failures import Failures
from bot.chat.flow.intake import Intake
from bot.chat.flow.plainly import plainly
from bot.chat.flow.types import AnyApplication
from bot.chat.lifecycle import Bot
from bot.chat.polling import Polling
from bot.chat.requests import StrictRequest
from bot.journal.journal import Journal
from bot.wording.texts import Texts

log = logging.getLogger(__name__)

# Seconds for an answer of Telegram. A server that is slow or frozen for a while still answers, and until then nobody
# knows whether it has acted.
READ_TIMEOUT = 60.0
WRITE_TIMEOUT = 20.0
CONNECT_TIMEOUT = 10.0


@dataclass(frozen=True, slots=True)
class Connection:
    """Where and as whom the bot speaks to Telegram."""

    token: str
    api_url: str
    proxy_url: str | None = None


def build_bot(conversation: Conversation, texts: Texts, connection: Connection, journal: Journal) -> Bot:
    os.environ["PTB_TIMEDELTA"] = "true"  # the library's switch for timedeltas; without it each flood pause warns
    failures = Failures(texts)
    application = _build_application(connection, texts, journal)
    _add_handlers(application, conversation)
    application.add_error_handler(failures.on_error)
    intake = Intake(application, Answering(application, failures, journal), journal)
    polling = Polling(f"{connection.api_url}/bot{connection.token}", _request(connection, 1))
    return Bot(application, intake, polling, journal)


def _build_application(connection: Connection, texts: Texts, journal: Journal) -> AnyApplication:
    return (
        Application.builder()
        .token(connection.token)
        .base_url(f"{connection.api_url}/bot")
        .base_file_url(f"{connection.api_url}/file/bot")
        .request(_request(connection, AT_ONCE + 2))
        .rate_limiter(Delivery(journal))
        .updater(None)
        .post_init(lambda application: _register_commands(application, texts))
        .build()
    )


def _add_handlers(application: AnyApplication, conversation: Conversation) -> None:
    """In private chats everything is answered; in groups only what is meant for the bot."""
    new = filters.UpdateType.MESSAGE
    private, group = new & filters.ChatType.PRIVATE, new & filters.ChatType.GROUPS
    words = filters.TEXT & ~filters.COMMAND
    application.add_handlers(
        [
            CommandHandler("start", conversation.on_start, new),
            CommandHandler("help", conversation.on_help, new),
            CommandHandler("about", conversation.on_about, new),
            CommandHandler("ask", conversation.on_ask, new),
            MessageHandler(private & filters.COMMAND, conversation.on_unknown_command),
            MessageHandler(private & words, conversation.on_question),
            MessageHandler(private & ~filters.StatusUpdate.ALL, conversation.on_wordless),
            MessageHandler(group & words & AddressedToBot(), conversation.on_question),
            ChatMemberHandler(conversation.on_added, ChatMemberHandler.MY_CHAT_MEMBER),
            CallbackQueryHandler(conversation.on_button),
        ]
    )


def _request(connection: Connection, connections: int) -> StrictRequest:
    return StrictRequest(
        connection_pool_size=connections,
        read_timeout=READ_TIMEOUT,
        write_timeout=WRITE_TIMEOUT,
        connect_timeout=CONNECT_TIMEOUT,
        pool_timeout=READ_TIMEOUT,
        **_route(connection),
    )


def _route(connection: Connection) -> dict[str, Any]:
    """How requests travel: by `proxy_url` if set; never by the environment's proxy to a server on this machine."""
    local = urlsplit(connection.api_url).hostname in ("localhost", "127.0.0.1", "::1")
    return {"proxy": connection.proxy_url, "httpx_kwargs": {"trust_env": not local}}


async def _register_commands(application: AnyApplication, texts: Texts) -> None:
    """Fills the command menu. The bot works without it, so a failure is only logged."""
    try:
        await application.bot.set_my_commands([BotCommand(*command) for command in texts.commands.items()])
    except LibraryError as error:
        log.warning("The command menu could not be set: %s", plainly(error))
