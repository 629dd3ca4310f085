"""The bot put together: the connection, and what is handled by whom, read from top to bottom."""

import logging
import os
from dataclasses import dataclass, field
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
from bot.chat.webhook import Webhook, new_secret
from bot.journal.journal import Journal
from bot.service.figures import Figures
from bot.service.health import health_routes
from bot.service.listening import Listening
from bot.service.metrics import metrics_routes
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


@dataclass(frozen=True, slots=True)
class Ports:
    """Where the bot listens, as in the settings; nowhere unless told."""

    webhook_url: str | None = None
    webhook_listen: str = ""
    webhook_secret: str = field(default="", repr=False)
    health_listen: str | None = None
    metrics: bool = False


def build_bot(
    conversation: Conversation, texts: Texts, connection: Connection, journal: Journal, ports: Ports | None = None
) -> Bot:
    """Raises SettingsError for metrics without the library that they need."""
    os.environ["PTB_TIMEDELTA"] = "true"  # the library's switch for timedeltas; without it each flood pause warns
    ports, figures, failures = ports or Ports(), Figures(), Failures(texts)
    application = _build_application(connection, texts, Delivery(journal, figures))
    _add_handlers(application, conversation)
    application.add_error_handler(failures.on_error)
    intake = Intake(application, Answering(application, failures, journal, figures), journal, figures)
    source = _source(connection, ports, intake)
    routes = [*health_routes(source.trouble), *(metrics_routes(figures) if ports.metrics else [])]
    health = Listening(ports.health_listen, routes) if ports.health_listen else None
    return Bot(application, intake, source, journal, figures, health)


def _source(connection: Connection, ports: Ports, intake: Intake) -> Polling | Webhook:
    if ports.webhook_url:
        return Webhook(ports.webhook_url, ports.webhook_listen, ports.webhook_secret or new_secret(), intake)
    return Polling(f"{connection.api_url}/bot{connection.token}", _request(connection, 1), intake)


def _build_application(connection: Connection, texts: Texts, delivery: Delivery) -> AnyApplication:
    return (
        Application.builder()
        .token(connection.token)
        .base_url(f"{connection.api_url}/bot")
        .base_file_url(f"{connection.api_url}/file/bot")
        .request(_request(connection, AT_ONCE + 2))
        .rate_limiter(delivery)
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
