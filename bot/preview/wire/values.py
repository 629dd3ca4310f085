"""The things of the Bot API as values: texts, people, chats, messages, buttons, commands, results, updates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Entity:
    """A marked part of a text (Bot API, MessageEntity); offset and length in UTF-16 code units."""

    type: str
    offset: int
    length: int
    url: str | None = None
    user: int | None = None
    language: str | None = None
    custom_emoji: str | None = None

    @property
    def end(self) -> int:
        return self.offset + self.length


QUOTES = ("blockquote", "expandable_blockquote")


@dataclass(frozen=True, slots=True)
class FormattedText:
    """A text and its entities in Telegram's order."""

    text: str
    entities: tuple[Entity, ...] = ()

    def slice(self, entity: Entity) -> str:
        """The characters that an entity marks."""
        raw = self.text.encode("utf-16-le")
        return raw[2 * entity.offset : 2 * entity.end].decode("utf-16-le")

    @property
    def quotes(self) -> tuple[Entity, ...]:
        return tuple(entity for entity in self.entities if entity.type in QUOTES)


NO_TEXT = FormattedText("")


@dataclass(frozen=True, slots=True)
class Button:
    """A button below a message (Bot API, InlineKeyboardButton): its text and the one field that says what it does."""

    text: str
    action: str
    value: object
    style: str | None = None


@dataclass(frozen=True, slots=True)
class Keyboard:
    """Rows of buttons (Bot API, InlineKeyboardMarkup)."""

    rows: tuple[tuple[Button, ...], ...]

    def has_data(self, data: str) -> bool:
        return any(button.action == "callback_data" and button.value == data for row in self.rows for button in row)


@dataclass(slots=True)
class Person:
    """A user (Bot API, User), a bot among them."""

    id: int
    first_name: str
    username: str | None = None
    language: str | None = None
    """IETF tag of the person's Telegram, as `language_code`."""
    is_bot: bool = False
    has_blocked: bool = False
    """Whether the person has blocked the bot."""

    @property
    def named(self) -> str:
        """As a mention names it."""
        return f"@{self.username}".lower()


@dataclass(frozen=True, slots=True)
class Topic:
    """A part of a forum or of a private chat; `id` is the number of the message that opened it."""

    id: int
    name: str


@dataclass(slots=True)
class Chat:
    """A private chat, group, supergroup or channel (Bot API, Chat). The members of a channel are its administrators."""

    id: int
    type: str
    title: str
    members: dict[int, Person]
    """All but the bot; other bots are among them."""
    messages: dict[int, Message] = field(default_factory=dict)
    """By id, oldest first."""
    upgraded_to: Chat | None = None
    started: bool = True
    """False for a private chat in which the person has not yet written to the bot."""
    with_bot: bool = True
    """False for a chat that the bot is not in: there it can be summoned (Bot API, guest mode), but cannot write."""
    username: str | None = None
    """Of a public channel."""
    is_forum: bool = False
    """Whether a supergroup has topics; a private chat can have them in any case."""
    topics: dict[int, Topic] = field(default_factory=dict)
    """By id; what is in none of them is in General."""

    @property
    def is_channel(self) -> bool:
        return self.type == "channel"

    @property
    def is_private(self) -> bool:
        return self.type == "private"

    @property
    def reader(self) -> Person:
        """The person of a private chat."""
        return self.members[self.id]


@dataclass(slots=True)
class Message:
    """A message as it stands now (Bot API, Message); dates in Unix time."""

    id: int
    chat: Chat
    sender: Person
    date: int
    body: FormattedText
    reply_to: Message | None = None
    keyboard: Keyboard | None = None
    link_preview: Mapping[str, object] | None = None
    topic: Topic | None = None
    edited: int | None = None
    service: Mapping[str, object] | None = None
    """The field of a service message, such as migrate_to_chat_id; such a message has no text."""
    details: Mapping[str, object] = field(default_factory=dict)
    """Further fields of the Bot API's Message: a picture, a file, a poll, its album, where it is forwarded from."""
    via: Person | None = None
    """The bot whose inline result the message is."""
    inline_id: str | None = None
    """Names, for the bot, a message that was sent through inline or guest mode into a chat that it does not know."""
    delivered: bool = True
    """False for what privacy mode kept from the bot."""


@dataclass(frozen=True, slots=True)
class File:
    """What somebody has sent as a file; `path` is where the bot gets it (Bot API, File)."""

    id: str
    path: str
    contents: bytes
    size: int
    """As Telegram states it."""


@dataclass(frozen=True, slots=True)
class Command:
    """One line of the bot's menu (Bot API, BotCommand)."""

    command: str
    description: str


@dataclass(frozen=True, slots=True)
class Scope:
    """Whom a list of commands is for (Bot API, BotCommandScope)."""

    type: str = "default"
    chat: int | None = None
    user: int | None = None


@dataclass(frozen=True, slots=True)
class InlineResult:
    """An article that the bot offers (Bot API, InlineQueryResultArticle)."""

    id: str
    title: str
    description: str
    body: FormattedText
    link_preview: Mapping[str, object] | None
    keyboard: Keyboard | None


@dataclass(frozen=True, slots=True)
class Update:
    """What has happened, for the bot to fetch (Bot API, Update); `at` in Unix time."""

    id: int
    at: float
    body: Mapping[str, object]
