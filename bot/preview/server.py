"""The embedded Bot API server with its chat page, on loopback.

It lives in the running event loop, beside the bot or alone in a process of its own.
"""

import secrets
import time
from dataclasses import dataclass, field

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

from bot.preview.access import ADDRESS, Access
from bot.preview.api import ApiHandler, Service, UnknownAddress
from bot.preview.calls import CallLog
from bot.preview.control import Control, control_routes
from bot.preview.faults import Faults
from bot.preview.flood import FloodControl, FloodLimits
from bot.preview.methods import Methods
from bot.preview.pages import page_routes
from bot.preview.people import People
from bot.preview.values import Chat, Person
from bot.preview.world import World

READER = 1001
GROUP = -2001
BOT = 3001


def new_token() -> str:
    """A token that only this run's server takes."""
    return f"{BOT}:{secrets.token_urlsafe(26)}"


@dataclass(frozen=True, slots=True)
class PreviewOptions:
    """How a server is started. Port 0 takes any free one."""

    token: str = field(default_factory=new_token, repr=False)
    port: int = 0
    bot_name: str = "Crisis bot"
    bot_username: str = "crisis_preview_bot"
    privacy_mode: bool = True
    flood: FloodLimits | None = field(default_factory=FloodLimits)
    control: bool = False
    """Whether tests may use `/control/` (see `control`)."""


class PreviewServer:
    """The server and its world: the reader, a private chat with the bot and a group with both in it.

    `world` is what there is, `people` what people do there, for those who live in the same process.
    """

    def __init__(self, options: PreviewOptions | None = None) -> None:
        self._options = options or PreviewOptions()
        self.key = secrets.token_urlsafe(18)
        self.world, self._reader = _new_world(self._options)
        self.people = People(self.world)
        self._access: Access | None = None
        self._server: HTTPServer | None = None

    @property
    def token(self) -> str:
        return self._options.token

    @property
    def port(self) -> int:
        """Of a server that has been started."""
        if self._access is None:
            raise RuntimeError("the preview server has no port before it is started")
        return self._access.port

    @property
    def api_url(self) -> str:
        """To be used in the place of https://api.telegram.org."""
        return f"http://{ADDRESS}:{self.port}"

    @property
    def page_url(self) -> str:
        return f"{self.api_url}/?key={self.key}"

    async def start(self) -> None:
        """Raises OSError when the port is taken."""
        sockets = bind_sockets(self._options.port, ADDRESS)
        self._access = Access(sockets[0].getsockname()[1], self.key)
        self._server = HTTPServer(self._application(self._access))
        self._server.add_sockets(sockets)

    async def stop(self) -> None:
        """Closes the port and every connection, long polls and event streams among them."""
        if self._server:
            self._server.stop()
            await self._server.close_all_connections()
            self._server = None

    def _application(self, access: Access) -> Application:
        faults, calls = Faults(), CallLog()
        methods = Methods(self.world, FloodControl(self._options.flood, time.monotonic))
        routes = page_routes(self.world, self.people, self._reader)
        if self._options.control:
            routes += control_routes(Control(self.world, self.people, faults, calls))
        service = Service(self._options.token, methods, faults, calls)
        api = (r"/bot([^/]+)/([^/]+)", ApiHandler, {"service": service})
        return Application(
            [api, *routes], default_handler_class=UnknownAddress, log_function=_log_nothing, access=access
        )


def _new_world(options: PreviewOptions) -> tuple[World, Person]:
    bot_id = int(options.token.partition(":")[0])
    bot = Person(bot_id, options.bot_name, options.bot_username, is_bot=True)
    world = World(bot, time.time, privacy_mode=options.privacy_mode)
    reader = Person(READER, "Reader", "reader", "en")
    world.add_person(reader)
    world.add_chat(Chat(GROUP, "group", "Group", {reader.id: reader}))
    return world, reader


def _log_nothing(handler: RequestHandler) -> None:
    """Tornado would log the path of each request, in which the token stands."""
