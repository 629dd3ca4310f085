"""Who speaks to the bot, and whether it is meant."""

import re
from collections.abc import Mapping

from telegram import Message, MessageEntity
from telegram.constants import ChatType
from telegram.ext import filters

ASKING = re.compile(r"\s*/(ask|latest|timeline|articles)(?:@(\w+))?(?:\s+|$)", re.IGNORECASE)


def words_of(message: Message) -> str:
    """The words of a message: its text, or the caption of what it shows."""
    return message.text or message.caption or ""


def is_own(message: Message | None) -> bool:
    """Whether the bot itself wrote the message."""
    return bool(message and message.from_user and message.from_user.id == message.get_bot().id)


class FromPeople(filters.MessageFilter):
    """Messages of people, of anonymous administrators and of channels; none of bots, or two would answer for ever.

    What somebody sends through the bot's own inline mode is the bot's word, and asks nothing. A message with number 0
    is shown to one person of a group, and a reply to it would be shown to all.
    """

    def filter(self, message: Message) -> bool:
        if not message.message_id or (message.via_bot and message.via_bot.id == message.get_bot().id):
            return False
        return not (message.from_user and message.from_user.is_bot and not message.sender_chat)


class Personal(filters.MessageFilter):
    """Chats in which everything is meant for the bot: private ones, and what a reader writes to a channel directly.

    A channel's direct messages come as a supergroup with a topic for each reader; the channel's own replies there are
    not for the bot.
    """

    def filter(self, message: Message) -> bool:
        chat = message.chat
        return chat.type == ChatType.PRIVATE or bool(chat.is_direct_messages and not message.sender_chat)


class AddressedToBot(filters.MessageFilter):
    """Replies to the bot, messages or captions that mention it, and captions that begin with one of its commands."""

    def filter(self, message: Message) -> bool:
        return is_own(message.reply_to_message) or _mentions_bot(message) or _commands_bot(message)


def _commands_bot(message: Message) -> bool:
    own_name: str = message.get_bot().username
    found = ASKING.match(message.caption or "")
    return found is not None and (found[2] or own_name).casefold() == own_name.casefold()


def _mentions_bot(message: Message) -> bool:
    own_name = f"@{message.get_bot().username}".casefold()
    return any(
        name.casefold() == own_name or (entity.user is not None and entity.user.id == message.get_bot().id)
        for entity, name in _mentions(message).items()
    )


def _mentions(message: Message) -> Mapping[MessageEntity, str]:
    kinds: list[str | None] = [MessageEntity.MENTION, MessageEntity.TEXT_MENTION]
    return message.parse_entities(kinds) if message.text else message.parse_caption_entities(kinds)
