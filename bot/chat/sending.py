"""What a message shows, and the ways to put it before readers."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from telegram import LinkPreviewOptions, Message
from telegram.constants import ChatType, ParseMode
from telegram.error import BadRequest, RetryAfter

from bot.chat.delivery import seconds
from bot.chat.memory import Fading
from bot.chat.showing.views import View
from bot.wording.phrasebook import Texts

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

# What Telegram says when an edit changes nothing, or when the message is gone meanwhile: nothing to tell anybody.
HARMLESS = ("message is not modified", "message to edit not found")

# Seconds for which it is known which view of a message was asked for last: longer than an edit is tried.
EDIT_SECONDS = 120.0


async def reply(message: Message, view: View, *, tied: bool = False) -> Message:
    """Answers a message in its chat and topic; `tied` as a reply to it, as in groups every answer is."""
    return await message.reply_html(
        view.html,
        do_quote=tied or message.chat.type != ChatType.PRIVATE,
        allow_sending_without_reply=True,
        reply_markup=view.keyboard,
        link_preview_options=NO_PREVIEW,
    )


@dataclass(slots=True)
class _Turn:
    """Whose turn it is to edit a message: the number of the latest wish, and a lock, so that edits do not overtake."""

    latest: int = 0
    editing: asyncio.Lock = field(default_factory=asyncio.Lock)


class Edits:
    """Changes messages in place; where several views of one message are wanted, the last of them stays."""

    def __init__(self) -> None:
        self._turns: Fading[object, _Turn] = Fading(EDIT_SECONDS)

    async def show(self, place: object, edit: Callable[[], Awaitable[object]], texts: Texts) -> str | None:
        """Makes the edit, unless a later one of the same `place` comes first.

        Returns what the reader must be told, if anything.
        """
        turn = self._turns.get(place) or _Turn()
        self._turns.put(place, turn)
        turn.latest += 1
        number = turn.latest
        async with turn.editing:
            return await _edited(edit, texts) if number == turn.latest else None


async def _edited(edit: Callable[[], Awaitable[object]], texts: Texts) -> str | None:
    try:
        await edit()
    except RetryAfter as error:
        return texts.counted(texts.wait, round(seconds(error)) or 1)
    except BadRequest as error:
        if not error.message.casefold().startswith(HARMLESS):
            raise
    return None


def editing(message: Message, view: View) -> Callable[[], Awaitable[object]]:
    """The edit of a message of the bot's own."""
    return lambda: message.edit_text(
        view.html, parse_mode=ParseMode.HTML, reply_markup=view.keyboard, link_preview_options=NO_PREVIEW
    )
