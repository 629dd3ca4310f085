"""Guest mode: summoned in a chat that the bot is not in, it answers there with one message."""

import logging

from telegram import InlineQueryResultArticle, InputTextMessageContent, Message, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest
from telegram.ext import ContextTypes

from bot.chat.asking import Asked, asked_elsewhere, asked_in
from bot.chat.flow.plainly import plainly
from bot.chat.handlers.desk import Desk
from bot.chat.handlers.inline import carried_view
from bot.chat.handlers.questions import Questions
from bot.chat.sending import NO_PREVIEW
from bot.chat.showing.rendering import render
from bot.chat.showing.screens import Screens
from bot.chat.showing.views import View, said
from bot.wording.phrasebook import Texts
from bot.wording.sources import language_asked

log = logging.getLogger(__name__)


class Guests:
    """Answers messages that summon the bot. Nothing may be sent to their chat in another way."""

    def __init__(self, desk: Desk, questions: Questions) -> None:
        self._desk = desk
        self._questions = questions

    async def on_summons(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.guest_message
        if message is None or not message.guest_query_id:
            return
        view = await self._view(message)
        await self._desk.note_vain(view)
        result = InlineQueryResultArticle(
            "answer",
            self._desk.texts_for(message).ask_in_private,
            InputTextMessageContent(view.html, ParseMode.HTML, link_preview_options=NO_PREVIEW),
            view.keyboard,
        )
        try:
            await message.answer_guest_query(result)
        except BadRequest as error:  # summoned while the bot was down: too old to be answered
            log.info("A summons could not be answered: %s", plainly(error))

    async def _view(self, message: Message) -> View:
        texts, asked = self._desk.texts_for(message), asked_in(message)
        if self._questions.points_elsewhere(message, asked):
            elsewhere = asked_elsewhere(message)
            if elsewhere is None:
                return said(texts.ask_how_by_name.format(name=message.get_bot().username))
            asked = elsewhere[0]
        if fixed := self._questions.fixed(message, asked):
            return fixed
        username = message.get_bot().username
        return await self._desk.turns.read(
            asked.words, lambda before: self._answered(asked, self._desk.current.pinned(before), texts, username)
        )

    def _answered(self, asked: Asked, screens: Screens, texts: Texts, username: str) -> View:
        """The best quote with the next ones in its buttons; or the refusal, without buttons, which need a chat."""
        answer = screens.answer(asked)
        if answer.answered:
            language = language_asked(asked.words, answer.quotes)
            return carried_view(answer.quotes, texts, language, username)
        page = screens.pages(asked, answer, texts)[0]
        return View(render(page.blocks), in_vain=answer.searched)
