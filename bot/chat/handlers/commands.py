"""Commands that ask nothing of the articles' words."""

import asyncio

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.ext import ContextTypes

from bot.chat.asking import Asked
from bot.chat.handlers.desk import Desk
from bot.chat.sending import reply
from bot.chat.showing.buttons import languages_keyboard
from bot.chat.showing.rendering import escape
from bot.chat.showing.views import View, said
from bot.voice.gaps import LISTED, gaps_text
from bot.wording.blocks import MESSAGE_LIMIT
from bot.wording.cutting import cut
from bot.wording.phrasebook import Texts
from bot.wording.texts import LANGUAGES

Context = ContextTypes.DEFAULT_TYPE


class Commands:
    """Says what the bot is, and does what it is told about itself."""

    def __init__(self, desk: Desk, admins: tuple[int, ...]) -> None:
        self._desk = desk
        self._admins = admins

    async def on_start(self, update: Update, context: Context) -> None:
        """Welcomes; or follows a link into the chat: `?start=latest`, `help`, `about`, `privacy`, `timeline`."""
        message = update.effective_message
        if message is None:
            return
        linked = (context.args or [""])[0].lower()
        if linked == "latest":
            asked = Asked(self._desk.texts_for(message).latest_news, message.date.date(), shown=True)
            await self._desk.answer(message, asked)
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
            if message.from_user and not message.sender_chat:  # a private chat has its reader's number
                await self._desk.voice.forget(message.from_user.id)
            await reply(message, said(sentence))

    async def on_gaps(self, update: Update, _: Context) -> None:
        """What was asked in vain, for admins; to others the command is none."""
        message = update.effective_message
        if message is None:
            return
        if not message.from_user or message.from_user.id not in self._admins or message.chat.type != ChatType.PRIVATE:
            await self.on_unknown(update, _)
            return
        gaps = gaps_text(await self._desk.voice.gaps(LISTED))
        await reply(message, said(cut(gaps, MESSAGE_LIMIT)))

    async def on_unknown(self, update: Update, _: Context) -> None:
        message = update.effective_message
        if message is not None:
            await reply(message, said(self._desk.texts_for(message).unknown_command))

    async def _show(self, update: Update, what: str) -> None:
        message: Message | None = update.effective_message
        if message is not None:
            await reply(message, await self._page(what, self._desk.texts_for(message)))

    def _privacy_of_feedback(self, texts: Texts) -> str:
        return f"\n\n{texts.privacy_feedback}" if self._desk.voice.feedback else ""

    async def _page(self, what: str, texts: Texts) -> View:
        screens = self._desk.screens
        match what:
            case "help":
                return screens.help(texts)
            case "about":
                return screens.about(texts)
            case "privacy":
                return said(f"{texts.privacy}\n\n{texts.privacy_wishes}{self._privacy_of_feedback(texts)}")
            case _:
                return await asyncio.to_thread(screens.welcome, texts)
