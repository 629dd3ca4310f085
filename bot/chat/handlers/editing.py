"""Commands of those who look after the articles."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from datetime import UTC, datetime

from telegram import Message, MessageEntity, Update
from telegram.ext import ContextTypes

from bot.chat.addressing import is_own
from bot.chat.handlers.desk import Desk
from bot.chat.handlers.offers import UNWRITABLE, undone, why
from bot.chat.incoming.editorial import Editorial
from bot.chat.incoming.posts import forwarded_address
from bot.chat.sending import reply
from bot.chat.showing.cards import with_undo
from bot.chat.showing.views import said
from bot.errors import CorpusError
from bot.service.figures import Figures
from bot.wording.cutting import cut
from bot.wording.listings import corpus
from bot.wording.phrasebook import Texts

Context = ContextTypes.DEFAULT_TYPE

# Where the application keeps the figures for handlers.
FIGURES = "figures"

# What of them is told.
COUNTS = ("received", "answered", "left_out", "in_doubt", "pauses")

# Sentences of a sort of problem that are shown, and units of each: the whole fits a message.
SHOWN = 3
LONGEST_PROBLEM = 200


class Editing:
    """Each answers in the chat of the admin alone."""

    def __init__(self, desk: Desk, editorial: Editorial) -> None:
        self._desk = desk
        self._editorial = editorial
        self._since = time.time()

    async def on_remove(self, update: Update, context: Context) -> None:
        """Takes out the article that this replies to, or whose address or file stands behind it."""
        message = update.message
        if message is None:
            return
        texts = self._desk.texts_for(message)
        name = " ".join(context.args or []) or _named_in(message.reply_to_message)
        if not name:
            await reply(message, said(texts.remove_how))
            return
        try:
            path = await self._editorial.keeping.remove(name)
        except UNWRITABLE as error:
            await reply(message, said(why(error, texts)))
            return
        gone = with_undo(texts.taken_out.format(path=path), texts) if path else said(texts.not_here)
        await reply(message, gone)

    async def on_undo(self, update: Update, _: Context) -> None:
        if message := update.message:
            await reply(message, said(await undone(self._editorial, self._desk.texts_for(message))))

    async def on_reload(self, update: Update, _: Context) -> None:
        message = update.message
        if message is None:
            return
        texts = self._desk.texts_for(message)
        try:
            count = await self._editorial.reload()
        except CorpusError as error:
            await reply(message, said(str(error)))
            return
        await reply(message, said(texts.counted(texts.reloaded, count)))

    async def on_check(self, update: Update, _: Context) -> None:
        message = update.message
        if message is None:
            return
        try:
            groups = await asyncio.to_thread(self._editorial.check)
        except CorpusError as error:
            await reply(message, said(str(error)))
            return
        await reply(message, said(_report(groups, self._desk.texts_for(message))))

    async def on_stats(self, update: Update, context: Context) -> None:
        """Counts only: nothing of who wrote or what."""
        message = update.message
        if message is None:
            return
        texts, figures = self._desk.texts_for(message), context.bot_data.get(FIGURES) or Figures()
        since = datetime.fromtimestamp(self._since, UTC).strftime("%Y-%m-%d %H:%M UTC")
        counts = {name: getattr(figures, name) for name in COUNTS}
        counted = texts.figures.format(since=since, **counts)
        await reply(message, said(f"{corpus(self._desk.screens.articles, texts)}\n\n{counted}"))


def _named_in(replied: Message | None) -> str | None:
    """The post that a message forwards; or, of a message of the bot's, the first article that it links to."""
    if replied is None or not is_own(replied):
        return forwarded_address(replied) if replied else None
    return next((entity.url for entity in replied.entities if entity.type == MessageEntity.TEXT_LINK), None)


def _report(groups: Sequence[tuple[str, Sequence[str]]], texts: Texts) -> str:
    if not groups:
        return texts.nothing_to_put_right
    lines = [texts.counted(texts.to_put_right, sum(len(sentences) for _, sentences in groups))]
    for kind, sentences in groups:
        lines += ["", f"{kind}: {len(sentences)}", *(f"• {cut(each, LONGEST_PROBLEM)}" for each in sentences[:SHOWN])]
        if len(sentences) > SHOWN:
            lines.append(texts.and_more.format(count=len(sentences) - SHOWN))
    return cut("\n".join(lines), 4000)
