"""`result.json`: one chat, or a whole account."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, tzinfo
from typing import Any

from bot.importing.exports.failing import failed
from bot.importing.exports.json_streams import Event, built, events, skip
from bot.importing.exports.moments import from_iso, from_unix
from bot.importing.exports.options import Options
from bot.importing.exports.sources import Source
from bot.importing.exports.telegram.posts import Channel, Post
from bot.importing.item import Failure, Item

CHATS = ("", "chats.list.item", "left_chats.list.item")  # where a chat stands, of one chat and of an account
PUBLISHED = {"public_channel", "private_channel"}  # kinds of chats that an account's articles may come from
ACCOUNT = ("chats", "left_chats")
MEDIA = ("photo", "file", "media_type", "mime_type")

Message = dict[str, Any]


def read_results(source: Source, options: Options) -> Iterator[Item | Failure]:
    """Reads channels only: what people wrote to each other is nobody's article."""
    with events(source.opened) as found:
        passed_over, account = 0, False
        known: dict[str, Any] = {}
        for event in found:
            where, what, key = event
            if what == "start_map" and where in CHATS:
                known = {}
            if what != "map_key" or where not in CHATS:
                continue
            value = next(found)
            if key in {"name", "type"}:
                known[key] = value[2]
            elif key != "messages":
                account = account or (not where and key in ACCOUNT)
                if key not in ACCOUNT:
                    skip(value, found)
            elif where and known.get("type") not in PUBLISHED:
                passed_over += 1
                skip(value, found)
            else:
                channel = Channel(known.get("name"), source, _of_one(options) if where else options)
                yield from channel.items(_posts(value, found, options.zone))
        yield from _notes(source, options, passed_over, account=account)


def _of_one(options: Options) -> Options:
    """A username names one channel; an account has several."""
    return replace(options, username=None)


def _notes(source: Source, options: Options, passed_over: int, *, account: bool) -> Iterator[Failure]:
    if passed_over:
        chats = "1 chat that is no channel" if passed_over == 1 else f"{passed_over} chats that are no channels"
        yield failed(source.name, f"holds {chats} (export a group by itself to add it)")
    if account and options.username:
        reason = "holds a whole account, where a username says nothing (export its channel by itself)"
        yield failed(source.name, reason)


def _posts(first: Event, following: Iterator[Event], zone: tzinfo | None) -> Iterator[Post]:
    """Service messages and what the program did not know how to write are left out."""
    if first[1] != "start_array":
        return
    for event in following:
        if event[1] == "end_array":
            return
        message = built(event, following)
        if isinstance(message, dict) and message.get("type") == "message":
            yield _post(message, zone)


def _post(message: Message, zone: tzinfo | None) -> Post:
    moment, found = from_unix(message.get("date_unixtime"), zone), "date_unixtime"
    if moment is None:
        moment, found = _local(message.get("date"), zone), "date, in the time of the computer that exported it"
    number, replied = message.get("id"), message.get("reply_to_message_id")
    return Post(
        number=number if isinstance(number, int) else 0,
        text="\n\n".join(part for part in (_words(message.get("text")), _poll(message.get("poll"))) if part),
        moment=moment,
        found=found,
        edited=_edited(message, moment, zone),
        forwarded_from=_named(message.get("forwarded_from")),
        reply_to=replied if isinstance(replied, int) and "reply_to_peer_id" not in message else None,
        author=_named(message.get("author")),
        illustrated=any(key in message for key in MEDIA),
    )


def _edited(message: Message, published: datetime | None, zone: tzinfo | None) -> datetime | None:
    """Exports of before 2021 call each post that nobody edited edited in 1970."""
    moment = from_unix(message.get("edited_unixtime"), zone) or _local(message.get("edited"), zone)
    return moment if moment and published and moment > published else None


def _local(value: object, zone: tzinfo | None) -> datetime | None:
    moment = from_iso(value, zone)
    return moment if isinstance(moment, datetime) else None


def _named(value: object) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


def _words(value: object) -> str:
    """A text is a string, or a list of strings and marked parts; what is struck through has been taken back."""
    if isinstance(value, str):
        return value
    listed = value if isinstance(value, list) else []
    parts = [part for part in listed if not (isinstance(part, dict) and part.get("type") == "strikethrough")]
    return "".join(str(part.get("text", "")) if isinstance(part, dict) else str(part) for part in parts)


def _poll(value: object) -> str:
    if not isinstance(value, dict):
        return ""
    answers = value.get("answers")
    listed = answers if isinstance(answers, list) else []
    options = [answer.get("text") for answer in listed if isinstance(answer, dict)]
    return "\n".join([_words(value.get("question")), "", *(f"• {_words(option)}" for option in options)]).strip()
