"""What readers wish to be told of: news on a topic, corrections of what they were shown. Kept only after their tap."""

from telegram import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.constants import ChatType
from telegram.ext import ContextTypes

from bot.chat.handlers.desk import Desk
from bot.chat.sending import reply
from bot.chat.showing.buttons import Follow, Unfollow, Watch, button, following_keyboard, watch_button
from bot.chat.showing.rendering import render
from bot.chat.showing.views import View, said
from bot.voice.records import Followed
from bot.voice.store import MOST_TOPICS
from bot.voice.wishes import LONGEST_TOPIC, tidy_topic
from bot.wording.blocks import Block, Kind
from bot.wording.pages import about_line
from bot.wording.phrasebook import Texts


class Wishes:
    """In private chats alone: elsewhere one reader would wish for all."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def on_follow(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """`/follow TOPIC` offers to tell of it; without a topic, shows what is followed."""
        message = update.effective_message
        if message is None:
            return
        words = " ".join(context.args or [])
        if message.chat.type == ChatType.PRIVATE and not words:
            await reply(message, await self._list(message.chat_id, self._desk.texts_for(message)))
        else:
            await reply(message, self.offered(message, words))

    def offered(self, message: Message, words: str) -> View:
        """Says what would be kept, and has a button for whoever agrees."""
        texts, topic = self._desk.texts_for(message), tidy_topic(words)
        if message.chat.type != ChatType.PRIVATE:
            return said(texts.follow_in_private)
        if not topic:
            return said(texts.topic_too_long.format(most=LONGEST_TOPIC))
        blocks = (about_line(topic, texts), Block(Kind.TEXT, texts.follow_question, gap=True))
        return View(render(blocks), InlineKeyboardMarkup([[button(texts.follow_yes, Follow(texts.code))]]))

    async def follow(self, message: Message, words: str, texts: Texts) -> str | None:
        """Follows a topic and says at once what is kept. Returns what the reader must be told instead, if anything."""
        topic = tidy_topic(words)
        if not topic or message.chat.type != ChatType.PRIVATE:
            return texts.topic_too_long.format(most=LONGEST_TOPIC)
        came, following = await self._desk.voice.follow(message.chat_id, topic, texts.code)
        match came:
            case Followed.NEW if following:
                stop = InlineKeyboardMarkup([[button(texts.stop_following, Unfollow(following.number))]])
                blocks = (about_line(topic, texts), Block(Kind.TEXT, texts.following, gap=True))
                await reply(message, View(render(blocks), stop))
                return None
            case Followed.ALREADY:
                return texts.following_already
            case Followed.FULL:
                return texts.counted(texts.following_full, MOST_TOPICS)
        return texts.not_kept

    async def unfollow(self, query: CallbackQuery, message: Message, press: Unfollow, texts: Texts) -> str:
        """Stops a topic and takes away the button that did so."""
        await self._desk.voice.unfollow(message.chat_id, press.number)
        await query.edit_message_reply_markup(_without(message, query.data))
        return texts.unfollowed

    async def watch(self, query: CallbackQuery, message: Message, press: Watch, texts: Texts) -> str:
        """Begins or ends the telling of corrections, and says what is kept for it."""
        voice, chat = self._desk.voice, message.chat_id
        if press.wanted:
            await voice.watch(chat, texts.code)
        else:
            await voice.unwatch(chat)
        other = watch_button(texts, watched=press.wanted)
        await query.edit_message_reply_markup(_with(message, query.data, other))
        return texts.watched if press.wanted else texts.unwatched

    async def _list(self, chat: int, texts: Texts) -> View:
        topics = [(each.number, each.topic) for each in await self._desk.voice.following(chat)]
        watched = chat in await self._desk.voice.watching()
        keyboard = following_keyboard(topics, texts, watched=watched)
        return View(render([Block(Kind.TEXT, texts.follows if topics else texts.follows_nothing)]), keyboard)


def _with(message: Message, data: str | None, other: InlineKeyboardButton) -> InlineKeyboardMarkup:
    """The buttons below a message, with another in the place of the one with this data."""
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    return InlineKeyboardMarkup([[other if each.callback_data == data else each for each in row] for row in rows])


def _without(message: Message, data: str | None) -> InlineKeyboardMarkup | None:
    """The buttons below a message but for those with this data."""
    rows: list[list[InlineKeyboardButton]] = [
        kept
        for row in (message.reply_markup.inline_keyboard if message.reply_markup else ())
        if (kept := [button for button in row if button.callback_data != data])
    ]
    return InlineKeyboardMarkup(rows) if rows else None
