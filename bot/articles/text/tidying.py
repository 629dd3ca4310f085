"""White space and characters that nobody sees, made the same in every article."""

from __future__ import annotations

import re
import unicodedata

# Soft hyphens, zero-width spaces, word joiners, byte-order and direction marks split words that read as one. The
# zero-width joiners stay: they shape letters and emoji.
INVISIBLE = "\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
LINE_ENDS = {"\r": "\n", "\v": "\n", "\x85": "\n", "\u2028": "\n", "\f": "\n\n", "\u2029": "\n\n"}
CONTROLS = {chr(code): " " for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) != "\n"}
REPLACEMENTS = str.maketrans({**CONTROLS, **LINE_ENDS, **dict.fromkeys(INVISIBLE, "")})

BLANKS = re.compile(r"[^\S\n]+")
BLANK_LINES = re.compile(r"\n{3,}")


def tidy(text: str) -> str:
    r"""Paragraphs one empty line apart, words one blank apart, no blanks around lines, letters composed (NFC).

    Line ends are `\n`. Nothing else changes: quotation marks, dashes and letters stay as they are.
    """
    text = unicodedata.normalize("NFC", text.translate(REPLACEMENTS))
    lines = (line.strip() for line in BLANKS.sub(" ", text).split("\n"))
    return BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()


def on_one_line(text: str) -> str:
    return " ".join(tidy(text).split())
