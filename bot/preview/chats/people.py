"""What people do in Telegram: write, edit, delete, press, block, upgrade a group."""

import re

from bot.preview.chats.views import bot_json, chats_json
from bot.preview.chats.world import NewMessage, World
from bot.preview.text.entities import format_text
from bot.preview.wire import limits
from bot.preview.wire.objects import (
    blocking_json,
    callback_query_json,
    guest_message_json,
    inline_query_json,
    message_json,
    user_json,
)
from bot.preview.wire.values import Chat, FormattedText, Message, Person, Topic

_LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", re.IGNORECASE)  # as `language_code` has them (BCP 47)


class Impossible(Exception):  # noqa: N818 - what a person cannot do in Telegram, not an error of this program
    """Telegram would not let a person do this; the message is one sentence that says why."""


class People:
    """The actions of the people of a world. All raise Impossible."""

    def __init__(self, world: World) -> None:
        self.world = world

    def say(
        self, chat_id: int, person_id: int, text: str, reply_to: int | None = None, topic: int | None = None
    ) -> Message:
        chat, person = self._member(chat_id, person_id)
        if chat.is_private and person.has_blocked:
            raise Impossible("Unblock the bot before you write to it.")
        replied = self._message(chat, reply_to) if reply_to else None
        new = NewMessage(typed(text), replied, topic=self.topic(chat_id, topic))
        chat.started = True
        return self._put(chat, person, new)

    def post(self, chat_id: int, person_id: int, new: NewMessage, topic: int | None = None) -> Message:
        """Writes what is more than a text: a picture, a file, a poll, part of an album, a forward."""
        chat, person = self._member(chat_id, person_id)
        chat.started, new.topic = True, self.topic(chat_id, topic)
        return self._put(chat, person, new)

    def reachable(self, chat_id: int, person_id: int, message_id: int) -> Message:
        """A message that the person can see, to reply to or to forward."""
        return self._message(self._member(chat_id, person_id)[0], message_id)

    def topic(self, chat_id: int, number: int | None) -> Topic | None:
        """The topic with that number; None, for General, without one."""
        topics = self._chat(chat_id).topics
        if number and number not in topics:
            raise Impossible(f"There is no topic {number} in chat {chat_id}.")
        return topics[number] if number else None

    def open_topic(self, chat_id: int, person_id: int, name: str) -> Topic:
        """Only where the person may: in a private chat, or in a forum."""
        chat, person = self._member(chat_id, person_id)
        if not (chat.is_private or chat.is_forum):
            raise Impossible("This chat has no topics.")
        if not 1 <= len(name.strip()) <= limits.TOPIC_NAME:
            raise Impossible(f"A topic's name has 1 to {limits.TOPIC_NAME} characters.")
        message = self.world.open_topic(chat, person, name.strip())
        self.world.updates.add("message", message_json(message))
        self.world.events.add("chats", chats_json(self.world))
        return chat.topics[message.id]

    def edit(self, chat_id: int, person_id: int, message_id: int, text: str) -> Message:
        message = self._own(chat_id, person_id, message_id)
        body = typed(text)
        if body == message.body:
            return message
        message.body = body
        message.delivered = self._reaches_bot(message.chat, message.sender, body, message.reply_to)
        self.world.show_edit(message)
        if message.delivered and message.chat.with_bot:
            kind = "edited_channel_post" if message.chat.is_channel else "edited_message"
            self.world.updates.add(kind, message_json(message))
        return message

    def delete(self, chat_id: int, person_id: int, message_id: int) -> None:
        """Bots are not told (Bot API, Update: there is no such update)."""
        self.world.remove(self._own(chat_id, person_id, message_id))

    def press(self, chat_id: int, person_id: int, message_id: int, data: str) -> str:
        """Presses a button; the id of the query that the bot now has to answer."""
        chat, person = self._member(chat_id, person_id)
        message = self._message(chat, message_id)
        if message.keyboard is None or not message.keyboard.has_data(data):
            raise Impossible("The message has no such button any more.")
        query = self.world.queries.press(chat, person)
        self.world.updates.add("callback_query", callback_query_json(query.id, person, message, data))
        return query.id

    def ask_inline(self, person_id: int, text: str) -> str:
        """Types the bot's name and a text in some chat; the id of the query that the bot now has to answer."""
        person = self._person(person_id)
        query = self.world.queries.type_inline(person)
        self.world.updates.add("inline_query", inline_query_json(query.id, person, text[: limits.INLINE_QUERY]))
        return query.id

    def choose(self, chat_id: int, person_id: int, query_id: str, result_id: str, topic: int | None = None) -> Message:
        """Sends one of the bot's inline results. Privacy mode lets the bot have what was sent via itself."""
        chat, person = self._member(chat_id, person_id)
        result = self.world.queries.offers(query_id).get(result_id)
        if result is None:
            raise Impossible("The bot has not offered that.")
        new = NewMessage(result.body, None, result.keyboard, result.link_preview, via=self.world.bot, inline=True)
        new.topic = self.topic(chat_id, topic)
        message = self.world.put(chat, person, new)
        if chat.with_bot:
            self.world.updates.add("message", message_json(message))
        return message

    def block(self, person_id: int, *, blocked: bool) -> None:
        chat, person = self._member(person_id, person_id)
        if person.has_blocked == blocked:
            return
        person.has_blocked = blocked
        update = blocking_json(chat, self.world.bot, int(self.world.now), blocked=blocked)
        self.world.updates.add("my_chat_member", update)
        self.world.events.add("chats", chats_json(self.world))

    def speak(self, person_id: int, language: str) -> None:
        """Sets the language of the person's Telegram; the menu and the descriptions are shown in it."""
        if not _LANGUAGE_TAG.fullmatch(language):
            raise Impossible('A language is a tag such as "uk" or "pt-br".')
        person = self._person(person_id)
        person.language = language
        for kind, shown in (
            ("me", user_json(person)),
            ("bot", bot_json(self.world)),
            ("chats", chats_json(self.world)),
        ):
            self.world.events.add(kind, shown)

    def upgrade(self, chat_id: int) -> Chat:
        """Makes a group a supergroup, which is another chat (Bot API, Message, migrate_to_chat_id)."""
        group = self._chat(chat_id)
        if group.type != "group":
            raise Impossible("Only a basic group can become a supergroup.")
        new = self.world.add_chat(Chat(-1_000_000_000_000 + group.id, "supergroup", group.title, group.members))
        group.upgraded_to = new
        sender = next(iter(group.members.values()))
        for chat, service in ((group, {"migrate_to_chat_id": new.id}), (new, {"migrate_from_chat_id": group.id})):
            message = self.world.put(chat, sender, NewMessage(service=service))
            self.world.updates.add("message", message_json(message))
        self.world.events.add("chats", chats_json(self.world))
        return new

    def _put(self, chat: Chat, person: Person, new: NewMessage) -> Message:
        delivered = self._reaches_bot(chat, person, new.body, new.reply_to)
        message = self.world.put(chat, person, new, delivered=delivered)
        if delivered and chat.with_bot:
            self.world.updates.add("channel_post" if chat.is_channel else "message", message_json(message))
        elif delivered:
            query = self.world.queries.summon(message)
            self.world.updates.add("guest_message", guest_message_json(message, query.id))
        return message

    def _reaches_bot(self, chat: Chat, person: Person, body: FormattedText, reply_to: Message | None) -> bool:
        """Whether privacy mode lets the bot have a group's message.

        Bots FAQ, What messages will my bot get: commands meant for it, those for any bot if it was the last to write,
        replies to its own messages, and messages that mention it. The page on privacy mode (Bot features) does not name
        mentions; Telegram delivers them. Of another bot's messages, those that reply to it or command it by its name
        (Bot-to-bot communication, Communication in group chats).
        """
        world = self.world
        replies = reply_to is not None and reply_to.sender is world.bot
        if person.is_bot:
            return chat.with_bot and (replies or _commanded(body) == world.bot.named)
        if not chat.with_bot:
            return not chat.is_channel and _mentions(body, world.bot)
        if chat.is_private or chat.is_channel or not world.privacy_mode or replies:
            return True
        return self._commands(chat, body) or _mentions(body, world.bot)

    def _commands(self, chat: Chat, body: FormattedText) -> bool:
        bot = self.world.bot
        wrote = (message.sender for message in reversed(chat.messages.values()) if message.sender.is_bot)
        return _commanded(body) in ((bot.named, "") if next(wrote, bot) is bot else (bot.named,))

    def _person(self, person_id: int) -> Person:
        person = self.world.people.get(person_id)
        if person is None:
            raise Impossible(f"There is no user {person_id}.")
        return person

    def _member(self, chat_id: int, person_id: int) -> tuple[Chat, Person]:
        chat = self._chat(chat_id)
        person = chat.members.get(person_id)
        if person is None:
            raise Impossible(f"User {person_id} is not a member of chat {chat_id}.")
        return chat, person

    def _chat(self, chat_id: int) -> Chat:
        chat = self.world.chats.get(chat_id)
        if chat is None:
            raise Impossible(f"There is no chat {chat_id}.")
        if chat.upgraded_to:
            raise Impossible(f"Chat {chat_id} has become supergroup {chat.upgraded_to.id}; write there.")
        return chat

    def _message(self, chat: Chat, message_id: int) -> Message:
        message = chat.messages.get(message_id)
        if message is None:
            raise Impossible(f"There is no message {message_id} in chat {chat.id}.")
        return message

    def _own(self, chat_id: int, person_id: int, message_id: int) -> Message:
        chat, person = self._member(chat_id, person_id)
        message = self._message(chat, message_id)
        foreign = message.sender is not person and not message.chat.is_channel  # administrators edit each other's posts
        if foreign or message.service:
            raise Impossible("Only a message of one's own can be changed.")
        return message


def typed(text: str) -> FormattedText:
    """What a person types has no markup; Telegram finds commands, mentions and links in it."""
    body = format_text(text)
    if limits.utf16_length(body.text) > limits.TEXT:
        raise Impossible(f"A message has at most {limits.TEXT} characters.")
    return body


def _commanded(body: FormattedText) -> str | None:
    """Whom the command that the text begins with is for, as "@name": empty for any bot, None without a command."""
    for entity in body.entities:
        if entity.type == "bot_command" and entity.offset == 0:
            _, at, addressee = body.slice(entity).partition("@")
            return f"{at}{addressee}".lower()
    return None


def _mentions(body: FormattedText, bot: Person) -> bool:
    return any(entity.type == "mention" and body.slice(entity).lower() == bot.named for entity in body.entities)
