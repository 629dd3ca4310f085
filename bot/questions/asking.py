"""The sentence of a long message that asks: it is searched, and what stands around it must not hinder."""

from __future__ import annotations

import re

from bot.language.splitting import sentences
from bot.questions.question import Kind, kind_of

# A message of so many words is taken whole, however many sentences it has: a question seldom needs more.
SHORT = 14

# Words that a sentence needs to be a question by itself; "is that so?" after a story asks about the story.
WHOLE = 4

ASKS = re.compile(r"[?？؟][\"”’»)\]]*$")


def asking_part(message: str) -> str:
    """The last sentence of a long message that asks something by itself; the message where there is none."""
    if len(message.split()) <= SHORT:
        return message
    texts = [message[span.start : span.end] for span in sentences(message)]
    asking = [text for text in texts if len(text.split()) >= WHOLE and _asks(text)]
    return asking[-1] if asking and len(texts) > 1 else message


def _asks(sentence: str) -> bool:
    return bool(ASKS.search(sentence)) or (
        kind_of(sentence) is not Kind.ANY and kind_of(_head(sentence)) is not Kind.ANY
    )


def _head(sentence: str) -> str:
    """Its first words: a question without its mark opens with what it asks for."""
    return " ".join(sentence.split()[:4])
