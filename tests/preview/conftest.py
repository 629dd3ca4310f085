import itertools
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser

from tests.preview.bot_side import BotSide
from tests.preview.browser import OpenWindow, Window, launched
from tests.preview.browser_bot import PreviewProcess, write_articles
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


# A file's own: while Playwright lives, asyncio starts no other loop in the thread.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with launched() as browser:
        yield browser


@pytest.fixture(scope="module")
def preview(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PreviewProcess]:  # noqa: ARG001 - skips first
    folder = tmp_path_factory.mktemp("preview")
    with PreviewProcess(folder, write_articles(folder / "corpus")) as process:
        yield process


@pytest.fixture
def open_window(browser: Browser, preview: PreviewProcess) -> Iterator[OpenWindow]:
    """Opens windows on the preview; see `Window`."""
    with ExitStack() as opened:
        yield lambda **options: opened.enter_context(Window(browser, preview.address, **options))
