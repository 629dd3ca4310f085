"""The page's side of the preview: what the browser may ask of the server, and what it is told.

The page is a chat client for one person, the reader. The server plays Telegram between the reader and the bot.

**Where and who.** Everything is served from one loopback origin, `http://127.0.0.1:PORT`. A request whose `Host` is not
`127.0.0.1:PORT` or `localhost:PORT` is refused (403), so that a foreign name that resolves to loopback (DNS rebinding)
gets nothing. The run's own key stands in the page's address, `http://127.0.0.1:PORT/?key=KEY`; the page takes it from
`location.search` and sends it with every request under `/page/` as the header `X-Preview-Key`, or, where headers
cannot be set (EventSource), as the query argument `key`. A request with a foreign `Origin` or a `Sec-Fetch-Site` other
than `same-origin` (or `none`, for an address typed by hand) is refused. Bodies are JSON and say so in `Content-Type`.

**Headers.** Every answer carries `Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self';
connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
`X-Content-Type-Options: nosniff`, `Referrer-Policy: no-referrer`, `Cross-Origin-Resource-Policy: same-origin`,
`Cross-Origin-Opener-Policy: same-origin` and `Cache-Control: no-store`. Hence no inline script or style, no `style=`
attribute, no `<form>` that submits.

**Files.** `GET /?key=KEY` is `page/index.html` (403 without the key); `GET /static/NAME` is `page/NAME`, for the files
of that folder and of those in it (no key: there is nothing secret in them).

**Values.** A *message* is the Bot API's Message object as the bot would receive it (`message_id`, `date`, `edit_date`,
`chat`, `from`, `text`, `entities` with offsets in UTF-16 units, which are JavaScript's string indices, `reply_markup`,
`reply_to_message`, `link_preview_options`) and one field more: `delivered`, false for what privacy mode kept from the
bot. Where the server knows languages, one in the state or an event also has `quote_langs`, the ISO 639-1 code of each
quote by the offset of its entity, or `lang`, that of the text, where nothing is quoted. A post of a channel has the
channel as `from`, and "…" as `text` where it has no words. A message is the reader's own when `from.id` is `me.id`, and
the bot's when it is `bot.id`. A *chat* is

    {"id": -100, "type": "private" | "group" | "supergroup" | "channel", "title": str, "blocked": bool,
     "with_bot": bool, "is_forum": bool, "topics": [{"id": int, "name": str}, …],
     "members": [user, …], "commands": [{"command": "start", "description": "…"}]}

where `members` are those that the page can act for, `title` is the bot's name in the private chat, `with_bot` is false
for a chat that the bot is not in (it can be summoned there by mentioning it), `blocked` says that the reader has
blocked the bot, and `commands` is the menu for this chat in the reader's language (Bot API, BotCommandScope,
Determining list of commands). Fields and events that a page does not know are to be passed over: more will come.

**Asking.** Answers are JSON with status 200; a refusal is `{"error": "One sentence."}` with status 400, 403 or 404.

    GET  /page/state                             all there is to draw:
         {"seq": int, "bot": {"id", "username", "first_name", "description", "short_description", "privacy_mode",
                              "is_there"},  false until the bot has asked for updates
          "me": {"id", "first_name", "username", "language_code"},
          "chats": [chat, …], "messages": {"CHAT ID": [message, …] oldest first}}
    POST /page/send    {"chat": id, "text": str, "reply_to": message_id?}           → {"message": message}
    POST /page/edit    {"chat": id, "message": message_id, "text": str}             → {"message": message}
    POST /page/delete  {"chat": id, "message": message_id}                          → {}
    POST /page/press   {"chat": id, "message": message_id, "data": callback_data}   → {"query": id}
    POST /page/inline  {"query": str}             what is typed after "@BOT " in any chat                → {"query": id}
    POST /page/choose  {"chat": id, "query": id, "result": id}      sends one of the results   → {"message": message}
    POST /page/attach  {"chat": id, "name": str, "contents": base64, "photo": bool, "text": str, "reply_to": id?}
                       a file or a picture and its caption, at most 2 MiB of them     → {"message": message}
    POST /page/topic   {"chat": id, "name": str}  in the private chat, or a forum                        → {"topic": id}
    POST /page/forward {"from": chat id, "message": message_id, "chat": id}         → {"message": message}
    POST /page/block   {"blocked": bool}          in the private chat; the bot's messages are then refused      → {}
    POST /page/language {"language": "uk"}        the language of the reader's Telegram, an IETF tag            → {}

Each of them is what the reader does, unless another member of the chat is named: `"as": user id`. What is sent goes to
General, unless `"topic": id` names a topic of the chat.

What is sent, edited or deleted also arrives as an event, so a page may draw from events alone. The text sent is trimmed
and limited as Telegram does it (1 to 4096 UTF-16 units; a page need not split).

**Being told.** `GET /page/events?key=KEY&after=SEQ` is a stream of server-sent events (EventSource), from the one after
`SEQ`, the `seq` of the state. Each has its `seq` as `id`, so a browser that reconnects goes on where it was.

    event: message          {message}            new in chat `message.chat.id`, from whomever
    event: edited_message   {message}            text, entities or buttons changed; replace it by `message_id`
    event: deleted          {"chat": id, "message": message_id}
    event: chat_action      {"chat": id, "action": "typing", "seconds": 5}  shown that long, or until the bot writes
    event: callback_answer  {"query": id, "text": str, "show_alert": bool, "url": str | null}
                            ends the wait of the pressed button; an empty text shows nothing; show_alert is a dialogue
    event: inline_results   {"query": id, "results": [{"id", "title", "description", "text"}, …]}    at most 50
    event: chats            {"chats": [chat, …]}  commands, blocking or migration changed: the whole list anew
    event: bot              {bot}                the bot's description changed, or it has come
    event: me               {user}               the reader's language changed
    event: reset            {}                   the server has forgotten what came after `after`: fetch the state again

A chat that migrated to a supergroup is replaced in `chats` by one of another id, which begins with no messages.
A button whose query is never answered spins in Telegram for a while too; a page should stop after half a minute.
"""

