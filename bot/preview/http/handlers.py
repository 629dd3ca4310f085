"""Holds what all handlers of requests share: whom they answer, and in which form."""

import logging
from asyncio import Future
from http import HTTPStatus
from types import TracebackType

from tornado.web import HTTPError, RequestHandler

from bot.preview.http.parts import Parts
from bot.preview.wire.encoding import decoded, encoded
from bot.preview.wire.parameters import Fields

_log = logging.getLogger(__name__)

KEY_HEADER = "X-Preview-Key"


class LocalHandler(RequestHandler):
    """Answers those alone who ask by the loopback address's own name."""

    def initialize(self, parts: Parts) -> None:
        self.parts = parts

    def prepare(self) -> None:
        if not self.parts.access.is_local(self.request):
            raise HTTPError(HTTPStatus.FORBIDDEN, reason="This server answers on loopback only")

    def write_error(self, status_code: int, **_: object) -> None:  # noqa: ARG002 - Tornado names it
        """Answers with the status alone, so that nothing of the program shows."""
        self.finish_json({"error": f"{self._reason}."})

    def finish_json(self, value: object) -> "Future[None]":
        self.set_header("Content-Type", "application/json; charset=UTF-8")
        return self.finish(encoded(value))

    def asked(self) -> Fields:
        """The JSON object of the request's body. Raises HTTPError, Refusal."""
        if not self.sends_json():
            raise HTTPError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
        try:
            return Fields("the request", decoded(self.request.body))
        except ValueError as error:
            raise HTTPError(HTTPStatus.BAD_REQUEST, reason="The request is not JSON") from error

    def sends_json(self) -> bool:
        return self.request.headers.get("Content-Type", "").partition(";")[0].strip() == "application/json"

    def log_exception(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Tornado would log the request's address, in which the token stands."""
        if kind and value and not isinstance(value, HTTPError):
            _log.error("the preview server failed at a request", exc_info=(kind, value, traceback))


class KeyHandler(LocalHandler):
    """Answers the page of this run alone."""

    def prepare(self) -> None:
        super().prepare()
        if not self.parts.access.is_own_page(self.request):
            raise HTTPError(HTTPStatus.FORBIDDEN, reason="Requests of other sites are refused")
        key = self.request.headers.get(KEY_HEADER) or self.get_query_argument("key", "")
        if not self.parts.access.has_key(key):
            raise HTTPError(HTTPStatus.FORBIDDEN, reason="The key of this run is missing or wrong")
