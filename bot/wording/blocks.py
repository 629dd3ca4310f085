"""What is said, before a formatter dresses it: blocks of plain text, and pages of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from bot.model import Article, Quote, Span
from bot.wording.cutting import units

# https://core.telegram.org/bots/api#sendmessage: "1-4096 characters after entities parsing", in UTF-16 code units.
MESSAGE_LIMIT = 4096


class Kind(Enum):
    """What a block is; how it looks is the formatter's."""

    ABOUT = "about"
    """The question that was searched, where the reader's message does not hold it."""
    TITLE = "title"
    SOURCE = "source"
    QUOTE = "quote"
    FOLDED = "folded quote"
    NOTE = "note"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Block:
    """A run of plain text of one kind, on lines of its own. `gap` asks for a blank line before it, if anything is."""

    kind: Kind
    text: str
    marks: tuple[Span, ...] = ()
    gap: bool = False
    link: str | None = None
    """The address of what the block names, as an article states it: any text at all."""


Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One screen of an answer: what it says, the quotes it shows, and the ways on that it offers."""

    blocks: Blocks
    quotes: tuple[Quote, ...] = ()
    headlines: tuple[Article, ...] = ()
    """Articles that are named without being quoted."""
    days: tuple[date, ...] = ()
    """Dates that have articles, where those asked for have none."""


def length(blocks: Iterable[Block]) -> int:
    """An upper bound of the message's length: each block costs its text and the line breaks before it."""
    return sum(units(block.text) + 1 + block.gap for block in blocks)
