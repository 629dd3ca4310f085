"""A small HTTP server on a port or a unix socket."""

import logging
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_unix_socket
from tornado.web import Application, ErrorHandler, HTTPError, RequestHandler

from bot.errors import SettingsError

log = logging.getLogger(__name__)

UNIX = "unix:"

# Who may speak to a unix socket: the bot's user and group, to which the web server in front of it belongs.
SOCKET_MODE = 0o660

# Bytes of a request. Telegram's updates are some kilobytes; nothing larger is read.
LARGEST_BODY = 1024 * 1024

Route = tuple[str, type[RequestHandler], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Listener:
    """Where to listen, as an operator writes it: `host:port` or `unix:/path`."""

    address: str

    def is_unix(self) -> bool:
        return self.address.startswith(UNIX)

    @property
    def path(self) -> Path:
        return Path(self.address.removeprefix(UNIX))

    def bind(self) -> socket.socket:
        """Raises OSError when the address cannot be had."""
        if self.is_unix():
            return bind_unix_socket(str(self.path), SOCKET_MODE)
        host, _, port = self.address.rpartition(":")
        family = socket.AF_INET6 if host.startswith("[") else socket.AF_INET
        bound = socket.create_server((host.strip("[]"), int(port)), family=family)
        bound.settimeout(0)
        return bound


class Listening:
    """Serves routes at an address until it is stopped."""

    def __init__(self, address: str, routes: Sequence[Route]) -> None:
        self._listener = Listener(address)
        self._started = False
        application = Application(
            list(routes),
            default_handler_class=Unknown,
            default_handler_args={"status_code": 404},
            log_function=_nothing,
        )
        self._server = HTTPServer(application, max_body_size=LARGEST_BODY)

    def start(self, setting: str) -> None:
        """Raises SettingsError, which names the setting, when the address cannot be had."""
        try:
            self._server.add_socket(self._listener.bind())
            self._started = True
        except OSError as error:
            raise SettingsError(
                f"{setting}: {self._listener.address} cannot be used ({error.strerror or error})."
            ) from None

    async def stop(self) -> None:
        self._server.stop()
        await self._server.close_all_connections()
        if self._started and self._listener.is_unix():
            self._listener.path.unlink(missing_ok=True)


class Plain(RequestHandler):
    """Answers in plain words and shows nothing of the program."""

    def set_default_headers(self) -> None:
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.clear_header("Server")

    def write_error(self, status_code: int, **_: object) -> None:
        self.finish(f"{status_code}\n")

    def log_exception(self, kind: type[BaseException] | None, *_: object) -> None:
        """By its kind alone: the message may quote what was sent."""
        if kind and not issubclass(kind, HTTPError):
            log.error("A request could not be answered (%s).", kind.__name__)


class Unknown(ErrorHandler, Plain):
    """Whatever is no route."""


def _nothing(handler: RequestHandler) -> None:
    """Tornado would log each request."""
