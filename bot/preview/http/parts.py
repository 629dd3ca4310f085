"""The parts of a running server, as its handlers need them."""

from dataclasses import dataclass

from bot.preview.chats.people import People
from bot.preview.chats.world import World
from bot.preview.http.access import Access
from bot.preview.methods.table import Methods
from bot.preview.testing.control import Control
from bot.preview.wire.values import Person


@dataclass(frozen=True, slots=True)
class Parts:
    access: Access
    token: str
    world: World
    people: People
    reader: Person
    """Whose page it is."""
    methods: Methods
    control: Control
    """Its calls and faults are in use even where no route leads to it."""
