"""The parts of a running server, as its handlers need them."""

from dataclasses import dataclass

from bot.preview.chats.people import People
from bot.preview.chats.world import World
from bot.preview.http.access import Access
from bot.preview.methods.table import Methods
from bot.preview.testing.control import Control


@dataclass(frozen=True, slots=True)
class Parts:
    access: Access
    token: str
    world: World
    people: People
    methods: Methods
    control: Control
    """Its calls and faults are in use even where no route leads to it."""
