"""Failures in words that are fit for a log: never a reader's, never the token, whatever the failure quotes."""

import re
import traceback

from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter

from bot.chat.flow.line import FAILURES

# Where Telegram's descriptions begin to quote what was sent: `unsupported start tag "…"`, `URL '…' is invalid`.
QUOTED = re.compile(r"[\"“«‘`]|(?<!\w)'|\bb'")

# Characters of a description that are logged; Telegram's own are shorter.
LONGEST = 120

# Calls, from the innermost one outward, that are named when the program itself fails.
DEEPEST = 6


def plainly(error: BaseException | None) -> str:
    """A failure in a few words."""
    if isinstance(error, RetryAfter):
        return "a pause is asked for"
    if isinstance(error, BadRequest | Forbidden | ChatMigrated):
        return QUOTED.split(error.message, maxsplit=1)[0].strip()[:LONGEST]
    if isinstance(error, NetworkError):
        cause = error.__cause__
        return f"{type(cause).__name__}" if isinstance(cause, FAILURES) else _of_the_server(error)
    return type(error).__name__


def _of_the_server(error: NetworkError) -> str:
    """Descriptions like "Bad Gateway" only; a longer message repeats what the server or the library has seen."""
    return error.message if len(error.message) < 60 and not QUOTED.search(error.message) else "no usable answer"


def whereabouts(error: BaseException) -> str:
    """Where the program failed, without the message, which may quote what it failed on."""
    frames = traceback.extract_tb(error.__traceback__)[-DEEPEST:]
    return " < ".join(
        f"{frame.name} ({frame.filename.rpartition('/')[2]}:{frame.lineno})" for frame in reversed(frames)
    )
