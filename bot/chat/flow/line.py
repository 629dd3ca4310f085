"""HTTP to Telegram, by httpcore itself: several times as fast as the library's own way, which goes through httpx.

A pool looks through all its connections at every request and asks the system whether each can be read. So there is a
pool for each connection here, and the one that was used last is used next.
"""

import ssl
import time
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass
from functools import cached_property
from urllib.parse import SplitResult, urlencode, urlsplit
from urllib.request import getproxies, proxy_bypass

import httpcore
import httpx
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

# What a line breaks with. Others than these mean that the program is wrong.
FAILURES = (
    httpcore.TimeoutException,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
    OSError,
)

# Those with which no connection comes about. One that breaks or times out later may have carried the request.
NEVER_ARRIVED = (httpcore.ConnectError, httpcore.ConnectTimeout, httpcore.PoolTimeout, httpcore.ProxyError)

# Seconds for which a connection that is not used is kept; what lies between may drop one that rests for long, in
# silence, and then nobody knows what became of the next request.
KEPT = 5.0

LOCAL = ("localhost", "127.0.0.1", "::1")
# The HTTP method by which the library gets files; methods of the Bot API are called by another.
FETCHES = "GET"

FORM = ("Content-Type", "application/x-www-form-urlencoded")


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds for each part of a request."""

    connect: float
    read: float
    write: float


class Route:
    """How requests to `api_url` travel: by `proxy_url`, or the environment's proxy; by none to this machine."""

    def __init__(self, api_url: str, proxy_url: str | None = None) -> None:
        address = urlsplit(api_url)
        self._is_local = address.hostname in LOCAL
        self._is_secret = address.scheme == "https"
        self.proxy = proxy_url or (None if self._is_local else _proxy_of_environment(address))

    @cached_property
    def certificates(self) -> ssl.SSLContext | None:
        """Read once, since that takes a while; None where no line is secret."""
        return httpx.create_ssl_context(trust_env=not self._is_local) if self._is_secret else None


class Line(BaseRequest):
    """Raises NetworkError, whose cause is one of FAILURES.

    There are as many connections as there are requests at the same time, which whoever calls must bound.
    """

    def __init__(self, patience: Patience, route: Route) -> None:
        self._patience = patience
        self._route = route
        self._resting: deque[tuple[float, httpcore.AsyncConnectionPool]] = deque()
        """Connections and since when each rests; the one that was used last is at the end."""

    @property
    def read_timeout(self) -> float:
        return self._patience.read

    async def initialize(self) -> None:
        """Connections are opened when they are needed."""

    async def shutdown(self) -> None:
        await self._close_resting(0.0)

    async def do_request(  # noqa: PLR0913, PLR0917 - the library's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        connect_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        pool_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        """Files are not sent."""
        patience = asdict(self._patience)
        if isinstance(read_timeout, int | float):
            patience["read"] = read_timeout
        form = urlencode(request_data.json_parameters).encode() if request_data else b""
        headers = [("User-Agent", self.USER_AGENT), *([FORM] if form else [])]
        body = None if method == FETCHES else form
        try:
            async with self._connection() as connection:
                reply = await connection.request(
                    method, url, headers=headers, content=body, extensions={"timeout": patience}
                )
        except httpcore.TimeoutException as error:
            raise TimedOut from error
        except FAILURES as error:
            raise NetworkError(type(error).__name__) from error
        return reply.status, reply.content

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[httpcore.AsyncConnectionPool]:
        _, connection = self._resting.pop() if self._resting else (0.0, self._new())
        try:
            yield connection
        finally:
            self._resting.append((time.monotonic(), connection))
            await self._close_resting(KEPT)

    def _new(self) -> httpcore.AsyncConnectionPool:
        return httpcore.AsyncConnectionPool(
            ssl_context=self._route.certificates,
            proxy=_proxy(self._route.proxy) if self._route.proxy else None,
            max_connections=1,
            keepalive_expiry=KEPT,
        )

    async def _close_resting(self, kept: float) -> None:
        """Closes the connections that rest for longer than so many seconds."""
        while self._resting and self._resting[0][0] <= time.monotonic() - kept:
            _, connection = self._resting.popleft()
            await connection.aclose()


def _proxy_of_environment(address: SplitResult) -> str | None:
    if proxy_bypass(address.hostname or ""):
        return None
    named = getproxies()
    proxy = named.get(address.scheme) or named.get("all")
    return proxy if proxy is None or "://" in proxy else f"http://{proxy}"


def _proxy(url: str) -> httpcore.Proxy:
    given = httpx.Proxy(url)
    return httpcore.Proxy(str(given.url), auth=given.raw_auth)
