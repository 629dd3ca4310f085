"""Channels: posts and edits as the bot gets them, forwards, and files (Bot API, Update, MessageOrigin, getFile)."""

import itertools

import pytest

from tests.preview.bot_side import BotSide
from tests.telegram_world import READER, Json, TelegramWorld

_CHANNELS = itertools.count(-1_001_000_000_001, -1)


@pytest.fixture
def channel(shared: TelegramWorld, bot: BotSide) -> int:
    bot.fetch(allowed_updates=["message", "channel_post", "edited_channel_post"], offset=-1)
    number = next(_CHANNELS)
    return shared.add_channel(number, "Harbour news", username=f"harbour{-number}")


def latest(bot: BotSide, kind: str) -> Json:
    found: Json = bot.fetch(offset=-1)[0][kind]
    return found


def test_a_post_is_the_channels_and_an_edit_comes_as_one(shared: TelegramWorld, bot: BotSide, channel: int) -> None:
    sent = shared.send("Closed", chat=channel)
    post = latest(bot, "channel_post")
    assert (post["text"], post["sender_chat"]["id"], post["chat"]["username"]) == (
        "Closed",
        channel,
        f"harbour{-channel}",
    )
    assert "from" not in post
    shared.edit(sent, "Open", chat=channel)
    assert latest(bot, "edited_channel_post")["text"] == "Open"


def test_posts_of_a_channel_are_not_asked_for_unless_named(shared: TelegramWorld, bot: BotSide, channel: int) -> None:
    bot.fetch(allowed_updates=["message"], offset=-1)
    shared.send("Closed", chat=channel)
    shared.send("hello")
    assert latest(bot, "message")["text"] == "hello"
    bot.fetch(allowed_updates=[], offset=-1)


@pytest.mark.parametrize(
    ("more", "field"), [({"photo": True, "album": "1"}, "media_group_id"), ({"photo": True, "signature": "A"}, "photo")]
)
def test_the_words_of_a_picture_are_its_caption(
    shared: TelegramWorld, bot: BotSide, channel: int, more: Json, field: str
) -> None:
    shared.post("The harbour", chat=channel, **more)
    post = latest(bot, "channel_post")
    assert (post["caption"], "text" in post, field in post) == ("The harbour", False, True)


def test_a_poll_and_a_reply_with_a_quote(shared: TelegramWorld, bot: BotSide, channel: int) -> None:
    asked = shared.post(chat=channel, poll={"question": "Open?", "options": ["Yes", "No"]})
    assert latest(bot, "channel_post")["poll"]["question"] == "Open?"
    shared.post("It is", chat=channel, reply_to=asked["message_id"], quote="Open?")
    post = latest(bot, "channel_post")
    assert (post["quote"]["text"], post["reply_to_message"]["message_id"]) == ("Open?", asked["message_id"])


def test_a_forward_says_where_it_is_from_however_often_it_is_forwarded(
    shared: TelegramWorld, bot: BotSide, channel: int
) -> None:
    shared.send("hello")
    sent = shared.send("Closed", chat=channel)
    forwarded = shared.forward(sent, origin=channel)
    assert latest(bot, "message")["forward_origin"] == {
        "type": "channel",
        "chat": sent["chat"],
        "message_id": sent["message_id"],
        "date": sent["date"],
    }
    again = shared.forward(forwarded, origin=READER, chat=channel)
    assert latest(bot, "channel_post")["forward_origin"] == again["forward_origin"] == forwarded["forward_origin"]


def test_a_file_can_be_got_by_its_path(shared: TelegramWorld, bot: BotSide) -> None:
    shared.send_file("a.md", b"words", text="about")
    document = latest(bot, "message")["document"]
    assert (document["file_name"], document["file_size"]) == ("a.md", 5)
    path = bot.result("getFile", file_id=document["file_id"])["file_path"]
    assert shared.http.get(f"/file/bot{shared.token}/{path}").content == b"words"
    assert shared.http.get(f"/file/bot{shared.token}/no/{path}").status_code == 404
    assert shared.http.get(f"/file/bot1:wrong/{path}").status_code == 401


def test_a_file_beyond_the_limit_cannot_be_got(shared: TelegramWorld, bot: BotSide) -> None:
    shared.send_file("a.md", b"words", size=20 * 1024 * 1024 + 1)
    number = latest(bot, "message")["document"]["file_id"]
    assert bot.refusal("getFile", file_id=number) == "400 Bad Request: file is too big"
    assert bot.refusal("getFile", file_id="x") == "400 Bad Request: invalid file_id"


def test_the_bot_is_an_administrator_where_it_is_and_unknown_elsewhere(
    shared: TelegramWorld, bot: BotSide, channel: int
) -> None:
    me = bot.result("getMe")["id"]
    member = bot.result("getChatMember", chat_id=f"@HARBOUR{-channel}", user_id=me)
    assert (member["status"], member["user"]["id"]) == ("administrator", me)
    foreign = next(_CHANNELS)
    shared.add_channel(foreign, "Foreign", username="foreign_news", with_bot=False)
    assert bot.refusal("getChatMember", chat_id=foreign, user_id=me) == "400 Bad Request: member list is inaccessible"
    assert bot.result("getChat", chat_id="@foreign_news")["title"] == "Foreign"
    assert bot.refusal("getChat", chat_id="@nobody_there") == "400 Bad Request: chat not found"


@pytest.mark.parametrize(("named", "username"), [("@our_news", "our_news"), ("-1001000009999", None)])
def test_a_server_is_started_with_a_channel_that_the_bot_follows(named: str, username: str | None) -> None:
    with TelegramWorld(channel=named) as telegram:
        bot = BotSide(telegram)
        chat = bot.result("getChat", chat_id=named)
        assert (chat["type"], chat.get("username")) == ("channel", username)
        telegram.send("Closed", chat=chat["id"])
        assert latest(bot, "channel_post")["text"] == "Closed"
