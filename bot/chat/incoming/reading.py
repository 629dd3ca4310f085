"""An offer → what is understood of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import blake2b

from telegram import Message
from telegram.constants import FileSizeLimit
from telegram.error import TelegramError

from bot.chat.flow.plainly import plainly
from bot.chat.incoming.offers import Forwarded, Link, Sent, offer_of
from bot.chat.incoming.posts import forwarded_item
from bot.importing.item import Failure, Item
from bot.importing.sent.linked import Linked

# Bytes of a digest that tells whether what is taken is what was shown.
DIGEST_BYTES = 6

Fetch = Callable[[str], Awaitable[Linked]]
Read = Callable[[str, bytes], Awaitable[Sequence[Item | Failure]]]
"""A file's name and contents → what it holds."""


@dataclass(frozen=True, slots=True)
class Understood:
    items: tuple[Item, ...] = ()
    failures: tuple[Failure, ...] = ()
    feed: bool = False
    """Whether they are what a feed gives."""

    @property
    def digest(self) -> str:
        """A digest of all that is shown but the date, which may be changed."""
        shown = "\n".join(part for item in self.items for part in (item.title, item.text, item.url or ""))
        return blake2b(shown.encode("utf-8", "surrogatepass"), digest_size=DIGEST_BYTES).hexdigest()

    def on(self, day: date | None) -> Understood:
        """The one article with another date; the same without one."""
        if day is None or len(self.items) != 1:
            return self
        return replace(self, items=(replace(self.items[0], date=day, date_found=None),))


class TooLargeError(Exception):
    """Telegram does not give files of this size to bots."""


async def understand(message: Message, fetch: Fetch, read: Read) -> Understood | None:
    """What the bot understands of an offer; None where the message offers nothing. Raises TooLargeError."""
    match offer_of(message):
        case Link(url):
            linked = await fetch(url)
            return replace(_sorted(linked.found), feed=linked.feed)
        case Sent() as sent:
            return _sorted(await _read_file(message, sent, read))
        case Forwarded():
            item = forwarded_item(message)
            return Understood((item,)) if item else Understood()
    return None


async def _read_file(message: Message, sent: Sent, read: Read) -> Sequence[Item | Failure]:
    if sent.size and sent.size > FileSizeLimit.FILESIZE_DOWNLOAD:
        raise TooLargeError
    try:
        file = await message.get_bot().get_file(sent.file_id)
        contents = bytes(await file.download_as_bytearray())
    except TelegramError as error:
        return [Failure(sent.name, f"Telegram does not give it ({plainly(error)})")]
    return await read(sent.name, contents)


def _sorted(found: Sequence[Item | Failure]) -> Understood:
    items = tuple(each for each in found if isinstance(each, Item))
    return Understood(items, tuple(each for each in found if isinstance(each, Failure)))
