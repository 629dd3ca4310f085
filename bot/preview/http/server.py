"""The embedded Bot API server with its chat page, on loopback.

It lives in the running event loop, beside the bot or alone in a process of its own.
"""

import secrets
import time
from dataclasses import dataclass, field

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

from bot.preview.chats.people import People
from bot.preview.chats.world import World
from bot.preview.http.access import ADDRESS, Access
from bot.preview.http.api import UnknownAddress
from bot.preview.http.parts import Parts
from bot.preview.http.routes import ROUTES
from bot.preview.methods.flood import FloodControl, FloodLimits
from bot.preview.methods.table import Methods
from bot.preview.testing.control import Control
from bot.preview.wire.objects import LanguageOf
from bot.preview.wire.values import Chat, Person

READER = 1001
FRIEND = 1002
GROUP = -2001
FRIENDS = -2002
FORUM = -1_000_000_002_004
CHANNEL = -1_000_000_002_003
BOT = 3001
OTHER_BOT = 3002
TOPICS = ("Questions", "Small talk")

LARGEST_BODY = 4 * 1024 * 1024
"""Bytes. Fifty inline results of the longest texts, each character escaped, take less than half; a request that
announces more is refused (400) before its body is read."""


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
    channel: str | None = None
    """What the bot calls the reader's channel, if it follows it: "@name", or its number."""
    language_of: LanguageOf | None = None
    """Tells the page the languages of quotes, so that they are read out as what they are."""
    control: bool = False
    """Whether tests may use `/control/` (see `routes`)."""


class PreviewServer:
    """The server and its world: the reader, a private chat with the bot, a group and a forum with both, a friend and
    another bot in them, one of the friends without the bot, and a channel of the reader's. The page plays all of them
    but the bot.

    `world` is what there is, `people` what people do there, for those who live in the same process.
    """

    def __init__(self, options: PreviewOptions | None = None) -> None:
        self._options = options or PreviewOptions()
        self.key = secrets.token_urlsafe(18)
        self.world = _new_world(self._options)
        self.people = People(self.world)
        self._access: Access | None = None
        self._server: HTTPServer | None = None

    @property
    def token(self) -> str:
        return self._options.token

    @property
    def port(self) -> int:
        """The port of a server that has been started."""
        if self._access is None:
            raise RuntimeError("the preview server has no port before it is started")
        return self._access.port

    @property
    def api_url(self) -> str:
        """The address that stands in the place of https://api.telegram.org."""
        return f"http://{ADDRESS}:{self.port}"

    @property
    def page_url(self) -> str:
        return f"{self.api_url}/?key={self.key}"

    async def start(self) -> None:
        """Raises OSError when the port is taken."""
        sockets = bind_sockets(self._options.port, ADDRESS)
        self._access = Access(sockets[0].getsockname()[1], self.key)
        self._server = HTTPServer(self._application(self._access), max_body_size=LARGEST_BODY)
        self._server.add_sockets(sockets)

    async def stop(self) -> None:
        """Closes the port and every connection, long polls and event streams among them."""
        if self._server:
            self._server.stop()
            await self._server.close_all_connections()
            self._server = None

    def _application(self, access: Access) -> Application:
        methods = Methods(self.world, FloodControl(self._options.flood, time.monotonic))
        control = Control(self.world, self.people)
        parts = Parts(access, self.token, self.world, self.people, methods, control)
        routes = [route for route in ROUTES if self._options.control or not route.for_tests]
        return Application(
            [(route.path, route.handler, {"parts": parts}) for route in routes],
            default_handler_class=UnknownAddress,
            default_handler_args={"parts": parts},
            log_function=_log_nothing,
        )


def _new_world(options: PreviewOptions) -> World:
    bot_id = int(options.token.partition(":")[0])
    bot = Person(bot_id, options.bot_name, options.bot_username, is_bot=True)
    world = World(bot, time.time, privacy_mode=options.privacy_mode, language_of=options.language_of)
    reader = Person(READER, "Reader", "reader", "en")
    world.add_person(reader)
    friend = world.add_acquaintance(Person(FRIEND, "Friend", "friend", "uk"))
    other = world.add_acquaintance(Person(OTHER_BOT, "Other bot", "other_preview_bot", is_bot=True))
    people = {reader.id: reader, friend.id: friend}
    world.add_chat(Chat(GROUP, "group", "Group", {**people, other.id: other}))
    world.add_chat(Chat(FRIENDS, "group", "Friends, without the bot", dict(people), with_bot=False))
    forum = world.add_chat(Chat(FORUM, "supergroup", "Forum", {**people, other.id: other}, is_forum=True))
    for name in TOPICS:
        world.open_topic(forum, reader, name)
    world.add_chat(_channel(options.channel, reader))
    return world


def _channel(name: str | None, reader: Person) -> Chat:
    if name is None:
        return Chat(CHANNEL, "channel", "Channel", {reader.id: reader}, with_bot=False)
    number = CHANNEL if name.startswith("@") else int(name)
    return Chat(number, "channel", "Channel", {reader.id: reader}, username=name[1:] if name.startswith("@") else None)


def _log_nothing(handler: RequestHandler) -> None:
    """Tornado would log the path of each request, in which the token stands."""