import asyncio
from http import HTTPStatus
from importlib.resources import files
from mimetypes import guess_type

from tornado.iostream import StreamClosedError
from tornado.web import HTTPError, RequestHandler

from bot.preview.chats.actions import ACTIONS
from bot.preview.chats.events import Event
from bot.preview.chats.people import Impossible
from bot.preview.chats.views import state_json
from bot.preview.http.handlers import KeyHandler, LocalHandler
from bot.preview.http.parts import Parts
from bot.preview.wire.encoding import encoded
from bot.preview.wire.refusals import Refusal

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class _WithHeaders(RequestHandler):
    def set_default_headers(self) -> None:
        self.clear_header("Server")
        for name, value in _HEADERS.items():
            self.set_header(name, value)


class IndexHandler(_WithHeaders, KeyHandler):
    def get(self) -> None:
        _send_file(self, "index.html")


class FileHandler(_WithHeaders, LocalHandler):
    def get(self, name: str) -> None:
        _send_file(self, name)


def _send_file(handler: RequestHandler, name: str) -> None:
    """A file of `page/`, read anew each time."""
    file = files("bot.preview").joinpath("page", *name.split("/"))
    if not file.is_file():
        raise HTTPError(HTTPStatus.NOT_FOUND)
    kind = guess_type(name)[0] or "application/octet-stream"
    handler.set_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
    handler.finish(file.read_bytes())


class StateHandler(_WithHeaders, KeyHandler):
    def get(self) -> None:
        self.finish_json(state_json(self.parts.world))


class EventsHandler(_WithHeaders, KeyHandler):
    """Server-sent events (HTML standard, Server-sent events)."""

    def initialize(self, parts: Parts) -> None:
        super().initialize(parts)
        self._events = parts.world.events
        self._stream: asyncio.Task[None] | None = None

    async def get(self) -> None:
        self.set_header("Content-Type", "text/event-stream; charset=utf-8")
        self._stream = asyncio.ensure_future(self._write_from(self._last_seen()))
        await asyncio.wait([self._stream])
        if not self._stream.cancelled() and not isinstance(self._stream.exception(), StreamClosedError):
            self._stream.result()

    def on_connection_close(self) -> None:
        if self._stream:
            self._stream.cancel()

    def _last_seen(self) -> int:
        seq = self.request.headers.get("Last-Event-ID") or self.get_query_argument("after", "0")
        if not seq.isdecimal():
            raise HTTPError(HTTPStatus.BAD_REQUEST, reason="after is the seq of a state")
        return int(seq)

    async def _write_from(self, seq: int) -> None:
        await self.flush()
        while (events := await self._events.news(seq)) is not None:
            for event in events:
                self._write_event(event)
                seq = event.seq
            await self.flush()
        self._write_event(Event(self._events.seq, "reset", {}))

    def _write_event(self, event: Event) -> None:
        self.write(f"id: {event.seq}\nevent: {event.kind}\ndata: {encoded(event.data)}\n\n")


class ActionHandler(_WithHeaders, KeyHandler):
    """What the reader does: a JSON object in, a JSON object out."""

    def post(self, name: str) -> None:
        try:
            asked = self.asked()
            person = asked.integer("as") if "as" in asked.names() else self.parts.world.reader.id
            self.finish_json(ACTIONS[name](self.parts.people, person, asked))
        except (Impossible, Refusal) as refusal:
            self.set_status(HTTPStatus.BAD_REQUEST)
            self.finish_json({"error": str(refusal)})
