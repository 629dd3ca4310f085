"""A few articles, and messages of all sorts about them, as the Bot API's JSON."""

import itertools
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.telegram_world import GROUP, READER, TelegramWorld

Json = dict[str, Any]

STANDBY = "The Pentagon put 8,500 soldiers on standby."
GERMANY = "Germany put 350 soldiers on standby in Lithuania."
RUSSIAN = "Пентагон привёл в готовность 8500 солдат."
QUESTION = "How many soldiers did the Pentagon put on standby?"

ARTICLES = {
    "pentagon.md": (
        "---\ntitle: Soldiers on alert in Washington\ndate: 2022-01-25\nsource: AFP\nurl: https://example.org/alert\n---\n"
        "Diplomats met in Geneva & parted without a result.\n\n"
        f"The morning was quiet in Washington. {STANDBY} No order to move was given.\n\n"
        "Reporters asked how long it would last."
    ),
    "long.txt": "Title: The harbour\n\n"
    + "\n\n".join(f"The chronicle, part {at}. " + "Ships came. " * 50 for at in range(9)),
    "2022-01-24-germany.txt": f"Title: Berlin follows\n\n{GERMANY} The ministry in Berlin confirmed it.",
    "2022-01-23-latvia.txt": "Latvia followed. Soldiers there were put on standby for a week, the ministry wrote.",
    "2022-01-22-poland.txt": "Poland waited. Its soldiers were not put on standby, a spokesman said in Warsaw.",
    "2022-01-21-pentagon.txt": f"Title: Пентагон готовит войска\nLang: ru\n\n{RUSSIAN} Приказа пока нет.",
    "undated.txt": "Trains run late in winter. Passengers complain about the cold stations.",
}

NOTICE = "[en]\nHotline: 0 800 500 335\n[uk]\nГаряча лінія: 0 800 500 335\n"

_NUMBERS = itertools.count(500_000)
JANUARY_25 = 1_643_110_000


def write_crisis(folder: Path) -> dict[str, str]:
    """Puts the articles and the operator's notice into a folder; the settings that name them."""
    (folder / "corpus").mkdir()
    for name, text in ARTICLES.items():
        (folder / "corpus" / name).write_text(text, encoding="utf-8")
    (folder / "notice.txt").write_text(NOTICE, encoding="utf-8")
    return {"CORPUS_DIR": str(folder / "corpus"), "NOTICE_FILE": str(folder / "notice.txt")}


def person(number: int = READER, language: str = "en", **more: object) -> Json:
    return {"id": number, "is_bot": False, "first_name": "Ann", "language_code": language, **more}


def message(text: str | None = None, *, chat: int = READER, sender: Json | None = None, **more: object) -> Json:
    """A message; `more` are further fields of the Bot API's Message. Entities are found as Telegram finds them."""
    kind: Json = {"type": "private", "first_name": "Ann"} if chat > 0 else {"type": "group", "title": "Group"}
    body: Json = {"message_id": next(_NUMBERS), "date": int(time.time()), "chat": {"id": chat, **kind}}
    body["from"] = sender or person()
    if text is not None:
        body |= {"text": text, "entities": list(_entities(text))}
    return body | more


def _entities(text: str) -> Iterator[Json]:
    if text.startswith("/"):
        yield {"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}
    at = text.find("@")
    if at >= 0 and not text.startswith("/"):
        yield {"type": "mention", "offset": at, "length": len(text[at:].split(maxsplit=1)[0])}


def captioned(caption: str | None, *, chat: int = READER, **more: Any) -> Json:  # noqa: ANN401 - fields of any type
    """A photo, with a caption or without."""
    photo = {"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]}
    words = {"caption": caption, "caption_entities": list(_entities(caption))} if caption is not None else {}
    return message(None, chat=chat, **more) | photo | words


def sent_for(telegram: TelegramWorld, body: Json, kind: str = "message") -> list[Json]:
    """What the bot sends for an update, until it has answered another message that came after it."""
    telegram.forget_calls()
    telegram.push_update({kind: body})
    marker = telegram.send("Hello")
    telegram.wait_for_message("Hello!", after=marker)
    calls = telegram.calls("sendMessage")
    return [call["parameters"] for call in calls if not call["parameters"]["text"].startswith("Hello! What")]


def answer_for(telegram: TelegramWorld, body: Json, text: str, kind: str = "message") -> Json:
    """The parameters of the bot's message that holds the text, as soon as it is sent for an update."""
    telegram.forget_calls()
    telegram.push_update({kind: body})

    def look() -> Json | None:
        calls = [call["parameters"] for call in telegram.calls("sendMessage")]
        return next((sent for sent in calls if text in sent["text"]), None)

    return telegram.wait_for(look, f"a message with {text!r}")


__all__ = ["GROUP", "READER"]
