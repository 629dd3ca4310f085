"""A web site on loopback that a test furnishes with pages and that remembers who came."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self


@dataclass(frozen=True)
class Page:
    body: bytes | str = b""
    type: str | None = "text/html; charset=utf-8"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def content(self) -> bytes:
        return self.body.encode() if isinstance(self.body, str) else self.body


@dataclass(frozen=True)
class Visit:
    path: str
    headers: Mapping[str, str]
    """Names in lower case."""


Answer = Page | Callable[[Visit], Page]


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Visitors that leave early are part of the tests."""


class Site:
    """Lives in a `with`; `pages` may change while it does. What is not in them is not found."""

    def __init__(self, pages: Mapping[str, Answer] | None = None) -> None:
        self.pages: dict[str, Answer] = dict(pages or {})
        self.visits: list[Visit] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                visit = Visit(self.path, {name.lower(): value for name, value in self.headers.items()})
                site.visits.append(visit)
                answer = site.pages.get(self.path, Page("Nothing here.", status=404))
                page = answer if isinstance(answer, Page) else answer(visit)
                self.send_response(page.status)
                if page.type is not None:
                    self.send_header("Content-Type", page.type)
                for name, value in {"Content-Length": str(len(page.content)), **page.headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                if page.status != 304:
                    self.wfile.write(page.content)

            def log_message(self, *_: object) -> None:
                pass

        self._server = _Server(("127.0.0.1", 0), Handler)

    @property
    def place(self) -> str:
        """As it is allowed: address and port."""
        return f"127.0.0.1:{self._server.server_port}"

    def url(self, path: str) -> str:
        return f"http://{self.place}{path}"

    def paths(self) -> list[str]:
        return [visit.path for visit in self.visits]

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
