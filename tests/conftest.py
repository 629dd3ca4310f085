import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from hypothesis import HealthCheck, settings

from tests.telegram_world import TelegramWorld

# No test needs a particular speed, of any of its examples either.
settings.register_profile("at leisure", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("at leisure")

# Whatever a shell starts in the background ignores Ctrl-C, and so would all that a test starts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def start_telegram() -> Iterator[Callable[..., TelegramWorld]]:
    """Starts servers with options of the test's own; see `TelegramWorld`."""
    with ExitStack() as started:
        yield lambda **options: started.enter_context(TelegramWorld(**options))


@pytest.fixture
def telegram(start_telegram: Callable[..., TelegramWorld]) -> TelegramWorld:
    """A fresh Telegram in a process of its own, without flood control."""
    return start_telegram()
