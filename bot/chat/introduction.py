"""Asking Telegram who the bot is, without starting it."""

from dataclasses import dataclass

from telegram import Bot
from telegram.error import InvalidToken
from telegram.error import TelegramError as LibraryError

from bot.chat.application import Connection, route
from bot.chat.lifecycle import UNKNOWN
from bot.chat.requests import StrictRequest
from bot.errors import TelegramError


@dataclass(frozen=True, slots=True)
class Introduction:
    """The bot as Telegram knows it; `hears_groups` when privacy mode is off."""

    username: str
    hears_groups: bool
    webhook: str
    """Where Telegram posts its updates; "" when they are to be fetched."""
    webhook_trouble: str
    """What went wrong when Telegram last failed to post some; "" when nothing did."""


async def introduce(connection: Connection, seconds: float) -> Introduction | None:
    """What Telegram says of the token's bot; None when there is no answer within `seconds`.

    Raises TelegramError when Telegram does not accept the token.
    """
    request = StrictRequest(connect_timeout=seconds, read_timeout=seconds, **route(connection))
    try:
        async with request:
            bot = Bot(
                connection.token, base_url=f"{connection.api_url}/bot", request=request, get_updates_request=request
            )
            me, webhook = await bot.get_me(), await bot.get_webhook_info()
    except InvalidToken:  # its message repeats the token
        raise TelegramError(UNKNOWN) from None
    except LibraryError:
        return None
    return Introduction(
        str(me.username), bool(me.can_read_all_group_messages), webhook.url, webhook.last_error_message or ""
    )
