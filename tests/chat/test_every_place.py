"""One table of every place and way in which the bot can be asked, driven by updates to a bot that runs, each answered
through a Telegram as strict as the real one. What each row is about in detail stands in `test_places`.
"""

import itertools
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from bot.wording.texts import ENGLISH
from tests.chat.crisis import (
    GERMANY,
    JANUARY_25,
    QUESTION,
    STANDBY,
    Json,
    answer_for,
    captioned,
    message,
    person,
    sent_for,
)
from tests.telegram_world import FORUM, FRIEND, GROUP, OTHER_BOT, READER, TelegramWorld

SOMEBODY = person(FRIEND)
LINK = "https://example.org/2024/03/29/watch"
ORIGIN = {"type": "hidden_user", "sender_user_name": "Ann", "date": JANUARY_25}
DIRECT = {"id": GROUP, "type": "supergroup", "title": "Channel", "is_direct_messages": True}
FORUM_CHAT = {"id": FORUM, "type": "supergroup", "title": "Forum", "is_forum": True}
TWO_QUESTIONS = f"{QUESTION} And how many did Germany?"
SECOND = {"text": "How many soldiers did Germany put on standby?", "position": 0, "is_manual": True}
REPORT = "Breaking! The Pentagon has put 8,500 soldiers on standby. Share this with everybody you know."
_GROUPS = itertools.count(-9001, -1)


def bot(world: TelegramWorld) -> Json:
    known = world.state()["bot"]
    return {"id": known["id"], "is_bot": True, "first_name": "Bot", "username": known["username"]}


def mention(world: TelegramWorld, words: str = "") -> str:
    return f"@{bot(world)['username']} {words}".strip()


def said(text: str, **more: Any) -> Json:  # noqa: ANN401 - fields of any type
    """What somebody in the group has said, to be replied to."""
    return message(text, chat=GROUP, sender=SOMEBODY, **more)


def in_group(text: str, **more: Any) -> Json:  # noqa: ANN401 - fields of any type
    return message(text, chat=GROUP, **more)


@dataclass(frozen=True, slots=True)
class Row:
    """A way to ask: the message, and what the answer to it holds; nothing for silence. `at` are its parameters."""

    name: str
    asks: Callable[[TelegramWorld], Json]
    shows: str = STANDBY
    at: tuple[tuple[str, str], ...] = ()
    ties: bool = True
    """Whether the answer replies to the message, and not to the one that this replies to."""


def direct(text: str, **more: Any) -> Json:  # noqa: ANN401 - fields of any type
    where: Json = {"chat": DIRECT, "direct_messages_topic": {"topic_id": 5}}
    return message(text, chat=GROUP, **more) | where


ROWS = (
    Row("a private chat", lambda _: message(QUESTION), at=(("chat_id", str(READER)),)),
    Row("a channel's direct messages, by a plain question", lambda _: direct(QUESTION),
        at=(("direct_messages_topic_id", "5"),)),
    Row("a channel's direct messages, where the channel writes", shows="",
        asks=lambda _: direct(QUESTION, sender_chat={"id": -1003, "type": "channel", "title": "Channel"})),
    Row("a group, by a command", lambda _: in_group(f"/ask {QUESTION}"), at=(("chat_id", str(GROUP)),)),
    Row("a group, by a command to this bot", lambda world: in_group(f"/ask{mention(world).lower()} {QUESTION}")),
    Row("a group, by a command to another bot", lambda _: in_group(f"/ask@another_bot {QUESTION}"), shows=""),
    Row("a group, by a mention", lambda world: in_group(mention(world, QUESTION))),
    Row("a group, by a reply to the bot",
        lambda world: in_group(QUESTION, reply_to_message=message("Hello!", chat=GROUP, sender=bot(world)))),
    Row("a group, to nobody", lambda _: in_group(QUESTION), shows=""),
    Row("a group, in reply to somebody", lambda _: in_group(QUESTION, reply_to_message=said("Well?")), shows=""),
    Row("a command alone, in reply to somebody's question", ties=False,
        asks=lambda _: in_group("/ask", reply_to_message=said(QUESTION))),
    Row("a mention alone, in reply to somebody's question", ties=False,
        asks=lambda world: in_group(mention(world), reply_to_message=said(QUESTION))),
    Row("a command alone, in reply to a part of what somebody said",
        lambda _: in_group("/ask", reply_to_message=said(TWO_QUESTIONS), quote=SECOND), shows=GERMANY, ties=False),
    Row("a mention alone, in reply to a part of what somebody said",
        lambda world: in_group(mention(world), reply_to_message=said(TWO_QUESTIONS), quote=SECOND),
        shows=GERMANY, ties=False),
    Row("a command alone, in reply to a caption", ties=False,
        asks=lambda _: in_group("/ask", reply_to_message=captioned(QUESTION, chat=GROUP, sender=SOMEBODY))),
    Row("a command alone, in reply to nothing", lambda _: in_group("/ask"), shows=ENGLISH.ask_how),
    Row("a caption in a private chat", lambda _: captioned(QUESTION)),
    Row("a caption with a command in a group", lambda _: captioned(f"/ask {QUESTION}", chat=GROUP)),
    Row("a caption with a mention in a group", lambda world: captioned(mention(world, QUESTION), chat=GROUP)),
    Row("a caption in a group, to nobody", lambda _: captioned(QUESTION, chat=GROUP), shows=""),
    Row("a forwarded report", lambda _: message(REPORT, forward_origin=ORIGIN), shows=ENGLISH.claim),
    Row("a command alone, in reply to a link", lambda _: in_group("/ask", reply_to_message=said(LINK)),
        shows=ENGLISH.ask_how),
    Row("a forwarded question", lambda _: message(QUESTION, forward_origin=ORIGIN)),
    Row("a forwarded caption", lambda _: captioned(REPORT, forward_origin=ORIGIN), shows=ENGLISH.claim),
    Row("another bot, by a command", shows="",
        asks=lambda _: in_group(f"/ask {QUESTION}") | {"from": person(OTHER_BOT, is_bot=True)}),
    Row("another bot, by a reply to the bot", shows="",
        asks=lambda world: in_group(QUESTION, reply_to_message=message("Hello!", chat=GROUP, sender=bot(world)))
        | {"from": person(OTHER_BOT, is_bot=True)}),
    Row("an anonymous administrator",
        lambda _: in_group(f"/ask {QUESTION}", sender_chat={"id": GROUP, "type": "group", "title": "Group"})
        | {"from": {"id": 1087968824, "is_bot": True, "first_name": "Group"}}),
    Row("a channel that writes in a group",
        lambda _: in_group(f"/ask {QUESTION}", sender_chat={"id": -1003, "type": "channel", "title": "Channel"})
        | {"from": {"id": 136817688, "is_bot": True, "first_name": "Channel"}}),
    Row("a forum's General", at=(("chat_id", str(FORUM)),),
        asks=lambda _: message(f"/ask {QUESTION}", chat=FORUM) | {"chat": FORUM_CHAT}),
    Row("an old edit that nobody remembers", shows="", asks=lambda _: message(QUESTION, edit_date=JANUARY_25)),
)  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])
def test_every_way_of_asking_is_met_where_it_was_asked(world: TelegramWorld, row: Row) -> None:
    asked = row.asks(world)
    kind = "edited_message" if "edit_date" in asked else "message"
    if not row.shows:
        assert sent_for(world, asked, kind) == []
        return
    sent = answer_for(world, asked, row.shows, kind)
    assert {name: sent.get(name) for name, _ in row.at} == dict(row.at)
    if "reply_parameters" in sent:
        answered = asked if row.ties else asked["reply_to_message"]
        assert json.loads(sent["reply_parameters"])["message_id"] == answered["message_id"]
    else:
        assert row.shows == ENGLISH.ask_how


