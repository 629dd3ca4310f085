"""The sentence of a long message that asks: it is searched, and what stands around it must not hinder."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.language.texts.splitting import sentences
from bot.model import Span
from bot.questions.question import Kind, kind_of

# A message of so many words is taken whole, however many sentences it has: a question seldom needs more.
SHORT = 14

# Characters of a message that are read where no sentence asks, and of what stands around one that does: a message can
# have four times as many, and would keep others waiting as long as twenty questions.
LONGEST = 1000

# Words that a sentence needs to be a question by itself; "is that so?" after a story asks about the story.
WHOLE = 4

MARK = re.compile(r"(?<=[?？؟])\s+")  # ends a question, whatever letter follows: "where is it?? thx"
COMMA = re.compile(r"[,;:–—]\s+")
ASKS = re.compile(r"[?？؟][\"”’»)\]]*$")


def asking_part(message: str) -> str:
    """The last sentence of a long message that asks something by itself; where there is none, what it begins with."""
    if len(message.split()) <= SHORT:
        return message
    spans = sentences(message)
    texts = [text for span in spans for text in MARK.split(message[span.start : span.end])]
    asking = next((text for text in reversed(texts) if len(text.split()) >= WHOLE and _asks(text)), None)
    if asking is None or (len(texts) == 1 and len(asking.split()) <= SHORT):
        return _beginning(message, spans)
    return _asking_clause(asking) if len(asking.split()) > SHORT else asking


def rest_of(message: str, part: str) -> str:
    """What stands around a part of a message; of much, the end."""
    rest = message.replace(part, " ")
    return rest if len(rest) <= LONGEST else rest[-LONGEST:].partition(" ")[2]


def _beginning(message: str, spans: Sequence[Span]) -> str:
    """The first sentences of a long message, which say what it is about."""
    if len(message) <= LONGEST:
        return message
    return message[: max((span.end for span in spans if span.end <= LONGEST), default=LONGEST)]


def _asking_clause(sentence: str) -> str:
    """What follows the last comma of a long sentence behind which it asks; the sentence where it opens with that."""
    if not ASKS.search(sentence) or kind_of(_head(sentence)) is not Kind.ANY:
        return sentence
    clauses = [sentence[comma.end() :] for comma in COMMA.finditer(sentence)]
    asking = [text for text in clauses if len(text.split()) >= WHOLE and kind_of(_opening(text)) is not Kind.ANY]
    return asking[-1] if asking else sentence


def _asks(sentence: str) -> bool:
    return bool(ASKS.search(sentence)) or (
        kind_of(_head(sentence)) is not Kind.ANY and kind_of(sentence) is not Kind.ANY
    )


def _head(sentence: str) -> str:
    """Its first words: a question without its mark opens with what it asks for."""
    return " ".join(sentence.split()[:4])


def _opening(clause: str) -> str:
    """Its first words, of which the first or the second must ask: "where do they", "and how many"."""
    return " ".join(clause.split()[:2])
