"""Turns values into the Bot API's objects; nothing else does."""

from collections.abc import Callable, Mapping

from bot.preview.wire.refusals import Refusal
from bot.preview.wire.values import (
    Chat,
    Command,
    Entity,
    File,
    FormattedText,
    InlineResult,
    Keyboard,
    Message,
    Person,
    Update,
)

Json = dict[str, object]

LanguageOf = Callable[[str], str]
"""The ISO 639-1 code of the language that a text is in."""

CAPTIONED = {"photo", "document"}


def answer_json(result: object) -> Json:
    """A method's answer (Bot API, Making requests); `result` is made of these objects already."""
    return {"ok": True, "result": result}


def refusal_json(refusal: Refusal) -> Json:
    body: Json = {"ok": False, "error_code": refusal.code, "description": refusal.description}
    if refusal.parameters:
        body["parameters"] = refusal.parameters
    return body


def update_json(update: Update) -> Json:
    return {"update_id": update.id, **update.body}


def user_json(person: Person) -> Json:
    """Bot API, User."""
    optional = {"username": person.username, "language_code": person.language}
    return {"id": person.id, "is_bot": person.is_bot, "first_name": person.first_name, **_given(optional)}


def me_json(bot: Person, *, privacy_mode: bool) -> Json:
    """Bot API, getMe: User with the fields that are returned only there."""
    return {
        **user_json(bot),
        "can_join_groups": True,
        "can_read_all_group_messages": not privacy_mode,
        "supports_inline_queries": True,
        "supports_guest_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": True,
        "allows_users_to_create_topics": True,
    }


def chat_json(chat: Chat) -> Json:
    """Bot API, Chat."""
    if not chat.is_private:
        optional = {"username": chat.username, "is_forum": chat.is_forum}
        return {"id": chat.id, "type": chat.type, "title": chat.title, **_given(optional)}
    names = {"first_name": chat.reader.first_name, "username": chat.reader.username}
    return {"id": chat.id, "type": chat.type, **_given(names)}


def full_chat_json(chat: Chat) -> Json:
    """Bot API, ChatFullInfo, with its fields that are not optional."""
    gifts = dict.fromkeys(
        ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
    )
    return {
        **chat_json(chat),
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": gifts,
    }


def message_json(message: Message, *, with_reply: bool = True) -> Json:
    """Bot API, Message. Of replies only the first is shown: a `reply_to_message` has none itself, even if it is one."""
    body: Json = {
        "message_id": message.id,
        **_sender_json(message),
        "chat": chat_json(message.chat),
        "date": message.date,
        **(message.service or _text_json(message)),
    }
    if message.topic:
        body |= {"message_thread_id": message.topic.id, "is_topic_message": True}
    if message.edited:
        body["edit_date"] = message.edited
    replied = message.reply_to or _root(message)
    if replied and with_reply:
        body["reply_to_message"] = message_json(replied, with_reply=False)
    if message.via:
        body["via_bot"] = user_json(message.via)
    if message.keyboard:
        body["reply_markup"] = keyboard_json(message.keyboard)
    return body


def _root(message: Message) -> Message | None:
    """The message that opened the topic: in a forum, a message that replies to no other replies to that one."""
    if not message.topic or not message.chat.is_forum or message.service:
        return None
    return message.chat.messages.get(message.topic.id)


def _sender_json(message: Message) -> Json:
    """Who sent it: a post comes from the channel, and does not tell who wrote it."""
    if message.chat.is_channel:
        return {"sender_chat": chat_json(message.chat)}
    return {"from": user_json(message.sender)}


def message_view(message: Message, language_of: LanguageOf | None = None) -> Json:
    """A page's view of the message: the bot's, with a sender and words in any case, and whether the bot has it.

    `language_of` tells the languages of what is quoted, or of the whole text where nothing is.
    """
    if message.chat.is_channel:
        sender: Json = {"id": message.chat.id, "is_bot": False, "first_name": message.chat.title}
    else:
        sender = user_json(message.sender)
    shown = {} if message.service else {"text": message.body.text or "…"}
    languages = _languages_json(message.body, language_of) if language_of and message.body.text else {}
    return {"from": sender, **shown, **message_json(message), "delivered": message.delivered, **languages}


