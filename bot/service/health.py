"""Whether the bot lives and whether it is of use, for whoever looks after it."""

from collections.abc import Callable
from http import HTTPStatus

from bot.service.listening import Plain, Route

Trouble = Callable[[], str | None]
"""Why the bot cannot answer just now; None when it can."""


def health_routes(trouble: Trouble) -> list[Route]:
    return [(r"/healthz", Alive, {}), (r"/readyz", Ready, {"trouble": trouble})]


class Alive(Plain):
    """Answered by the bot's own loop: while it does, the loop is not stuck."""

    def get(self) -> None:
        self.finish("ok\n")


class Ready(Plain):
    def initialize(self, trouble: Trouble) -> None:
        self._trouble = trouble

    def get(self) -> None:
        trouble = self._trouble()
        if trouble:
            self.set_status(HTTPStatus.SERVICE_UNAVAILABLE)
        self.finish(f"{trouble or 'ok'}\n")
