"""A whole bot and its Telegram in one process, without a line between them: the preview's methods answer its calls."""

import itertools
import logging
import time
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from telegram.ext import Application
from telegram.request import BaseRequest, RequestData

from bot.answers.answerer import Answerer
from bot.chat.conversation import Conversation
from bot.chat.delivery import Delivery
from bot.chat.flow.answering import Answering
from bot.chat.flow.failures import Failures
from bot.chat.flow.intake import Intake, Raw
from bot.chat.flow.types import AnyApplication
from bot.chat.handlers_table import add_handlers
from bot.journal.journal import journal_in_memory
from bot.preview.chats.people import People
from bot.preview.chats.world import World
from bot.preview.http.server import new_token
from bot.preview.methods.flood import FloodControl
from bot.preview.methods.table import Methods
from bot.preview.wire.encoding import encoded
from bot.preview.wire.objects import answer_json, refusal_json, update_json
from bot.preview.wire.parameters import Parameters
from bot.preview.wire.refusals import Refusal
from bot.preview.wire.values import Chat, Message, Person
from bot.service.figures import Figures
from bot.voice.voice import voice_in_memory

GROUP = -2001  # less the number of the input: each has a group of its own, since Telegram gives each its pace
PATIENCE = 600.0  # seconds for an answer; whoever started this process loses patience before


class Inside(BaseRequest):
    """Carries calls to the methods of `world`."""

    def __init__(self, world: World) -> None:
        self.world = world

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,  # noqa: ARG002 - the library's signature
        request_data: RequestData | None = None,
        *_: Any,  # noqa: ANN401 - timeouts
        **__: Any,  # noqa: ANN401
    ) -> tuple[int, bytes]:
        methods = Methods(self.world, FloodControl(None, time.monotonic))
        try:
            parameters = Parameters(request_data.json_parameters if request_data else {})
            result = await methods.call(url.rpartition("/")[2], parameters)
        except Refusal as refusal:
            return refusal.code, encoded(refusal_json(refusal)).encode()
        return HTTPStatus.OK, encoded(answer_json(result)).encode()


class ComplaintError(Exception):
    """Something went wrong inside the bot, which told its log of it and went on."""


class Complaints(logging.Handler):
    """What the log calls an error."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())


@dataclass(slots=True)
class Scene:
    """A fresh Telegram for one input: a reader with a private chat, and a group with the reader and the bot."""

    world: World
    reader: Person
    group: int
    people: People = field(init=False)

    def __post_init__(self) -> None:
        self.people = People(self.world)
        self.world.add_person(self.reader)
        self.world.add_chat(Chat(self.group, "group", "Group", {self.reader.id: self.reader}))

    async def updates(self) -> list[Raw]:
        """What the bot would fetch now; each is given out once."""
        waiting = await self.world.updates.fetch(0, 100, 0, None)
        self.world.updates.clear()
        return [update_json(update) for update in waiting]

    def said(self) -> list[Message]:
        """All messages of the bot."""
        chats = self.world.chats.values()
        return [each for chat in chats for each in chat.messages.values() if each.sender is self.world.bot]


class Inmate:
    """The bot: its handlers, lanes and delivery are the real ones."""

    def __init__(self, answerer: Answerer) -> None:
        self._complaints, self._numbers = Complaints(), itertools.count(1)
        for name in ("bot", "asyncio", "telegram"):
            logging.getLogger(name).addHandler(self._complaints)
        self._token = new_token()
        self._bot = Person(int(self._token.partition(":")[0]), "Crisis bot", "crisis_preview_bot", is_bot=True)
        self._inside = Inside(World(self._bot, time.time))
        journal, figures = journal_in_memory(), Figures()
        self._voice = voice_in_memory(feedback=True)
        talk = Conversation(answerer, self._voice)
        failures = Failures(talk.texts)
        self._journal = journal
        self._application = self._built(Delivery(journal, figures))
        add_handlers(self._application, talk)
        self._application.add_error_handler(failures.on_error)
        self._intake = Intake(
            self._application, Answering(self._application, failures, journal, figures), journal, figures
        )

    async def start(self) -> None:
        await self._application.initialize()
        await self._application.start()

    async def stop(self) -> None:
        await self._application.stop()
        await self._application.shutdown()
        await self._journal.close()
        await self._voice.close()

    def scene(self, number: int) -> Scene:
        """With a reader of its own, so that nothing is remembered from the scene before."""
        world = World(self._bot, time.time, privacy_mode=False)
        self._inside.world = world
        return Scene(world, Person(10_000 + number, "Reader", "reader", "en"), GROUP - number)

    async def take(self, updates: list[Raw]) -> None:
        """Returns once all is answered. Raises ComplaintError for what the log calls an error meanwhile."""
        self._complaints.heard.clear()
        await self._intake.take([{**update, "update_id": next(self._numbers)} for update in updates])
        await self._intake.finish(PATIENCE)
        if self._complaints.heard:
            raise ComplaintError("; ".join(self._complaints.heard))

    def _built(self, delivery: Delivery) -> AnyApplication:
        builder = Application.builder().token(self._token).updater(None).rate_limiter(delivery)
        return builder.request(self._inside).get_updates_request(Inside(self._inside.world)).build()
