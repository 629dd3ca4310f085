import asyncio
from http import HTTPStatus
from pathlib import Path

import httpx
import pytest

from bot.errors import SettingsError
from bot.service.health import health_routes
from bot.service.listening import Listening
from bot.service.webhook import SECRET_HEADER, webhook_routes


def test_a_port_that_is_taken_is_told_with_its_setting() -> None:
    async def twice() -> None:
        first = Listening("127.0.0.1:18743", [])
        first.start("HEALTH_LISTEN")
        try:
            Listening("127.0.0.1:18743", []).start("WEBHOOK_LISTEN")
        finally:
            await first.stop()

    with pytest.raises(SettingsError, match=r"^WEBHOOK_LISTEN: 127\.0\.0\.1:18743 cannot be used"):
        asyncio.run(twice())


async def asked(place: Path, routes: list[object], method: str, path: str, headers: dict[str, str]) -> httpx.Response:
    listening = Listening(f"unix:{place}", routes)  # type: ignore[arg-type]
    listening.start("HEALTH_LISTEN")
    transport = httpx.AsyncHTTPTransport(uds=str(place))
    async with httpx.AsyncClient(transport=transport, base_url="http://bot") as http:
        answered = await http.request(method, path, headers=headers)
    await listening.stop()
    return answered


@pytest.mark.parametrize(
    ("trouble", "path", "status", "words"),
    [
        (None, "/readyz", 200, "ok\n"),
        ("no line", "/readyz", 503, "no line\n"),
        ("no line", "/healthz", 200, "ok\n"),
        (None, "/other", 404, "404\n"),
    ],
)
def test_health_is_told_in_plain_words(tmp_path: Path, trouble: str | None, path: str, status: int, words: str) -> None:
    routes: list[object] = [*health_routes(lambda: trouble)]
    answered = asyncio.run(asked(tmp_path / "socket", routes, "GET", path, {}))
    assert (answered.status_code, answered.text) == (status, words)
    assert "server" not in answered.headers


def test_a_failure_of_the_program_shows_neither_in_the_answer_nor_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def fails(_: bytes) -> HTTPStatus:
        raise ValueError("what the reader wrote")

    routes: list[object] = [*webhook_routes("known", fails)]
    answered = asyncio.run(asked(tmp_path / "socket", routes, "POST", "/", {SECRET_HEADER: "known"}))
    assert (answered.status_code, answered.text) == (500, "500\n")
    assert "ValueError" in caplog.text
    assert "what the reader wrote" not in caplog.text
