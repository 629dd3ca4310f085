"""Getting updates by webhook: Telegram posts them, each is answered with 200 once it stands in the journal."""

import asyncio
import json
import logging
import secrets
import time
from collections.abc import Sequence
from http import HTTPStatus
from typing import cast

from telegram import Bot
from telegram.error import BadRequest, RetryAfter
from telegram.error import TelegramError as LibraryError

from bot.chat.delivery import seconds
from bot.chat.flow.intake import Intake
from bot.chat.flow.outage import Outage, since
from bot.chat.flow.plainly import plainly
from bot.chat.polling import is_update
from bot.errors import TelegramError
from bot.service.health import health_routes
from bot.service.listening import Listening
from bot.service.webhook import webhook_routes

log = logging.getLogger(__name__)

# Seconds between attempts to tell Telegram the address.
PAUSE = 5.0


class Webhook:
    """Its address answers whether the bot is healthy, too."""

    def __init__(self, url: str, listen: str, secret: str, intake: Intake, wanted: Sequence[str]) -> None:
        self._url = url
        self._wanted = wanted
        self._secret = secret
        self._intake = intake
        self._listening = Listening(listen, [*health_routes(self.trouble), *webhook_routes(secret, self.receive)])
        self._is_set = False

    def trouble(self) -> str | None:
        return None if self._is_set else "Telegram does not know the webhook's address yet"

    async def prepare(self, bot: Bot) -> None:
        """Listens, then tells Telegram where. Raises SettingsError or TelegramError for an address that will not do."""
        self._listening.start("WEBHOOK_LISTEN")
        outage = Outage()
        while not self._is_set:
            try:
                await bot.set_webhook(self._url, secret_token=self._secret, allowed_updates=self._wanted)
                self._is_set = True
            except BadRequest as error:
                raise TelegramError(f"Telegram refuses WEBHOOK_URL: {plainly(error)}.") from None
            except LibraryError as error:
                lasted = outage.goes_on(time.monotonic())
                if lasted is not None:
                    log.warning(
                        "Telegram could not be told the webhook's address (%s); trying on.%s",
                        plainly(error),
                        since(lasted),
                    )
                await asyncio.sleep(seconds(error) if isinstance(error, RetryAfter) else PAUSE)

    async def run(self) -> None:
        """Until cancelled; the updates come by themselves."""
        await asyncio.Event().wait()

    async def close(self) -> None:
        """The webhook stays set: what is asked meanwhile waits at Telegram."""
        await self._listening.stop()

    async def receive(self, body: bytes) -> HTTPStatus:
        update = _update_in(body)
        if update is None:
            return HTTPStatus.BAD_REQUEST
        if not self._intake.has_room():
            return HTTPStatus.SERVICE_UNAVAILABLE
        await self._intake.take([update])
        return HTTPStatus.OK


def _update_in(body: bytes) -> dict[str, object] | None:
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return cast("dict[str, object]", update) if is_update(update) else None


def new_secret() -> str:
    """For this run alone: Telegram is told it at each start."""
    return secrets.token_urlsafe(32)
