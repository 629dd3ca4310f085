"""Getting a request to Telegram: neither lost in silence nor sent twice, and at the pace that Telegram allows.

Every request of the bot but `getUpdates` passes here, as python-telegram-bot's rate limiter.
"""

import asyncio
import logging
import math
import time
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.ext import BaseRateLimiter

from bot.chat.flow.current import CURRENT
from bot.chat.flow.line import NEVER_ARRIVED
from bot.chat.flow.outage import Outage, duration, since
from bot.chat.flow.pacing import Pacing
from bot.chat.flow.plainly import plainly
from bot.journal.journal import Journal
from bot.journal.records import Forget, Mark, Stage
from bot.service.figures import Figures

log = logging.getLogger(__name__)

# Requests under way at the same time, each with a connection of its own.
AT_ONCE = 16

# Seconds between attempts to reach Telegram, or to repeat what may be repeated; the last is kept to.
PAUSES = (0.5, 2.0, 5.0)

# Attempts at what may be repeated and what Telegram's server itself fails at.
ATTEMPTS = 4

# Seconds that a pressed button waits for its turn; beyond them, its reader is told to press again.
PRESS_PATIENCE = 5.0

# Methods that put something new into a chat: done twice, it stands there twice.
MAKING = ("send", "copy", "forward", "answerGuestQuery")

# Methods that count as a message to Telegram's limits.
COUNTED = ("send", "copy", "forward", "edit")

# Methods that only ask: whoever calls them decides what a failure means.
ASKING = "get"

# "typing …" is no message, and not worth a second attempt.
PASSING = "sendChatAction"

# After these Telegram has surely done nothing.
REFUSALS = (BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, RetryAfter)

# What Telegram says when the message that is replied to is gone.
NO_TIE = ("message to be replied not found", "replied message not found", "message to reply not found")


class AnswerInDoubtError(TelegramError):
    """Telegram may have taken a message, or not: sent again, it might stand there twice."""

    def __init__(self) -> None:
        super().__init__("It is not known whether the answer has arrived.")


@dataclass(frozen=True, slots=True)
class Errand:
    """One request; `data` are its parameters and may be changed between attempts."""

    endpoint: str
    data: dict[str, Any]

    @property
    def once(self) -> bool:
        return self.endpoint.startswith(MAKING)

    @property
    def chat(self) -> int | None:
        """The chat whose limits it counts in."""
        chat = self.data.get("chat_id")
        return chat if isinstance(chat, int) and self.endpoint.startswith(COUNTED) else None

    @property
    def impatient(self) -> bool:
        return self.endpoint.startswith("edit")


