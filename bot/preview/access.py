"""Who may talk to the server: nobody but this machine, and to the page's side nobody without the run's key."""

import hmac
import logging
from dataclasses import dataclass
from http import HTTPStatus
from types import TracebackType
from typing import cast

from tornado.httputil import HTTPServerRequest
from tornado.web import HTTPError, RequestHandler

_log = logging.getLogger(__name__)

KEY_HEADER = "X-Preview-Key"
ADDRESS = "127.0.0.1"
HTTP_PORT = 80


@dataclass(frozen=True, slots=True)
class Access:
    port: int
    key: str

    @property
    def origin(self) -> str:
        return f"http://{ADDRESS}:{self.port}"

    def is_local(self, request: HTTPServerRequest) -> bool:
        """A browser that was led here by a foreign name names that name as the host."""
        return request.host in self._hosts

    def is_own_page(self, request: HTTPServerRequest) -> bool:
        """Not sent by a page of another site: browsers say so in headers that pages cannot set."""
        origin = request.headers.get("Origin")
        site = request.headers.get("Sec-Fetch-Site", "none")
        return origin in (None, *(f"http://{host}" for host in self._hosts)) and site in ("none", "same-origin")

    def has_key(self, given: str) -> bool:
        return hmac.compare_digest(given.encode(), self.key.encode())

    @property
    def _hosts(self) -> tuple[str, ...]:
        """As clients write them, who leave out the port that HTTP has by itself."""
        names = (ADDRESS, "localhost")
        return (*(f"{name}:{self.port}" for name in names), *(names if self.port == HTTP_PORT else ()))


class LocalHandler(RequestHandler):
    """Answers those alone who ask by the loopback address's own name."""

    @property
    def access(self) -> Access:
        return cast("Access", self.settings["access"])

    def prepare(self) -> None:
        if not self.access.is_local(self.request):
            raise HTTPError(HTTPStatus.FORBIDDEN, reason="This server answers on loopback only")

    def write_error(self, status_code: int, **_: object) -> None:  # noqa: ARG002 - Tornado names it
        """Nothing of the program shows in an answer."""
        self.finish({"error": f"{self._reason}."})

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
        if not self.access.is_own_page(self.request):
            raise HTTPError(HTTPStatus.FORBIDDEN, reason="Requests of other sites are refused")
        key = self.request.headers.get(KEY_HEADER) or self.get_query_argument("key", "")
        if not self.access.has_key(key):
            raise HTTPError(HTTPStatus.FORBIDDEN, reason="The key of this run is missing or wrong")
