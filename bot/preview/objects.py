"""The Bot API's objects as JSON, made of the values of a chat."""

from bot.preview.values import Chat, Entity, Message, Person

Json = dict[str, object]


def message_json(message: Message, *, with_reply: bool = True) -> Json:
    """Bot API, Message. Of replies only the first is shown: a `reply_to_message` has none itself, even if it is one."""
    body: Json = {
        "message_id": message.id,
        "from": message.sender.as_json(),
        "chat": message.chat.as_json(),
        "date": message.date,
        **(message.service or _text_json(message)),
    }
    if message.edited:
        body["edit_date"] = message.edited
    if message.reply_to and with_reply:
        body["reply_to_message"] = message_json(message.reply_to, with_reply=False)
    if message.via:
        body["via_bot"] = message.via.as_json()
    if message.keyboard:
        body["reply_markup"] = message.keyboard.as_json()
    return body


def message_view(message: Message) -> Json:
    """A page's view of the message: the bot's, and whether the bot has it."""
    return {**message_json(message), "delivered": message.delivered}


def _text_json(message: Message) -> Json:
    body: Json = {"text": message.body.text}
    if message.body.entities:
        body["entities"] = [entity_json(entity, message.chat) for entity in message.body.entities]
    if message.link_preview:
        body["link_preview_options"] = dict(message.link_preview)
    return body


def entity_json(entity: Entity, chat: Chat) -> Json:
    """Bot API, MessageEntity; a mentioned user is a member of the chat."""
    optional = {
        "url": entity.url,
        "user": chat.members[entity.user].as_json() if entity.user else None,
        "language": entity.language,
        "custom_emoji_id": entity.custom_emoji,
    }
    given = {name: value for name, value in optional.items() if value}
    return {"type": entity.type, "offset": entity.offset, "length": entity.length, **given}


def full_chat_json(chat: Chat) -> Json:
    """Bot API, ChatFullInfo, with its fields that are not optional."""
    gifts = dict.fromkeys(
        ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
    )
    return {
        **chat.as_json(),
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": gifts,
    }


def blocking_json(chat: Chat, bot: Person, date: int, *, blocked: bool) -> Json:
    """Bot API, ChatMemberUpdated in a private chat: sent only when the bot is blocked or unblocked."""
    member: Json = {"user": bot.as_json(), "status": "member"}
    banned: Json = {"user": bot.as_json(), "status": "kicked", "until_date": 0}
    old, new = (member, banned) if blocked else (banned, member)
    return {
        "chat": chat.as_json(),
        "from": chat.reader.as_json(),
        "date": date,
        "old_chat_member": old,
        "new_chat_member": new,
    }
