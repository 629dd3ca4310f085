"""The bot's menu, read from the parameters of a method (Bot API, BotCommandScope, setMyCommands)."""

import re

from bot.preview.wire import limits
from bot.preview.wire.parameters import Fields, Parameters, items
from bot.preview.wire.refusals import bad_request
from bot.preview.wire.values import Command, Scope

_OF_A_CHAT = ("chat", "chat_administrators", "chat_member")
_SCOPES = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators", *_OF_A_CHAT)
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")  # Bot API, BotCommand, command
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")  # Bot API, setMyCommands, language_code: a two-letter ISO 639-1 code or empty


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
