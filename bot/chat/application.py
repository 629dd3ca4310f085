"""The bot put together: the connection to Telegram, how updates come in, and how answers go out."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from telegram.ext import Application

from bot.chat.conversation import Conversation
from bot.chat.delivery import Delivery
from bot.chat.flow.answering import Answering
from bot.chat.flow.failures import Failures
from bot.chat.flow.intake import Intake
from bot.chat.flow.line import Line, Patience, Route
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

# A server that is slow or frozen for a while still answers, and until then nobody knows whether it has acted.
PATIENCE = Patience(connect=10.0, read=60.0, write=20.0)


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
    route = Route(connection.api_url, connection.proxy_url)
    application = _build_application(connection, route, Delivery(journal, figures), conversation)
    application.bot_data[FIGURES] = figures
    add_handlers(application, conversation)
    application.add_error_handler(failures.on_error)
    intake = Intake(application, Answering(application, failures, journal, figures), journal, figures)
    wanted = wanted_updates(conversation)
    source = _webhook(ports, intake, wanted) if ports.webhook_url else _polling(connection, route, intake, wanted)
    routes = [*health_routes(source.trouble), *(metrics_routes(figures) if ports.metrics else [])]
    health = Listening(ports.health_listen, routes) if ports.health_listen else None
    return Bot(application, intake, source, journal, figures, conversation.herald, health)


def _webhook(ports: Ports, intake: Intake, wanted: Sequence[str]) -> Webhook:
    return Webhook(ports.webhook_url or "", ports.webhook_listen, ports.webhook_secret or new_secret(), intake, wanted)


def _polling(connection: Connection, route: Route, intake: Intake, wanted: Sequence[str]) -> Polling:
    line = Line(PATIENCE, route)  # what it brings is judged where it is read
    return Polling(f"{connection.api_url}/bot{connection.token}", line, intake, wanted)


def _build_application(
    connection: Connection, route: Route, delivery: Delivery, conversation: Conversation
) -> AnyApplication:
    admins = conversation.editorial.admins if conversation.editorial else ()
    request = StrictRequest(PATIENCE, route)
    return (
        Application.builder()
        .token(connection.token)
        .base_url(f"{connection.api_url}/bot")
        .base_file_url(f"{connection.api_url}/file/bot")
        .request(request)
        .get_updates_request(request)  # not used: the library would make one more
        .rate_limiter(delivery)
        .updater(None)
        .post_init(partial(introduce, admins=admins))
        .build()
    )
