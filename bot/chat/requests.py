"""The connections to Telegram, sceptical of what comes in: an answer counts only in the Bot API's form.

A page of a proxy with status 401 is no refusal of the token, and a page with status 200 no result.
"""

import json
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from telegram.error import NetworkError, RetryAfter

from bot.chat.flow.line import FETCHES, Line

# Seconds to wait when Telegram asks for a pause and does not say how long.
UNTOLD_PAUSE = 5


@dataclass(frozen=True, slots=True)
class Reply:
    """What the Bot API answered (Bot API, Making requests)."""

    ok: bool
    result: object
    description: str
    retry_after: int


def read_reply(status: int, body: bytes) -> Reply:
    """Raises NetworkError for what is no answer of the Bot API."""
    answer = _json(body)
    if not isinstance(answer, dict) or not isinstance(answer.get("ok"), bool):
        raise NetworkError(f"no answer of the Bot API, status {status}")
    if answer["ok"] and answer.get("result") is None:
        raise NetworkError("an answer without a result")
    parameters = answer.get("parameters")
    pause = parameters.get("retry_after") if isinstance(parameters, dict) else None
    description = answer.get("description")
    return Reply(
        ok=answer["ok"] and status == HTTPStatus.OK,
        result=answer.get("result"),
        description=description if isinstance(description, str) else "",
        retry_after=pause if isinstance(pause, int) else UNTOLD_PAUSE,
    )


def _json(body: bytes) -> object:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


class StrictRequest(Line):
    """The library would stumble over other answers later and elsewhere, or take a 429 for a failure of the line."""

    async def do_request(
        self,
        url: str,
        method: str,
        *args: Any,  # noqa: ANN401 - passed on as they come
        **kwargs: Any,  # noqa: ANN401
    ) -> tuple[int, bytes]:
        status, body = await super().do_request(url, method, *args, **kwargs)
        if method == FETCHES and status == HTTPStatus.OK:  # a file, which is whatever it is
            return status, body
        reply = read_reply(status, body)
        if status == HTTPStatus.TOO_MANY_REQUESTS:
            raise RetryAfter(reply.retry_after)
        return status, body
