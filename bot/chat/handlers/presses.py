"""Pressed buttons: another view in place, another date, a question to begin with, a language."""

import asyncio
import logging
from dataclasses import dataclass

from telegram import CallbackQuery, InlineKeyboardButton, Message, Update
from telegram.constants import ChatType
from telegram.error import BadRequest
from telegram.ext import ContextTypes

from bot.chat.asking import Asked, as_question, asked_below
from bot.chat.flow.plainly import plainly
from bot.chat.handlers.desk import Desk
from bot.chat.handlers.inline import InlinePresses
from bot.chat.handlers.wishes import Wishes
from bot.chat.memory import Fading
from bot.chat.sending import editing, reply
from bot.chat.showing.buttons import (
    AskExample,
    Follow,
    OnDay,
    Press,
    ShowContext,
    Speak,
    TurnTo,
    Unfollow,
    Vote,
    Watch,
    decode,
)
from bot.chat.showing.views import View, said
from bot.questions.followups import on_another_day
from bot.voice.records import Verdict
from bot.wording.phrasebook import Texts
from bot.wording.texts import texts_of

log = logging.getLogger(__name__)

# A second press of the same button within this many seconds is the same press: Telegram allows about one message a
# second in a chat, and an edit counts as a message.
SAME_PRESS_SECONDS = 1.0


# Seconds for which it is known who has voted on an answer: some days.
VOTED_SECONDS = 3 * 86_400.0


@dataclass(frozen=True, slots=True)
class Passing:
    """A sentence that a reader sees for a moment and need not put away."""

    sentence: str


Told = str | Passing | None
"""What the reader must be told, if anything."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button, the message below which it is, and the words for whoever is told something."""

    press: Press
    message: Message
    query: CallbackQuery
    texts: Texts


