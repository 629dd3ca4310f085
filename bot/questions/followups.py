"""A question that goes on from another, "and Germany?", "how long did they talk?" → a question that stands alone.

Nothing but the words of both decides: no articles are needed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import islice

from bot.dates.window import read_window
from bot.language.analysis import fold
from bot.language.wordlists import shipped_names
from bot.model import Span
from bot.questions.followup_words import (
    ARTICLES,
    EXISTING,
    OPENERS,
    PLAIN,
    POINTERS,
    PREPOSITIONS,
    QUESTION_WORDS,
    SAYING_WHICH,
)

# Words beyond which a question says for itself what it is about.
LONGEST = 8

# Words with a meaning of their own, of a question that is opened by "and" or that points back.
MOST_OWN = 2

# What stands between a question and that which it goes on from, so that a third one goes on from the latter.
JOINT = ": "

ELISION = re.compile("^[dl]['’]", re.IGNORECASE)
PARTING = re.compile("[:;,]")  # marks between two names
WORD = re.compile(r"\w+(?:['’-]\w+)*")


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a question, as compared, and where it stands."""

    form: str
    text: str
    span: Span

    @property
    def plain(self) -> bool:
        return self.form in PLAIN or self.form in QUESTION_WORDS or self.form in POINTERS

    @property
    def known(self) -> bool:
        """Whether it is a name that comes with the bot, with "l'" or without."""
        return fold(ELISION.sub("", self.text)) in _known_names()

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


def follows_on(question: str) -> bool:
    """Whether a question can only be understood from another before it."""
    words = _words_of(question, LONGEST + 1)
    if not words or len(words) > LONGEST:
        return False
    rest = words[_opened(words) :]
    own = [word for word in rest if not word.plain]
    asks = any(word.form in QUESTION_WORDS for word in rest)
    if not own:
        return asks or _points(rest)
    if len(own) > MOST_OWN:
        return False
    if len(rest) < len(words):
        return not (asks and any(word.capital for word in own) and len(own) == MOST_OWN)
    return _points(rest) and not any(word.capital for word in own)


def names_a_topic(question: str) -> bool:
    """Whether a question that follows on may also be a first one: "what about sanctions?", but not "and Germany?"."""
    words = _words_of(question)
    opened = _opened(words)
    return opened > 1 and any(not word.plain for word in words[opened:])


def asks_the_same(question: str) -> bool:
    """Whether it only points at what was said before: "is that true?"."""
    words = _words_of(question)
    return all(word.plain and word.form not in QUESTION_WORDS for word in words[_opened(words) :])


def stands_alone(question: str, before: str, today: date) -> str:
    """The question with what it takes from the one before."""
    if asks_the_same(question):
        return before
    words = _words_of(question)
    rest = words[_opened(words) :]
    part = question[rest[0].span.start : rest[-1].span.end]
    if any(word.form in QUESTION_WORDS for word in rest):
        return f"{part}{JOINT}{_without_question_words(before)}?"
    return _with_another_date(part, before, today) or _with_another_name(rest, part, before)


def on_another_day(question: str, today: date, day: date) -> str:
    """The question with this date in the place of its own."""
    return f"{_without_dates(question, today).rstrip(' ?')} {day.isoformat()}?".strip()


def _words_of(text: str, most: int | None = None) -> list[_Word]:
    """All of them, or the first `most`."""
    return [_Word(fold(found[0]), found[0], Span(*found.span())) for found in islice(WORD.finditer(text), most)]


def _opened(words: Sequence[_Word]) -> int:
    """How many words open the question as one that adds to another; 0 where nothing would be left."""
    forms = tuple(word.form for word in words)
    lengths = [len(opener) for opener in OPENERS if forms[: len(opener)] == opener and len(forms) > len(opener)]
    return max(lengths, default=0)


