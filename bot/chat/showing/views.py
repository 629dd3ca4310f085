"""What one message shows."""

from dataclasses import dataclass

from telegram import InlineKeyboardMarkup

from bot.chat.showing.rendering import escape


@dataclass(frozen=True, slots=True)
class View:
    """Finished HTML, and the buttons below it."""

    html: str
    keyboard: InlineKeyboardMarkup | None = None


def said(sentence: str) -> View:
    return View(escape(sentence))
