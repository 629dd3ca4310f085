from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tests.telegram_world import TelegramWorld


@pytest.fixture
def start_telegram() -> Iterator[Callable[..., TelegramWorld]]:
    """Starts servers with options of the test's own; see `TelegramWorld`."""
    with ExitStack() as started:
        yield lambda **options: started.enter_context(TelegramWorld(**options))


@pytest.fixture
def telegram(start_telegram: Callable[..., TelegramWorld]) -> TelegramWorld:
    """A fresh Telegram in a process of its own, without flood control."""
    return start_telegram()
