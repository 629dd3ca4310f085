"""Where a post of a channel stands, as an address that people can open."""

from __future__ import annotations

from telegram import Chat

# What the ids of channels begin with in the Bot API, and not in addresses (Bot API, dialog ids).
CHANNEL_IDS = -1_000_000_000_000


def post_address(chat: Chat, number: int) -> str:
    """Public channels are known by their name; a post of another can be opened by its members alone."""
    where = chat.username or f"c/{CHANNEL_IDS - chat.id}"
    return f"https://t.me/{where}/{number}"


def is_named(chat: Chat, channels: tuple[str, ...]) -> bool:
    """Whether a channel is among those named, by "@name" in small letters or by its id."""
    return str(chat.id) in channels or (chat.username is not None and f"@{chat.username.lower()}" in channels)


def name_of(chat: Chat) -> str:
    """The name by which an operator can list a channel."""
    return f"@{chat.username}" if chat.username else str(chat.id)
