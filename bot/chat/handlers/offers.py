"""What an admin sends to have it taken: shown first, taken when its button is pressed."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator, Sequence
from datetime import date

from telegram import CallbackQuery, Message, Update
from telegram.error import BadRequest
from telegram.ext import ContextTypes, filters

from bot.chat.addressing import is_own
from bot.chat.flow.plainly import plainly
from bot.chat.handlers.desk import Desk
from bot.chat.incoming.editorial import Editorial
from bot.chat.incoming.offers import offer_of
from bot.chat.incoming.reading import TooLargeError, Understood, understand
from bot.chat.memory import Fading
from bot.chat.sending import editing, reply
from bot.chat.showing.cards import SIGN, Cancel, CardPress, ChangeDate, Take, Undo, card, decode, with_undo
from bot.chat.showing.views import View, said
from bot.errors import CorpusError
from bot.importing.sent.dates import written_day
from bot.importing.storing import Outcome, Stored
from bot.wording.cutting import cut
from bot.wording.phrasebook import Texts
from bot.wording.texts import LANGUAGES

log = logging.getLogger(__name__)

Context = ContextTypes.DEFAULT_TYPE
Place = tuple[int, int]

# Seconds for which it is known what a card shows; later it is read again from what the admin had sent.
REMEMBERED = 60 * 60.0

# Units of what is told in a dialogue (Bot API, answerCallbackQuery).
ALERT = 200

# What keeps the folder as it was.
UNWRITABLE = (CorpusError, OSError)


class Offers:
    """The cards, and what becomes of their buttons and of the dates that are sent in reply."""

    def __init__(self, desk: Desk, editorial: Editorial) -> None:
        self._desk = desk
        self._editorial = editorial
        self._read: Fading[Place, Understood] = Fading(REMEMBERED, 100)
        """By the message that was sent to have it taken."""
        self._about: Fading[Place, Message] = Fading(REMEMBERED, 1000)
        """By a message of the bot's: the one that it is about."""

    async def on_offer(self, update: Update, _: Context) -> None:
        message = update.message
        if message is None:
            return
        if message.media_group_id:  # the pictures without a caption beside it need no word
            self._desk.memory.albums.put(self._desk.album(message), value=True)
        await self._show(message, self._desk.texts_for(message))

    async def on_date(self, update: Update, _: Context) -> None:
        """A date in reply to what was sent, or to what the bot has said of it."""
        message = update.message
        if message is None or message.reply_to_message is None:
            return
        texts, replied = self._desk.texts_for(message), message.reply_to_message
        source = replied if offer_of(replied) else self._about.get(_place(replied))
        day = written_day(message.text or "")
        if source is None:
            await reply(message, said(texts.no_longer_there))
        elif day is None:
            await reply(message, said(texts.no_such_date))
        else:
            await self._show(source, texts, day)

    async def on_press(self, update: Update, _: Context) -> None:
        query = update.callback_query
        if query is None:
            return
        notice = await self._act(query)
        try:
            await query.answer(notice, show_alert=notice is not None)
        except BadRequest as error:  # pressed while the bot was down: too old to be answered
            log.info("A button press could not be answered: %s", plainly(error))

    async def _act(self, query: CallbackQuery) -> str | None:
        """What the admin must be told, if anything."""
        texts, message = self._desk.texts(query.from_user), query.message
        press = decode(query.data or "") if query.from_user.id in self._editorial.admins else None
        if press is None:
            return texts.not_a_button
        if not isinstance(message, Message):
            return texts.no_longer_there
        return await self._done(press, message, texts)

    async def _done(self, press: CardPress, message: Message, texts: Texts) -> str | None:
        match press:
            case Take(digest, day):
                return await self._take(message, digest, day, texts)
            case ChangeDate():
                return await self._ask_for_date(message, texts)
            case Cancel():
                return await self._put(message, said(texts.cancelled), texts)
            case Undo():
                sentence = await undone(self._editorial, texts)
                return await self._put(message, said(sentence), texts)

    async def _take(self, message: Message, digest: str, day: date | None, texts: Texts) -> str | None:
        source = message.reply_to_message
        understood = await self._understood(source) if source else None
        if understood is None or source is None:
            return texts.no_longer_there
        if understood.digest != digest:
            await self._put(message, await self._card(understood, texts, day), texts)
            return texts.reads_differently
        try:
            stored = await self._editorial.keeping.take(understood.on(day).items)
        except UNWRITABLE as error:
            return cut(why(error, texts), ALERT)
        return await self._put(message, with_undo(_taken(stored, texts), texts), texts)

    async def _ask_for_date(self, message: Message, texts: Texts) -> str | None:
        source = message.reply_to_message
        if source is None:
            return texts.no_longer_there
        asked = await reply(source, said(texts.ask_for_date), tied=True)
        self._about.put(_place(asked), source)
        return None

    async def _show(self, source: Message, texts: Texts, day: date | None = None) -> None:
        try:
            understood = await self._understood(source)
        except TooLargeError:
            await reply(source, said(texts.too_large), tied=True)
            return
        if understood is not None:
            sent = await reply(source, await self._card(understood, texts, day), tied=True)
            self._about.put(_place(sent), source)

    async def _understood(self, source: Message) -> Understood | None:
        known = self._read.get(_place(source)) or await understand(source, self._editorial.fetch, self._editorial.read)
        if known is not None:
            self._read.put(_place(source), known)
        return known

    async def _card(self, understood: Understood, texts: Texts, day: date | None) -> View:
        try:
            notes = list(_notes(await self._editorial.keeping.look(understood.on(day).items), texts))
        except UNWRITABLE as error:
            notes = [why(error, texts)]
        return await asyncio.to_thread(card, understood, notes, texts, day)

    async def _put(self, message: Message, view: View, texts: Texts) -> str | None:
        return await self._desk.edits.show(_place(message), editing(message, view), texts)