class Delivery(BaseRateLimiter[None]):
    """Raises AnswerInDoubtError; else what Telegram refuses for good, and RetryAfter for edits only."""

    def __init__(self, journal: Journal, figures: Figures) -> None:
        self._journal = journal
        self._figures = figures
        self._pacing = Pacing()
        self._hands = asyncio.Semaphore(AT_ONCE)
        self._outage = Outage()
        self._closed_until = 0.0

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def process_request(  # noqa: PLR0913, PLR0917 - the library's signature
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,  # noqa: ANN401 - passed on as they come
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: None,  # noqa: ARG002 - the library names it
    ) -> Any:  # noqa: ANN401 - passed on as it comes
        if endpoint == PASSING:
            return await self._in_passing(lambda: callback(*args, **kwargs))
        _make_sendable(data)
        errand, attempts = Errand(endpoint, data), 0
        await self._is_read(errand)
        while True:
            try:
                return await self._attempt(errand, lambda: callback(*args, **kwargs))
            except TelegramError as error:
                attempts += 1
                await asyncio.sleep(self._pause(errand, error, attempts))

    async def _in_passing(self, send: Callable[[], Awaitable[Any]]) -> Any:  # noqa: ANN401
        try:
            async with self._hands:
                return await send()
        except TelegramError as error:
            log.debug("An action was not shown: %s", plainly(error))
            return True

    async def _attempt(self, errand: Errand, send: Callable[[], Awaitable[Any]]) -> Any:  # noqa: ANN401
        await self._admit(errand)
        async with self._hands:
            await self._mark(errand, Stage.SENDING)
            try:
                result = await send()
            except TelegramError as error:
                if errand.once and in_doubt(error):
                    self._figures.in_doubt += 1
                    raise AnswerInDoubtError from error
                await self._mark(errand, Stage.WAITING)
                raise
        self._works()
        await self._forget(errand)
        return result

    async def _admit(self, errand: Errand) -> None:
        """Waits until Telegram's limits let the errand go. Raises RetryAfter when that takes too long for it."""
        chat, now = errand.chat, time.monotonic()
        if chat is not None:
            while (opens := self._pacing.opens(chat, now)) > now:
                if errand.impatient and opens - now > PRESS_PATIENCE:
                    raise RetryAfter(math.ceil(opens - now))
                await asyncio.sleep(opens - now)
                now = time.monotonic()
            await asyncio.sleep(max(0.0, self._pacing.take(chat, now) - now))
        while (wait := self._closed_until - time.monotonic()) > 0:  # noqa: ASYNC110 - a moment that may move on
            await asyncio.sleep(wait)

    def _pause(self, errand: Errand, error: TelegramError, attempts: int) -> float:
        """Seconds until the next attempt, for which the errand is put right. Raises the error when there is none."""
        if isinstance(error, RetryAfter):
            return self._pause_as_asked(errand, error)
        if isinstance(error, ChatMigrated):
            errand.data["chat_id"] = error.new_chat_id
            errand.data.pop("reply_parameters", None)  # the new chat counts its messages anew
            return 0.0
        if isinstance(error, BadRequest) and error.message.casefold().startswith(NO_TIE):
            if errand.data.pop("reply_parameters", None) is None:
                raise error
            return 0.0
        if isinstance(error, (*REFUSALS, AnswerInDoubtError)) or errand.endpoint.startswith(ASKING):
            raise error
        if isinstance(error, NetworkError) and never_arrived(error):
            return self._line_is_down(error, attempts)
        if attempts >= ATTEMPTS:
            raise error
        return PAUSES[min(attempts, len(PAUSES)) - 1]

    def _pause_as_asked(self, errand: Errand, error: RetryAfter) -> float:
        self._figures.pauses += 1
        if errand.chat is None:  # an answer to a press, which will soon be too old
            if seconds(error) > PRESS_PATIENCE:
                raise error
            return seconds(error)
        self._pacing.refused(errand.chat, seconds(error), time.monotonic())
        if errand.impatient:
            raise error
        log.info("Telegram asks for a pause of %s seconds in a chat.", round(seconds(error)))
        return 0.0

    def _line_is_down(self, error: NetworkError, attempts: int) -> float:
        now = time.monotonic()
        lasted = self._outage.goes_on(now)
        if lasted is not None:
            log.warning("Answers cannot be sent (%s); trying on.%s", plainly(error), since(lasted))
        self._closed_until = max(self._closed_until, now + PAUSES[min(attempts, len(PAUSES)) - 1])
        return 0.0

    def _works(self) -> None:
        lasted = self._outage.is_over(time.monotonic())
        if lasted is not None:
            log.info("Answers can be sent again, after %s.", duration(lasted))

    async def _is_read(self, errand: Errand) -> None:
        """What an earlier run left and now has an answer has ended nothing: the next one may be read."""
        current = CURRENT.get()
        if errand.once and current and current.is_read():
            await self._mark(errand, Stage.WAITING)

    async def _mark(self, errand: Errand, stage: Stage) -> None:
        current = CURRENT.get()
        if errand.once and current:
            await self._journal.write(*(Mark(update_id, stage) for update_id in current.update_ids))

    async def _forget(self, errand: Errand) -> None:
        current = CURRENT.get()
        if errand.once and current:
            if current.since is not None:
                self._figures.took(time.monotonic() - current.since)
                current.since = None
            await self._journal.write(*(Forget(update_id) for update_id in current.update_ids))


def in_doubt(error: TelegramError) -> bool:
    """Whether Telegram may have acted, although it has not said so."""
    return not isinstance(error, REFUSALS) and not (isinstance(error, NetworkError) and never_arrived(error))


def never_arrived(error: NetworkError) -> bool:
    return isinstance(error.__cause__, NEVER_ARRIVED)


def seconds(error: RetryAfter) -> float:
    pause = error.retry_after
    return float(pause) if isinstance(pause, int) else pause.total_seconds()


def _make_sendable(data: dict[str, Any]) -> None:
    """Half a surrogate pair, as a reader's cut emoji, cannot be sent and would be quoted in the failure."""
    for name in ("text", "caption"):
        if isinstance(data.get(name), str):
            data[name] = data[name].encode("utf-8", "replace").decode()
