"""What a page may ask people to do, by name: fields of a JSON object in, a JSON object out."""

from collections.abc import Callable

from bot.preview.chats.people import People
from bot.preview.chats.posting import Posting, topic_of
from bot.preview.wire.objects import Json, message_view
from bot.preview.wire.parameters import Fields

Action = Callable[[People, int, Fields], Json]
"""Takes who acts by the person's id. Raises Impossible, Refusal."""


def _send(people: People, reader: int, asked: Fields) -> Json:
    reply_to = asked.integer("reply_to") if "reply_to" in asked.names() else None
    return {
        "message": message_view(
            people.say(asked.integer("chat"), reader, asked.text("text"), reply_to, topic_of(asked))
        )
    }


def _edit(people: People, reader: int, asked: Fields) -> Json:
    message = people.edit(asked.integer("chat"), reader, asked.integer("message"), asked.text("text"))
    return {"message": message_view(message)}


def _delete(people: People, reader: int, asked: Fields) -> Json:
    people.delete(asked.integer("chat"), reader, asked.integer("message"))
    return {}


def _press(people: People, reader: int, asked: Fields) -> Json:
    return {"query": people.press(asked.integer("chat"), reader, asked.integer("message"), asked.text("data"))}


def _block(people: People, reader: int, asked: Fields) -> Json:
    people.block(reader, blocked=asked.flag("blocked"))
    return {}


def _forward(people: People, reader: int, asked: Fields) -> Json:
    return {"message": message_view(Posting(people).forward(reader, asked))}


def _attach(people: People, reader: int, asked: Fields) -> Json:
    return {"message": message_view(Posting(people).document(reader, asked))}


def _topic(people: People, reader: int, asked: Fields) -> Json:
    return {"topic": people.open_topic(asked.integer("chat"), reader, asked.text("name")).id}


def _language(people: People, reader: int, asked: Fields) -> Json:
    people.speak(reader, asked.text("language"))
    return {}


def _inline(people: People, reader: int, asked: Fields) -> Json:
    return {"query": people.ask_inline(reader, asked.text("query"))}


def _choose(people: People, reader: int, asked: Fields) -> Json:
    message = people.choose(asked.integer("chat"), reader, asked.text("query"), asked.text("result"), topic_of(asked))
    return {"message": message_view(message)}


ACTIONS: dict[str, Action] = {
    "send": _send,
    "edit": _edit,
    "delete": _delete,
    "press": _press,
    "inline": _inline,
    "choose": _choose,
    "block": _block,
    "forward": _forward,
    "attach": _attach,
    "topic": _topic,
    "language": _language,
}
