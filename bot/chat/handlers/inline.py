"""Inline mode: `@bot question` in any chat offers quotes to send; and the buttons below what was sent."""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from telegram import (
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest
from telegram.ext import ContextTypes

from bot.chat.asking import Asked
from bot.chat.flow.plainly import plainly
from bot.chat.handlers.desk import Desk
from bot.chat.memory import Fading
from bot.chat.sending import NO_PREVIEW
from bot.chat.showing.carried import MOST_CARRIED, Carried, Place, decode, encode, place_of, quote_at
from bot.chat.showing.rendering import render
from bot.chat.showing.views import View
from bot.model import Quote
from bot.wording.cutting import cut, flowing, one_line
from bot.wording.pages import quoted
from bot.wording.phrasebook import Texts
from bot.wording.sources import headline, language_asked, source_line
from bot.wording.texts import texts_of

log = logging.getLogger(__name__)

# Quotes that are offered: what a phone shows above the keyboard.
OFFERED = 5

# Seconds for which Telegram, and the bot for the next letter that is typed, keep what was offered.
CACHE_SECONDS = 60

# The list above the keyboard shows two lines of a description.
LONGEST_DESCRIPTION = 120

# Characters from which what is typed is worth a search.
SHORTEST = 3

START = "ask"


class Inline:
    """Answers inline queries."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._offered: Fading[bytes, tuple[InlineQueryResultArticle, ...]] = Fading(CACHE_SECONDS, 500)

    async def on_query(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.inline_query
        if query is None:
            return
        texts = self._desk.texts(query.from_user)
        words = one_line(query.query)
        offered = await self._found(query, words, texts) if len(words) >= SHORTEST else ()
        refused = len(words) >= SHORTEST and not offered
        button = InlineQueryResultsButton(cut(texts.not_found if refused else texts.ask_in_private, 64), None, START)
        try:
            await query.answer(offered, cache_time=CACHE_SECONDS, is_personal=True, button=button)
        except BadRequest as error:  # the reader has typed on, or the bot was down: too old to be answered
            log.info("An inline query could not be answered: %s", plainly(error))

    async def _found(self, query: InlineQuery, words: str, texts: Texts) -> tuple[InlineQueryResultArticle, ...]:
        key = self._desk.memory.name("inline", texts.code, words)
        kept = self._offered.get(key)
        if kept is None:
            username = query.get_bot().username
            kept = await self._desk.turns.read(words, lambda _: _results(self._desk, words, texts, username))
            self._offered.put(key, kept)
        return kept


def _results(desk: Desk, words: str, texts: Texts, username: str) -> tuple[InlineQueryResultArticle, ...]:
    answer = desk.screens.answer(Asked(words, date.today()), OFFERED)  # noqa: DTZ011 - a query has no date of its own
    if not answer.answered:
        return ()
    language = language_asked(words, answer.quotes)
    return tuple(
        InlineQueryResultArticle(
            id=str(number),
            title=cut(headline(quote.article), 100),
            description=_description(quote, texts),
            input_message_content=_content(carried_view(answer.quotes[number:], texts, language, username)),
            reply_markup=carried_view(answer.quotes[number:], texts, language, username).keyboard,
        )
        for number, quote in enumerate(answer.quotes)
    )


def _description(quote: Quote, texts: Texts) -> str:
    mark = quote.marks[0] if quote.marks else None
    words = quote.text[mark.start : mark.end] if mark else quote.text
    return cut(f"{source_line(quote.article, texts)} · {one_line(flowing(words))}", LONGEST_DESCRIPTION)


def _content(view: View) -> InputTextMessageContent:
    return InputTextMessageContent(view.html, ParseMode.HTML, link_preview_options=NO_PREVIEW)


def carried_view(quotes: Sequence[Quote], texts: Texts, language: str, username: str) -> View:
    """The first of some quotes, with up to three of them in its buttons."""
    places = tuple(filter(None, map(place_of, quotes)))[:MOST_CARRIED]
    return _shown(quotes[0], Carried(0, texts.code, language, places), texts, username)


def _shown(quote: Quote, carried: Carried, texts: Texts, username: str) -> View:
    html = render(quoted(quote, texts, carried.asked, folded=False))
    return View(html, _keyboard(carried, texts, username))


def _keyboard(carried: Carried, texts: Texts, username: str) -> InlineKeyboardMarkup:
    def turn(label: str, number: int) -> InlineKeyboardButton:
        return InlineKeyboardButton(label, callback_data=encode(replace(carried, shown=number)))

    row = [turn(texts.back, carried.shown - 1)] if carried.shown else []
    row += [turn(texts.more, carried.shown + 1)] if carried.shown + 1 < len(carried.places) else []
    private = InlineKeyboardButton(texts.ask_in_private, url=f"https://t.me/{username}?start={START}")
    return InlineKeyboardMarkup([[*row, private]])


class InlinePresses:
    """Buttons below messages that were sent through inline or guest mode."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def show(self, query: CallbackQuery, texts: Texts) -> str | None:
        """Shows the quote that a button carries. Returns what the reader must be told, if anything."""
        carried = decode(query.data or "")
        if carried is None:
            return texts.not_a_button
        quote = await asyncio.to_thread(self._quote, carried.places[carried.shown])
        if quote is None:
            return texts.article_gone
        view = _shown(quote, carried, texts_of(carried.texts), query.get_bot().username)

        async def edit() -> object:
            return await query.edit_message_text(
                view.html, ParseMode.HTML, reply_markup=view.keyboard, link_preview_options=NO_PREVIEW
            )

        return await self._desk.edits.show(query.inline_message_id, edit, texts)

    def _quote(self, place: Place) -> Quote | None:
        return quote_at(place, self._desk.screens.articles)