@pytest.mark.parametrize(("chat", "command"), [(READER, ""), (FORUM, "/ask ")], ids=["a private chat", "a forum"])
def test_a_topic_is_answered_in_it_and_what_is_outside_of_topics_is_not(
    world: TelegramWorld, chat: int, command: str
) -> None:
    topic = world.open_topic("Soldiers", chat=chat)
    asked = world.send(f"{command}{QUESTION}", chat=chat, topic=topic)
    assert world.wait_for_message(STANDBY, chat=chat, after=asked)["message_thread_id"] == topic
    asked = world.send(f"{command}{QUESTION}", chat=chat)
    assert "message_thread_id" not in world.wait_for_message(STANDBY, chat=chat, after=asked)


def test_an_album_is_one_question_or_one_sentence(world: TelegramWorld) -> None:
    for number, (captions, text) in enumerate([((None, QUESTION, None), STANDBY), ((None, None), ENGLISH.words_only)]):
        world.forget_calls()
        for caption in captions:
            world.push_update({"message": captioned(caption, media_group_id=f"row-{number}")})
        world.wait_for_call("sendMessage")
        world.wait_for_message(ENGLISH.thanks, after=world.send("Thanks"))
        sent = [
            call["parameters"]["text"].replace("<b>", "").replace("</b>", "") for call in world.calls("sendMessage")
        ]
        assert [text in each for each in sent] == [True, False]


@pytest.mark.parametrize("words", [f"/ask {QUESTION}", QUESTION], ids=["a group", "a private chat"])
def test_an_edited_question_edits_its_answer(world: TelegramWorld, words: str) -> None:
    chat = GROUP if words.startswith("/") else READER
    asked = world.send(words, chat=chat)
    answer = world.wait_for_message(STANDBY, chat=chat, after=asked)
    world.edit(asked, f"{words.partition(' ')[0] if chat == GROUP else ''} Who waited in Poland?".strip(), chat=chat)
    world.wait_for_text(answer, "Poland waited", chat=chat)


def test_a_group_that_has_become_a_supergroup_is_answered_there_once(world: TelegramWorld) -> None:
    old = world.add_group(next(_GROUPS), "Moving group", [READER])
    body = message(f"/ask {QUESTION}", chat=old)
    new = world.upgrade(old)
    world.forget_calls()
    world.push_update({"message": body})
    world.wait_for_message(STANDBY, chat=new)
    world.wait_for_message(ENGLISH.thanks, after=world.send("Thanks"))
    assert [each["text"].count(STANDBY) for each in world.bot_messages(new) if "text" in each] == [1]


@pytest.mark.parametrize(
    "refusal", ["TOPIC_CLOSED", "not enough rights to send text messages to the chat", "CHAT_WRITE_FORBIDDEN"]
)
def test_where_the_bot_may_not_write_it_tries_once(world: TelegramWorld, refusal: str) -> None:
    world.fault("refuse", method="sendMessage", code=400, description=f"Bad Request: {refusal}")
    world.forget_calls()
    world.push_update({"message": in_group(f"/ask {QUESTION}")})
    world.wait_for(lambda: any(c["code"] == 400 for c in world.calls("sendMessage")) or None, "a refusal")
    world.wait_for_message(ENGLISH.thanks, after=world.send("Thanks"))
    assert [call["code"] for call in world.calls("sendMessage")] == [400, 200]
