"""The bot's menu and descriptions, by scope and language (Bot API, BotCommandScope, setMyCommands)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.preview import limits
from bot.preview.parameters import Fields, Parameters, items
from bot.preview.refusals import bad_request
from bot.preview.values import Chat, Person

_OF_A_CHAT = ("chat", "chat_administrators", "chat_member")
_SCOPES = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators", *_OF_A_CHAT)
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")  # Bot API, BotCommand, command
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")  # Bot API, setMyCommands, language_code: a two-letter ISO 639-1 code or empty


@dataclass(frozen=True, slots=True)
class Command:
    command: str
    description: str

    def as_json(self) -> dict[str, str]:
        return {"command": self.command, "description": self.description}


@dataclass(frozen=True, slots=True)
class Scope:
    type: str = "default"
    chat: int | None = None
    user: int | None = None


class CommandLists:
    """The lists that the bot has set, by scope and language."""

    def __init__(self) -> None:
        self._lists: dict[tuple[Scope, str], tuple[Command, ...]] = {}

    def put(self, scope: Scope, language: str, commands: tuple[Command, ...]) -> None:
        self._lists[scope, language] = commands
        if not commands:
            del self._lists[scope, language]

    def get(self, scope: Scope, language: str) -> tuple[Command, ...]:
        return self._lists.get((scope, language), ())

    def shown(self, chat: Chat, person: Person) -> tuple[Command, ...]:
        """The menu that a person sees in a chat: the first list that is set (Determining list of commands)."""
        languages = ((person.language or "").partition("-")[0].lower(), "")
        lists = (self.get(scope, language) for scope in _scopes(chat, person) for language in languages)
        return next(filter(None, lists), ())


def _scopes(chat: Chat, person: Person) -> Iterator[Scope]:
    """From the narrowest to the widest. Nobody is an administrator here, so their scopes are passed over."""
    if not chat.is_private:
        yield Scope("chat_member", chat.id, person.id)
    yield Scope("chat", chat.id)
    yield Scope("all_private_chats" if chat.is_private else "all_group_chats")
    yield Scope()


def parse_commands(value: object) -> tuple[Command, ...]:
    """Bot API, setMyCommands, commands. Raises Refusal."""
    commands = tuple(_command(item) for item in items("bot commands", value))
    if len(commands) > limits.COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    return commands


def _command(value: object) -> Command:
    fields = Fields("bot command", value)
    command, description = fields.text("command").strip().removeprefix("/"), fields.text("description").strip()
    if not _COMMAND.fullmatch(command):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= limits.COMMAND_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return Command(command, description)


def parse_scope(value: object) -> Scope:
    """Bot API, BotCommandScope; the default one when absent. Raises Refusal."""
    if value is None:
        return Scope()
    fields = Fields("BotCommandScope", value)
    kind = fields.text("type")
    if kind not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    chat = fields.integer("chat_id") if kind in _OF_A_CHAT else None
    return Scope(kind, chat, fields.integer("user_id") if kind == "chat_member" else None)


def parse_language(parameters: Parameters) -> str:
    language = parameters.text("language_code")
    if not _LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return language


class Descriptions:
    """A text by language, as setMyDescription and setMyShortDescription keep it."""

    def __init__(self, longest: int) -> None:
        self._longest = longest
        self._texts: dict[str, str] = {}

    def put(self, language: str, text: str) -> None:
        """An empty text removes the one of the language. Raises Refusal when it is too long."""
        if len(text) > self._longest:
            raise bad_request("BOT_DESCRIPTION_TOO_LONG")
        self._texts[language] = text

    def get(self, language: str) -> str:
        return self._texts.get(language, "")

    def shown(self, language: str | None) -> str:
        """What a person of that language sees."""
        return self.get((language or "").partition("-")[0].lower()) or self.get("")
