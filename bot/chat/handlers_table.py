"""What is handled by whom, read from top to bottom, and what Telegram is told of the bot in each language."""

import logging
from collections.abc import Mapping, Sequence

from telegram import BotCommand, BotCommandScopeChat, Update
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
from bot.chat.handlers.offers import DateInReply
from bot.chat.incoming.offers import Offering
from bot.chat.showing.cards import SIGN
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


# What is fetched in any case; posts of channels only where some are named.
ALWAYS_WANTED = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,
    Update.INLINE_QUERY,
    Update.GUEST_MESSAGE,
)
POSTS = (Update.CHANNEL_POST, Update.EDITED_CHANNEL_POST)


def wanted_updates(talk: Conversation) -> tuple[str, ...]:
    return (*ALWAYS_WANTED, *(POSTS if talk.editorial and talk.editorial.channels else ()))


def add_handlers(application: AnyApplication, talk: Conversation) -> None:
    """The handlers of those who look after the articles come first: for all others they are not there."""
    if talk.editorial and talk.editorial.channels:
        _add_channels(application, talk)
    if talk.editorial and talk.editorial.admins:
        _add_admins(application, talk)
    _add_readers(application, talk)


def _add_channels(application: AnyApplication, talk: Conversation) -> None:
    if channels := talk.channels:
        posts = filters.UpdateType.CHANNEL_POST & ~filters.StatusUpdate.ALL
        application.add_handler(MessageHandler(posts, channels.on_post))
        application.add_handler(MessageHandler(filters.UpdateType.EDITED_CHANNEL_POST, channels.on_edited))


def _add_admins(application: AnyApplication, talk: Conversation) -> None:
    """In private chats of admins alone; a press of a card's button is asked for its admin when it comes."""
    editorial, offers, editing = talk.editorial, talk.offers, talk.editing
    if not (editorial and offers and editing):
        return
    private = filters.User(editorial.admins) & filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
    application.add_handlers(
        [
            CommandHandler("remove", editing.on_remove, private),
            CommandHandler("undo", editing.on_undo, private),
            CommandHandler("reload", editing.on_reload, private),
            CommandHandler("check", editing.on_check, private),
            CommandHandler("stats", editing.on_stats, private),
            MessageHandler(private & Offering(), offers.on_offer),
            MessageHandler(private & filters.TEXT & ~filters.COMMAND & DateInReply(), offers.on_date),
            CallbackQueryHandler(offers.on_press, pattern=rf"^{SIGN}:"),
        ]
    )


def _add_readers(application: AnyApplication, talk: Conversation) -> None:
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


async def introduce(application: AnyApplication, admins: Sequence[int] = ()) -> None:
    """Fills the command menu and the descriptions. The bot works without them, so a failure is only logged."""
    await _introduce_to_readers(application)
    for admin in admins:
        await _introduce_to_admin(application, admin)


async def _introduce_to_admin(application: AnyApplication, admin: int) -> None:
    """The longer menu, in the admin's own chat alone, which there is once the admin has written to the bot."""
    scope = BotCommandScopeChat(admin)
    try:
        for texts, language in ((ENGLISH, None), *((texts, texts.code) for texts in LANGUAGES)):
            commands = {**texts.commands, **texts.admin_commands}
            await application.bot.set_my_commands(_menu(commands), scope=scope, language_code=language)
    except LibraryError as error:
        log.info("The command menu of an admin could not be set (%s): has every admin begun a chat?", plainly(error))


async def _introduce_to_readers(application: AnyApplication) -> None:
    try:
        await _introduce_in(application, ENGLISH, None)
        for texts in LANGUAGES:
            await _introduce_in(application, texts, texts.code)
    except LibraryError as error:
        log.warning("The command menu and the descriptions could not be set: %s", plainly(error))


async def _introduce_in(application: AnyApplication, texts: Texts, language: str | None) -> None:
    """For readers of one language; None for all who have none of the bot's."""
    bot = application.bot
    await bot.set_my_commands(_menu(texts.commands), language_code=language)
    await bot.set_my_description(texts.description, language_code=language)
    await bot.set_my_short_description(texts.short_description, language_code=language)


def _menu(commands: Mapping[str, str]) -> list[BotCommand]:
    return [BotCommand(name, description) for name, description in commands.items()]
