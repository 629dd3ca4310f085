"""Blocks → Telegram's HTML. The only place that escapes; finished HTML is never cut.

Tags and escapes: https://core.telegram.org/bots/api#html-style. Only `&`, `<` and `>` need escaping in text, and `"` in
an address.
"""

import html
from collections.abc import Iterable, Sequence

from bot.chat.showing.links import usable
from bot.model import Span
from bot.wording.blocks import Block, Kind

TAGS = {
    Kind.ABOUT: ("<i>", "</i>"),
    Kind.TITLE: ("<b>", "</b>"),
    Kind.SOURCE: ("", ""),
    Kind.QUOTE: ("<blockquote>", "</blockquote>"),
    Kind.FOLDED: ("<blockquote expandable>", "</blockquote>"),
    Kind.NOTE: ("", ""),
    Kind.TEXT: ("", ""),
}


def render(blocks: Iterable[Block]) -> str:
    """One message in Telegram's HTML."""
    message = ""
    for block in blocks:
        message += _separator(message, block) + _render_block(block)
    return message


def _separator(message: str, block: Block) -> str:
    if not message:
        return ""
    return "\n\n" if block.gap else "\n"


def _render_block(block: Block) -> str:
    opening, closing = TAGS[block.kind]
    text = _marked(block.text, block.marks)
    if block.link and usable(block.link):
        text = f'<a href="{html.escape(block.link, quote=True)}">{text}</a>'
    return opening + text + closing


def _marked(text: str, marks: Sequence[Span]) -> str:
    """The text escaped, its marks in bold. Marks are apart from each other and in order."""
    pieces, done = [], 0
    for mark in marks:
        pieces += [escape(text[done : mark.start]), "<b>", escape(text[mark.start : mark.end]), "</b>"]
        done = mark.end
    return "".join([*pieces, escape(text[done:])])


def escape(text: str) -> str:
    return html.escape(text, quote=False)
