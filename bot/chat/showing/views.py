"""What one message shows."""

from dataclasses import dataclass

from telegram import InlineKeyboardMarkup

from bot.chat.showing.rendering import escape
from bot.model import Quote


@dataclass(frozen=True, slots=True)
class View:
    """Finished HTML, and the buttons below it."""

    html: str
    keyboard: InlineKeyboardMarkup | None = None
    quotes: tuple[Quote, ...] = ()
    """What it quotes."""
    in_vain: str = ""
    """What was searched, where the articles do not answer it."""


@dataclass(frozen=True, slots=True)
class Offers:
    """What readers are asked or offered below an answer, besides ways to read on."""

    vote: bool = False
    """Whether it answered."""
    follow: bool = False
    """To be told when there is an article that answers, where none does."""


NO_OFFERS = Offers()


def said(sentence: str) -> View:
    return View(escape(sentence))
