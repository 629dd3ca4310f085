"""What is handled by whom, read from top to bottom, and what the command menu lists."""

import logging
from typing import Any

from telegram import BotCommand
from telegram.error import TelegramError as LibraryError
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

from bot.chat.addressing import AddressedToBot
from bot.chat.conversation import Conversation
from bot.wording.texts import Texts

log = logging.getLogger(__name__)

AnyApplication = Application[Any, Any, Any, Any, Any, Any]


def add_handlers(application: AnyApplication, conversation: Conversation) -> None:
    """In private chats everything is answered; in groups only what is meant for the bot."""
    new = filters.UpdateType.MESSAGE
    private, group = new & filters.ChatType.PRIVATE, new & filters.ChatType.GROUPS
    words = filters.TEXT & ~filters.COMMAND
    application.add_handlers(
        [
            CommandHandler("start", conversation.on_start, new),
            CommandHandler("help", conversation.on_help, new),
            CommandHandler("about", conversation.on_about, new),
            CommandHandler("ask", conversation.on_ask, new),
            MessageHandler(private & filters.COMMAND, conversation.on_unknown_command),
            MessageHandler(private & words, conversation.on_question),
            MessageHandler(private & ~filters.StatusUpdate.ALL, conversation.on_wordless),
            MessageHandler(group & words & AddressedToBot(), conversation.on_question),
            ChatMemberHandler(conversation.on_added, ChatMemberHandler.MY_CHAT_MEMBER),
            CallbackQueryHandler(conversation.on_button),
        ]
    )
    application.add_error_handler(conversation.on_error)


async def register_commands(application: AnyApplication, texts: Texts) -> None:
    """Fills the command menu. The bot works without it, so a failure is only logged."""
    try:
        await application.bot.set_my_commands([BotCommand(*command) for command in texts.commands.items()])
    except LibraryError as error:
        log.warning("The command menu could not be set: %s", error.message)
