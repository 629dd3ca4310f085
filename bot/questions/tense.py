"""Whether a question asks for what happened, for what may happen, or for how things stand."""

from __future__ import annotations

import re
from functools import cache

from bot.language.analysis import unaccented, words
from bot.language.lexicon import lexicon
from bot.language.signs import is_unreal
from bot.questions.question import Kind


def asks_unreal(question: str) -> bool:
    """Whether it has a word for a plan, a threat, a denial or a possibility itself."""
    return any(is_unreal(match[0]) for match in words(question))


def asks_event(question: str, language: str) -> bool:
    """Whether it asks for something that happened: it stands in the past tense and names no plan or possibility."""
    past = _pattern(lexicon(language).asking.past)
    return past is not None and bool(past.search(unaccented(question))) and not asks_unreal(question)


def asks_first(question: str, language: str) -> bool:
    """Whether it asks how something began: "which town was bombed first"."""
    first = _pattern(lexicon(language).asking.first)
    return first is not None and first.search(unaccented(question)) is not None


def asks_whether(question: str, language: str) -> bool:
    """Whether it opens with a verb in the past tense: "did they", "was it", "has it begun"."""
    past = _pattern(lexicon(language).asking.past)
    return past is not None and past.match(unaccented(question.strip())) is not None


def asks_how_it_is(question: str, language: str, kind: Kind) -> bool:
    """Whether it asks openly how something is, and may be answered by the opposite: "is the road open"."""
    copula = _pattern(lexicon(language).asking.copula)
    opens = copula is not None and copula.match(unaccented(question.strip())) is not None
    return kind is Kind.ANY and (opens or not asks_event(question, language))


def asks_state(question: str, language: str, kind: Kind) -> bool:
    """Whether it asks for a figure as it stands: "how many troops are at the border"."""
    asking = lexicon(language).asking
    past, present = _pattern(asking.past), _pattern(asking.present)
    asked = unaccented(question)
    now = present.search(asked) if present else None
    if kind not in {Kind.NUMBER, Kind.DATE} or past is None or (present and not now):
        return False
    if now:  # a participle behind its verb is no past: "how many are wounded", "how many have fled"
        return past.search(asked, 0, now.start()) is None
    return kind is Kind.NUMBER and past.search(asked) is None


@cache
def _pattern(words: str) -> re.Pattern[str] | None:
    return re.compile(unaccented(rf"\b(?:{words})\b"), re.IGNORECASE | re.VERBOSE) if words else None
