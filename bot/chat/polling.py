"""Fetching updates by long polling, whatever the network and the server do.

An update is acknowledged by the next call's offset, so a call is made only once the last updates stand in the journal.
The library's own polling acknowledges what it merely holds in memory, stops for good at one 401, and spins on an update
that it cannot parse.
"""

import asyncio
import json
import logging
import time
from collections.abc import Sequence
from http import HTTPStatus
from urllib.parse import urlencode

from telegram import Bot
from telegram.error import TelegramError as LibraryError
from telegram.request import BaseRequest

from bot.chat.flow.intake import Intake, Raw
from bot.chat.flow.outage import Outage, duration, since
from bot.chat.flow.plainly import plainly
from bot.chat.requests import Reply, read_reply
from bot.errors import TelegramError

log = logging.getLogger(__name__)

# Seconds that Telegram holds a call open when there is nothing to fetch, and that an answer may take beyond them.
LONG_POLL, SLACK = 10, 10.0

# Seconds between polls that fail; the last is repeated.
PAUSES = (1.0, 2.0, 5.0, 10.0, 30.0)

# A poll that brings nothing new within this many seconds was no long poll: the next one waits, longer each time.
TOO_SOON = 1.0

# Refusals of the token, one after the other with a pause between, that end the bot: a single one may be a hiccup.
REFUSALS = 2

# Seconds between lines about another program that fetches.
CONFLICT_TOLD_EVERY = 60.0

# Seconds since Telegram's last good answer for which the bot counts as ready: some long polls, or a short hiccup.
READY_FOR = 60.0

# Bytes of an answer that is read at once, in less than a millisecond; a hundred long messages take ten.
SHORT = 1 << 16

# Seconds that acknowledging may hold up the end.
LAST_CALL = 2.0

REFUSED = "Telegram no longer accepts the bot's token: copy it again from @BotFather into TELEGRAM_TOKEN."
CONFLICT = "Another program is fetching this bot's updates: stop it, or give this one a token of its own."


class Polling:
    """`api` is the address of the bot's methods, in which the token stands."""

    def __init__(self, api: str, request: BaseRequest, intake: Intake, wanted: Sequence[str]) -> None:
        """`wanted` are the kinds of updates, stated at each poll, since Telegram keeps the last list it was told."""
        self._api = api
        self._wanted = json.dumps(wanted)
        self._request = request
        self._intake = intake
        self._offset = 0
        """What the next call acknowledges; 0 when that is done: after a quiet week Telegram may count from lower."""
        self._failed = 0
        self._refused = 0
        self._outage = Outage()
        self._conflict_told = -CONFLICT_TOLD_EVERY
        self._reached_at: float | None = None

    def trouble(self) -> str | None:
        """Why no updates come just now; None when they do."""
        if self._reached_at is None:
            return "Telegram has not been reached yet"
        since = time.monotonic() - self._reached_at
        return f"Telegram has not been reached for {duration(since)}" if since > READY_FOR else None

    async def prepare(self, bot: Bot) -> None:
        """Takes back a webhook that was set before: Telegram refuses polls beside one."""
        try:
            await bot.delete_webhook(drop_pending_updates=False)
        except LibraryError as error:
            log.warning("A webhook could not be removed (%s).", plainly(error))

    async def run(self) -> None:
        """Fetches until cancelled. Raises TelegramError when Telegram refuses the token."""
        while True:
            await self._intake.room()
            began = time.monotonic()
            try:
                status, reply = await self._call(LONG_POLL)
                new = await self._take(status, reply)
            except LibraryError as error:
                self._trouble(f"Telegram cannot be reached ({plainly(error)}); trying on.")
                new = 0
            await asyncio.sleep(self._pause(new, time.monotonic() - began))

    async def close(self) -> None:
        """Tells Telegram what was taken, so that not even a bot without its journal takes it again, and hangs up."""
        await self._acknowledge()
        await self._request.shutdown()

    async def _acknowledge(self) -> None:
        if self._offset:
            try:
                await asyncio.wait_for(self._call(0), LAST_CALL)
            except (LibraryError, TimeoutError) as error:
                log.debug("The last updates could not be acknowledged (%s).", type(error).__name__)

    async def _call(self, patience: int) -> tuple[int, Reply]:
        asked = {"timeout": patience, "allowed_updates": self._wanted}
        if self._offset:
            asked["offset"] = self._offset
        url = f"{self._api}/getUpdates?{urlencode(asked)}"
        status, body = await self._request.do_request(url, "POST", read_timeout=patience + SLACK)
        if len(body) > SHORT:
            return status, await asyncio.to_thread(read_reply, status, body)
        return status, read_reply(status, body)

    async def _take(self, status: int, reply: Reply) -> int:
        """How many updates were new. Raises TelegramError when the token is refused."""
        if not reply.ok:
            await self._refusal(status, reply)
            return 0
        updates = updates_in(reply.result)
        self._works()
        new = await self._intake.take(updates)
        self._offset = max((int(str(update["update_id"])) + 1 for update in updates), default=0)
        return new

    async def _refusal(self, status: int, reply: Reply) -> None:
        if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND):
            self._refused += 1
            if self._refused >= REFUSALS:
                raise TelegramError(REFUSED)
        if status == HTTPStatus.CONFLICT:
            self._conflict()
        elif status == HTTPStatus.TOO_MANY_REQUESTS:
            log.info("Telegram asks for a pause of %s seconds between polls.", reply.retry_after)
            await asyncio.sleep(reply.retry_after)
        else:
            self._trouble(f"Telegram answers {status}; trying on.")

    def _conflict(self) -> None:
        now = time.monotonic()
        if now - self._conflict_told >= CONFLICT_TOLD_EVERY:
            log.warning(CONFLICT)
            self._conflict_told = now

    def _trouble(self, sentence: str) -> None:
        lasted = self._outage.goes_on(time.monotonic())
        if lasted is not None:
            log.warning("%s%s", sentence, since(lasted))

    def _works(self) -> None:
        self._refused = 0
        self._reached_at = time.monotonic()
        lasted = self._outage.is_over(self._reached_at)
        if lasted is not None:
            log.info("Telegram answers again, after %s.", duration(lasted))

    def _pause(self, new: int, took: float) -> float:
        """Seconds until the next poll: none after something new or a long poll."""
        if new or (took >= TOO_SOON and not self._outage.is_on()):
            self._failed = 0
            return 0.0
        self._failed += 1
        return PAUSES[min(self._failed, len(PAUSES)) - 1]


def updates_in(result: object) -> Sequence[Raw]:
    """Raises NetworkError for what is no list of updates."""
    if not isinstance(result, list) or not all(map(is_update, result)):
        raise LibraryError("the answer is no list of updates")
    return result


def is_update(raw: object) -> bool:
    """Whether it has a number that the journal can hold."""
    return isinstance(raw, dict) and type(raw.get("update_id")) is int and 0 <= raw["update_id"] < 2**63
