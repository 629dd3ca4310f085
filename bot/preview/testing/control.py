"""What tests may do that no page may, by name; `http.routes` says what each is for.

fault    Fault as JSON
update   {"update": {…}}        its `update_id` is added
person   {"id", "first_name", "username"?, "language_code"?}                → {"chat": id}
group    {"id", "title", "members": [person id, …]}                         → {"chat": id}
channel  {"id", "title", "username"?, "admins": [person id, …], "with_bot"?}  → {"chat": id}
act      {"person": id, "do": "send" | "edit" | …, and what the page's action takes}
post, forward, document  {"person": id, and what `Posting` takes}              → {"message": message}
upgrade  {"chat": id}                                                       → {"chat": id}
expire   {}
"""

from collections.abc import Callable
from dataclasses import asdict

from bot.preview.chats.actions import ACTIONS
from bot.preview.chats.people import People
from bot.preview.chats.posting import Posting
from bot.preview.chats.world import World
from bot.preview.testing.calls import CallLog
from bot.preview.testing.injected_faults import Fault, Faults
from bot.preview.wire.objects import Json, message_view
from bot.preview.wire.parameters import Fields, items
from bot.preview.wire.values import Chat, Message, Person


class Control:
    """Actions take the request's JSON object, give one, raise Impossible, Refusal, TypeError, ValueError, KeyError."""

    def __init__(self, world: World, people: People) -> None:
        self._world, self._people, self._posting = world, people, Posting(people)
        self.faults, self.calls = Faults(), CallLog()
        self.logs: dict[str, Callable[[], list[Json]]] = {"calls": self.calls_json, "events": self.events_json}
        self.forgettable: dict[str, CallLog | Faults] = {"calls": self.calls, "fault": self.faults}
        self.actions: dict[str, Callable[[Fields], Json]] = {
            "fault": self.fault,
            "update": self.update,
            "person": self.person,
            "group": self.group,
            "channel": self.channel,
            "post": lambda asked: self._posted(self._posting.post, asked),
            "forward": lambda asked: self._posted(self._posting.forward, asked),
            "document": lambda asked: self._posted(self._posting.document, asked),
            "act": self.act,
            "upgrade": self.upgrade,
            "expire": self.expire,
        }

    def fault(self, asked: Fields) -> Json:
        self.faults.order(Fault(**asked.as_dict()))  # type: ignore[arg-type]
        return {}

    def update(self, asked: Fields) -> Json:
        self._world.updates.add_raw(Fields("update", asked.get("update")).as_dict())
        return {}

    def person(self, asked: Fields) -> Json:
        language, username = asked.text("language_code", "") or None, asked.text("username", "") or None
        person = Person(asked.integer("id"), asked.text("first_name"), username, language)
        return {"chat": self._world.add_person(person).id}

    def group(self, asked: Fields) -> Json:
        members = self._members(asked, "members")
        return {"chat": self._world.add_chat(Chat(asked.integer("id"), "group", asked.text("title"), members)).id}

    def channel(self, asked: Fields) -> Json:
        channel = Chat(asked.integer("id"), "channel", asked.text("title"), self._members(asked, "admins"))
        channel.username, channel.with_bot = asked.text("username", "") or None, asked.get("with_bot") is not False
        return {"chat": self._world.add_chat(channel).id}

    def _members(self, asked: Fields, name: str) -> dict[int, Person]:
        people = self._world.people
        members = {int(str(number)): people[int(str(number))] for number in items(name, asked.get(name))}
        if not members:
            raise ValueError("a chat has at least one member beside the bot")
        return members

    def _posted(self, deed: Callable[[int, Fields], Message], asked: Fields) -> Json:
        return {"message": message_view(deed(asked.integer("person"), asked))}

    def act(self, asked: Fields) -> Json:
        return ACTIONS[asked.text("do")](self._people, asked.integer("person"), asked)

    def upgrade(self, asked: Fields) -> Json:
        return {"chat": self._people.upgrade(asked.integer("chat")).id}

    def calls_json(self) -> list[Json]:
        return [asdict(call) for call in self.calls.kept()]

    def events_json(self) -> list[Json]:
        return [asdict(event) for event in self._world.events.kept()]

    def expire(self, _: Fields) -> Json:
        self._world.queries.expire()
        return {}
