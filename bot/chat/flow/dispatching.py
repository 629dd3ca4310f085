"""Handing an update to the first handler that wants it.

The library's own `process_update` notes every chat and every reader for a persistence to write down. There is none
here, so its notes would grow for as long as the bot runs.
"""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler

from bot.chat.flow.types import AnyApplication

Wanting = tuple[BaseHandler[Update, Any, Any], object]
"""A handler, and what it has found in the update."""


def wanted_by(application: AnyApplication, update: Update) -> Wanting | None:
    """None where no handler wants it."""
    for handlers in application.handlers.values():
        for handler in handlers:
            found = handler.check_update(update)
            if found is not None and found is not False:
                return handler, found
    return None


async def dispatch(application: AnyApplication, update: Update) -> None:
    """What the handler raises is given to the error handler."""
    try:
        wanting = wanted_by(application, update)
        if wanting:
            handler, found = wanting
            context = application.context_types.context.from_update(update, application)
            await handler.handle_update(update, application, found, context)
    except Exception as error:  # noqa: BLE001 - as the library does
        await application.process_error(update, error)
