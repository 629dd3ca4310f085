"""Asking Telegram who the bot is, without starting it."""

from collections.abc import Sequence
from dataclasses import dataclass

from telegram import Bot
from telegram.constants import ChatMemberStatus
from telegram.error import BadRequest, Forbidden, InvalidToken
from telegram.error import TelegramError as LibraryError

from bot.chat.application import Connection
from bot.chat.flow.line import Patience, Route
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
    channels: tuple[tuple[str, bool | None], ...] = ()
    """Those that were asked for, and whether the bot is an administrator there; None where Telegram shows none."""


async def introduce(connection: Connection, seconds: float, channels: Sequence[str] = ()) -> Introduction | None:
    """What Telegram says of the token's bot and its channels; None when there is no answer within `seconds`.

    Raises TelegramError when Telegram does not accept the token.
    """
    request = StrictRequest(Patience(seconds, seconds, seconds), Route(connection.api_url, connection.proxy_url))
    try:
        async with request:
            bot = Bot(
                connection.token, base_url=f"{connection.api_url}/bot", request=request, get_updates_request=request
            )
            me, webhook = await bot.get_me(), await bot.get_webhook_info()
            rights = [(channel, await _is_administrator(bot, channel, me.id)) for channel in channels]
    except InvalidToken:  # its message repeats the token
        raise TelegramError(UNKNOWN) from None
    except LibraryError:
        return None
    return Introduction(
        str(me.username),
        bool(me.can_read_all_group_messages),
        webhook.url,
        webhook.last_error_message or "",
        tuple(rights),
    )


async def _is_administrator(bot: Bot, channel: str, bot_id: int) -> bool | None:
    try:
        member = await bot.get_chat_member(channel, bot_id)
    except Forbidden:
        return False
    except BadRequest as error:
        return None if error.message.casefold().startswith("chat not found") else False
    return member.status == ChatMemberStatus.ADMINISTRATOR
