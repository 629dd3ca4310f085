"""Plays Telegram's side of the preview: knows who is there, what was said, and what the bot has heard of it."""

import itertools
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.preview.chats.events import EventLog
from bot.preview.chats.profile import BotProfile
from bot.preview.chats.queries import Queries
from bot.preview.chats.updates import UpdateQueue
from bot.preview.wire.objects import Json, LanguageOf, message_view
from bot.preview.wire.refusals import bad_request, forbidden, upgraded
from bot.preview.wire.values import NO_TEXT, Chat, File, FormattedText, Keyboard, Message, Person, Topic

_ICON_COLOUR = 0x6FB9F0  # Bot API, createForumTopic, icon_color: the first of those that Telegram has


@dataclass(slots=True)
class NewMessage:
    """A message before it stands in a chat."""

    body: FormattedText = NO_TEXT
    reply_to: Message | None = None
    keyboard: Keyboard | None = None
    link_preview: Mapping[str, object] | None = None
    service: Mapping[str, object] | None = None
    details: Mapping[str, object] = field(default_factory=dict)
    topic: Topic | None = None
    """None for General; of a reply, the topic of what it replies to counts."""
    via: Person | None = None
    inline: bool = False
    """Whether it is sent through inline or guest mode."""


class World:
    """The chats of one bot. `clock` gives Unix time."""

    def __init__(
        self,
        bot: Person,
        clock: Callable[[], float],
        *,
        privacy_mode: bool = True,
        language_of: LanguageOf | None = None,
    ) -> None:
        self.bot = bot
        self.privacy_mode = privacy_mode
        self.profile = BotProfile()
        self.bot_is_there = False
        """Whether the bot has asked for updates yet."""
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, File] = {}
        """By id."""
        self.inline_messages: dict[str, Message] = {}
        """By the id that the bot is given instead of a chat and a number."""
        self.updates = UpdateQueue(clock)
        self.events = EventLog()
        self._clock = clock
        self._language_of = language_of
        self.queries = Queries(clock)
        # Private chats and basic groups share one sequence, each supergroup and channel has its own, as in Telegram.
        self._message_ids: dict[int, itertools.count[int]] = {}

    @property
    def now(self) -> float:
        return self._clock()

    @property
    def reader(self) -> Person:
        """Whose page it is: who was there first."""
        return next(iter(self.people.values()))

    def add_person(self, person: Person) -> Chat:
        """A new user and the private chat, not yet begun, of the user with the bot."""
        self.people[person.id] = person
        return self.add_chat(Chat(person.id, "private", person.first_name, {person.id: person}, started=False))

    def add_acquaintance(self, person: Person) -> Person:
        """A user, or another bot, who meets the bot in groups alone."""
        self.people[person.id] = person
        return person

    def add_chat(self, chat: Chat) -> Chat:
        self.chats[chat.id] = chat
        return chat

    def chat(self, chat_id: int) -> Chat:
        """Raises Refusal for a chat that does not exist or has become another."""
        chat = self.chats.get(chat_id)
        if chat is None:
            raise bad_request("chat not found")
        if chat.upgraded_to:
            raise upgraded(chat.upgraded_to.id)
        return chat

    def named(self, name: str) -> Chat:
        """A public channel by its "@name". Raises Refusal."""
        found = (chat for chat in self.chats.values() if chat.username and f"@{chat.username}".lower() == name.lower())
        chat = next(found, None)
        if chat is None:
            raise bad_request("chat not found")
        return chat

    def chat_to_write_to(self, chat_id: int) -> Chat:
        """As `chat`, and the bot may write there. Raises Refusal (403).

        Bots FAQ: a bot cannot begin a conversation with a user; a blocked one cannot go on with it.
        """
        chat = self.chat(chat_id)
        if chat.is_private and chat.reader.has_blocked:
            raise forbidden("bot was blocked by the user")
        if not chat.started:
            raise forbidden("bot can't initiate conversation with a user")
        if not chat.with_bot:
            raise forbidden("bot is not a member of the group chat")
        return chat

    def put(self, chat: Chat, sender: Person, new: NewMessage, *, delivered: bool = True) -> Message:
        """Adds a message to a chat and shows it to the pages."""
        return self._put(next(self._ids(chat)), chat, sender, new, delivered=delivered)

    def _put(self, number: int, chat: Chat, sender: Person, new: NewMessage, *, delivered: bool = True) -> Message:
        message = Message(
            id=number,
            chat=chat,
            sender=sender,
            date=int(self.now),
            body=new.body,
            reply_to=new.reply_to,
            keyboard=new.keyboard,
            link_preview=new.link_preview,
            service=new.service,
            details=new.details,
            topic=new.reply_to.topic if new.reply_to else new.topic,
            via=new.via,
            inline_id=secrets.token_urlsafe(15) if new.inline else None,
            delivered=delivered,
        )
        if message.inline_id:
            self.inline_messages[message.inline_id] = message
        chat.messages[message.id] = message
        self.events.add("message", self.view(message))
        return message

    def open_topic(self, chat: Chat, sender: Person, name: str) -> Message:
        """Begins a topic with a service message, which gives it its number (Bot API, ForumTopicCreated)."""
        number = next(self._ids(chat))
        chat.topics[number] = Topic(number, name)
        service = {"forum_topic_created": {"name": name, "icon_color": _ICON_COLOUR}}
        return self._put(number, chat, sender, NewMessage(service=service, topic=chat.topics[number]))

    def show_edit(self, message: Message) -> None:
        message.edited = int(self.now)
        self.events.add("edited_message", self.view(message))

    def remove(self, message: Message) -> None:
        del message.chat.messages[message.id]
        for other in message.chat.messages.values():
            if other.reply_to is message:
                other.reply_to = None
        self.events.add("deleted", {"chat": message.chat.id, "message": message.id})

    def view(self, message: Message) -> Json:
        """As pages are shown it."""
        return message_view(message, self._language_of)

    def _ids(self, chat: Chat) -> "itertools.count[int]":
        sequence = chat.id if chat.type in ("supergroup", "channel") else 0
        # The first number of a forum is that of General, which is never sent.
        return self._message_ids.setdefault(sequence, itertools.count(2 if chat.is_forum else 1))