def _points(words: Sequence[_Word]) -> bool:
    """Whether a word stands for something that was spoken of before."""
    for number, word in enumerate(words):
        before = words[number - 1] if number else None
        after = words[number + 1] if number + 1 < len(words) else None
        which = word.form in SAYING_WHICH and after is not None and not after.plain
        if word.form in POINTERS and not which and not _exists(word, before, after):
            return True
    return False


def _exists(word: _Word, before: _Word | None, after: _Word | None) -> bool:
    """Whether "there" only says that there is something: "are there troops"."""
    if word.form != "there" or after is None:
        return False
    return after.form in EXISTING or (before is not None and before.form in EXISTING)


def _without_question_words(question: str) -> str:
    """What a question is about: "How many troops are on standby?" → "troops are on standby"."""
    question = question.rpartition(JOINT)[2]
    words = _words_of(question)
    first = next((w for w in words if not w.plain or w.form in PREPOSITIONS), None)
    return question[first.span.start if first else 0 :].rstrip(" ?!.")


def _with_another_date(part: str, before: str, today: date) -> str:
    """The question before with the dates of the part; "" where the part names none."""
    if not read_window(part, today):
        return ""
    return f"{_without_dates(before, today).rstrip(' ?')} {part}?"


def _without_dates(question: str, today: date) -> str:
    window = read_window(question, today)
    for span in reversed(window.spans if window else ()):
        question = question[: span.start].rstrip() + question[span.end :]
    words = _words_of(question)
    if words and words[-1].form in PREPOSITIONS:
        question = question[: words[-1].span.start]
    return question


def _with_another_name(rest: Sequence[_Word], part: str, before: str) -> str:
    """The question before with the part in the place of a name; behind it where no name can give way."""
    own = part if rest[0].form in PREPOSITIONS else " ".join(w.text for w in rest if w.form not in ARTICLES)
    names = _like(rest, before, _names(before))
    place = next((span for preposition, span in names if preposition == rest[0].form), None)
    if place is None and rest[0].form not in PREPOSITIONS:
        place = next((span for preposition, span in names if not preposition), names[0][1] if names else None)
    elif place is not None:
        own = " ".join(word.text for word in rest[1:])
    if place is None and len(about := [word for word in _words_of(before) if not word.plain]) == 1:
        place = about[0].span  # "who is smith?": whom else may it be about
    if place is None:
        return f"{before.rstrip(' ?!.')} {own}?"
    return before[: place.start] + own + before[place.end :]


def _like(rest: Sequence[_Word], before: str, names: list[tuple[str, Span]]) -> list[tuple[str, Span]]:
    """Of the names those that are known, if the part is one: a country gives way to a country, not to "Stingers"."""
    if not any(word.known for word in rest):
        return names
    known = [found for found in names if any(word.known for word in _words_of(before[found[1].start : found[1].end]))]
    return known or names


def _names(question: str) -> list[tuple[str, Span]]:
    """Where the names of a question stand, each with the preposition before it, or ""; a mark between parts two."""
    words = _words_of(question)
    found: list[tuple[str, Span]] = []
    number = 0
    while number < len(words):
        last = number
        while last < len(words) and _is_name(words[last], first=not last):
            last += 1
            if last < len(words) and PARTING.search(question[words[last - 1].span.end : words[last].span.start]):
                break
        if last > number:
            before = words[number - 1].form if number else ""
            preposition = before if before in PREPOSITIONS else ""
            found.append((preposition, Span(words[number].span.start, words[last - 1].span.end)))
        number = max(last, number + 1)
    return found


def _is_name(word: _Word, *, first: bool) -> bool:
    if word.form in QUESTION_WORDS or (word.plain and not word.text.isupper()):
        return False
    return (word.capital and not first) or word.known


@cache
def _known_names() -> frozenset[str]:
    """The names of one word that come with the bot, so that a name in small letters is one too."""
    return frozenset(fold(name) for group in shipped_names().groups for name in group if " " not in name)
