"""Other ways to write a word: as one word or two (cease-fire, ceasefire), in figures or in words (27, twenty-seven)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from bot.language.analysis import fold
from bot.language.wordlists import lines_by_label

Run = tuple[str, ...]

SHORTEST = 3  # letters of each half of a compound
LARGEST = 1000  # numbers below are written in words; larger ones seldom are


def writings(forms: Sequence[str], place: int) -> Iterator[Run]:
    """Forms, one or several in a row, that may stand for the word at a place of the question."""
    form = forms[place]
    yield from _as_number(form) if form.isdecimal() else _in_figures(forms, place)
    if place + 1 < len(forms):
        yield from _joined(form, forms[place + 1])
    if place:
        yield from _joined(forms[place - 1], form)
    if form.isalpha():
        yield from ((form[:at], form[at:]) for at in range(SHORTEST, len(form) - SHORTEST + 1))


def _joined(first: str, second: str) -> Iterator[Run]:
    if first.isalpha() and second.isalpha() and min(len(first), len(second)) >= SHORTEST:
        yield (first + second,)


def _as_number(form: str) -> Iterator[Run]:
    """27: twenty seven, and the words of other languages."""
    yield from _wordings().get(int(form), ()) if len(form) < len(str(LARGEST)) else ()


def _in_figures(forms: Sequence[str], place: int) -> Iterator[Run]:
    """Twenty or seven of "twenty-seven": 27, by the longest number in words that has the word."""
    for size in range(_longest_number(), 0, -1):
        for start in range(max(0, place - size + 1), min(place, len(forms) - size) + 1):
            number = _numbers().get(tuple(forms[start : start + size]))
            if number is not None:
                yield (str(number),)
                return


@dataclass(frozen=True, slots=True)
class _Numerals:
    """How one language says numbers; English has no word for two hundred."""

    units: Run
    tens: Run
    hundreds: Run

    def said(self, number: int) -> Iterator[Run]:
        """The ways to say a number below a thousand; English has two: a hundred (and) five."""
        hundreds, rest = divmod(number, 100)
        below = self._below_hundred(rest)
        if not hundreds:
            yield below
        elif self.hundreds:
            yield (self.hundreds[hundreds - 1], *below)
        else:
            yield (self.units[hundreds - 1], "hundred", *below)
            if below:
                yield (self.units[hundreds - 1], "hundred", "and", *below)

    def _below_hundred(self, number: int) -> Run:
        if number <= len(self.units):
            return self.units[number - 1 : number] if number else ()
        tens, rest = divmod(number, 10)
        return (self.tens[tens - 2], *(self.units[rest - 1 : rest] if rest else ()))


@cache
def _wordings() -> dict[int, tuple[Run, ...]]:
    """The words of each number in every language, as forms."""
    spoken = _languages()
    numbers = range(2, LARGEST)  # one is a pronoun and an article as well
    return {number: tuple(dict.fromkeys(run for one in spoken for run in one.said(number))) for number in numbers}


@cache
def _numbers() -> dict[Run, int]:
    return {run: number for number, runs in _wordings().items() for run in runs}


@cache
def _longest_number() -> int:
    """Words of the longest number."""
    return max(map(len, _numbers()))


def _languages() -> tuple[_Numerals, ...]:
    listed = {label: tuple(map(fold, line.split())) for label, line in lines_by_label("numerals.txt").items()}
    spoken = dict.fromkeys(label.partition(" ")[0] for label in listed)
    return tuple(
        _Numerals(*(listed.get(f"{language} {part}", ()) for part in ("units", "tens", "hundreds")))
        for language in spoken
    )
