"""Where Telegram posts its updates (Bot API, setWebhook)."""

import hmac
from collections.abc import Awaitable, Callable
from http import HTTPStatus

from bot.service.listening import Plain, Route

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name

Receive = Callable[[bytes], Awaitable[HTTPStatus]]
"""Takes a body in; what to answer. Telegram sends again whatever was not answered with 200."""


def webhook_routes(secret: str, receive: Receive) -> list[Route]:
    """At any path: the server in front may leave out a part of it."""
    return [(r"/.*", Webhook, {"secret": secret, "receive": receive})]


class Webhook(Plain):
    def initialize(self, secret: str, receive: Receive) -> None:
        self._secret = secret
        self._receive = receive

    async def post(self) -> None:
        given = self.request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), self._secret.encode()):
            self.send_error(HTTPStatus.FORBIDDEN)
            return
        status = await self._receive(self.request.body)
        self.set_status(status)
        self.finish(f"{status.phrase}\n")
