"""Other ways to write a word: as one word or two (cease-fire, ceasefire), in figures or in words (27, twenty-seven)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from bot.language.analysis import fold

Run = tuple[str, ...]

SHORTEST = 3  # letters of each half of a compound
LARGEST = 1000  # numbers below are written in words; larger ones seldom are

UNITS = {
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen",
    "uk": "один два три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять тринадцять чотирнадцять "
    "п'ятнадцять шістнадцять сімнадцять вісімнадцять дев'ятнадцять",
    "ru": "один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать "
    "пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
}
TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "uk": "двадцять тридцять сорок п'ятдесят шістдесят сімдесят вісімдесят дев'яносто",
    "ru": "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
}
HUNDREDS = {
    "uk": "сто двісті триста чотириста п'ятсот шістсот сімсот вісімсот дев'ятсот",
    "ru": "сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот",
}


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
    """27: twenty seven, двадцять сім, двадцать семь."""
    yield from _wordings().get(int(form), ()) if len(form) < len(str(LARGEST)) else ()


def _in_figures(forms: Sequence[str], place: int) -> Iterator[Run]:
    """Twenty or seven of "twenty-seven": 27, by the longest number in words that has the word."""
    longest = max(map(len, _numbers()))
    for size in range(longest, 0, -1):
        for start in range(max(0, place - size + 1), min(place, len(forms) - size) + 1):
            number = _numbers().get(tuple(forms[start : start + size]))
            if number is not None:
                yield (str(number),)
                return


@cache
def _wordings() -> dict[int, tuple[Run, ...]]:
    """The words of each number in every language, as forms."""
    found: dict[int, list[Run]] = {}
    for language in UNITS:
        for number in range(2, LARGEST):  # one is a pronoun and an article as well
            for words in _spelled(number, language):
                found.setdefault(number, []).append(tuple(map(fold, words)))
    return {number: tuple(dict.fromkeys(runs)) for number, runs in found.items()}


@cache
def _numbers() -> dict[Run, int]:
    return {run: number for number, runs in _wordings().items() for run in runs}


def _spelled(number: int, language: str) -> Iterator[Run]:
    """The ways to say a number below a thousand; English has two: a hundred (and) five."""
    hundreds, rest = divmod(number, 100)
    below = _below_hundred(rest, language)
    if not hundreds:
        yield below
    elif language in HUNDREDS:
        yield (HUNDREDS[language].split()[hundreds - 1], *below)
    else:
        said = (UNITS[language].split()[hundreds - 1], "hundred")
        yield (*said, *below)
        if below:
            yield (*said, "and", *below)


def _below_hundred(number: int, language: str) -> Run:
    units = ("", *UNITS[language].split())
    if number < len(units):
        return (units[number],) if number else ()
    tens, rest = divmod(number, 10)
    return (TENS[language].split()[tens - 2], *((units[rest],) if rest else ()))
