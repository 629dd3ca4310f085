import itertools
from collections.abc import Iterator

import pytest

from tests.preview.bot_side import BotSide
from tests.telegram_world import TelegramWorld

_people = itertools.count(5000)


@pytest.fixture(scope="module")
def shared() -> Iterator[TelegramWorld]:
    """One server for the tests of a file that keep to a chat of their own."""
    with TelegramWorld() as world:
        yield world


@pytest.fixture
def chat(shared: TelegramWorld) -> int:
    """A private chat in which a person of its own has written one message, number 1 of the test's."""
    person = next(_people)
    shared.add_person(person, "Somebody")
    shared.send("hello", chat=person, person=person)
    return person


@pytest.fixture
def bot(shared: TelegramWorld) -> BotSide:
    return BotSide(shared)
