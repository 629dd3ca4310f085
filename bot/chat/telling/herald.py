"""Looks now and then whether there is something to tell, and tells it, one message after another."""

from __future__ import annotations

import asyncio
import logging
import time
from dataclasses import dataclass

from telegram import Bot, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden
from telegram.error import TelegramError as LibraryError

from bot.answers.answerer import Answerer
from bot.chat.flow.plainly import plainly, whereabouts
from bot.chat.handlers.desk import Desk
from bot.chat.sending import NO_PREVIEW
from bot.chat.showing.views import View
from bot.chat.telling.corrections import missing, said_now
from bot.chat.telling.news import new_articles, news_on, signs
from bot.chat.telling.views import correction_view, news_view
from bot.voice.records import Following, Shown
from bot.wording.texts import texts_of

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Pace:
    """All in seconds."""

    look: float = 2.0
    """Between looks."""
    apart: float = 0.2
    """Between messages: those who ask come first, and Telegram allows 30 a second in all."""
    topic: float = 3600.0
    """Between messages on one topic to one reader; what comes meanwhile comes together."""
    missed: float = 600.0
    """For which a passage must be missing: a file that is being saved, or moved, is gone for a moment."""


class Herald:
    """Sends nothing twice: where it is not known whether a message arrived, it is not sent again."""

    def __init__(self, answerer: Answerer, desk: Desk, pace: Pace | None = None) -> None:
        self._answerer = answerer
        self._desk = desk
        self._voice = desk.voice
        self._pace = pace or Pace()
        self._seen: object = None
        """The edition that was looked at last."""
        self._doubtful = False
        """Whether some passage was missing at the last look."""

    async def run(self, bot: Bot) -> None:
        """Until cancelled."""
        while True:
            try:
                await self._look(bot)
            except Exception as error:  # noqa: BLE001 - whatever went wrong, the next look may go well
                log.error("News could not be told: %s in %s", plainly(error), whereabouts(error))  # noqa: TRY400 - may hold words
            await asyncio.sleep(self._pace.look)

    async def _look(self, bot: Bot) -> None:
        edition = self._answerer.edition
        changed = edition is not self._seen
        if changed:
            await self._note_news()
        if changed or self._doubtful:
            await self._tell_corrections(bot)
        await self._tell_news(bot)
        self._seen = edition

    async def _note_news(self) -> None:
        """Notes who is to hear of which new article."""
        articles, known = self._answerer.articles, await self._voice.articles()
        new = [article.path for article in await asyncio.to_thread(new_articles, articles, known)]
        followers: dict[str, list[int]] = {}
        for each in await self._voice.following() if new else []:
            followers.setdefault(each.topic, []).append(each.number)
        for topic, numbers in followers.items():
            answer = await asyncio.to_thread(news_on, self._answerer, topic, new)
            paths = {quote.article.path for quote in answer.quotes} if answer else set[str]()
            for number in numbers if paths else []:
                await self._voice.owe(number, paths)
        await self._voice.know_articles(await asyncio.to_thread(signs, articles))

    async def _tell_news(self, bot: Bot) -> None:
        for following, paths in await self._voice.owed(time.time() - self._pace.topic):
            answer = await asyncio.to_thread(news_on, self._answerer, following.topic, paths)
            await self._voice.told(following.number, time.time() if answer else following.told_at)
            if answer:
                view = news_view(answer, following, texts_of(following.language))
                await self._send(bot, following, view)

    async def _tell_corrections(self, bot: Bot) -> None:
        shown, now = await self._voice.shown(), time.time()
        gone = await asyncio.to_thread(missing, shown, self._answerer.articles) if shown else set[Shown]()
        self._doubtful = bool(gone)
        for each in shown:
            if (each in gone) != (each.gone_at is not None):
                await self._voice.miss(each, now if each in gone else None)
            elif each.gone_at is not None and now - each.gone_at >= self._pace.missed:
                await self._voice.unshow(each)
                await self._send(bot, each, await self._correction(each))

    async def _correction(self, shown: Shown) -> View:
        article = next((each for each in self._answerer.articles if each.path == shown.path), None)
        now = await asyncio.to_thread(said_now, self._answerer, shown) if article else None
        language = (await self._voice.watching()).get(shown.chat)
        return correction_view(shown, article, now, texts_of(language))

    async def _send(self, bot: Bot, to: Following | Shown, view: View) -> None:
        """Sends to a chat that has not stopped the bot; what is kept of one that has is deleted."""
        tie = ReplyParameters(to.message, allow_sending_without_reply=True) if isinstance(to, Shown) else None
        try:
            sent = await bot.send_message(
                to.chat,
                view.html,
                ParseMode.HTML,
                reply_markup=view.keyboard,
                reply_parameters=tie,
                link_preview_options=NO_PREVIEW,
            )
            await self._desk.note_shown(sent.chat_id, sent.message_id, view)
        except Forbidden:
            await self._voice.forget(to.chat)
        except BadRequest as error:
            log.info("News could not be told: %s", plainly(error))
            if error.message.casefold().startswith("chat not found"):
                await self._voice.forget(to.chat)
        except LibraryError as error:
            log.info("News could not be told: %s", plainly(error))
        await asyncio.sleep(self._pace.apart)
