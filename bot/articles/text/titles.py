"""A title for an article that states none."""

from __future__ import annotations

import re

TITLE_CHARACTERS = 60  # about one line and a half of bold type on a phone; a date and a source follow it
ELLIPSIS = "…"

SENTENCE_END = re.compile(r"(?P<mark>[.!?…]+)[\"'”’»)\]]*(?=\s)")
LIST_MARK = re.compile(r"^(?:[•*–—-]|\d+[.)])\s")
OPENERS = " «“„‘\"'(["


def title_from(text: str) -> str:
    """The first sentence of a tidied text, on one line, cut at a word where it is too long."""
    opening = text[: 4 * TITLE_CHARACTERS].partition("\n\n")[0]
    sentence = _first_sentence(LIST_MARK.sub("", " ".join(opening.split())))
    return sentence if len(sentence) <= TITLE_CHARACTERS else _cut(sentence)


def _first_sentence(paragraph: str) -> str:
    for end in SENTENCE_END.finditer(paragraph):
        last_word = paragraph[: end.start()].rsplit(" ", 1)[-1].lstrip(OPENERS)
        goes_on = paragraph[end.end() :].lstrip(OPENERS)[:1].islower()
        if not goes_on and not (end["mark"] == "." and _abbreviates(last_word)):
            return paragraph[: end.end()]
    return paragraph


def _abbreviates(word: str) -> bool:
    """Generous on purpose: a title that takes in a second sentence is still a title, "Gen." is none."""
    if not word.isalpha():
        return "." in word
    capitalised = word[:1].isupper() and not word.isupper()
    return len(word) <= 2 or (capitalised and len(word) <= 4)


def _cut(sentence: str) -> str:
    room = TITLE_CHARACTERS - len(ELLIPSIS)
    words = sentence[:room].rpartition(" ")[0]
    return f"{words.rstrip(' ,;:–—-')} {ELLIPSIS}".strip() if words else sentence[:room] + ELLIPSIS
