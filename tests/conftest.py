import gc
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from bot.__main__ import UNLOOKED
from tests.telegram_world import TelegramWorld

# No test needs a particular speed, of any of its examples either.
settings.register_profile("at leisure", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("at leisure")

# Nearly all that thousands of collected tests consist of stays: see `bot.__main__`.
gc.set_threshold(UNLOOKED)

# Whatever a shell starts in the background ignores Ctrl-C, and so would all that a test starts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

TESTS = Path(__file__).parent

# Rooms and files whose tests wait for a bot or a browser, the longest first: what begins last must be short.
WAITING = (
    "resilience",
    "test_journey.py",
    "chat",
    "preview",
    "test_secrets.py",
    "importing",
    "service",
    "test_live.py",
    "cli",
    "answers",
)


def pytest_xdist_auto_num_workers() -> int:
    """Two for each processor: so many tests wait that one would leave it idle."""
    return 2 * (os.cpu_count() or 1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """With `--no-loadscope-reorder` the files are given out in this order."""
    place = {TESTS / name: number for number, name in enumerate(WAITING)}
    items.sort(key=lambda item: min(place.get(part, len(WAITING)) for part in (item.path, *item.path.parents)))


@pytest.fixture
def start_telegram() -> Iterator[Callable[..., TelegramWorld]]:
    """Starts servers with options of the test's own; see `TelegramWorld`."""
    with ExitStack() as started:
        yield lambda **options: started.enter_context(TelegramWorld(**options))


@pytest.fixture
def telegram(start_telegram: Callable[..., TelegramWorld]) -> TelegramWorld:
    """A fresh Telegram in a process of its own, without flood control."""
    return start_telegram()
