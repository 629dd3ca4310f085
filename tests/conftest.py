from collections.abc import Callable, Iterator

import pytest

from tests.telegram_world import TelegramWorld


@pytest.fixture
def start_telegram() -> Iterator[Callable[..., TelegramWorld]]:
    """Starts servers with options of the test's own; see `TelegramWorld`."""
    started: list[TelegramWorld] = []

    def start(**options: object) -> TelegramWorld:
        started.append(TelegramWorld(**options))
        return started[-1]

    yield start
    for world in started:
        world.stop()


@pytest.fixture
def telegram(start_telegram: Callable[..., TelegramWorld]) -> TelegramWorld:
    """A fresh Telegram in a process of its own, without flood control."""
    return start_telegram()
