"""A title for an article that states none."""

from __future__ import annotations

import re

from bot.language.texts.splitting import sentences

TITLE_CHARACTERS = 60  # about one line and a half of bold type on a phone; a date and a source follow it
ELLIPSIS = "…"

LIST_MARK = re.compile(r"^(?:[•*–—-]|\d+[.)])\s")


def title_from(text: str) -> str:
    """The first sentence of a tidied text, on one line, cut at a word where it is too long."""
    opening = text[: 4 * TITLE_CHARACTERS].partition("\n\n")[0]
    line = LIST_MARK.sub("", " ".join(opening.split()))
    sentence = next((line[span.start : span.end] for span in sentences(line)), "")
    return sentence if len(sentence) <= TITLE_CHARACTERS else _cut(sentence)


def _cut(sentence: str) -> str:
    room = TITLE_CHARACTERS - len(ELLIPSIS)
    words = sentence[:room].rpartition(" ")[0]
    return f"{words.rstrip(' ,;:–—-')} {ELLIPSIS}".strip() if words else sentence[:room] + ELLIPSIS
