"""The bot's life: reach Telegram, take updates in until asked to stop, finish what was received."""

import asyncio
import logging
import time
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any

from telegram.error import InvalidToken, RetryAfter
from telegram.error import TelegramError as LibraryError

from bot.chat.delivery import seconds
from bot.chat.flow.intake import Intake
from bot.chat.flow.outage import Outage, duration, since
from bot.chat.flow.plainly import plainly
from bot.chat.flow.types import AnyApplication
from bot.chat.polling import Polling
from bot.chat.telling.herald import Herald
from bot.chat.webhook import Webhook
from bot.errors import TelegramError
from bot.journal.journal import Journal
from bot.service.figures import Figures
from bot.service.listening import Listening
from bot.service.notifying import keep_watchdog_quiet, notify
from bot.service.trimming import give_memory_back

log = logging.getLogger(__name__)

# Seconds between attempts to reach Telegram at the start; the last is repeated.
START_PAUSES = (1.0, 2.0, 5.0, 10.0, 30.0)

# Seconds for finishing what was received: `docker stop` kills after ten. The rest is answered at the next start.
GRACE = 8.0

UNKNOWN = "Telegram does not accept the bot's token: check TELEGRAM_TOKEN, and TELEGRAM_API_URL if you have set it."


@dataclass(frozen=True, slots=True)
class Bot:
    """The parts of a bot, put together by `chat.application`."""

    application: AnyApplication
    intake: Intake
    source: Polling | Webhook
    journal: Journal
    figures: Figures
    herald: Herald
    health: Listening | None = None


async def serve(bot: Bot, stop: asyncio.Event) -> None:
    """Runs the bot until `stop` is set, then finishes what was received.

    Raises TelegramError when Telegram refuses the token, at the start or later.
    """
    try:
        if await _unless(stop, _start(bot)):
            notify("READY=1")
            await _unless(stop, _run(bot))
    finally:
        notify("STOPPING=1")
        await _finish(bot)


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


async def _run(bot: Bot) -> None:
    beside = (
        asyncio.create_task(keep_watchdog_quiet()),
        asyncio.create_task(give_memory_back()),
        asyncio.create_task(bot.herald.run(bot.application.bot)),
    )
    try:
        await bot.source.run()
    finally:
        for task in beside:
            task.cancel()
        await asyncio.gather(*beside, return_exceptions=True)


async def _start(bot: Bot) -> None:
    application = bot.application
    if bot.health:
        bot.health.start("HEALTH_LISTEN")
    await _log_in(application)
    if application.post_init:
        await application.post_init(application)
    await application.start()
    await bot.intake.resume()
    await bot.source.prepare(application.bot)
    log.info("Answering as @%s.", application.bot.username)


async def _log_in(application: AnyApplication) -> None:
    """Tries until Telegram answers. Raises TelegramError when it refuses the token."""
    attempt, outage = 0, Outage()
    while True:
        try:
            await application.initialize()
        except InvalidToken:  # its message repeats the token
            raise TelegramError(UNKNOWN) from None
        except LibraryError as error:
            lasted = outage.goes_on(time.monotonic())
            if lasted is not None:
                log.warning("Telegram cannot be reached yet (%s); trying on.%s", plainly(error), since(lasted))
            planned = START_PAUSES[min(attempt, len(START_PAUSES) - 1)]
            await asyncio.sleep(max(planned, seconds(error)) if isinstance(error, RetryAfter) else planned)
            attempt += 1
        else:
            lasted = outage.is_over(time.monotonic())
            if lasted is not None:
                log.info("Telegram answers, after %s.", duration(lasted))
            return


async def _finish(bot: Bot) -> None:
    """Takes no more in, handles what was received, closes the connections."""
    await bot.source.close()
    await bot.intake.finish(GRACE)
    if bot.health:
        await bot.health.stop()
    if bot.application.running:
        await bot.application.stop()
    await bot.application.shutdown()
    await bot.application.bot.shutdown()
    await bot.journal.close()
