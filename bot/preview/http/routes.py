"""The table of routes: every address of the server, who answers there, and what for."""

from dataclasses import dataclass

from bot.preview.http.api import ApiHandler, SentFileHandler
from bot.preview.http.handlers import LocalHandler
from bot.preview.http.pages import ActionHandler, EventsHandler, FileHandler, IndexHandler, StateHandler
from bot.preview.http.side_door import ControlHandler


@dataclass(frozen=True, slots=True)
class Route:
    path: str
    """A regular expression; its groups are what the handler's methods take."""
    handler: type[LocalHandler]
    purpose: str
    for_tests: bool = False
    """Open only on a server that was started with `PreviewOptions.control`."""


ROUTES = (
    Route(r"/bot([^/]+)/([^/]+)", ApiHandler, "GET, POST: a method of the Bot API, `/botTOKEN/METHOD`"),
    Route(r"/file/bot([^/]+)/(.+)", SentFileHandler, "GET: a file that somebody has sent, `/file/botTOKEN/PATH`"),
    Route(r"/", IndexHandler, "GET: the chat page"),
    Route(r"/static/((?:[a-z]+/)?[A-Za-z0-9_-]+\.[A-Za-z0-9.]+)", FileHandler, "GET: a file of the chat page"),
    Route(r"/page/state", StateHandler, "GET: all there is to draw"),
    Route(r"/page/events", EventsHandler, "GET: the stream of what happens"),
    Route(r"/page/(send)", ActionHandler, "POST: the reader writes"),
    Route(r"/page/(edit)", ActionHandler, "POST: the reader changes a message"),
    Route(r"/page/(delete)", ActionHandler, "POST: the reader deletes a message"),
    Route(r"/page/(press)", ActionHandler, "POST: the reader presses a button"),
    Route(r"/page/(inline)", ActionHandler, "POST: the reader types after the bot's name"),
    Route(r"/page/(choose)", ActionHandler, "POST: the reader sends one of the bot's inline results"),
    Route(r"/page/(block)", ActionHandler, "POST: the reader blocks the bot, or takes it back"),
    Route(r"/page/(attach)", ActionHandler, "POST: the reader sends a picture or a file"),
    Route(r"/page/(forward)", ActionHandler, "POST: the reader forwards a message"),
    Route(r"/page/(topic)", ActionHandler, "POST: the reader opens a topic"),
    Route(r"/page/(language)", ActionHandler, "POST: the reader's Telegram speaks another language"),
    Route(r"/control/(calls)", ControlHandler, "GET: the bot's calls so far; DELETE: takes them out", for_tests=True),
    Route(r"/control/(events)", ControlHandler, "GET: what pages were told so far", for_tests=True),
    Route(r"/control/(fault)", ControlHandler, "POST: orders a fault; DELETE: takes back all to come", for_tests=True),
    Route(r"/control/(update)", ControlHandler, "POST: an update of any shape, for the bot to fetch", for_tests=True),
    Route(r"/control/(person)", ControlHandler, "POST: a new person", for_tests=True),
    Route(r"/control/(group)", ControlHandler, "POST: a new group", for_tests=True),
    Route(r"/control/(channel)", ControlHandler, "POST: a new channel", for_tests=True),
    Route(r"/control/(post)", ControlHandler, "POST: somebody posts more than words", for_tests=True),
    Route(r"/control/(forward)", ControlHandler, "POST: somebody forwards a message", for_tests=True),
    Route(r"/control/(document)", ControlHandler, "POST: somebody sends a file", for_tests=True),
    Route(r"/control/(act)", ControlHandler, "POST: somebody does what the page lets the reader do", for_tests=True),
    Route(r"/control/(upgrade)", ControlHandler, "POST: makes a group a supergroup", for_tests=True),
    Route(r"/control/(expire)", ControlHandler, "POST: makes all queries too old to be answered", for_tests=True),
)
