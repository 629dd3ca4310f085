"""Decides who may talk to the server: this machine alone, and on the page's side whoever has the run's key."""

import hmac
from dataclasses import dataclass

from tornado.httputil import HTTPServerRequest

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
        """Whether the request names this server as its host; a browser led here by a foreign name names that one."""
        return request.host.lower() in self._hosts

    def is_own_page(self, request: HTTPServerRequest) -> bool:
        """Whether no page of another site sent it: browsers say so in headers that pages cannot set."""
        origin = request.headers.get("Origin")
        site = request.headers.get("Sec-Fetch-Site", "none")
        return origin in (None, *(f"http://{host}" for host in self._hosts)) and site in ("none", "same-origin")

    def has_key(self, given: str) -> bool:
        return hmac.compare_digest(given.encode(), self.key.encode())

    @property
    def _hosts(self) -> tuple[str, ...]:
        """As clients write them: they leave out the port that HTTP has by itself."""
        names = (ADDRESS, "localhost")
        return (*(f"{name}:{self.port}" for name in names), *(names if self.port == HTTP_PORT else ()))
