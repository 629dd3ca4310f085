"""What is handled by whom, read from top to bottom, and what Telegram is told of the bot in each language."""

import logging

from telegram import BotCommand, Update
from telegram.error import TelegramError as LibraryError
from telegram.ext import (
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot.chat.addressing import AddressedToBot, FromPeople, Personal
from bot.chat.conversation import Conversation
from bot.chat.flow.plainly import plainly
from bot.chat.flow.types import AnyApplication
from bot.wording.phrasebook import Texts
from bot.wording.texts import ENGLISH, LANGUAGES

log = logging.getLogger(__name__)

# What people send besides words. Everything else without words is Telegram telling of something: never answered.
WORDLESS = (
    filters.PHOTO
    | filters.LIVE_PHOTO
    | filters.VIDEO
    | filters.VIDEO_NOTE
    | filters.VOICE
    | filters.AUDIO
    | filters.ANIMATION
    | filters.Document.ALL
    | filters.Sticker.ALL
    | filters.PAID_MEDIA
    | filters.CONTACT
    | filters.LOCATION
    | filters.VENUE
    | filters.POLL
    | filters.Dice.ALL
    | filters.STORY
)


class _Summons(filters.UpdateFilter):
    """Messages from chats that the bot is not in, which no filter of the library's tells from others."""

    def filter(self, update: Update) -> bool:
        return update.guest_message is not None


def add_handlers(application: AnyApplication, talk: Conversation) -> None:
    """In personal chats everything is answered; in groups only what is meant for the bot."""
    people = FromPeople()
    new, edited = filters.UpdateType.MESSAGE & people, filters.UpdateType.EDITED_MESSAGE & people
    words = (filters.TEXT & ~filters.COMMAND) | filters.CAPTION
    personal, group = Personal(), filters.ChatType.GROUPS & ~Personal()
    meant = group & AddressedToBot()
    application.add_handlers(
        [
            MessageHandler(_Summons() & people, talk.guests.on_summons),
            CommandHandler("start", talk.commands.on_start, new),
            CommandHandler("help", talk.commands.on_help, new),
            CommandHandler("about", talk.commands.on_about, new),
            CommandHandler("privacy", talk.commands.on_privacy, new),
            CommandHandler("language", talk.commands.on_language, new),
            CommandHandler("forget", talk.commands.on_forget, new),
            CommandHandler("follow", talk.wishes.on_follow, new),
            CommandHandler("gaps", talk.commands.on_gaps, new & personal),
            CommandHandler(["ask", "latest", "timeline", "articles"], talk.questions.on_question, new),
            CommandHandler(["ask", "latest", "timeline"], talk.questions.on_edited, edited),
            MessageHandler(new & personal & filters.COMMAND, talk.commands.on_unknown),
            MessageHandler(new & (personal | meant) & words, talk.questions.on_question),
            MessageHandler(edited & (personal | meant) & words, talk.questions.on_edited),
            MessageHandler(new & personal & WORDLESS, talk.questions.on_wordless),
            ChatMemberHandler(talk.groups.on_membership, ChatMemberHandler.MY_CHAT_MEMBER),
            CallbackQueryHandler(talk.presses.on_button),
            InlineQueryHandler(talk.inline.on_query),
        ]
    )


async def introduce(application: AnyApplication) -> None:
    """Fills the command menu and the descriptions. The bot works without them, so a failure is only logged."""
    try:
        await _introduce_in(application, ENGLISH, None)
        for texts in LANGUAGES:
            await _introduce_in(application, texts, texts.code)
    except LibraryError as error:
        log.warning("The command menu and the descriptions could not be set: %s", plainly(error))


async def _introduce_in(application: AnyApplication, texts: Texts, language: str | None) -> None:
    """For readers of one language; None for all who have none of the bot's."""
    bot = application.bot
    commands = [BotCommand(name, description) for name, description in texts.commands.items()]
    await bot.set_my_commands(commands, language_code=language)
    await bot.set_my_description(texts.description, language_code=language)
    await bot.set_my_short_description(texts.short_description, language_code=language)