def _languages_json(body: FormattedText, language_of: LanguageOf) -> Json:
    """Telegram has no such fields: what stands beside quotes is of several languages, and of none in particular."""
    if not body.quotes:
        return {"lang": language_of(body.text)}
    return {"quote_langs": {str(quote.offset): language_of(body.slice(quote)) for quote in body.quotes}}


def _text_json(message: Message) -> Json:
    """The words are a caption where there is something to caption."""
    body: Json = dict(message.details)
    text, entities = ("caption", "caption_entities") if body.keys() & CAPTIONED else ("text", "entities")
    if message.body.text:
        body[text] = message.body.text
    if message.body.entities:
        body[entities] = [entity_json(entity, message.chat) for entity in message.body.entities]
    if message.link_preview:
        body["link_preview_options"] = dict(message.link_preview)
    return body


def entity_json(entity: Entity, chat: Chat) -> Json:
    """Bot API, MessageEntity; a mentioned user is a member of the chat."""
    optional = {
        "url": entity.url,
        "user": user_json(chat.members[entity.user]) if entity.user else None,
        "language": entity.language,
        "custom_emoji_id": entity.custom_emoji,
    }
    return {"type": entity.type, "offset": entity.offset, "length": entity.length, **_given(optional)}


def keyboard_json(keyboard: Keyboard) -> Json:
    """Bot API, InlineKeyboardMarkup."""
    rows = [
        [{"text": button.text, button.action: button.value, **_given({"style": button.style})} for button in row]
        for row in keyboard.rows
    ]
    return {"inline_keyboard": rows}


def guest_message_json(message: Message, query: str) -> Json:
    """Bot API, Update, guest_message: a message that summons the bot in a chat that it is not in."""
    return {**message_json(message), "guest_query_id": query}


def callback_query_json(query: str, person: Person, message: Message, data: str) -> Json:
    """Bot API, CallbackQuery; of a message sent through inline or guest mode the bot gets an id only."""
    which: Json = {"inline_message_id": message.inline_id} if message.inline_id else {"message": message_json(message)}
    return {
        "id": query,
        "from": user_json(person),
        **which,
        "chat_instance": str(abs(message.chat.id)),
        "data": data,
    }


def inline_query_json(query: str, person: Person, text: str) -> Json:
    """Bot API, InlineQuery."""
    return {"id": query, "from": user_json(person), "query": text, "offset": ""}


def inline_result_view(result: InlineResult) -> Json:
    """What is shown of a result before it is chosen."""
    return {"id": result.id, "title": result.title, "description": result.description, "text": result.body.text}


def blocking_json(chat: Chat, bot: Person, date: int, *, blocked: bool) -> Json:
    """Bot API, ChatMemberUpdated in a private chat: sent only when the bot is blocked or unblocked."""
    member: Json = {"user": user_json(bot), "status": "member"}
    banned: Json = {"user": user_json(bot), "status": "kicked", "until_date": 0}
    old, new = (member, banned) if blocked else (banned, member)
    return {
        "chat": chat_json(chat),
        "from": user_json(chat.reader),
        "date": date,
        "old_chat_member": old,
        "new_chat_member": new,
    }


def bot_member_json(chat: Chat, bot: Person) -> Json:
    """Bot API, ChatMember, of the bot itself: bots are in a channel as administrators alone."""
    if not chat.is_channel:
        return {"user": user_json(bot), "status": "member"}
    rights = (
        "can_manage_chat",
        "can_delete_messages",
        "can_manage_video_chats",
        "can_restrict_members",
        "can_promote_members",
        "can_change_info",
        "can_invite_users",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories",
        "can_post_messages",
        "can_edit_messages",
    )
    status: Json = {"user": user_json(bot), "status": "administrator", "can_be_edited": False, "is_anonymous": False}
    return status | dict.fromkeys(rights, False)


def file_json(file: File) -> Json:
    """Bot API, File."""
    return {"file_id": file.id, "file_unique_id": file.id, "file_size": file.size, "file_path": file.path}


def command_json(command: Command) -> Json:
    """Bot API, BotCommand."""
    return {"command": command.command, "description": command.description}


def _given(optional: Mapping[str, object]) -> Json:
    """The fields that have a value."""
    return {name: value for name, value in optional.items() if value}
