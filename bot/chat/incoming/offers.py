"""What somebody who looks after the articles sends to have it taken: a link, a file, a forwarded message."""

from __future__ import annotations

import re
from dataclasses import dataclass

from telegram import Message
from telegram.ext import filters

LINK = re.compile(r"https?://\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    url: str


@dataclass(frozen=True, slots=True)
class Sent:
    """A file that Telegram keeps."""

    file_id: str
    name: str
    size: int | None


@dataclass(frozen=True, slots=True)
class Forwarded:
    """A message of somebody else's, with its words."""


Offer = Link | Sent | Forwarded


def offer_of(message: Message | None) -> Offer | None:
    """What the message offers; None for one that asks or says something itself."""
    if message is None:
        return None
    if message.document:
        return Sent(message.document.file_id, message.document.file_name or "", message.document.file_size)
    if message.forward_origin and (message.text or message.caption or message.poll):
        return Forwarded()
    text = (message.text or "").strip()
    return Link(text) if LINK.fullmatch(text) else None


class Offering(filters.MessageFilter):
    """Messages that offer something."""

    def filter(self, message: Message) -> bool:
        return offer_of(message) is not None
