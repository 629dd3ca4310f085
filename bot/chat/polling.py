"""Staying alive: fetching updates, whatever the network and the server do, until asked to stop."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

from telegram import Update
from telegram.error import InvalidToken, RetryAfter
from telegram.error import TelegramError as LibraryError
from telegram.ext import Application

from bot.chat.delivery import seconds
from bot.chat.requests import PollingRequest
from bot.errors import TelegramError

log = logging.getLogger(__name__)

AnyApplication = Application[Any, Any, Any, Any, Any, Any]

# Stated at each poll, since Telegram keeps the last list it was told.
ALLOWED_UPDATES = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,
    Update.INLINE_QUERY,
    Update.GUEST_MESSAGE,
)

# Seconds between attempts to reach Telegram at the start; the last is repeated.
START_PAUSES = (1.0, 2.0, 5.0, 10.0, 30.0)

REFUSED = "Telegram no longer accepts the bot's token: copy it again from @BotFather into TELEGRAM_TOKEN."
UNKNOWN = "Telegram does not accept the bot's token: check TELEGRAM_TOKEN, and TELEGRAM_API_URL if you have set it."


async def serve(application: AnyApplication, polling: PollingRequest, stop: asyncio.Event) -> None:
    """Runs the bot until `stop` is set, then finishes what was received.

    Raises TelegramError when Telegram refuses the token, at the start or later.
    """
    try:
        if await _unless(stop, _start(application)):
            await _unless(stop, polling.refused.wait())
    finally:
        await _finish(application)
    if polling.refused.is_set():
        raise TelegramError(REFUSED)


async def _unless(stop: asyncio.Event, work: Coroutine[Any, Any, object]) -> bool:
    """Does the work; False when `stop` came first and the work was given up."""
    working, stopping = asyncio.ensure_future(work), asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait((working, stopping), return_when=asyncio.FIRST_COMPLETED)
        if working.done():
            working.result()
        return working.done()
    finally:
        working.cancel()
        stopping.cancel()
        await asyncio.gather(working, stopping, return_exceptions=True)


async def _start(application: AnyApplication) -> None:
    await _log_in(application)
    if application.post_init:
        await application.post_init(application)
    await application.start()
    assert application.updater is not None  # built with one
    await application.updater.start_polling(
        bootstrap_retries=-1,
        allowed_updates=ALLOWED_UPDATES,
        drop_pending_updates=False,
        error_callback=lambda error: log.debug("A poll failed: %s", error.message),  # told by PollingRequest
    )
    log.info("Answering as @%s.", application.bot.username)


async def _log_in(application: AnyApplication) -> None:
    """Tries until Telegram answers. Raises TelegramError when it refuses the token."""
    attempt = 0
    while True:
        try:
            await application.initialize()
        except InvalidToken:  # its message repeats the token
            raise TelegramError(UNKNOWN) from None
        except LibraryError as error:
            if not attempt:
                log.warning("Telegram cannot be reached yet (%s); trying on.", error.message)
            planned = START_PAUSES[min(attempt, len(START_PAUSES) - 1)]
            await asyncio.sleep(max(planned, seconds(error)) if isinstance(error, RetryAfter) else planned)
            attempt += 1
        else:
            return


async def _finish(application: AnyApplication) -> None:
    """Stops fetching, handles what was fetched, closes the connections."""
    if application.updater and application.updater.running:
        try:
            await application.updater.stop()
        except InvalidToken:
            log.debug("Polling had ended on a refused token.")
    if application.running:
        await application.stop()
    await application.shutdown()
    await application.bot.shutdown()
