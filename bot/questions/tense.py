"""Whether a question asks for what happened, for what may happen, or for how things stand."""

from __future__ import annotations

import re

from bot.language.analysis import words
from bot.language.signs import Sign, signs
from bot.questions.question import Kind

# "How many are", "how much has"; and no past tense, which asks for an event.
PRESENT = re.compile(r"\b(?:are|is|have|has|does|do)\b", re.IGNORECASE)
PAST = re.compile(r"\b(?:were|was|did|had|been|\w{3,}ed)\b", re.IGNORECASE)

# "Has the war started", "is the town under attack": what has happened by now.
PERFECT = re.compile(r"\W*(?:has|have|is|are)\b", re.IGNORECASE)

# Ukrainian and Russian say no "are": what is not in the past is now. Endings of the past tense.
CYRILLIC_PAST = re.compile(
    r"\b\w{3,}(?:ло|ли|ла|лося|лися|лася|лось|лись|лась|вся|лся)\b|\bбу(?:в|ло|ли|ла)\b", re.IGNORECASE
)
CYRILLIC = re.compile("[а-яіїєґ]", re.IGNORECASE)


def asks_unreal(question: str) -> bool:
    """Whether it has a word for a plan, a threat, a denial or a possibility itself."""
    return any(signs(match[0]) & Sign.UNREAL for match in words(question))


def asks_event(question: str) -> bool:
    """Whether it asks for something that happened: it stands in the past tense and names no plan or possibility."""
    past = CYRILLIC_PAST if CYRILLIC.search(question) else PAST
    return bool(past.search(question) or PERFECT.match(question)) and not asks_unreal(question)


def asks_state(question: str, kind: Kind) -> bool:
    """Whether it asks for a figure as it stands: "how many troops are at the border", "скільки військ біля кордону"."""
    if kind is not Kind.NUMBER:
        return False
    if CYRILLIC.search(question):
        return not CYRILLIC_PAST.search(question)
    return bool(PRESENT.search(question)) and not PAST.search(question)
