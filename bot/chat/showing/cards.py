"""Cards for those who look after the articles: what was understood of what they sent, and what can be done with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.chat.incoming.reading import Understood
from bot.chat.showing.rendering import render
from bot.chat.showing.views import View
from bot.importing.item import Item
from bot.importing.sent.words import words_of
from bot.language.detection import language_of
from bot.wording.blocks import MESSAGE_LIMIT, Block, Kind, length
from bot.wording.cutting import cut, one_line
from bot.wording.phrasebook import Texts

# Units of an article's beginning that are shown, and articles of many that are named.
FIRST_WORDS = 300
NAMED = 5

LONGEST_NAME = 120
LONGEST_PROBLEM = 300


@dataclass(frozen=True, slots=True)
class Take:
    """Takes what the card shows, if it still reads so, with a date of the admin's own if there is one."""

    digest: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class ChangeDate:
    """Asks for the date."""


@dataclass(frozen=True, slots=True)
class Cancel:
    """Takes nothing."""


@dataclass(frozen=True, slots=True)
class Undo:
    """Takes the latest change back."""


CardPress = Take | ChangeDate | Cancel | Undo

# What the data of these buttons begin with, and no other button's.
SIGN = "i"


def encode(press: CardPress) -> str:
    """At most 64 bytes."""
    match press:
        case Take(digest, day):
            return f"{SIGN}:t:{digest}:{day.isoformat() if day else ''}"
        case ChangeDate():
            return f"{SIGN}:d"
        case Cancel():
            return f"{SIGN}:x"
        case Undo():
            return f"{SIGN}:u"


def decode(data: str) -> CardPress | None:
    """None for what is no button of a card."""
    match data.split(":"):
        case [_, "t", digest, day]:
            try:
                return Take(digest, date.fromisoformat(day) if day else None)
            except ValueError:
                return None
        case [_, "d"]:
            return ChangeDate()
        case [_, "x"]:
            return Cancel()
        case [_, "u"]:
            return Undo()
    return None


def card(understood: Understood, notes: Sequence[str], texts: Texts, day: date | None = None) -> View:
    """What was understood; `notes` tell what is here already, `day` is a date of the admin's own."""
    blocks = [*_shown(understood.on(day), texts), *(Block(Kind.NOTE, note, gap=True) for note in notes)]
    return View(render(_fitting(blocks)), _keyboard(understood, day, texts))


def _fitting(blocks: Sequence[Block]) -> list[Block]:
    kept = list(blocks)
    while length(kept) > MESSAGE_LIMIT:
        kept.pop()
    return kept


def _shown(understood: Understood, texts: Texts) -> Iterator[Block]:
    if len(understood.items) == 1:
        yield from _one(understood.items[0], texts)
    elif understood.items:
        yield from _many(understood.items, texts)
    else:
        yield Block(Kind.TEXT, texts.nothing_read)
    if understood.feed:
        yield Block(Kind.NOTE, texts.is_feed, gap=True)
    if understood.failures:
        first = understood.failures[0]
        yield Block(Kind.NOTE, texts.counted(texts.unread, len(understood.failures)), gap=True)
        yield Block(Kind.NOTE, cut(one_line(f"• {first.origin}: {first.reason}"), LONGEST_PROBLEM))


def _one(item: Item, texts: Texts) -> Iterator[Block]:
    yield Block(Kind.TITLE, cut(item.title, LONGEST_NAME), link=item.url)
    yield Block(Kind.SOURCE, " · ".join(_facts(item, texts)))
    yield Block(Kind.QUOTE, cut(words_of(item), FIRST_WORDS))
    missing = ([] if item.date else [texts.no_date_found]) + ([] if item.source else [texts.no_source_found])
    yield from (Block(Kind.NOTE, f"• {cut(problem, LONGEST_PROBLEM)}") for problem in (*missing, *item.doubts))


def _facts(item: Item, texts: Texts) -> Iterator[str]:
    if item.source:
        yield cut(one_line(item.source), LONGEST_NAME)
    found = f" ({texts.found_in.format(where=item.date_found)})" if item.date and item.date_found else ""
    yield texts.day(day_of(item)) + found
    yield texts.name_of(item.language or language_of(words_of(item)))


def day_of(item: Item) -> date | None:
    return item.date.date() if isinstance(item.date, datetime) else item.date


def _many(items: Sequence[Item], texts: Texts) -> Iterator[Block]:
    yield Block(Kind.TITLE, texts.counted(texts.articles, len(items)))
    for item in items[:NAMED]:
        yield Block(Kind.TEXT, f"• {cut(item.title, LONGEST_NAME)} ({texts.day(day_of(item))})", link=item.url)
    if len(items) > NAMED:
        yield Block(Kind.TEXT, texts.and_more.format(count=len(items) - NAMED))


def _keyboard(understood: Understood, day: date | None, texts: Texts) -> InlineKeyboardMarkup | None:
    if not understood.items:
        return None
    count = len(understood.items)
    take = texts.take if count == 1 else texts.counted(texts.take_all, count)
    rows = [[_button(take, Take(understood.digest, day)), _button(texts.cancel, Cancel())]]
    return InlineKeyboardMarkup([*rows, [_button(texts.change_date, ChangeDate())]] if count == 1 else rows)


def with_undo(sentence: str, texts: Texts) -> View:
    return View(render([Block(Kind.TEXT, sentence)]), InlineKeyboardMarkup([[_button(texts.undo, Undo())]]))


def _button(label: str, press: CardPress) -> InlineKeyboardButton:
    return InlineKeyboardButton(label, callback_data=encode(press))
