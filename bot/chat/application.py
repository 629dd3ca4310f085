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
from bot.chat.polling import AnyApplication
from bot.chat.requests import PollingRequest, StrictRequest
from bot.wording.texts import Texts

log = logging.getLogger(__name__)

# With a 50 ms handler, 16 at once answered 278 questions a second, 256 at once only 110: httpcore looks through its
# whole pool at every request.
AT_ONCE = 16

# Seconds to wait for a free connection when all hands are busy: longer than a flood pause of one of them.
POOL_TIMEOUT = 90.0


@dataclass(frozen=True, slots=True)
class Connection:
    """Where and as whom the bot speaks to Telegram."""

    token: str
    api_url: str
    proxy_url: str | None = None


def build_application(
    conversation: Conversation, texts: Texts, connection: Connection, polling: PollingRequest
) -> AnyApplication:
    os.environ["PTB_TIMEDELTA"] = "true"  # the library's switch for timedeltas; without it each flood pause warns
    application = (
        Application.builder()
        .token(connection.token)
        .base_url(f"{connection.api_url}/bot")
        .base_file_url(f"{connection.api_url}/file/bot")
        .request(StrictRequest(connection_pool_size=AT_ONCE + 2, pool_timeout=POOL_TIMEOUT, **route(connection)))
        .get_updates_request(polling)
        .concurrent_updates(AT_ONCE)
        .post_init(lambda application: _register_commands(application, texts))
        .build()
    )
    _add_handlers(application, conversation)
    return application


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
    application.add_error_handler(conversation.on_error)


def polling_request(connection: Connection) -> PollingRequest:
    return PollingRequest(connection_pool_size=1, **route(connection))


def route(connection: Connection) -> dict[str, Any]:
    """How requests travel: by `proxy_url` if set; never by the environment's proxy to a server on this machine."""
    local = urlsplit(connection.api_url).hostname in ("localhost", "127.0.0.1", "::1")
    return {"proxy": connection.proxy_url, "httpx_kwargs": {"trust_env": not local}}


async def _register_commands(application: AnyApplication, texts: Texts) -> None:
    """Fills the command menu. The bot works without it, so a failure is only logged."""
    try:
        await application.bot.set_my_commands([BotCommand(*command) for command in texts.commands.items()])
    except LibraryError as error:
        log.warning("The command menu could not be set: %s", error.message)
