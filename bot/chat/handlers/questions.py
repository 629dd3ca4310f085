"""Messages that ask something, in any chat, and what people say besides."""

import asyncio
from dataclasses import replace

from telegram import Message, Update
from telegram.ext import ContextTypes

from bot.chat.addressing import is_own
from bot.chat.asking import Aim, Asked, as_question, asked_elsewhere, asked_in
from bot.chat.handlers.desk import Desk
from bot.chat.handlers.wishes import Wishes
from bot.chat.sending import editing, reply
from bot.chat.showing.views import View, said
from bot.questions.followups import asks_the_same, follows_on, names_a_topic, stands_alone
from bot.voice.wishes import topic_wished
from bot.wording.phrasebook import Texts
from bot.wording.talk.courtesies import SEARCHED, Courtesy, courtesy
from bot.wording.talk.smalltalk import SmallTalk, in_passing, small_talk

# Seconds to wait for a caption on another picture of an album before its pictures are said to have no words.
ALBUM_SECONDS = 1.5


class Questions:
    """Answers questions, new and changed ones."""

    def __init__(self, desk: Desk, wishes: Wishes) -> None:
        self._desk = desk
        self._wishes = wishes

    async def on_question(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.effective_message
        if message is None or self._is_answered_album(message):
            return
        asked = asked_in(message)
        if asked.aim is Aim.QUESTION and (topic := topic_wished(asked.words)):
            await reply(message, self._wishes.offered(message, topic))
        elif self.points_elsewhere(message, asked):
            await self._answer_elsewhere(message)
        elif fixed := self.fixed(message, asked):
            await reply(message, fixed)
        else:
            await self._answer(message, asked)

    async def on_edited(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Changes the answer of the last quarter of an hour with its question; an older one stays as it is."""
        message = update.edited_message
        if message is None:
            return
        desk, texts = self._desk, self._desk.texts_for(message)
        key = desk.message(message.chat_id, message.message_id)
        known, asked = desk.memory.answers.get(key), asked_in(message)
        if known is None or not asked.words or asked.words == known.question:
            return
        view = self.fixed(message, asked)
        if view is None:
            asked = self._joined(message, asked) or asked
            view = await desk.page(asked, 0, texts, desk.offers(message.chat))
            changed = replace(known, question=asked.words, page=0)
            desk.memory.answers.put(key, changed)
            desk.memory.asked.put(desk.message(message.chat_id, known.answer_id), changed)
            if desk.memory.last.get(place := desk.place(message)) == known:
                desk.memory.last.put(place, changed)
        if view is not None:
            await self._change(message, known.answer_id, view, texts)
            await desk.note_shown(message.chat_id, known.answer_id, view)

    async def on_wordless(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Photos, voice, stickers: one sentence, and for an album one too, if none of it has a caption."""
        message = update.effective_message
        if message is None:
            return
        view = said(self._desk.texts_for(message).words_only)
        if message.media_group_id is None:
            await reply(message, view)
            return
        album, albums = self._desk.album(message), self._desk.memory.albums
        if albums.get(album) is None:
            albums.put(album, value=False)
            context.application.create_task(self._say_of_album(message, album, view))

    async def _say_of_album(self, message: Message, album: bytes, view: View) -> None:
        await asyncio.sleep(ALBUM_SECONDS)
        if not self._desk.memory.albums.get(album):
            await reply(message, view)

    def _is_answered_album(self, message: Message) -> bool:
        """Whether another caption of the same album has been answered."""
        if message.media_group_id is None:
            return False
        albums, album = self._desk.memory.albums, self._desk.album(message)
        answered = bool(albums.get(album))
        albums.put(album, value=True)
        return answered

    def points_elsewhere(self, message: Message, asked: Asked) -> bool:
        """Whether another message is meant: by no words at all, or by "is that true?" in reply to somebody."""
        if asked.aim is not Aim.QUESTION:
            return False
        replied = message.reply_to_message
        wonders = replied is not None and not is_own(replied) and asks_the_same(asked.words)
        return not asked.words or wonders

    async def _answer_elsewhere(self, message: Message) -> None:
        """A command or a mention alone: the message that it replies to is meant."""
        elsewhere = asked_elsewhere(message)
        if elsewhere is None:
            await reply(message, said(self._desk.texts_for(message).ask_how))
            return
        asked, target = elsewhere
        await self._desk.answer(target, asked, by=message)

    def fixed(self, message: Message, asked: Asked) -> View | None:
        """What is said without a search; None when the message deserves one."""
        if asked.aim is not Aim.QUESTION or asked.shown:
            return None
        texts, before = self._desk.texts_for(message), bool(self._desk.question_before(message))
        kind = courtesy(asked.words)
        if kind in SEARCHED or (kind is Courtesy.MORE and before):
            return None
        if kind is not None:
            return self._met(kind, texts)
        if follows_on(asked.words) and not in_passing(asked.words):
            return None if before or names_a_topic(asked.words) else said(texts.ask_back)
        return self._chatted(small_talk(asked.words), texts)

    def _met(self, kind: Courtesy, texts: Texts) -> View:
        if kind in (Courtesy.AFRAID, Courtesy.HELP):
            return self._desk.screens.in_need(texts.afraid if kind is Courtesy.AFRAID else texts.help, texts)
        sentences = {Courtesy.WHO: texts.who, Courtesy.STOP: texts.stop, Courtesy.INSULT: texts.insult}
        return said(sentences.get(kind, texts.unclear))

    def _chatted(self, kind: SmallTalk | None, texts: Texts) -> View | None:
        if kind is SmallTalk.HELP:
            return self._desk.screens.help(texts)
        sentences = {
            SmallTalk.GREETING: texts.greeting,
            SmallTalk.THANKS: texts.thanks,
            SmallTalk.FAREWELL: texts.farewell,
            SmallTalk.UNCLEAR: texts.unclear,
        }
        return said(sentences[kind]) if kind else None

    async def _answer(self, message: Message, asked: Asked) -> None:
        if courtesy(asked.words) is Courtesy.MORE:
            await self._go_on(message)
            return
        await self._desk.answer(message, self._joined(message, asked) or asked)

    def _joined(self, message: Message, asked: Asked) -> Asked | None:
        """The question with what it takes from the one before; None where it stands alone."""
        if asked.aim is not Aim.QUESTION or asked.shown or not follows_on(asked.words):
            return None
        before = self._desk.question_before(message)
        return as_question(asked, stands_alone(asked.words, before, asked.day)) if before else None

    async def _go_on(self, message: Message) -> None:
        """The page after the one that was shown last, as a message of its own."""
        desk = self._desk
        replied = message.reply_to_message
        key = desk.message(message.chat_id, replied.message_id) if replied and is_own(replied) else None
        known = (desk.memory.asked.get(key) if key else None) or desk.memory.last.get(desk.place(message))
        before = known.question if known else desk.question_before(message)
        asked = Asked(before, known.day if known else message.date.date(), shown=True)
        if not await desk.answer(message, asked, known.page + 1 if known else 1):
            await reply(message, said(desk.texts_for(message).terminal_no_more))

    async def _change(self, message: Message, answer_id: int, view: View, texts: Texts) -> None:
        answer = Message(message_id=answer_id, date=message.date, chat=message.chat)
        answer.set_bot(message.get_bot())
        place = (message.chat_id, answer_id)
        await self._desk.edits.show(place, editing(answer, view), texts)
