"""Who speaks to the bot in a group, and what is asked once the bot's name is taken away."""

import re

from telegram import Message, MessageEntity
from telegram.ext import filters

ASK_COMMAND = re.compile(r"\s*/ask(?:@\w+)?(?:\s+|$)", re.IGNORECASE)


def question_of(message: Message) -> str:
    """The question a message asks, without `/ask` and without the bot's own name; "" when nothing is left."""
    text = ASK_COMMAND.sub("", message.text or "", count=1) if message.text else ""
    own_name = rf"@{re.escape(message.get_bot().username)}\b[,:]?"
    return " ".join(re.sub(own_name, " ", text, flags=re.IGNORECASE).split())


class AddressedToBot(filters.MessageFilter):
    """Replies to the bot and messages that mention it."""

    def filter(self, message: Message) -> bool:
        return _replies_to_bot(message) or _mentions_bot(message)


def _replies_to_bot(message: Message) -> bool:
    replied = message.reply_to_message
    return bool(replied and replied.from_user and replied.from_user.id == message.get_bot().id)


def _mentions_bot(message: Message) -> bool:
    own_name = f"@{message.get_bot().username}".casefold()
    mentions = message.parse_entities([MessageEntity.MENTION, MessageEntity.TEXT_MENTION])
    return any(
        name.casefold() == own_name or (entity.user is not None and entity.user.id == message.get_bot().id)
        for entity, name in mentions.items()
    )
