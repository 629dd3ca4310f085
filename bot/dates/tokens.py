"""A question → tokens, each with what it does in a phrase that sets a date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from bot.dates.periods import Clock, Moment, day_of
from bot.dates.words import PLAIN, CalendarWords, Role, Sense, Value
from bot.language.lexicon import lexicons
from bot.language.remembering import remembered
from bot.model import Span

_CENTURY_TURN = 70
"""Years of two digits from here on are of the twentieth century."""

_PATTERN = r"""
      (?P<money>[$€£₴₽#№+]\s?\d[\d.,]*)
    | (?P<year_first>(?<!\d[-.])\d{4}(?P<by>[-./])\d{1,2}(?P=by)\d{1,2}(?!\d|(?P=by)\d))
    | (?P<day_first>(?<![\d.,/:])(?<!\d-)
        \d{1,2}(?:(?P<mark>[./])\d{1,2}(?P=mark)(?:\d{4}|\d\d)|-\d{1,2}-\d{4})
        (?!\d|[./]\d|-\d+-))
    | (?P<yearless>(?<![\d.,/:])\d{1,2}(?:\.|(?<=\d\d)/)(?:0[1-9]|1\d|2\d|3[01])(?![\d%]|[.,/:]\d))
    | (?P<years>(?<![\d.,/:-])[12]\d{3}\s?[-–/]\s?(?:[12]\d{3}|\d\d)(?![\d.,/:-]))
    | (?P<figure>\d+(?:[.,:/]\d+)+|\d+%|\d+['’]s)
    | (?P<number>\d+)-?(?P<suffix>ENDINGS)?(?![^\W_])
    | (?P<mixed>\d\w*)
    | (?P<word>[^\W\d_]+(?:-feira\b)?(?:['’ʼ][^\W\d_]+)*)
    | (?P<dash>[-–—/])
    | (?P<comma>,)
    | (?P<stop>[^\s\w])
"""
_MARKS = {"dash": Sense(Role.AND), "comma": Sense(Role.COMMA), "stop": Sense(Role.STOP)}
_NUMBERS = re.compile(r"\d+")
_APOSTROPHES = re.compile("['’ʼ]")
_POSSESSIVE = re.compile("['’ʼ]s$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, figure or mark of a question. `text` is as asked."""

    span: Span
    text: str
    sense: Sense
    ordinal: bool = False
    """Written as "24th"."""
    pair: tuple[int, int] | None = None
    """The two years of "2021/22" or "2008-2009"."""


def tokens_of(text: str, words: CalendarWords) -> list[Token]:
    """All tokens of a text but white space, in order, as read by the words of a calendar."""
    return [_token(match, words) for match in _token_pattern().finditer(text)]


@cache
def _token_pattern() -> re.Pattern[str]:
    endings = {ending for known in lexicons() for ending in known.calendar.ordinal_endings.split()}
    return re.compile(
        _PATTERN.replace("ENDINGS", "|".join(sorted(endings, key=len, reverse=True))), re.VERBOSE | re.IGNORECASE
    )


def _token(match: re.Match[str], words: CalendarWords) -> Token:
    span, text = Span(*match.span()), match[0]
    match match.lastgroup:
        case "word":
            return Token(span, text, _sense(text, words))
        case "number" | "suffix":
            return Token(span, text, _number(match["number"]), ordinal=match["suffix"] is not None)
        case "year_first" | "day_first" | "yearless":
            return Token(span, text, _date(text))
        case "years":
            return _years(span, text)
    return Token(span, text, _MARKS.get(match.lastgroup or "", PLAIN))


@remembered(1 << 12)
def _sense(text: str, words: CalendarWords) -> Sense:
    """The sense of a word, or of a part at its apostrophe: l'hiver, Ocak'ta."""
    sense = words.sense_of(_folded(text))
    if sense is not PLAIN:
        return sense
    parts = (words.senses.get(part.lower(), PLAIN) for part in _APOSTROPHES.split(text))
    return next((found for found in parts if found.role in {Role.MONTH, Role.SEASON, Role.UNIT}), PLAIN)


def _folded(word: str) -> str:
    return _APOSTROPHES.sub("", _POSSESSIVE.sub("", word.lower().replace("-", ""))).replace("ё", "е")


def _number(digits: str) -> Sense:
    """Longer numbers than years have no place in a date."""
    return Sense(Role.NUMBER, int(digits)) if len(digits) <= 4 else PLAIN


def _date(text: str) -> Sense:
    """Figures are read day first, and month first only where nothing else makes a date of them."""
    year, first, second = _parts(text)
    for month, day in ((second, first), (first, second)):
        if day_of(2000 if year is None else year, month, day):
            return Sense(Role.DATE, Moment(year=year, month=month, day=day), weak=year is None)
    return PLAIN


def _parts(text: str) -> tuple[int | None, int, int]:
    """Year, day and month of a date in figures."""
    numbers = _NUMBERS.findall(text)
    if len(numbers) == 2:
        return None, int(numbers[0]), int(numbers[1])
    if len(numbers[0]) == 4:
        return int(numbers[0]), int(numbers[2]), int(numbers[1])
    year = int(numbers[2])
    return (
        year if len(numbers[2]) == 4 else year + (1900 if year >= _CENTURY_TURN else 2000),
        int(numbers[0]),
        int(numbers[1]),
    )


def _years(span: Span, text: str) -> Token:
    """Two years, as in "2021/22" and "2008-2009"; "2022-01" is a month, as ISO 8601 writes it."""
    first, second = (int(digits) for digits in _NUMBERS.findall(text))
    if second < 100:
        month = Sense(Role.DATE, Moment(year=first, month=second)) if 1 <= second <= 12 and "-" in text else PLAIN
        later = first // 100 * 100 + second
        return Token(span, text, month, pair=(first, later) if later == first + 1 else None)
    return Token(span, text, PLAIN, pair=(first, second) if first <= second else None)


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of a question and what they are read by. Every position may be asked about, even beyond the ends."""

    tokens: list[Token]
    clock: Clock
    words: CalendarWords

    def pair(self, at: int) -> tuple[int, int] | None:
        return self.tokens[at].pair if at < len(self.tokens) else None

    def is_weak(self, at: int) -> bool:
        return self.tokens[at].sense.weak

    def role(self, at: int) -> Role:
        """The role of a token; beyond the ends of the question, a full stop's."""
        return self.tokens[at].sense.role if 0 <= at < len(self.tokens) else Role.STOP

    def value(self, at: int) -> Value:
        return self.tokens[at].sense.value if 0 <= at < len(self.tokens) else None

    def number(self, at: int) -> int:
        value = self.value(at)
        return value if isinstance(value, int) else 0

    def text(self, at: int) -> str:
        return self.tokens[at].text.lower() if 0 <= at < len(self.tokens) else ""
