"""What becomes of a post: its words, title, address, date and origin."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import Message

from bot.chat.incoming.addresses import is_named
from bot.chat.incoming.posts import forwarded_address, forwarded_item, post_item
from bot.importing.item import Item
from bot.model import Reference

Json = dict[str, Any]

CHANNEL: Json = {"id": -1001234567890, "type": "channel", "title": "Harbour news", "username": "Harbour_News"}
PRIVATE: Json = {"id": -1001234567891, "type": "channel", "title": "Harbour team"}
AT = 1643110000
WORDS = "The harbour was closed on Monday. Ships wait outside, the ministry said, and nobody knows for how long."


def message(chat: Json = CHANNEL, **fields: object) -> Message:
    found = Message.de_json({"message_id": 17, "date": AT, "chat": chat, **fields}, None)
    assert found is not None
    return found


def item(chat: Json = CHANNEL, **fields: object) -> Item:
    found = post_item(message(chat, **fields))
    assert found is not None
    return found


def test_a_post_states_address_moment_channel_and_signature() -> None:
    found = item(text=WORDS, author_signature="A. Writer", edit_date=AT + 60)
    assert found.url == found.origin == "https://t.me/Harbour_News/17"
    assert found.date == datetime.fromtimestamp(AT, UTC)
    assert found.updated == datetime.fromtimestamp(AT + 60, UTC)
    assert (found.source, found.author, found.text) == ("Harbour news", "A. Writer", WORDS)


def test_a_private_channels_post_has_the_address_that_its_members_can_open() -> None:
    assert item(PRIVATE, text=WORDS).url == "https://t.me/c/1234567891/17"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (WORDS, "The harbour was closed on Monday"),
        ("The harbour is closed", "The harbour is closed …"),
        ("Harbour closed\n\n" + WORDS, "Harbour closed"),
        ("Harbour closed\nMore soon.", "Harbour closed …"),
        (
            "Ships. The harbour was closed on Monday, the ministry said.",
            "Ships. The harbour was closed on Monday, the ministry said",
        ),
        ("a" * 300, "a" * 59 + "…"),
    ],
)
def test_a_title_is_the_headline_or_the_first_words(text: str, title: str) -> None:
    assert item(text=text).title == title


PHOTO = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]
POLL: Json = {
    "id": "1",
    "question": "Is the harbour open?",
    "options": [{"text": word, "voter_count": 0, "persistent_id": word} for word in ("Yes", "No")],
    "total_voter_count": 0,
    "is_closed": False,
    "is_anonymous": True,
    "type": "regular",
    "allows_multiple_answers": False,
    "allows_revoting": False,
    "members_only": False,
}
TELLER = {"type": "channel", "chat": PRIVATE, "message_id": 3, "date": AT - 86400, "author_signature": "B. Teller"}


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"photo": PHOTO, "caption": WORDS, "media_group_id": "9"}, WORDS),
        ({"poll": POLL}, "Is the harbour open?  \n• Yes  \n• No"),
        (
            {"text": WORDS, "quote": {"text": "Where are the ships?", "position": 0}},
            f"“Where are the ships?”\n\n{WORDS}",
        ),
        (
            {"text": "😀 10 12 ships", "entities": [{"type": "strikethrough", "offset": 3, "length": 3}]},
            "😀 12 ships",
        ),
    ],
)
def test_captions_polls_quotes_and_what_is_struck_through(fields: Json, text: str) -> None:
    assert item(**fields).text == text


@pytest.mark.parametrize("fields", [{"photo": PHOTO}, {"new_chat_title": "Other"}, {"pinned_message": None}])
def test_a_post_without_words_is_none(fields: Json) -> None:
    assert post_item(message(**fields)) is None


def test_a_forwarded_post_is_of_its_own_day_and_names_where_it_is_from() -> None:
    found = item(text=WORDS, forward_origin=TELLER)
    assert found.date == datetime.fromtimestamp(AT - 86400, UTC)
    assert (found.source, found.url) == ("Harbour news", "https://t.me/Harbour_News/17")
    assert found.sources == (Reference("Harbour team", "https://t.me/c/1234567891/3"),)


def test_what_is_forwarded_to_the_bot_is_the_article_of_its_origin() -> None:
    private = {"id": 1001, "type": "private", "first_name": "Ann"}
    forwarded = message(private, text=WORDS, forward_origin=TELLER)
    found = forwarded_item(forwarded)
    assert found is not None
    assert (found.source, found.author, found.url) == ("Harbour team", "B. Teller", "https://t.me/c/1234567891/3")
    assert forwarded_address(forwarded) == found.url
    hidden = message(private, text=WORDS, forward_origin={"type": "hidden_user", "sender_user_name": "Bo", "date": AT})
    found = forwarded_item(hidden)
    assert found is not None
    assert (found.source, found.url, forwarded_address(hidden)) == ("Bo", None, None)


@pytest.mark.parametrize(
    ("text", "corrects"),
    [
        ("Correction: the harbour is open.", True),
        ("❗️ СПРОСТУВАННЯ. Порт відкрито.", True),
        ("Исправление к сообщению выше: порт открыт.", True),
        ("Berichtigung: Der Hafen ist offen.", True),
        ("更正：港口开放。", True),
        ("More on this: the harbour is still closed.", False),
        (WORDS + " " + WORDS + " A correction was asked for.", False),
    ],
)
def test_a_reply_that_says_that_it_corrects_names_the_post_that_was_wrong(text: str, *, corrects: bool) -> None:
    wrong = {"message_id": 16, "date": AT - 60, "chat": CHANNEL, "text": WORDS}
    reference = Reference("The harbour was closed on Monday", "https://t.me/Harbour_News/16")
    assert item(text=text, reply_to_message=wrong).corrects == (reference if corrects else None)
    assert item(text=text).corrects is None


@pytest.mark.parametrize(
    ("named", "is_it"),
    [(("@harbour_news",), True), (("-1001234567890",), True), (("@other", "-1001234567891"), False), ((), False)],
)
def test_a_channel_is_known_by_its_name_or_its_number(named: tuple[str, ...], *, is_it: bool) -> None:
    assert is_named(message(text=WORDS).chat, named) is is_it
