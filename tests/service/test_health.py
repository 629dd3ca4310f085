"""How a polling bot shows its health, and what it tells systemd."""

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from tests.bot_process import BotProcess
from tests.hurrying import FACTOR
from tests.patience import patience
from tests.resilience.asked import ARTICLE
from tests.telegram_world import TelegramWorld


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "alert.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def start(folder: Path) -> Iterator[Callable[..., BotProcess]]:
    started: list[BotProcess] = []

    def start_bot(telegram: TelegramWorld, **settings: str) -> BotProcess:
        own = {"TELEGRAM_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.api_url}
        started.append(BotProcess(folder, **own, **settings))
        return started[-1]

    yield start_bot
    for bot in started:
        bot.kill()


def asked(place: Path, path: str) -> tuple[int, str]:
    """Status and words; (0, "") while nobody listens."""
    if not place.exists():
        return 0, ""
    with httpx.Client(transport=httpx.HTTPTransport(uds=str(place)), base_url="http://bot") as http:
        answered = http.get(path)
    return answered.status_code, answered.text


def test_a_polling_bot_is_alive_before_it_is_ready_and_ready_once_telegram_answers(
    telegram: TelegramWorld, start: Callable[..., BotProcess], folder: Path
) -> None:
    place = folder / "health.sock"
    telegram.fault("refuse", method="getMe", code=500, description="Internal Server Error", count=1000)
    bot = start(telegram, HEALTH_LISTEN=f"unix:{place}")
    bot.wait_for(lambda: asked(place, "/healthz") == (200, "ok\n"))
    assert asked(place, "/readyz") == (503, "Telegram has not been reached yet\n")
    assert asked(place, "/metrics")[0] == 404
    telegram.clear_faults()
    telegram.send("Hello")
    bot.wait_for(lambda: asked(place, "/readyz") == (200, "ok\n"))
    assert bot.terminate() == 0, bot.output
    assert not place.exists()


def test_a_polling_bot_takes_back_a_webhook_that_was_set_before(
    telegram: TelegramWorld, start: Callable[..., BotProcess]
) -> None:
    start(telegram).wait_until_answering()
    assert telegram.calls("deleteWebhook")


def test_an_address_that_cannot_be_had_is_told_in_a_sentence(
    telegram: TelegramWorld, start: Callable[..., BotProcess], folder: Path
) -> None:
    bot = start(telegram, HEALTH_LISTEN=f"unix:{folder / 'nowhere' / 'health.sock'}")
    assert bot.wait_for_end() == 1
    assert bot.output.splitlines()[-1].startswith("HEALTH_LISTEN: unix:")
    assert "Traceback" not in bot.output


def test_systemd_is_told_of_the_start_the_watchdog_and_the_end(
    telegram: TelegramWorld, start: Callable[..., BotProcess], tmp_path: Path
) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(tmp_path / "notify"))
        systemd.settimeout(patience())
        watchdog = str(round(200_000 * FACTOR))
        bot = start(telegram, NOTIFY_SOCKET=str(tmp_path / "notify"), WATCHDOG_USEC=watchdog)
        told = [systemd.recv(100).decode()]
        while told.count("WATCHDOG=1") < 2:
            told.append(systemd.recv(100).decode())
        bot.terminate()
        while told[-1] != "STOPPING=1":
            told.append(systemd.recv(100).decode())
    assert told[0] == "READY=1"


def test_a_systemd_that_does_not_listen_holds_up_nothing(
    telegram: TelegramWorld, start: Callable[..., BotProcess], tmp_path: Path
) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(tmp_path / "notify"))
        bot = start(telegram, NOTIFY_SOCKET=str(tmp_path / "notify"), WATCHDOG_USEC="200")
        bot.wait_until_answering()
        telegram.send("Hello")
        telegram.wait_for_message("Hello!")
        assert bot.terminate() == 0
