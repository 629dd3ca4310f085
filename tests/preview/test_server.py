"""The server as a bot finds it: addresses, tokens, and the four ways to send parameters."""

import json
import socket

import httpx
import pytest

from bot.preview.http.server import LARGEST_BODY
from tests.patience import patience
from tests.preview.bot_side import BotSide
from tests.telegram_world import READER, TelegramWorld


def test_the_bot_knows_itself(shared: TelegramWorld, bot: BotSide) -> None:
    me = bot.result("getMe")
    assert (me["is_bot"], me["username"], str(me["id"])) == (True, "crisis_preview_bot", shared.token.partition(":")[0])


@pytest.mark.parametrize(
    ("path", "code", "description"),
    [
        ("/bot3001:wrong/getMe", 401, "Unauthorized"),
        ("/botwrong/getMe", 404, "Not Found"),
        ("/bot/getMe", 404, "Not Found"),
        ("/bot{token}", 404, "Not Found"),
        ("/bot{token}/getMe/more", 404, "Not Found"),
        ("/bot{token}/sendTelepathy", 404, "Not Found: method not found"),
        ("/bot{token}/setWebhook", 404, "Not Found: method not found"),
        ("/elsewhere", 404, "Not Found"),
    ],
)
def test_a_wrong_address_is_refused(shared: TelegramWorld, path: str, code: int, description: str) -> None:
    answer = shared.http.get(path.format(token=shared.token))
    assert answer.status_code == code
    assert answer.json() == {"ok": False, "error_code": code, "description": description}


def test_names_of_methods_ignore_case(bot: BotSide) -> None:
    assert bot.result("GETME") == bot.result("getMe")


@pytest.mark.parametrize("way", ["query", "form", "multipart", "json"])
def test_parameters_come_in_four_ways(shared: TelegramWorld, bot: BotSide, chat: int, way: str) -> None:
    markup = {"inline_keyboard": [[{"text": "Ще", "callback_data": "more"}]]}
    given = {"chat_id": str(chat), "text": " a&b=й ", "reply_markup": json.dumps(markup)}
    url = f"{bot.url}/sendMessage"
    answer = {
        "query": lambda: shared.http.get(url, params=given),
        "form": lambda: shared.http.post(url, data=given),
        "multipart": lambda: shared.http.post(url, files={name: (None, value) for name, value in given.items()}),
        "json": lambda: shared.http.post(url, json=given | {"chat_id": chat, "reply_markup": markup}),
    }[way]()
    assert (answer.json()["result"]["text"], answer.json()["result"]["reply_markup"]) == ("a&b=й", markup)


@pytest.mark.parametrize("body", ["[1]", "{", "null"])
def test_a_body_that_is_no_json_object_is_refused(shared: TelegramWorld, bot: BotSide, body: str) -> None:
    answer = shared.http.post(f"{bot.url}/getMe", content=body, headers={"Content-Type": "application/json"})
    assert answer.json()["error_code"] == 400


@pytest.mark.parametrize("nested", ["[" * 100_000, "[" * 100_000 + "]" * 100_000, '{"a":' * 500 + "1" + "}" * 500])
@pytest.mark.parametrize("path", ["/bot{token}/sendMessage", "/page/send", "/control/update"])
def test_json_that_is_nested_too_deeply_is_refused(shared: TelegramWorld, path: str, nested: str) -> None:
    headers = {"Content-Type": "application/json"}
    answer = shared.http.post(path.format(token=shared.token), content=f'{{"update": {nested}}}', headers=headers)
    assert answer.status_code == 400


def test_a_parameter_that_is_nested_too_deeply_is_refused(bot: BotSide, chat: int) -> None:
    refusal = bot.refusal("sendMessage", chat_id=chat, text="x", reply_markup="[" * 100_000)
    assert refusal == "400 Bad Request: can't parse reply_markup: it is not JSON"


@pytest.mark.parametrize("path", ["/bot{token}/sendMessage", "/page/send", "/control/update", "/nothing"])
def test_a_body_that_announces_too_much_is_refused_before_it_is_sent(shared: TelegramWorld, path: str) -> None:
    """Without a key, and without one byte of the body."""
    where = httpx.URL(shared.api_url)
    head = f"POST {path.format(token=shared.token)} HTTP/1.1\r\nHost: {where.netloc.decode()}\r\n"
    with socket.create_connection((where.host, where.port), timeout=patience()) as connection:
        connection.sendall(f"{head}Content-Length: {LARGEST_BODY + 1}\r\n\r\n".encode())
        assert connection.recv(1000).startswith(b"HTTP/1.1 400 ")
        assert connection.recv(1000) == b""


def test_the_largest_answer_to_an_inline_query_is_no_body_too_large(shared: TelegramWorld, bot: BotSide) -> None:
    text = "\N{CYRILLIC SMALL LETTER A}" * 4096
    content = {"message_text": text}
    results = [{"type": "article", "id": str(n), "title": "x", "input_message_content": content} for n in range(50)]
    body = json.dumps({"inline_query_id": shared.ask_inline("x"), "results": results})
    headers = {"Content-Type": "application/json"}
    assert shared.http.post(f"{bot.url}/answerInlineQuery", content=body, headers=headers).json()["ok"]


def test_a_form_that_is_no_text_is_refused_in_the_usual_form(shared: TelegramWorld, bot: BotSide) -> None:
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = shared.http.post(f"{bot.url}/sendMessage", content="chat_id=1001&text=%ff", headers=form)
    assert (answer.json()["ok"], answer.json()["error_code"]) == (False, 400)


def test_a_lone_surrogate_is_refused(shared: TelegramWorld, bot: BotSide) -> None:
    body = rf'{{"chat_id": {READER}, "text": "\ud83d"}}'
    shared.send("hello")
    answer = shared.http.post(f"{bot.url}/sendMessage", content=body, headers={"Content-Type": "application/json"})
    assert answer.json()["description"] == "Bad Request: strings must be encoded in UTF-8"


def test_a_webhook_is_never_set(bot: BotSide) -> None:
    assert bot.result("deleteWebhook") is True
    assert bot.result("getWebhookInfo")["url"] == ""
