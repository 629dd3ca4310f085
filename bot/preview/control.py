"""The side door for tests: what no page may do. Open only on a server that was started with it, and with the key.

GET    /control/calls                          the bot's calls so far, oldest first
DELETE /control/calls                          forgets them
POST   /control/fault   Fault as JSON          orders a fault
DELETE /control/fault                          takes back those that have not happened
POST   /control/update  {"update": {…}}        an update of any shape, its `update_id` added, for the bot to fetch
POST   /control/person  {"id", "first_name", "username"?, "language_code"?}                → {"chat": id}
POST   /control/group   {"id", "title", "members": [person id, …]}                         → {"chat": id}
POST   /control/act     {"person": id, "do": "send" | "edit" | …, and what the page's action takes}
POST   /control/upgrade {"chat": id}           makes a group a supergroup                 → {"chat": id}
POST   /control/expire  {}                     makes all pressed buttons' queries too old to be answered
"""

import json
from collections.abc import Callable
from http import HTTPStatus

from tornado.web import HTTPError

from bot.preview.access import KeyHandler
from bot.preview.calls import CallLog
from bot.preview.faults import Fault, Faults
from bot.preview.pages import ACTIONS, Route, json_fields
from bot.preview.parameters import Fields, items
from bot.preview.people import Impossible, People
from bot.preview.refusals import Refusal
from bot.preview.values import Chat, Person
from bot.preview.world import World


class Control:
    """What tests may do, by name; each takes the request's JSON object and gives one."""

    def __init__(self, world: World, people: People, faults: Faults, calls: CallLog) -> None:
        self._world, self._people = world, people
        self.faults, self.calls = faults, calls
        self.actions: dict[str, Callable[[Fields], dict[str, object]]] = {
            "fault": self.fault,
            "update": self.update,
            "person": self.person,
            "group": self.group,
            "act": self.act,
            "upgrade": self.upgrade,
            "expire": self.expire,
        }

    def fault(self, asked: Fields) -> dict[str, object]:
        self.faults.order(Fault(**asked.as_dict()))  # type: ignore[arg-type]
        return {}

    def update(self, asked: Fields) -> dict[str, object]:
        self._world.updates.add_raw(Fields("update", asked.get("update")).as_dict())
        return {}

    def person(self, asked: Fields) -> dict[str, object]:
        language, username = asked.text("language_code", "") or None, asked.text("username", "") or None
        person = Person(asked.integer("id"), asked.text("first_name"), username, language)
        return {"chat": self._world.add_person(person).id}

    def group(self, asked: Fields) -> dict[str, object]:
        people = self._world.people
        members = {int(str(number)): people[int(str(number))] for number in items("members", asked.get("members"))}
        if not members:
            raise ValueError("a group has at least one member beside the bot")
        return {"chat": self._world.add_chat(Chat(asked.integer("id"), "group", asked.text("title"), members)).id}

    def act(self, asked: Fields) -> dict[str, object]:
        return ACTIONS[asked.text("do")](self._people, asked.integer("person"), asked)

    def upgrade(self, asked: Fields) -> dict[str, object]:
        return {"chat": self._people.upgrade(asked.integer("chat")).id}

    def events(self) -> list[dict[str, object]]:
        return [{"seq": event.seq, "kind": event.kind, "data": event.data} for event in self._world.events.kept()]

    def expire(self, _: Fields) -> dict[str, object]:
        self._world.expire_queries()
        return {}


def control_routes(control: Control) -> list[Route]:
    return [(r"/control/([a-z]+)", ControlHandler, {"control": control})]


class ControlHandler(KeyHandler):
    def initialize(self, control: Control) -> None:
        self._control = control

    def get(self, name: str) -> None:
        logs = {"calls": self._control.calls.as_json, "events": self._control.events}
        if name not in logs:
            raise HTTPError(HTTPStatus.NOT_FOUND)
        self.finish(json.dumps(logs[name]()))

    def delete(self, name: str) -> None:
        forgettable: dict[str, CallLog | Faults] = {"calls": self._control.calls, "fault": self._control.faults}
        if name not in forgettable:
            raise HTTPError(HTTPStatus.NOT_FOUND)
        forgettable[name].clear()

    def post(self, name: str) -> None:
        action = self._control.actions.get(name)
        if action is None:
            raise HTTPError(HTTPStatus.NOT_FOUND)
        try:
            self.finish(action(json_fields(self)))
        except (Impossible, Refusal, TypeError, ValueError, KeyError) as wrong:
            self.set_status(HTTPStatus.BAD_REQUEST)
            self.finish({"error": str(wrong)})
