"""What all handlers work with: what can be shown, what is remembered, and in which language a reader is met."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from telegram import Chat, Message, User
from telegram.constants import ChatType

from bot.chat.addressing import is_own
from bot.chat.asking import Asked, asked_below, asked_in, headline_of
from bot.chat.flow.turns import Turns
from bot.chat.memory import Memory, Said
from bot.chat.sending import Edits, reply
from bot.chat.showing.screens import Screens
from bot.chat.showing.views import NO_OFFERS, Offers, View
from bot.voice.records import Shown, Verdict
from bot.voice.voice import Voice
from bot.wording.phrasebook import Texts
from bot.wording.texts import texts_of


@dataclass(frozen=True, slots=True)
class Desk:
    """One for the whole bot."""

    current: Screens
    voice: Voice
    memory: Memory = field(default_factory=Memory)
    edits: Edits = field(default_factory=Edits)
    turns: Turns = field(default_factory=Turns)

    @property
    def screens(self) -> Screens:
        """The articles as they are now: whoever handles a message takes them once, so that no reload comes between."""
        return self.current.pinned()

    def texts(self, user: User | None) -> Texts:
        """In the language that the reader has chosen, or else the one of the reader's Telegram."""
        if user is None:
            return texts_of(None)
        return texts_of(self.memory.languages.get(self.person(user)) or user.language_code)

    def texts_for(self, message: Message) -> Texts:
        return self.texts(message.from_user)

    def person(self, user: User) -> bytes:
        return self.memory.name("person", user.id)

    def owner(self, message: Message) -> bytes:
        """Who wrote a message: a person, or the channel or group that a person wrote for."""
        sender = message.sender_chat or message.from_user or message.chat
        return self.memory.name("person", sender.id)

    def place(self, message: Message) -> bytes:
        """A writer in a chat and a topic: where a question may go on from the one before."""
        return self._place(message, self.owner(message))

    def _place(self, message: Message, owner: bytes) -> bytes:
        topic = message.message_thread_id if message.is_topic_message else None
        direct = message.direct_messages_topic.topic_id if message.direct_messages_topic else None
        return self.memory.name("place", message.chat_id, topic, direct, owner)

    def album(self, message: Message) -> bytes:
        return self.memory.name("album", message.chat_id, message.media_group_id)

    def message(self, chat_id: int, message_id: int) -> bytes:
        return self.memory.name("message", chat_id, message_id)

    async def page(self, asked: Asked, number: int, texts: Texts, offers: Offers = NO_OFFERS) -> View | None:
        return await self.turns.read(
            asked.words, lambda before: self.current.pinned(before).page(asked, number, texts, offers)
        )

    def offers(self, chat: Chat) -> Offers:
        """What is offered below answers in a chat."""
        return Offers(vote=self.voice.feedback, follow=chat.type == ChatType.PRIVATE)

    async def answer(self, message: Message, asked: Asked, number: int = 0, *, by: Message | None = None) -> bool:
        """Answers a message; `by` is the one that pointed to it, if another did. False where there is no such page."""
        asking = by or message
        view = await self.page(asked, number, self.texts_for(asking), self.offers(message.chat))
        if view is None:
            return False
        sent = await reply(message, view, tied=True)
        await self.note_vain(view)
        await self.note_shown(sent.chat_id, sent.message_id, view)
        if asked.words:
            self.remember(asking, message, asked, sent, number)
        return True

    async def note_vain(self, view: View) -> None:
        """Counts a question that the articles do not answer, where the operator wants to know."""
        if view.in_vain:
            await self.voice.count(Verdict.REFUSED, view.in_vain)

    async def note_shown(self, chat_id: int, message_id: int, view: View) -> None:
        """Keeps which passages are shown to a chat that wants to hear of corrections."""
        if view.quotes and chat_id in await self.voice.watching():
            today = datetime.now(UTC).date().isoformat()
            await self.voice.show(
                [Shown(chat_id, message_id, quote.article.path, quote.text, today) for quote in view.quotes]
            )

    def remember(self, asking: Message, target: Message, asked: Asked, sent: Message, page: int) -> None:
        """Keeps for a quarter of an hour what was asked and where its answer stands."""
        said = Said(self.owner(asking), asked.words, asked.day, target.message_id, sent.message_id, page)
        self.memory.last.put(self.place(asking), said)
        self.memory.answers.put(self.message(asking.chat_id, asking.message_id), said)
        self.memory.asked.put(self.message(sent.chat_id, sent.message_id), said)

    def remember_pressed(self, user: User, message: Message, asked: Asked, sent: Message) -> None:
        """The same for a question on a button, of whoever pressed it."""
        owner = self.person(user)
        said = Said(owner, asked.words, asked.day, message.message_id, sent.message_id)
        self.memory.last.put(self._place(message, owner), said)
        self.memory.asked.put(self.message(sent.chat_id, sent.message_id), said)

    def question_before(self, message: Message) -> str:
        """The question that a message may go on from: that of the message it replies to, or else the writer's last.

        Of an old answer only what it shows is known: the question above it, or else its headline.
        """
        replied = message.reply_to_message
        return (self._question_behind(replied) if replied else "") or self._last_question(message)

    def _question_behind(self, replied: Message) -> str:
        if not is_own(replied):
            return asked_in(replied).words
        if known := self.memory.asked.get(self.message(replied.chat_id, replied.message_id)):
            return known.question
        below = asked_below(replied)
        return below.words if below else headline_of(replied)

    def _last_question(self, message: Message) -> str:
        last = self.memory.last.get(self.place(message))
        return last.question if last else ""
