"""Whether a question asks for what happened, for what may happen, or for how things stand."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from bot.language.analysis import fold, unaccented, words
from bot.language.detection import LONGEST_QUESTION
from bot.language.lexicon import lexicon
from bot.language.remembering import remembered
from bot.language.signs import is_unreal
from bot.questions.followup_words import WHAT
from bot.questions.question import UNSPACED_LANGUAGES, Kind, kind_of

SHORTEST = 2  # words of a statement that asks: "sanctions?" and "bridge news?" name a topic
MARK = re.compile(r"[?？؟]\W*\Z")


def asks_unreal(question: str, language: str) -> bool:
    """Whether it has a word for a plan, a threat, a denial or a possibility itself."""
    return any(is_unreal(match[0], language) for match in words(question))


def asks_event(question: str, language: str) -> bool:
    """Whether it asks for something that happened: it stands in the past tense and names no plan or possibility."""
    return _past(question, language) and not asks_unreal(question, language)


def asks_first(question: str, language: str) -> bool:
    """Whether it asks how something began: "which town was bombed first"."""
    first = _pattern(lexicon(language).asking.first, language)
    return first is not None and first.search(unaccented(question)) is not None


def asks_what_is_said(question: str, language: str) -> bool:
    """Whether it asks what somebody said: "what did the minister say about the dam"."""
    opening = _pattern(lexicon(language).asking.says, language)
    return opening is not None and opening.match(unaccented(question.strip())) is not None


def asks_whether(question: str, language: str) -> bool:
    """Whether it opens with a verb in the past tense, or asks for yes or no otherwise: "has it begun", "czy"."""
    asking, asked = lexicon(language).asking, unaccented(question.strip())
    opening = (_pattern(words, language) for words in (asking.past, asking.whether))
    opens = any(pattern is not None and pattern.match(asked) for pattern in opening)
    return opens or (_past(question, language) and _is_a_statement(question))


def _is_a_statement(question: str) -> bool:
    """Whether only its mark makes a question of it: "the mayor has resigned?"."""
    if not MARK.search(question) or kind_of(question) is not Kind.ANY:
        return False
    return not any(fold(word[0]) in WHAT for word in words(question))


def asks_how_it_is(question: str, language: str, kind: Kind) -> bool:
    """Whether it asks openly how something is, and may be answered by the opposite: "is the road open"."""
    copula = _pattern(lexicon(language).asking.copula, language)
    opens = copula is not None and copula.match(unaccented(question.strip())) is not None
    return kind is Kind.ANY and (opens or not asks_event(question, language))


def asks_openly(question: str, language: str, kind: Kind) -> bool:
    """Whether it opens with a verb that asks for yes or no of what is or may be: "is it open", "can I", "darf man"."""
    if kind is not Kind.ANY:
        return False
    opening = _pattern(lexicon(language).asking.openly, language)
    if opening is not None and opening.match(unaccented(question.strip())) is not None:
        return not any(fold(word[0]) in WHAT for word in islice(words(question), 1))  # "cómo funciona"
    return _is_a_statement(question) and not _past(question, language) and len(list(words(question))) > SHORTEST


def asks_state(question: str, language: str, kind: Kind) -> bool:
    """Whether it asks for a figure as it stands: "how many troops are at the border"."""
    asking = lexicon(language).asking
    past, present = _pattern(asking.past, language), _pattern(asking.present, language)
    asked = unaccented(question)
    now = present.search(asked) if present else None
    if kind not in {Kind.NUMBER, Kind.DATE} or past is None or (present and not now):
        return False
    if now:  # a participle behind its verb is no past: "how many are wounded", "how many have fled"
        return past.search(asked, 0, now.start()) is None
    return kind is Kind.NUMBER and not _past(question, language)


@remembered(1 << 6, LONGEST_QUESTION)
def _past(question: str, language: str) -> bool:
    asking = lexicon(language).asking
    past, accented = _pattern(asking.past, language), _as_written(asking.accented_past, language)
    found = past is not None and past.search(unaccented(question)) is not None
    return found or (accented is not None and accented.search(question) is not None)


@cache
def _pattern(words: str, language: str) -> re.Pattern[str] | None:
    """By words without their accents."""
    return _with_edges(unaccented(words), language)


@cache
def _as_written(words: str, language: str) -> re.Pattern[str] | None:
    return _with_edges(words, language)


def _with_edges(words: str, language: str) -> re.Pattern[str] | None:
    edge = "" if language in UNSPACED_LANGUAGES else r"\b"
    return re.compile(rf"{edge}(?:{words}){edge}", re.IGNORECASE | re.VERBOSE) if words else None
