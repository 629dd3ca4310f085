"""What people post besides words: pictures, albums, polls, files, forwards, replies that quote a part."""

import secrets
from base64 import b64decode
from collections.abc import Mapping

from bot.preview.chats.people import Impossible, People, typed
from bot.preview.chats.world import NewMessage
from bot.preview.wire import limits
from bot.preview.wire.limits import utf16_length
from bot.preview.wire.objects import chat_json, user_json
from bot.preview.wire.parameters import Fields, items
from bot.preview.wire.values import NO_TEXT, File, FormattedText, Message

_PHOTO = {"width": 90, "height": 90}


class Posting:
    """Deeds of the people of a world. All raise Impossible, Refusal."""

    def __init__(self, people: People) -> None:
        self._people = people

    def post(self, person: int, asked: Fields) -> Message:
        """`text`; `photo`, `album`, `poll` {"question", "options"}, `reply_to`, `quote`, `signature`, each optional."""
        chat, text = asked.integer("chat"), asked.text("text", "")
        details: dict[str, object] = {}
        if asked.flag("photo"):
            details["photo"] = [{"file_id": secrets.token_hex(8), "file_unique_id": secrets.token_hex(8), **_PHOTO}]
        if asked.get("album"):
            details["media_group_id"] = asked.text("album")
        if asked.get("poll"):
            details["poll"] = _poll_json(Fields("poll", asked.get("poll")))
        if asked.get("quote"):
            details["quote"] = {"text": asked.text("quote"), "position": 0}
        if asked.get("signature"):
            details["author_signature"] = asked.text("signature")
        replied = self._people.reachable(chat, person, asked.integer("reply_to")) if asked.get("reply_to") else None
        if not text and not details:
            raise Impossible("A message without words holds something else.")
        return self._people.post(
            chat, person, NewMessage(typed(text) if text else NO_TEXT, replied, details=details), topic_of(asked)
        )

    def forward(self, person: int, asked: Fields) -> Message:
        """Message `message` of chat `from` goes to `chat`, with where it is from."""
        message = self._people.reachable(asked.integer("from"), person, asked.integer("message"))
        details = {**message.details, "forward_origin": message.details.get("forward_origin") or _origin_json(message)}
        return self._people.post(
            asked.integer("chat"), person, NewMessage(message.body, details=details), topic_of(asked)
        )

    def document(self, person: int, asked: Fields) -> Message:
        """A file: `name`, `contents` in base64; and optionally `photo`, true for a picture, `text` (the caption),
        `reply_to`, `size` (as Telegram says).
        """
        chat, name = asked.integer("chat"), asked.text("name")
        file = self._kept(_decoded(asked.text("contents")), asked.integer("size") if asked.get("size") else None)
        told = {"file_id": file.id, "file_unique_id": file.id, "file_size": file.size}
        details = {"photo": [{**told, **_PHOTO}]} if asked.flag("photo") else {"document": {**told, "file_name": name}}
        replied = self._people.reachable(chat, person, asked.integer("reply_to")) if asked.get("reply_to") else None
        new = NewMessage(_caption(asked.text("text", "")), replied, details=details)
        return self._people.post(chat, person, new, topic_of(asked))

    def _kept(self, contents: bytes, size: int | None) -> File:
        files = self._people.world.files
        file = File(secrets.token_hex(8), f"documents/file_{len(files)}", contents, size or len(contents))
        files[file.id] = file
        return file


def topic_of(asked: Fields) -> int | None:
    """The number of the topic to write into; None, for General, where none is named."""
    return asked.integer("topic") if asked.get("topic") else None


def _decoded(contents: str) -> bytes:
    try:
        return b64decode(contents, validate=True)
    except ValueError as error:
        raise Impossible("The contents of a file come in base64.") from error


def _caption(text: str) -> FormattedText:
    caption = typed(text) if text.strip() else NO_TEXT
    if utf16_length(caption.text) > limits.CAPTION:
        raise Impossible(f"A caption has at most {limits.CAPTION} characters.")
    return caption


def _origin_json(message: Message) -> Mapping[str, object]:
    """Bot API, MessageOrigin."""
    if message.chat.is_channel:
        origin = {"type": "channel", "chat": chat_json(message.chat), "message_id": message.id, "date": message.date}
        return origin | {name: message.details[name] for name in ("author_signature",) if name in message.details}
    return {"type": "user", "sender_user": user_json(message.sender), "date": message.date}


def _poll_json(asked: Fields) -> Mapping[str, object]:
    """Bot API, Poll."""
    options = [
        {"persistent_id": str(number), "text": str(option), "voter_count": 0}
        for number, option in enumerate(items("options", asked.get("options")))
    ]
    return {
        "id": secrets.token_hex(8),
        "question": asked.text("question"),
        "options": options,
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": True,
        "members_only": False,
    }