class Presses:
    """Does what buttons ask. Each press is always answered, or the reader's button would spin."""

    def __init__(self, desk: Desk, inline: InlinePresses, wishes: Wishes) -> None:
        self._desk = desk
        self._inline = inline
        self._wishes = wishes
        self._voted: Fading[bytes, bool] = Fading(VOTED_SECONDS)
        """Who has voted on which message."""
        self._pressed: dict[tuple[int, int], str] = {}
        """The button pressed last under a message, for as long as it counts as the same press."""

    async def on_button(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.callback_query
        if query is None:
            return
        told = await self._act(query)
        sentence = told.sentence if isinstance(told, Passing) else told
        try:
            await query.answer(sentence, show_alert=isinstance(told, str))
        except BadRequest as error:  # pressed while the bot was down: too old to be answered
            log.info("A button press could not be answered: %s", plainly(error))

    async def _act(self, query: CallbackQuery) -> Told:
        """Does what the button asks."""
        texts = self._desk.texts(query.from_user)
        if query.inline_message_id:
            return await self._inline.show(query, texts)
        press, message = decode(query.data or ""), query.message
        if press is None:
            return texts.not_a_button
        if not isinstance(message, Message):
            return texts.question_gone
        place = (message.chat_id, message.message_id)
        if self._pressed.get(place) == query.data:
            return None
        self._pressed[place] = query.data or ""
        try:
            return await self._done(Pressed(press, message, query, texts))
        finally:
            asyncio.get_running_loop().call_later(SAME_PRESS_SECONDS, self._pressed.pop, place, None)

    async def _done(self, pressed: Pressed) -> Told:
        match pressed.press:
            case Speak():
                return await self._speak(pressed, pressed.press)
            case AskExample():
                return await self._ask(pressed)
            case ShowContext():
                return await self._look(pressed, pressed.press)
            case TurnTo() | OnDay():
                return await self._turn(pressed, pressed.press)
            case Vote() | Follow() | Unfollow() | Watch():
                return await self._voiced(pressed, pressed.press)

    async def _voiced(self, pressed: Pressed, press: Vote | Follow | Unfollow | Watch) -> Told:
        """What belongs to the readers' voice."""
        match press:
            case Vote():
                return await self._vote(pressed, press)
            case Follow():
                return await self._follow(pressed, press)
            case Unfollow():
                return await self._wishes.unfollow(pressed.query, pressed.message, press, pressed.texts)
            case Watch():
                return await self._wishes.watch(pressed.query, pressed.message, press, pressed.texts)

    async def _turn(self, pressed: Pressed, press: TurnTo | OnDay) -> str | None:
        """Another page, or the answer for another date, in the language of the message."""
        asked = asked_below(pressed.message)
        if asked is None:
            return pressed.texts.question_gone
        number = press.page if isinstance(press, TurnTo) else 0
        if isinstance(press, OnDay):
            asked = as_question(asked, on_another_day(asked.words, asked.day, press.day))
        texts = _language(press.language, pressed.texts)
        view = await self._desk.page(asked, number, texts, self._desk.offers(pressed.message.chat))
        return await self._put(pressed, view) if view else pressed.texts.nothing_further

    async def _vote(self, pressed: Pressed, press: Vote) -> Told:
        """Counts once what a reader thinks of an answer. In a private chat the question goes, as it is answered."""
        desk, message = self._desk, pressed.message
        asked = asked_below(message)
        if asked is None:
            return pressed.texts.question_gone
        ballot = desk.memory.name("vote", message.chat_id, message.message_id, pressed.query.from_user.id)
        if self._voted.get(ballot) is None:
            self._voted.put(ballot, value=True)
            await desk.voice.count(Verdict.HELPED if press.helped else Verdict.MISSED, asked.words)
        if message.chat.type == ChatType.PRIVATE:
            view = await desk.page(asked, press.page, _language(press.language, pressed.texts))
            if view:
                await self._put(pressed, view)
        return Passing(pressed.texts.voted)

    async def _follow(self, pressed: Pressed, press: Follow) -> str | None:
        """The topic is the question that the message answers or shows."""
        asked = asked_below(pressed.message)
        if asked is None:
            return pressed.texts.question_gone
        return await self._wishes.follow(pressed.message, asked.words, _language(press.language, pressed.texts))

    async def _look(self, pressed: Pressed, press: ShowContext) -> str | None:
        """The article around a quote."""
        asked, texts = asked_below(pressed.message), _language(press.language, pressed.texts)
        if asked is None:
            return pressed.texts.question_gone
        view = await asyncio.to_thread(self._desk.screens.context, asked, press, texts)
        return await self._put(pressed, view) if view else pressed.texts.article_gone

    async def _ask(self, pressed: Pressed) -> str | None:
        """The question on the button, answered in a message of its own."""
        message, question = pressed.message, _label(pressed)
        if not question:
            return pressed.texts.not_a_button
        asked = Asked(question, pressed.message.date.date(), shown=True)
        view = await self._desk.page(asked, 0, pressed.texts, self._desk.offers(message.chat))
        if view is not None:
            sent = await reply(message, view)
            self._desk.remember_pressed(pressed.query.from_user, message, asked, sent)
            await self._desk.note_shown(sent.chat_id, sent.message_id, view)
        return None

    async def _speak(self, pressed: Pressed, press: Speak) -> str | None:
        """Keeps the language that a reader has chosen, and says so in it."""
        desk, texts = self._desk, texts_of(press.language)
        desk.memory.languages.put(desk.person(pressed.query.from_user), texts.code)
        return await self._put(pressed, said(texts.language_set))

    async def _put(self, pressed: Pressed, view: View) -> str | None:
        place = (pressed.message.chat_id, pressed.message.message_id)
        told = await self._desk.edits.show(place, editing(pressed.message, view), pressed.texts)
        await self._desk.note_shown(*place, view)
        return told


def _language(code: str, otherwise: Texts) -> Texts:
    return texts_of(code) if code else otherwise


def _label(pressed: Pressed) -> str:
    """What stands on the button that was pressed."""
    markup = pressed.message.reply_markup
    rows = markup.inline_keyboard if markup else ()
    buttons: list[InlineKeyboardButton] = [button for row in rows for button in row]
    return next((button.text for button in buttons if button.callback_data == pressed.query.data), "")
