"""A bot that Telegram reaches by webhook, behind a unix socket, as a process of its own."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.bot_process import BotProcess
from tests.resilience.asked import ANSWER, ARTICLE, QUESTION
from tests.telegram_world import READER, TelegramWorld

SECRET = "known_to_Telegram-alone"  # noqa: S105 - of this test
HEADER = "X-Telegram-Bot-Api-Secret-Token"


class Hook:
    """Posts to the bot as Telegram does."""

    def __init__(self, telegram: TelegramWorld, bot: BotProcess, socket: Path) -> None:
        self.telegram = telegram
        self.bot = bot
        self.socket = socket
        transport = httpx.HTTPTransport(uds=str(socket))
        self.http = httpx.Client(transport=transport, base_url="http://bot", headers={HEADER: SECRET})

    def update(self, update_id: int) -> bytes:
        """A question, as the body of a request."""
        chat = {"id": READER, "type": "private", "first_name": "Reader"}
        sender = {"id": READER, "is_bot": False, "first_name": "Reader"}
        message = {"message_id": 1, "date": 1643100000, "chat": chat, "from": sender, "text": QUESTION}
        return json.dumps({"update_id": update_id, "message": message}).encode()


@pytest.fixture(scope="module")
def hook(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hook]:
    telegram = TelegramWorld()
    telegram.fault("answer", method="setWebhook", body='{"ok": true, "result": true}')
    telegram.send("/start")  # begins the chat; nobody fetches it
    folder = tmp_path_factory.mktemp("webhook")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "alert.txt").write_text(ARTICLE, encoding="utf-8")
    bot = BotProcess(
        folder,
        TELEGRAM_TOKEN=telegram.token,
        TELEGRAM_API_URL=telegram.api_url,
        WEBHOOK_URL="https://bot.example.org/telegram",
        WEBHOOK_LISTEN=f"unix:{folder / 'bot.sock'}",
        WEBHOOK_SECRET=SECRET,
        HEALTH_LISTEN=f"unix:{folder / 'health.sock'}",
        METRICS="yes",
    )
    bot.wait_until_answering()
    hook = Hook(telegram, bot, folder / "bot.sock")
    yield hook
    hook.http.close()
    status = bot.terminate()
    telegram.stop()
    assert status == 0, bot.output
    assert "Traceback" not in bot.output
    assert not hook.socket.exists()


def test_telegram_is_told_the_address_the_secret_and_what_is_wanted(hook: Hook) -> None:
    (call,) = hook.telegram.calls("setWebhook")
    told: dict[str, Any] = call["parameters"]
    assert (told["url"], told["secret_token"]) == ("https://bot.example.org/telegram", SECRET)
    assert "message" in json.loads(told["allowed_updates"])
    assert not hook.telegram.calls("getUpdates")


@pytest.mark.parametrize("content_type", ["application/json", "application/json; charset=utf-8"])
def test_a_question_is_answered_once_however_often_it_is_posted(hook: Hook, content_type: str) -> None:
    before = len(hook.telegram.bot_messages())
    number = 100 + len(content_type)
    headers = {"Content-Type": content_type}
    for _ in range(3):
        answered = hook.http.post("/telegram", content=hook.update(number), headers=headers)
        assert answered.status_code == 200
    hook.http.post("/telegram", content=hook.update(number + 1000), headers=headers)
    assert ANSWER in hook.telegram.wait_for_messages(before + 2)[-1]["text"]
    assert len(hook.telegram.bot_messages()) == before + 2


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        ({"headers": {HEADER: "wrong"}, "content": b"{}"}, 403),
        ({"headers": {HEADER: ""}, "content": b"{}"}, 403),
        ({"content": b"{"}, 400),
        ({"content": b"[" * 100_000}, 400),
        ({"content": b"[]"}, 400),
        ({"content": b'{"update_id": "seven"}'}, 400),
        ({"content": b'{"update_id": 99999999999999999999}'}, 400),
        ({"content": b"\xff\xfe"}, 400),
        ({"content": b'{"update_id": 9, "message": {"message_id": "unreadable"}}'}, 200),
    ],
)
def test_what_is_no_update_of_telegrams_is_refused(hook: Hook, request_: dict[str, Any], status: int) -> None:
    assert hook.http.post("/telegram", **request_).status_code == status


def test_a_body_that_is_too_large_is_not_read(hook: Hook) -> None:
    try:
        status = hook.http.post("/telegram", content=b"x" * 3_000_000).status_code
    except httpx.TransportError:  # the connection may be closed before all is sent
        status = 400
    assert status in (400, 413)
    assert hook.http.get("/healthz").status_code == 200


def test_only_posts_are_taken(hook: Hook) -> None:
    assert hook.http.get("/telegram").status_code == 405


@pytest.mark.parametrize("place", ["bot.sock", "health.sock"])
@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health_is_answered_beside_the_webhook_and_on_its_own(hook: Hook, place: str, path: str) -> None:
    transport = httpx.HTTPTransport(uds=str(hook.socket.with_name(place)))
    with httpx.Client(transport=transport, base_url="http://bot") as http:
        answered = http.get(path)
    assert (answered.status_code, answered.text) == (200, "ok\n")


def test_figures_are_shown_when_asked_for(hook: Hook) -> None:
    transport = httpx.HTTPTransport(uds=str(hook.socket.with_name("health.sock")))
    with httpx.Client(transport=transport, base_url="http://bot") as http:
        shown = http.get("/metrics").text
    lines = dict(line.rsplit(" ", 1) for line in shown.splitlines() if not line.startswith("#"))
    assert float(lines["crisis_bot_received_total"]) >= 0
    assert lines["crisis_bot_own_seconds_count"] == lines['crisis_bot_own_seconds_bucket{le="+Inf"}']
