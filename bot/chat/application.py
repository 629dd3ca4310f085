"""The bot put together: the connection to Telegram, how updates come in, and how answers go out."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from telegram.ext import Application
from telegram.request import HTTPXRequest

from bot.chat.conversation import Conversation
from bot.chat.delivery import AT_ONCE, Delivery
from bot.chat.flow.answering import Answering
from bot.chat.flow.failures import Failures
from bot.chat.flow.intake import Intake
from bot.chat.flow.types import AnyApplication
from bot.chat.handlers.editing import FIGURES
from bot.chat.handlers_table import add_handlers, introduce, wanted_updates
from bot.chat.lifecycle import Bot
from bot.chat.polling import Polling
from bot.chat.requests import StrictRequest
from bot.chat.webhook import Webhook, new_secret
from bot.journal.journal import Journal
from bot.service.figures import Figures
from bot.service.health import health_routes
from bot.service.listening import Listening
from bot.service.metrics import metrics_routes

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


def build_bot(conversation: Conversation, connection: Connection, journal: Journal, ports: Ports | None = None) -> Bot:
    """Raises SettingsError for metrics without the library that they need."""
    os.environ["PTB_TIMEDELTA"] = "true"  # the library's switch for timedeltas; without it each flood pause warns
    ports, figures, failures = ports or Ports(), Figures(), Failures(conversation.texts)
    application = _build_application(connection, Delivery(journal, figures), conversation)
    application.bot_data[FIGURES] = figures
    add_handlers(application, conversation)
    application.add_error_handler(failures.on_error)
    intake = Intake(application, Answering(application, failures, journal, figures), journal, figures)
    source = _source(connection, ports, intake, wanted_updates(conversation))
    routes = [*health_routes(source.trouble), *(metrics_routes(figures) if ports.metrics else [])]
    health = Listening(ports.health_listen, routes) if ports.health_listen else None
    return Bot(application, intake, source, journal, figures, conversation.herald, health)


def _source(connection: Connection, ports: Ports, intake: Intake, wanted: Sequence[str]) -> Polling | Webhook:
    if ports.webhook_url:
        return Webhook(ports.webhook_url, ports.webhook_listen, ports.webhook_secret or new_secret(), intake, wanted)
    request = HTTPXRequest(**_line(connection, 1))  # what it brings is judged where it is read
    return Polling(f"{connection.api_url}/bot{connection.token}", request, intake, wanted)


def _build_application(connection: Connection, delivery: Delivery, conversation: Conversation) -> AnyApplication:
    admins = conversation.editorial.admins if conversation.editorial else ()
    return (
        Application.builder()
        .token(connection.token)
        .base_url(f"{connection.api_url}/bot")
        .base_file_url(f"{connection.api_url}/file/bot")
        .request(StrictRequest(**_line(connection, AT_ONCE + 2)))
        .rate_limiter(delivery)
        .updater(None)
        .post_init(partial(introduce, admins=admins))
        .build()
    )


def _line(connection: Connection, connections: int) -> dict[str, Any]:
    """What a request of the library's is made with."""
    return {
        "connection_pool_size": connections,
        "read_timeout": READ_TIMEOUT,
        "write_timeout": WRITE_TIMEOUT,
        "connect_timeout": CONNECT_TIMEOUT,
        "pool_timeout": READ_TIMEOUT,
        **route(connection),
    }


def route(connection: Connection) -> dict[str, Any]:
    """How requests travel: by `proxy_url` if set; never by the environment's proxy to a server on this machine."""
    local = urlsplit(connection.api_url).hostname in ("localhost", "127.0.0.1", "::1")
    return {"proxy": connection.proxy_url, "httpx_kwargs": {"trust_env": not local}}
