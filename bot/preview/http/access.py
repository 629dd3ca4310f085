"""Who may talk to the server: nobody but this machine, and to the page's side nobody without the run's key."""

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
        """A browser that was led here by a foreign name names that name as the host. Names of hosts ignore case."""
        return request.host.lower() in self._hosts

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
