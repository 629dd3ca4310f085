"""A test's hands in Telegram: what a reader does, what the bot answered, and what goes wrong on the way.

`TelegramWorld` starts the preview's server as a process of its own and speaks to it over HTTP. The bot under test gets
`token` and `api_url` and cannot tell it from Telegram. Tests get one from the fixture `telegram`, or with options of
their own (flood control, privacy mode off) from `start_telegram`.

    telegram.send("How many troops?")
    answer = telegram.wait_for_message("8,500 US troops")
    query = telegram.press(answer, "More")
    assert telegram.wait_for_answer(query)["text"] == ""
    telegram.fault("drop", method="sendMessage", acts=True)
"""

import json
import signal
import subprocess
import sys
import tempfile
import time
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Self, TypeVar

import httpx

from tests.hurrying import FACTOR, ROOT, hurried
from tests.patience import patience

READER = 1001
GROUP = -2001
FRIENDS = -2002
CHANNEL = -1_000_000_002_003
FORUM = -1_000_000_002_004
FRIEND = 1002
OTHER_BOT = 3002

Json = dict[str, Any]
T = TypeVar("T")

_PAUSE = 0.02


class TelegramWorld:
    """One Telegram: a reader (`READER`), the reader's private chat with the bot, a group (`GROUP`) and a forum
    (`FORUM`) with both, a friend (`FRIEND`) and another bot (`OTHER_BOT`) in them, one of the friends (`FRIENDS`) that
    the bot is not in, and a channel of the reader's (`CHANNEL`).

    Messages are the Bot API's Message objects as JSON, with `delivered` false for what privacy mode kept from the bot.
    Where a message is asked for, its JSON or its id will do.
    """

    def __init__(self, hurry: float = FACTOR, **options: object) -> None:
        """`options`: token, port, bot_username, privacy_mode (True), flood (False: no flood control)."""
        self._errors = tempfile.TemporaryFile("w+")  # noqa: SIM115 - closed in stop
        self._process = subprocess.Popen(
            [sys.executable, "-W", "error", str(ROOT / "tests" / "telegram_server.py"), json.dumps(options)],
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
            env={"PYTHONUTF8": "1", **hurried(factor=hurry)},
        )
        assert self._process.stdout
        line = self._process.stdout.readline()
        if not line:
            self._end()
            raise AssertionError(f"the server did not start:\n{self._complaint()}")
        started = json.loads(line)
        self.token: str = started["token"]
        self.key: str = started["key"]
        self.api_url = f"http://127.0.0.1:{started['port']}"
        self.page_url = f"{self.api_url}/?key={self.key}"
        # Loopback alone: no proxy, and no certificates, which take longer to load than the server to start.
        self.http = httpx.Client(
            base_url=self.api_url,
            headers={"X-Preview-Key": self.key},
            timeout=patience(),
            trust_env=False,
            verify=False,  # noqa: S501 - plain HTTP
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """Ends the server; fails when it complained of anything."""
        self.http.close()
        self._end()
        complaint = self._complaint()
        self._errors.close()
        assert not complaint, complaint

    # What people do.

    def send(
        self,
        text: str,
        *,
        chat: int = READER,
        reply_to: Json | int | None = None,
        person: int = READER,
        topic: int | None = None,
    ) -> Json:
        """Somebody writes; the message."""
        reply = {} if reply_to is None else {"reply_to": _id(reply_to)}
        return self._message(self._act(person, "send", chat=chat, text=text, topic=topic, **reply))

    def open_topic(self, name: str, *, chat: int, person: int = READER) -> int:
        """Somebody opens a topic; its number."""
        return int(self._act(person, "topic", chat=chat, name=name)["topic"])

    def edit(self, message: Json | int, text: str, *, chat: int = READER, person: int = READER) -> Json:
        """Somebody changes a message of their own; the message as it then is."""
        return self._message(self._act(person, "edit", chat=chat, message=_id(message), text=text))

    def delete(self, message: Json | int, *, chat: int = READER, person: int = READER) -> None:
        self._act(person, "delete", chat=chat, message=_id(message))

    def press(self, message: Json | int, button: str, *, chat: int = READER, person: int = READER) -> str:
        """Somebody presses the button with that text, as the message is now; the query's id for `wait_for_answer`."""
        now = self.message(message, chat=chat)
        data = {each["text"]: each.get("callback_data") for each in buttons(now)}
        assert data.get(button), f"no button {button!r} to press among {sorted(data)}"
        return str(self._act(person, "press", chat=chat, message=now["message_id"], data=data[button])["query"])

    def press_data(self, message: Json | int, data: str, *, chat: int = READER, person: int = READER) -> str:
        """As `press`, by the button's callback data."""
        return str(self._act(person, "press", chat=chat, message=_id(message), data=data)["query"])

    def ask_inline(self, text: str, *, person: int = READER) -> str:
        """Somebody types the bot's name and a text; the query's id for `wait_for_results`."""
        return str(self._act(person, "inline", query=text)["query"])

    def choose(self, query: str, result: str, *, chat: int = GROUP, person: int = READER) -> Json:
        """Somebody sends one of the results; the message."""
        return self._message(self._act(person, "choose", chat=chat, query=query, result=result))

    def post(self, text: str = "", *, chat: int, person: int = READER, **more: object) -> Json:
        """Somebody posts more than words: photo, album, poll, reply_to, quote, signature (see `Posting`)."""
        return self._message(self._post("/control/post", {"person": person, "chat": chat, "text": text, **more}))

    def forward(self, message: Json | int, *, origin: int, chat: int = READER, person: int = READER) -> Json:
        """Somebody forwards a message of the chat `origin` to `chat`; the message there."""
        body = {"person": person, "from": origin, "message": _id(message), "chat": chat}
        return self._message(self._post("/control/forward", body))

    def send_file(
        self, name: str, contents: bytes, *, chat: int = READER, person: int = READER, **more: object
    ) -> Json:
        """Somebody sends a file; the message. `more`: text (a caption), size (as Telegram states it)."""
        sent = {"person": person, "chat": chat, "name": name, "contents": b64encode(contents).decode(), **more}
        return self._message(self._post("/control/document", sent))

    def block(self, *, blocked: bool = True, person: int = READER) -> None:
        """Somebody blocks the bot, or takes it back."""
        self._act(person, "block", blocked=blocked)

    # Who is there.

    def add_person(self, person: int, first_name: str, *, language: str = "", username: str = "") -> int:
        """A new user; the private chat with the bot, which the user has yet to begin."""
        body = {"id": person, "first_name": first_name, "language_code": language, "username": username}
        return int(self._post("/control/person", body)["chat"])

    def add_group(self, chat: int, title: str, members: list[int]) -> int:
        return int(self._post("/control/group", {"id": chat, "title": title, "members": members})["chat"])

    def add_channel(self, chat: int, title: str, *, username: str = "", with_bot: bool = True) -> int:
        """A channel that the reader administers, and the bot too unless told otherwise."""
        body = {"id": chat, "title": title, "username": username, "admins": [READER], "with_bot": with_bot}
        return int(self._post("/control/channel", body)["chat"])

    def upgrade(self, chat: int = GROUP) -> int:
        """Makes a group a supergroup; the supergroup's id."""
        return int(self._post("/control/upgrade", {"chat": chat})["chat"])

    # What is to be seen.

    def state(self) -> Json:
        """All that the page draws (see `bot.preview.http.pages`)."""
        return self._json(self.http.get("/page/state"))

    def messages(self, chat: int = READER) -> list[Json]:
        """Everything in a chat as it stands now, oldest first."""
        found: list[Json] = self.state()["messages"][str(chat)]
        return found

    def message(self, message: Json | int, *, chat: int = READER) -> Json:
        """A message as it stands now."""
        return next(each for each in self.messages(chat) if each["message_id"] == _id(message))

    def bot_messages(self, chat: int = READER) -> list[Json]:
        return [message for message in self.messages(chat) if message["from"]["is_bot"]]

    def events(self, kind: str = "") -> list[Json]:
        """What pages were told, as {"seq", "kind", "data"}."""
        kept: list[Json] = self.http.get("/control/events").json()
        return [event for event in kept if kind in ("", event["kind"])]

    def calls(self, method: str = "") -> list[Json]:
        """What the bot asked, oldest first: {"method", "parameters", "at", "code"}; `code` is the answer's status.

        Values of parameters are texts. Calls with the wrong token are not among them.
        """
        return _of_method(self.http.get("/control/calls").json(), method)

    def take_calls(self, method: str = "") -> list[Json]:
        """The same; none of the calls so far is given again. Of those that nobody takes, 10,000 are kept."""
        return _of_method(self.http.delete("/control/calls").raise_for_status().json(), method)

    def forget_calls(self) -> None:
        self.take_calls()

    # What one waits for. All fail with what there is instead when it does not come.

    def wait_for_message(self, text: str = "", *, chat: int = READER, after: Json | int = 0) -> Json:
        """The first message of the bot that holds the text, newer than `after`."""
        return self.wait_for(
            lambda: next(
                (m for m in self.bot_messages(chat) if m["message_id"] > _id(after) and text in m["text"]), None
            ),
            f"a message of the bot with {text!r}",
        )

    def wait_for_messages(self, number: int, *, chat: int = READER) -> list[Json]:
        """The bot's messages, as soon as there are so many."""
        return self.wait_for(
            lambda: found if len(found := self.bot_messages(chat)) >= number else None, f"{number} messages of the bot"
        )

    def wait_for_text(self, message: Json | int, text: str, *, chat: int = READER) -> Json:
        """The message, as soon as it holds the text: for edits in place."""
        return self.wait_for(
            lambda: now if text in (now := self.message(message, chat=chat))["text"] else None,
            f"{text!r} in message {_id(message)}",
        )

    def wait_for_answer(self, query: str) -> Json:
        """The answer to a pressed button: {"text", "show_alert", "url"}."""
        return self.wait_for(
            lambda: self._told("callback_answer", query),
            f"an answer to the button's query {query}",
        )

    def wait_for_results(self, query: str) -> list[Json]:
        """What the bot offers to an inline query: {"id", "title", "description", "text"} each."""
        return self.wait_for(
            lambda: next(
                (e["data"]["results"] for e in self.events("inline_results") if e["data"]["query"] == query), None
            ),
            f"results of the inline query {query}",
        )

    def wait_for_call(self, method: str, number: int = 1) -> list[Json]:
        """The calls of a method, as soon as there are so many."""
        return self.wait_for(
            lambda: found if len(found := self.calls(method)) >= number else None, f"{number} calls of {method}"
        )

    def wait_for(self, look: Callable[[], T | None], what: str, seconds: float = 30.0) -> T:
        """Looks again and again until there is something."""
        until = time.monotonic() + patience(seconds)
        while (found := look()) is None:
            assert time.monotonic() < until, f"waited in vain for {what}; there is:\n{self._transcript()}"
            time.sleep(_PAUSE)
        return found

    # What goes wrong.

    def fault(self, kind: str, method: str = "*", **details: object) -> None:
        """Orders a fault for the next calls of a method: refuse, delay, drop, garbage or answer (see `Fault`).

        Details: count, acts, seconds, code, description, retry_after, body.
        """
        self._post("/control/fault", {"kind": kind, "method": method, **details})

    def clear_faults(self) -> None:
        self.http.delete("/control/fault").raise_for_status()

    @contextmanager
    def standing_still(self) -> Iterator[None]:
        """Meanwhile the server's process does nothing, while its machine still accepts what it is sent."""
        self._process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._process.send_signal(signal.SIGCONT)

    def push_update(self, update: Mapping[str, object]) -> None:
        """An update of any shape for the bot to fetch; its `update_id` is added."""
        self._post("/control/update", {"update": update})

    def expire_queries(self) -> None:
        """Makes the queries of all pressed buttons too old to be answered."""
        self._post("/control/expire", {})

    def _told(self, kind: str, query: str) -> Json | None:
        return next((event["data"] for event in self.events(kind) if event["data"]["query"] == query), None)

    def _act(self, person: int, action: str, **what: object) -> Json:
        return self._post("/control/act", {"person": person, "do": action, **what})

    def _post(self, path: str, body: Mapping[str, object]) -> Json:
        return self._json(self.http.post(path, json=body))

    def _json(self, response: httpx.Response) -> Json:
        assert response.is_success, response.text
        body: Json = response.json()
        return body

    def _message(self, body: Json) -> Json:
        message: Json = body["message"]
        return message

    def _end(self) -> None:
        self._process.terminate()
        try:
            self._process.wait(patience())
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            raise
        finally:
            if self._process.stdout:
                self._process.stdout.close()

    def _complaint(self) -> str:
        self._errors.seek(0)
        return self._errors.read()

    def _transcript(self) -> str:
        said = [
            f"{m['from']['first_name']}: {m.get('text')}" for chat in self.state()["messages"].values() for m in chat
        ]
        asked = [f"{call['method']} → {call['code']}" for call in self.calls()[-20:]]
        return "\n".join([*said, *asked])


def buttons(message: Json) -> list[Json]:
    """The buttons below a message, row by row."""
    return [button for row in message.get("reply_markup", {}).get("inline_keyboard", []) for button in row]


def marked(message: Json, kind: str) -> list[str]:
    """What the entities of a kind mark in a message's text."""
    units = message["text"].encode("utf-16-le")
    return [
        units[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])].decode("utf-16-le")
        for entity in message.get("entities", [])
        if entity["type"] == kind
    ]


def _of_method(calls: list[Json], method: str) -> list[Json]:
    return [call for call in calls if method.lower() in ("", call["method"].lower())]


def _id(message: Json | int) -> int:
    return message if isinstance(message, int) else int(message["message_id"])
