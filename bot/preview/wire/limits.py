"""The numbers of the Bot API, each with the section that states it, and the unit they count in."""

TEXT = 4096
"""UTF-16 units of a message's text after entities parsing (Bot API, sendMessage, text: 1-4096)."""

CAPTION = 1024
"""UTF-16 units of the words below a picture or a file (Bot API, sendDocument, caption: 0-1024)."""

CALLBACK_DATA = 64
"""Bytes of a button's callback data (Bot API, InlineKeyboardButton, callback_data: 1-64)."""

COPY_TEXT = 256
"""Characters that a button copies (Bot API, CopyTextButton, text: 1-256)."""

CALLBACK_ANSWER = 200
"""Characters of the notification at a pressed button (Bot API, answerCallbackQuery, text: 0-200)."""

INLINE_QUERY = 256
"""Characters of an inline query (Bot API, InlineQuery, query: up to 256)."""

INLINE_RESULTS = 50
"""Results of an inline query (Bot API, answerInlineQuery, results: no more than 50)."""

DOWNLOAD = 20 * 1024 * 1024
"""Bytes of a file that a bot can get (Bot API, getFile: up to 20MB)."""

UPDATES = 100
"""Updates fetched at once (Bot API, getUpdates, limit: 1-100)."""

UPDATE_AGE = 24 * 60 * 60
"""Seconds that updates are kept (Bot API, Getting updates: not longer than 24 hours)."""

POLL_TIMEOUT = 50
"""Seconds that getUpdates waits at most. Bot API, getUpdates, timeout names no bound; this is the server's own."""

TOPIC_NAME = 128
"""Characters of a topic's name (Bot API, createForumTopic, name: 1-128)."""

COMMANDS = 100
"""Commands of a list (Bot API, setMyCommands, commands: at most 100)."""

COMMAND_DESCRIPTION = 256
"""Characters of a command's description (Bot API, BotCommand, description: 1-256)."""

DESCRIPTION = 512
"""Characters of what an empty chat shows (Bot API, setMyDescription: 0-512)."""

SHORT_DESCRIPTION = 120
"""Characters on the bot's profile page (Bot API, setMyShortDescription: 0-120)."""

BUTTONS = 100
"""Buttons of an inline keyboard. Not in the documentation of the Bot API; the servers of Telegram refuse more."""

ENTITIES = 100
"""Entities of a message that are kept. Not in the documentation of the Bot API; Telegram drops what is beyond."""

DELETE_AGE = 48 * 60 * 60
"""Seconds after which a message can no longer be deleted (Bot API, deleteMessage: less than 48 hours ago)."""

ACTION_SECONDS = 5
"""Seconds that "typing" is shown (Bot API, sendChatAction: 5 seconds or less)."""

QUERY_AGE = 15.0
"""Seconds after which a pressed button's query can no longer be answered. Bot API, answerCallbackQuery names no time;
15 seconds are what bots report."""


def utf16_length(text: str) -> int:
    """The length of a text as Telegram counts it (Bot API, MessageEntity: offset and length in UTF-16 code units)."""
    return len(text) + sum(char > "\uffff" for char in text)
