"""A post of a channel, or a message that is forwarded, as an article."""

from __future__ import annotations

import re

from telegram import (
    Message,
    MessageEntity,
    MessageOriginChannel,
    MessageOriginChat,
    MessageOriginHiddenUser,
    MessageOriginUser,
    Poll,
)

from bot.chat.incoming.addresses import name_of, post_address
from bot.importing.item import Item
from bot.importing.sent.paragraphs import as_markdown
from bot.language.texts.corrections import says_it_corrects
from bot.model import Reference
from bot.wording.cutting import cut, one_line

# Characters of a title, as of those that are made of an article's first sentence.
LONGEST_TITLE = 60

# A first line that ends without a full stop heads the post, if there is so much below it to be quoted.
ENOUGH_BELOW = 80
SENTENCE = re.compile(r"(?:.{12}|.{12,}?(?<![.!?…]))[.!?…]++[\"”»)\]]*+(?=\s|$)")
SENTENCE_ENDS = ".!?…"

Origin = MessageOriginChannel | MessageOriginChat | MessageOriginHiddenUser | MessageOriginUser


def post_item(message: Message) -> Item | None:
    """The article that a post of a channel is; None for one without words."""
    text = _words(message)
    if not text:
        return None
    address = post_address(message.chat, message.message_id)
    origin = message.forward_origin
    corrected = _corrected(message, text)
    return Item(
        title=title_of(text),
        text=as_markdown(_with_quote(message, text) if corrected is None else text),
        origin=address,
        date=origin.date if origin else message.date,
        date_found="the post that it forwards" if origin else "the post",
        updated=message.edit_date,
        source=message.chat.title,
        url=address,
        author=message.author_signature,
        sources=_origins(message),
        corrects=corrected,
    )


def forwarded_item(message: Message) -> Item | None:
    """The article that a forwarded message is; None for one without words."""
    origin, text = message.forward_origin, _words(message)
    if origin is None or not text:
        return None
    name, address = origin_of(origin)
    return Item(
        title=title_of(text),
        text=as_markdown(text),
        origin=address or "the forwarded message",
        date=origin.date,
        date_found="the post that it forwards",
        source=name,
        url=address,
        author=origin.author_signature if isinstance(origin, MessageOriginChannel | MessageOriginChat) else None,
    )


def forwarded_address(message: Message) -> str | None:
    """The address of the post that a message forwards; None where that is none of a channel."""
    return origin_of(message.forward_origin)[1] if message.forward_origin else None


def origin_of(origin: object) -> tuple[str | None, str | None]:
    """Who wrote what is forwarded, and its address if it has one."""
    match origin:
        case MessageOriginChannel():
            return origin.chat.title or name_of(origin.chat), post_address(origin.chat, origin.message_id)
        case MessageOriginChat():
            return origin.sender_chat.title, None
        case MessageOriginUser():
            return origin.sender_user.full_name, None
        case MessageOriginHiddenUser():
            return origin.sender_user_name, None
    return None, None


def title_of(text: str) -> str:
    """The headline of a post, or the beginning of its first sentence.

    A headline with enough below it is not repeated there. Every other title differs from the first paragraph, so that
    this can be quoted as well.
    """
    first, _, rest = text.partition("\n")
    line = one_line(first)
    if len(line) <= 2 * LONGEST_TITLE and not line.endswith(tuple(SENTENCE_ENDS)) and len(rest) >= ENOUGH_BELOW:
        return line
    sentence = SENTENCE.match(line)
    title = cut(sentence[0] if sentence else line, LONGEST_TITLE).rstrip(".")
    return f"{title} …" if title == line else title


def _words(message: Message) -> str:
    """The text or caption without what is struck through in it, or a poll's question and its answers."""
    if message.poll:
        return _poll_words(message.poll)
    text, entities = (
        (message.text, message.entities) if message.text else (message.caption or "", message.caption_entities)
    )
    struck = [entity for entity in entities if entity.type == MessageEntity.STRIKETHROUGH]
    units = text.encode("utf-16-le")
    for entity in sorted(struck, key=lambda entity: entity.offset, reverse=True):
        units = units[: 2 * entity.offset] + units[2 * (entity.offset + entity.length) :]
    return units.decode("utf-16-le", "ignore").strip()


def _poll_words(poll: Poll) -> str:
    return "\n".join([poll.question, *(f"• {option.text}" for option in poll.options)])


def _with_quote(message: Message, text: str) -> str:
    """The post below the part of another one that it quotes and goes on from."""
    quoted = one_line(message.quote.text) if message.quote else ""
    return f"“{quoted}”\n\n{text}" if quoted else text


def _origins(message: Message) -> tuple[Reference, ...]:
    """Where a post has something from: the post that it forwards, or one of another chat that it replies to."""
    reply = message.external_reply
    found = [origin_of(each) for each in (message.forward_origin, reply.origin if reply else None)]
    return tuple(Reference(name, address) for name, address in found if name)


def _corrected(message: Message, text: str) -> Reference | None:
    """The post of the same channel that this one says was wrong."""
    replied = message.reply_to_message
    if replied is None or replied.chat.id != message.chat.id or not says_it_corrects(text):
        return None
    words = _words(replied)
    address = post_address(message.chat, replied.message_id)
    return Reference(title_of(words) if words else address, address)
