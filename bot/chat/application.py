"""The bot put together: the connection to Telegram, and how many hands serve it."""

import os
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from telegram.ext import Application

from bot.chat.conversation import Conversation
from bot.chat.handlers_table import add_handlers, introduce
from bot.chat.polling import AnyApplication
from bot.chat.requests import PollingRequest, StrictRequest

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


def build_application(conversation: Conversation, connection: Connection, polling: PollingRequest) -> AnyApplication:
    os.environ["PTB_TIMEDELTA"] = "true"  # the library's switch for timedeltas; without it each flood pause warns
    application = (
        Application.builder()
        .token(connection.token)
        .base_url(f"{connection.api_url}/bot")
        .base_file_url(f"{connection.api_url}/file/bot")
        .request(StrictRequest(connection_pool_size=AT_ONCE + 2, pool_timeout=POOL_TIMEOUT, **route(connection)))
        .get_updates_request(polling)
        .concurrent_updates(AT_ONCE)
        .post_init(introduce)
        .build()
    )
    add_handlers(application, conversation)
    return application


def polling_request(connection: Connection) -> PollingRequest:
    return PollingRequest(connection_pool_size=1, **route(connection))


def route(connection: Connection) -> dict[str, Any]:
    """How requests travel: by `proxy_url` if set; never by the environment's proxy to a server on this machine."""
    local = urlsplit(connection.api_url).hostname in ("localhost", "127.0.0.1", "::1")
    return {"proxy": connection.proxy_url, "httpx_kwargs": {"trust_env": not local}}
