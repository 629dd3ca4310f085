"""What the bot does with each thing that reaches it: one handler each, wired up in `chat.application`."""

import asyncio
import logging
from dataclasses import dataclass
from datetime import date

from telegram import CallbackQuery, InlineKeyboardMarkup, LinkPreviewOptions, Message, Update
from telegram.constants import ChatType, ParseMode
from telegram.error import BadRequest, RetryAfter
from telegram.ext import ContextTypes

from bot.answers.answerer import Answerer
from bot.chat.addressing import question_of
from bot.chat.buttons import Press, ShowContext, TurnTo, context_keyboard, context_of, decode, digest, page_keyboard
from bot.chat.delivery import seconds
from bot.chat.flow.plainly import plainly
from bot.chat.rendering import escape, render
from bot.wording.pages import about, pages, surroundings
from bot.wording.smalltalk import SmallTalk, small_talk
from bot.wording.texts import Texts

log = logging.getLogger(__name__)

# Passages that More can reach: four pages, beyond which BM25's tail is noise.
FURTHEST = 12

# A second press of the same button within this many seconds is the same press: Telegram allows about one message a
# second in a chat, and an edit counts as a message.
SAME_PRESS_SECONDS = 1.0

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

IN_CHAT = ("member", "administrator", "creator")

# What Telegram says when an edit changes nothing, or when the message is gone meanwhile: nothing to tell anybody.
HARMLESS = ("message is not modified", "message to edit not found")


@dataclass(frozen=True, slots=True)
class View:
    """What one message shows."""

    html: str
    keyboard: InlineKeyboardMarkup | None = None


class Conversation:
    """Answers readers from `answerer`'s articles in the words of `texts`. Keeps nothing about anybody."""

    def __init__(self, answerer: Answerer, texts: Texts) -> None:
        self._answerer = answerer
        self._texts = texts
        self._replies = {
            SmallTalk.GREETING: texts.greeting,
            SmallTalk.THANKS: texts.thanks,
            SmallTalk.FAREWELL: texts.farewell,
            SmallTalk.HELP: texts.help,
            SmallTalk.UNCLEAR: texts.unclear,
        }
        self._pressed: dict[tuple[int, int], str] = {}
        """The button pressed last under a message, for as long as it counts as the same press."""

    async def on_start(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        await self._say(update, self._texts.start)

    async def on_help(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        await self._say(update, self._texts.help)

    async def on_about(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        await self._reply(update, View(render(about(self._answerer.articles, self._texts))))

    async def on_ask(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        if update.effective_message and question_of(update.effective_message):
            await self.on_question(update, context)
        else:
            await self._say(update, self._texts.ask_how)

    async def on_question(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.effective_message
        if message is None:
            return
        kind = small_talk(question_of(message))
        if kind is not None:
            await self._say(update, self._replies[kind])
            return
        view = await self._page(message, 0)
        if view is not None:
            await self._reply(update, view, quoting=True)

    async def on_wordless(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Photos, voice, stickers."""
        await self._say(update, self._texts.words_only)

    async def on_unknown_command(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        await self._say(update, self._texts.unknown_command)

    async def on_added(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Says how to ask when somebody adds the bot to a group: with privacy mode on it hears little else there."""
        change = update.my_chat_member
        if change is None or change.chat.type not in (ChatType.GROUP, ChatType.SUPERGROUP):
            return
        if change.new_chat_member.status in IN_CHAT and change.old_chat_member.status not in IN_CHAT:
            await context.bot.send_message(change.chat.id, self._texts.added_to_group)

    async def on_button(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Shows another view in place. The press is always answered, or the reader's button would spin."""
        query = update.callback_query
        if query is None:
            return
        notice = await self._press(query)
        try:
            await query.answer(notice, show_alert=notice is not None)
        except BadRequest as error:  # pressed while the bot was down: too old to be answered
            log.info("A button press could not be answered: %s", plainly(error))

    async def _press(self, query: CallbackQuery) -> str | None:
        """Does what the button asks. Returns what the reader must be told, if anything."""
        press, message = decode(query.data or ""), query.message
        if press is None:
            return self._texts.not_a_button
        if not isinstance(message, Message) or not (message.reply_to_message and question_of(message.reply_to_message)):
            return self._texts.question_gone
        place = (message.chat_id, message.message_id)
        if self._pressed.get(place) == query.data:
            return None
        self._pressed[place] = query.data or ""
        try:
            return await self._show(message, message.reply_to_message, press)
        finally:
            asyncio.get_running_loop().call_later(SAME_PRESS_SECONDS, self._pressed.pop, place, None)

    async def _show(self, message: Message, asked: Message, press: Press) -> str | None:
        if isinstance(press, TurnTo):
            view = await self._page(asked, press.page)
            gone = self._texts.nothing_further
        else:
            view = await self._context(asked, press)
            gone = self._texts.article_gone
        return await self._edit(message, view) if view else gone

    async def _page(self, asked: Message, number: int) -> View | None:
        """A page of the answer to a message; None when the answer has no such page (any more)."""
        return await asyncio.to_thread(self._find_page, question_of(asked), asked.date.date(), number)

    def _find_page(self, question: str, today: date, number: int) -> View | None:
        answer = self._answerer.answer(question, top=FURTHEST, today=today)
        screens = pages(answer, self._texts)
        if number >= len(screens):
            return None
        page = screens[number]
        return View(render(page.blocks), page_keyboard(page, number, len(screens), self._texts))

    async def _context(self, asked: Message, press: ShowContext) -> View | None:
        """What stands around the quote; None when its article has changed or is gone."""
        return await asyncio.to_thread(self._find_context, question_of(asked), asked.date.date(), press)

    def _find_context(self, question: str, today: date, press: ShowContext) -> View | None:
        article = next((a for a in self._answerer.articles if digest(a.path) == press.path_digest), None)
        if article is None or digest(article.text) != press.text_digest or press.quote.end > len(article.text):
            return None
        answer = self._answerer.answer(question, top=FURTHEST, today=today)
        highlights = next((q.highlights for q in answer.quotes if context_of(q, press.page) == press), ())
        blocks = surroundings(article, press.quote, highlights, self._texts)
        return View(render(blocks), context_keyboard(article, press.page, self._texts))

    async def _edit(self, message: Message, view: View) -> str | None:
        """Puts another view into a message. Returns what the reader must be told, if anything."""
        try:
            await message.edit_text(
                view.html,
                parse_mode=ParseMode.HTML,
                reply_markup=view.keyboard,
                link_preview_options=NO_PREVIEW,
            )
        except RetryAfter as error:
            return self._texts.wait.format(seconds=round(seconds(error)) or 1)
        except BadRequest as error:
            if not error.message.casefold().startswith(HARMLESS):
                raise
        return None

    async def _say(self, update: Update, sentence: str) -> None:
        await self._reply(update, View(escape(sentence)))

    async def _reply(self, update: Update, view: View, *, quoting: bool = False) -> None:
        """Replies; `quoting` ties the reply to the message, as buttons need. In groups every reply is tied."""
        message = update.effective_message
        if message is not None:
            await message.reply_html(
                view.html,
                do_quote=quoting or message.chat.type != ChatType.PRIVATE,
                allow_sending_without_reply=True,
                reply_markup=view.keyboard,
                link_preview_options=NO_PREVIEW,
            )
