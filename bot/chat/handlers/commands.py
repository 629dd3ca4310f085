"""Commands that ask nothing of the articles' words."""

import asyncio

from telegram import Message, Update
from telegram.ext import ContextTypes

from bot.chat.asking import Asked
from bot.chat.handlers.desk import Desk
from bot.chat.sending import reply
from bot.chat.showing.buttons import languages_keyboard
from bot.chat.showing.rendering import escape
from bot.chat.showing.views import View, said
from bot.wording.phrasebook import Texts
from bot.wording.texts import LANGUAGES

Context = ContextTypes.DEFAULT_TYPE


class Commands:
    """Says what the bot is, and does what it is told about itself."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def on_start(self, update: Update, context: Context) -> None:
        """Welcomes; or follows a link into the chat: `?start=latest`, `help`, `about`, `privacy`, `timeline`."""
        message = update.effective_message
        if message is None:
            return
        linked = (context.args or [""])[0].lower()
        if linked == "latest":
            await self._desk.answer(message, Asked("latest news", message.date.date(), shown=True))
        else:
            await reply(message, await self._page(linked, self._desk.texts_for(message)))

    async def on_help(self, update: Update, _: Context) -> None:
        await self._show(update, "help")

    async def on_about(self, update: Update, _: Context) -> None:
        await self._show(update, "about")

    async def on_privacy(self, update: Update, _: Context) -> None:
        await self._show(update, "privacy")

    async def on_language(self, update: Update, context: Context) -> None:
        """Offers the languages, or takes the one behind the command: `/language uk`."""
        message = update.effective_message
        if message is None:
            return
        wanted = " ".join(context.args or []).strip().lower()
        chosen = next((texts for texts in LANGUAGES if wanted in (texts.code, texts.name.lower())), None)
        if chosen and message.from_user:
            self._desk.memory.languages.put(self._desk.person(message.from_user), chosen.code)
            await reply(message, said(chosen.language_set))
        else:
            question = escape(self._desk.texts_for(message).language_question)
            await reply(message, View(question, languages_keyboard()))

    async def on_forget(self, update: Update, _: Context) -> None:
        message = update.effective_message
        if message is not None:
            sentence = self._desk.texts_for(message).forgotten
            self._desk.memory.forget(self._desk.owner(message))
            await reply(message, said(sentence))

    async def on_unknown(self, update: Update, _: Context) -> None:
        message = update.effective_message
        if message is not None:
            await reply(message, said(self._desk.texts_for(message).unknown_command))

    async def _show(self, update: Update, what: str) -> None:
        message: Message | None = update.effective_message
        if message is not None:
            await reply(message, await self._page(what, self._desk.texts_for(message)))

    async def _page(self, what: str, texts: Texts) -> View:
        screens = self._desk.screens
        match what:
            case "help":
                return screens.help(texts)
            case "about":
                return screens.about(texts)
            case "privacy":
                return said(texts.privacy)
            case _:
                return await asyncio.to_thread(screens.welcome, texts)