def why(error: Exception, texts: Texts) -> str:
    """Why the folder is as it was."""
    return texts.cannot_write.format(reason=error.strerror) if isinstance(error, OSError) else str(error)


class DateInReply(filters.MessageFilter):
    """Replies to what was offered, and to what the bot has said of an offer, also before it was started anew."""

    def filter(self, message: Message) -> bool:
        replied = message.reply_to_message
        return offer_of(replied) is not None or (is_own(replied) and replied is not None and _is_of_an_offer(replied))


def _is_of_an_offer(own: Message) -> bool:
    rows = own.reply_markup.inline_keyboard if own.reply_markup else ()
    data = [str(button.callback_data) for row in rows for button in row if button.callback_data]
    asked = {texts.ask_for_date for texts in LANGUAGES}
    return own.text in asked or any(each.startswith(f"{SIGN}:") for each in data)


async def undone(editorial: Editorial, texts: Texts) -> str:
    """Takes the latest change back; what to say of it."""
    try:
        found = await editorial.keeping.undo()
    except UNWRITABLE as error:
        return why(error, texts)
    if found is None:
        return texts.nothing_to_undo
    lines = [texts.undone.format(path=path) for path in found.restored]
    return "\n".join([*lines, *(texts.changed_since.format(path=path) for path in found.left)])


def _taken(stored: Sequence[Stored], texts: Texts) -> str:
    if len(stored) != 1:
        taken = sum(each.outcome not in (Outcome.PRESENT, Outcome.CHANGED) for each in stored)
        return texts.counted(texts.taken_many, taken)
    (only,) = stored
    sentences = {Outcome.PRESENT: texts.is_here, Outcome.CHANGED: texts.is_here, Outcome.DRAFT: texts.taken_draft}
    return sentences.get(only.outcome, texts.taken).format(path=only.path or only.like)


def _notes(stored: Sequence[Stored], texts: Texts) -> Iterator[str]:
    """Whether an article is here already; nothing of many at once."""
    if len(stored) != 1:
        return
    (only,) = stored
    if only.outcome is Outcome.UPDATED:
        yield texts.is_here_changed.format(path=only.path)
    elif only.like:
        yield texts.is_here.format(path=only.like)


def _place(message: Message) -> Place:
    return message.chat_id, message.message_id
