"""The page's side: what it is told, and who is kept out."""

import json

import httpx
import pytest

from tests.preview.bot_side import BotSide
from tests.telegram_world import CHANNEL, FORUM, FRIENDS, GROUP, READER, Json, TelegramWorld


def test_the_state_is_all_there_is_to_draw(telegram: TelegramWorld) -> None:
    before = telegram.state()["seq"]
    telegram.send("/start")
    state = telegram.state()
    assert state["me"]["id"] == READER
    assert state["bot"]["privacy_mode"] is True
    assert [(chat["id"], chat["type"], chat["blocked"]) for chat in state["chats"]] == [
        (READER, "private", False),
        (GROUP, "group", False),
        (FRIENDS, "group", False),
        (FORUM, "supergroup", False),
        (CHANNEL, "channel", False),
    ]
    assert [message["text"] for message in state["messages"][str(READER)]] == ["/start"]
    assert state["seq"] == before + 1


def page(telegram: TelegramWorld, action: str, **asked: object) -> httpx.Response:
    return telegram.http.post(f"/page/{action}", json=asked)


def test_the_reader_writes_edits_and_deletes(telegram: TelegramWorld) -> None:
    sent = page(telegram, "send", chat=READER, text=" one ").json()["message"]
    assert (sent["text"], sent["delivered"]) == ("one", True)
    edited = page(telegram, "edit", chat=READER, message=sent["message_id"], text="two").json()["message"]
    assert edited["edit_date"]
    assert page(telegram, "delete", chat=READER, message=sent["message_id"]).json() == {}
    assert telegram.messages() == []


@pytest.mark.parametrize(
    ("action", "asked"),
    [
        ("send", {"chat": READER, "text": " "}),
        ("send", {"chat": READER, "text": "x" * 4097}),
        ("send", {"chat": READER}),
        ("send", {"chat": 1, "text": "x"}),
        ("send", {"chat": READER, "text": "x", "reply_to": 99}),
        ("edit", {"chat": READER, "message": 99, "text": "x"}),
        ("attach", {"chat": READER, "name": "a", "contents": "no base64"}),
        ("attach", {"chat": READER, "name": "a", "contents": "eA==", "text": "x" * 1025}),
        ("forward", {"chat": READER, "from": READER, "message": 99}),
        ("forward", {"chat": READER, "from": 1, "message": 99}),
        ("press", {"chat": READER, "message": 99, "data": "x"}),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(shared: TelegramWorld, action: str, asked: Json) -> None:
    answer = page(shared, action, **asked)
    assert answer.status_code == 400
    assert answer.json()["error"]


def test_a_button_that_is_gone_cannot_be_pressed(shared: TelegramWorld, bot: BotSide, chat: int) -> None:
    sent = bot.say(chat, "x")
    with pytest.raises(AssertionError, match="no such button"):
        shared.press_data(sent, "more", chat=chat, person=chat)


def test_a_reader_who_has_blocked_the_bot_must_unblock_it_to_write(telegram: TelegramWorld) -> None:
    page(telegram, "block", blocked=True)
    assert telegram.state()["chats"][0]["blocked"] is True
    assert page(telegram, "send", chat=READER, text="x").json() == {"error": "Unblock the bot before you write to it."}


def test_the_bot_is_told_the_language_that_the_reader_s_telegram_speaks(telegram: TelegramWorld) -> None:
    bot = BotSide(telegram)
    for language, says in (("", "Quotes"), ("uk", "Цитує")):
        bot.result("setMyDescription", description=says, language_code=language)
        bot.result("setMyCommands", commands=[{"command": "help", "description": says}], language_code=language)
    assert page(telegram, "language", language="uk").json() == {}
    telegram.send("hello")
    assert bot.fetch()[-1]["message"]["from"]["language_code"] == "uk"
    state = telegram.state()
    assert (state["me"]["language_code"], state["bot"]["description"]) == ("uk", "Цитує")
    assert state["chats"][0]["commands"] == [{"command": "help", "description": "Цитує"}]
    assert page(telegram, "language", language="Ukrainian!").json()["error"]
    assert telegram.state()["me"]["language_code"] == "uk"


def test_events_are_streamed_from_where_the_page_was(telegram: TelegramWorld) -> None:
    one = telegram.state()["seq"] + 1
    telegram.send("one")
    telegram.delete(telegram.send("two"))
    lines: list[str] = []
    with telegram.http.stream("GET", "/page/events", params={"after": one}) as stream:
        for line in stream.iter_lines():
            lines.append(line)
            if len(lines) == 7:
                break
    assert stream.headers["Content-Type"].startswith("text/event-stream")
    assert (lines[0], lines[1], json.loads(lines[2][5:])["text"]) == (f"id: {one + 1}", "event: message", "two")
    assert lines[4:7] == [f"id: {one + 2}", "event: deleted", f'data: {{"chat": {READER}, "message": 2}}']


def test_a_page_of_another_run_is_told_to_begin_anew(shared: TelegramWorld) -> None:
    stream = shared.http.get("/page/events", headers={"Last-Event-ID": "123456"})
    assert "event: reset" in stream.text


def without_key(world: TelegramWorld, path: str, key: str) -> httpx.Response:
    """Without the header; the key, if any, in the address."""
    return world.http.get(path, params={"key": key}, headers={"X-Preview-Key": ""})


GUARDED = ["/", "/page/state", "/page/events", "/control/calls"]


@pytest.mark.parametrize("path", GUARDED)
def test_nobody_gets_in_without_the_key(shared: TelegramWorld, path: str) -> None:
    for key in ("", "wrong", "ключ"):
        assert without_key(shared, path, key).status_code == 403


def test_the_key_may_stand_in_the_address(shared: TelegramWorld) -> None:
    assert without_key(shared, "/page/state", shared.key).status_code == 200


@pytest.mark.parametrize("path", [*GUARDED, "/static/app.js", "/bot{token}/getMe", "/nothing"])
def test_a_foreign_name_for_this_machine_gets_nothing(shared: TelegramWorld, path: str) -> None:
    answer = shared.http.get(path.format(token=shared.token), headers={"Host": "rebound.example.org"})
    assert answer.status_code == 403
    assert "This server answers on loopback only" in answer.text


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://example.org"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_other_sites_are_refused(shared: TelegramWorld, headers: dict[str, str]) -> None:
    answer = shared.http.post("/page/send", json={"chat": READER, "text": "x"}, headers=headers)
    assert answer.status_code == 403


def test_a_form_is_not_taken_for_a_request_of_the_page(shared: TelegramWorld) -> None:
    assert shared.http.post("/page/send", data={"chat": "1001", "text": "x"}).status_code == 415


@pytest.mark.parametrize("path", ["/page/state", "/static/none.js", "/page/state?key=wrong"])
def test_every_answer_forbids_what_a_page_does_not_need(shared: TelegramWorld, path: str) -> None:
    headers = shared.http.get(path).headers
    assert headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert (headers["X-Content-Type-Options"], headers["Referrer-Policy"]) == ("nosniff", "no-referrer")
    assert headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "name",
    [
        "../server.py",
        "..%2Fserver.py",
        "%2e%2e/server.py",
        "a/b.js",
        ".hidden",
        "none.js",
        "screenshot.png",
        "preview.png",
    ],
)
def test_only_files_of_the_page_are_served(shared: TelegramWorld, name: str) -> None:
    assert shared.http.get(f"/static/{name}").status_code == 404
