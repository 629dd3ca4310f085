"""HTTP to Telegram: which connections carry requests, what they break with, and the proxies on the way."""

import asyncio
import socket
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TypeVar
from urllib.parse import parse_qs

import httpcore
import pytest
from telegram.error import NetworkError
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.chat.flow import line
from bot.chat.flow.line import FAILURES, NEVER_ARRIVED, Line, Patience, Route
from tests.importing.proxy import http_proxy, socks_proxy

PATIENCE = Patience(connect=5.0, read=5.0, write=5.0)
SLOW = 0.5

T = TypeVar("T")


class Server:
    """Notes what it is sent by which connection; `/slow` takes a while, `/gone` gets no answer."""

    def __init__(self) -> None:
        self.sent: list[tuple[int, bytes]] = []
        self.closed: set[int] = set()
        self.port = 0

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def connections(self) -> set[int]:
        return {connection for connection, _ in self.sent}


@contextmanager
def serving() -> Iterator[Server]:
    noted = Server()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"] or 0))
            noted.sent.append((self.client_address[1], body))
            if self.path == "/gone":
                self.close_connection = True
                return
            if self.path == "/slow":
                time.sleep(SLOW)
            self.send_response(200)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"ok")

        def finish(self) -> None:
            noted.closed.add(self.client_address[1])

        def log_message(self, *_: object) -> None:
            """Nothing to say."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        noted.port = server.server_address[1]
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        try:
            yield noted
        finally:
            server.shutdown()


def run(work: Callable[[Line], Awaitable[T]], route: Route | None = None) -> T:
    async def all_of_it() -> T:
        async with Line(PATIENCE, route or Route("http://127.0.0.1")) as line:
            return await work(line)

    return asyncio.run(all_of_it())


def post(address: str, read_timeout: float = PATIENCE.read) -> Callable[[Line], Awaitable[tuple[int, bytes]]]:
    return lambda line: line.do_request(address, "POST", read_timeout=read_timeout)


def broken(work: Callable[[Line], Awaitable[object]], route: Route | None = None) -> BaseException | None:
    """What the line has broken with."""
    with pytest.raises(NetworkError) as failure:
        run(work, route)
    return failure.value.__cause__


def test_what_is_sent_one_after_the_other_travels_by_one_connection() -> None:
    async def three(line: Line) -> list[bytes]:
        return [(await line.do_request(server.address, "POST"))[1] for _ in range(3)]

    with serving() as server:
        assert run(three) == [b"ok"] * 3
        assert (len(server.sent), len(server.connections)) == (3, 1)


def test_what_is_sent_at_the_same_time_waits_for_nothing() -> None:
    async def three(line: Line) -> float:
        began = time.monotonic()
        await asyncio.gather(*(line.do_request(f"{server.address}/slow", "POST") for _ in range(3)))
        return time.monotonic() - began

    with serving() as server:
        assert run(three) < 3 * SLOW
        assert len(server.connections) == 3


def test_connections_that_rest_are_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line, "KEPT", 0.05)

    async def three_then_one(line: Line) -> int:
        await asyncio.gather(*(line.do_request(f"{server.address}/slow", "POST") for _ in range(3)))
        before = set(server.connections)
        while not before <= server.closed:
            await asyncio.sleep(0.06)
            await line.do_request(server.address, "POST")
        return len(before)

    with serving() as server:
        assert run(three_then_one) == 3


def test_parameters_arrive_as_they_were_given() -> None:
    words = "1 & 2 = три, «é» 👍"
    parameters = RequestData([RequestParameter.from_input(name, words) for name in ("text", "caption")])
    with serving() as server:
        run(lambda line: line.do_request(server.address, "POST", parameters))
        ((_, body),) = server.sent
    assert parse_qs(body.decode()) == {"text": [words], "caption": [words]}


def test_what_never_arrived_is_told_from_what_may_have() -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        assert isinstance(broken(post(f"http://127.0.0.1:{nobody.getsockname()[1]}")), NEVER_ARRIVED)
    with serving() as server:
        gone = broken(post(f"{server.address}/gone"))
        assert isinstance(gone, FAILURES)
        assert not isinstance(gone, NEVER_ARRIVED)
        assert isinstance(broken(post(f"{server.address}/slow", read_timeout=SLOW / 10)), httpcore.ReadTimeout)
        assert run(post(server.address)) == (200, b"ok")


def test_a_proxy_is_asked_for_the_way_and_told_the_name() -> None:
    with serving() as server, socks_proxy(f"127.0.0.1:{server.port}", login="me:secret") as proxy:
        route = Route("http://api.example", f"socks5://me:secret@127.0.0.1:{proxy.port}")
        assert run(post("http://api.example/bot"), route) == (200, b"ok")
        assert (proxy.places, proxy.logins) == (["api.example:80"], ["me:secret"])
    with http_proxy("", status=407) as proxy:
        route = Route("https://api.example", f"http://me:secret@127.0.0.1:{proxy.port}")
        assert isinstance(broken(post("https://api.example/bot"), route), NEVER_ARRIVED)
        assert (proxy.places, proxy.logins) == (["CONNECT api.example:443"], ["Basic bWU6c2VjcmV0"])


@pytest.mark.parametrize(
    ("api_url", "named", "environment", "proxy"),
    [
        ("https://api.example", None, {}, None),
        ("https://api.example", None, {"HTTPS_PROXY": "http://p.example:1"}, "http://p.example:1"),
        ("https://api.example", None, {"https_proxy": "p.example:1"}, "http://p.example:1"),
        ("https://api.example", None, {"ALL_PROXY": "socks5://p.example:1"}, "socks5://p.example:1"),
        ("https://api.example", None, {"HTTP_PROXY": "http://p.example:1"}, None),
        ("https://api.example", None, {"HTTPS_PROXY": "http://p.example:1", "NO_PROXY": "api.example"}, None),
        ("https://api.example", "http://own.example:2", {"HTTPS_PROXY": "http://p.example:1"}, "http://own.example:2"),
        ("http://localhost:8081", None, {"HTTP_PROXY": "http://p.example:1"}, None),
        ("http://localhost:8081", "http://own.example:2", {}, "http://own.example:2"),
    ],
)
def test_the_settings_proxy_comes_before_the_environments_which_is_not_for_this_machine(
    api_url: str, named: str | None, environment: dict[str, str], proxy: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http", "https", "all", "no"):
        monkeypatch.delenv(f"{name}_proxy", raising=False)
        monkeypatch.delenv(f"{name}_proxy".upper(), raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert Route(api_url, named).proxy == proxy
