"""The connections to Telegram, sceptical of what comes in.

python-telegram-bot stops polling for good at one 401 while the process lives on, spins on an update it cannot parse,
and reports each failed poll with a traceback. All three are met here, where the answers come in.
"""

import asyncio
import json
import logging
from http import HTTPStatus
from typing import Any

from telegram import Update
from telegram.error import NetworkError, TelegramError
from telegram.request import HTTPXRequest

log = logging.getLogger(__name__)

CONFLICT = "Another program is fetching this bot's updates: stop it, or give this one a token of its own."


class StrictRequest(HTTPXRequest):
    """Takes an answer for one only if it has the Bot API's form; the library would stumble later and elsewhere."""

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:  # noqa: ANN401 - passed on as they come
        status, body = await super().do_request(*args, **kwargs)
        if status == HTTPStatus.OK and not _is_result(body):
            raise TelegramError("The server's answer is not one of the Bot API.")
        return status, body


def _is_result(body: bytes) -> bool:
    try:
        answer = json.loads(body)
    except ValueError:
        return False
    return isinstance(answer, dict) and "result" in answer


class PollingRequest(StrictRequest):
    """The connection of `getUpdates`: knows when the token is refused, and tells of trouble once, not at each poll."""

    def __init__(self, **kwargs: Any) -> None:  # noqa: ANN401 - passed on as they come
        super().__init__(**kwargs)
        self.refused = asyncio.Event()
        self._trouble: str | None = None

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:  # noqa: ANN401 - passed on as they come
        try:
            status, body = await super().do_request(*args, **kwargs)
            if status == HTTPStatus.OK:  # off the loop: after a pause there may be a hundred updates to look at
                body = await asyncio.to_thread(_readable, body)
        except TelegramError as error:
            self._tell(f"Telegram cannot be reached ({error.message}); trying on.")
            raise
        if status == HTTPStatus.OK:
            self._tell(None)
        elif status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND):
            self.refused.set()
        else:
            self._tell(CONFLICT if status == HTTPStatus.CONFLICT else f"Telegram answers {status}; trying on.")
        return status, body

    def _tell(self, trouble: str | None) -> None:
        if trouble and trouble != self._trouble:
            log.warning(trouble)
        elif self._trouble and not trouble:
            log.info("Telegram answers again.")
        self._trouble = trouble


def _readable(body: bytes) -> bytes:
    """The answer with each update that cannot be parsed emptied: acknowledged, not fetched for ever."""
    updates = json.loads(body)["result"]
    if not isinstance(updates, list) or not all(
        isinstance(u, dict) and type(u.get("update_id")) is int for u in updates
    ):
        raise NetworkError("The server's answer is not a list of updates.")
    readable = [update if _can_be_parsed(update) else {"update_id": update["update_id"]} for update in updates]
    return body if readable == updates else json.dumps({"ok": True, "result": readable}).encode()


def _can_be_parsed(update: dict[str, Any]) -> bool:
    try:
        Update.de_json(update, None)
    except Exception as error:  # noqa: BLE001 - the library raises whatever the malformed part makes it stumble over
        log.warning("Update %s cannot be read and is passed over (%s).", update["update_id"], type(error).__name__)
        return False
    return True
