"""Getting a message to Telegram: neither lost in silence nor sent twice."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

import httpx
from telegram.error import BadRequest, NetworkError, RetryAfter

Result = TypeVar("Result")
log = logging.getLogger(__name__)

# Pauses before another try, in seconds: long enough to outlast a restart of the server or a hiccup of the line.
PAUSES = (0.5, 2.0, 5.0)

# Telegram asks for up to about a minute in a busy group (20 messages a minute). More than that is not waited for: each
# waiting message holds one of the bot's few hands.
LONGEST_PAUSE = 70.0


async def deliver(send: Callable[[], Awaitable[Result]], *, repeatable: bool = False) -> Result:
    """Sends, waiting when Telegram asks for it, and again when the first try cannot have reached Telegram.

    `repeatable` says that doing it twice is the same as doing it once, as with an edit: then every network failure is
    tried again. Raises the last failure.
    """
    for pause in PAUSES:
        try:
            return await send()
        except RetryAfter as error:
            await _wait_as_asked(error)
        except BadRequest:  # a NetworkError by name only: Telegram has read the request and refuses it
            raise
        except NetworkError as error:
            if not (repeatable or never_arrived(error)):
                raise
            log.info("Sending failed (%s); trying again.", error.message)
            await asyncio.sleep(pause)
    return await send()


def never_arrived(error: NetworkError) -> bool:
    """Whether Telegram surely did not act: no connection came about, or the server itself answered with an error.

    A connection that broke or timed out after the request was sent may have been acted upon.
    """
    cause = error.__cause__
    return not isinstance(cause, httpx.HTTPError) or isinstance(
        cause, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout | httpx.ProxyError
    )


def seconds(error: RetryAfter) -> float:
    pause = error.retry_after
    return float(pause) if isinstance(pause, int) else pause.total_seconds()


async def _wait_as_asked(error: RetryAfter) -> None:
    if seconds(error) > LONGEST_PAUSE:
        raise error
    log.info("Telegram asks for a pause of %s seconds.", seconds(error))
    await asyncio.sleep(seconds(error))
