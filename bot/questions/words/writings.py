"""Other ways to write a word: as one word or two (cease-fire, ceasefire), in figures or in words (27, twenty-seven)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.questions.words.numerals import Run, figures_of, words_of

SHORTEST = 2  # letters of each half of a compound, as in wi-fi
LONGEST = 80  # letters of a compound; the longest of German laws had 63


def writings(forms: Sequence[str], place: int) -> Iterator[Run]:
    """Forms, one or several in a row, that may stand for the word at a place of the question."""
    form = forms[place]
    if form.isdecimal():
        yield from words_of(form)
    if in_figures := figures_of(forms, place):
        yield (in_figures[0],)
    if place + 1 < len(forms):
        yield from _joined(form, forms[place + 1])
    if place:
        yield from _joined(forms[place - 1], form)
    if form.isalpha() and len(form) <= LONGEST:
        yield from ((form[:at], form[at:]) for at in range(SHORTEST, len(form) - SHORTEST + 1))


def together(forms: Sequence[str], place: int) -> Iterator[tuple[str, range]]:
    """One form that may stand for several from a place on, and which: the figures of a number, both halves in one."""
    number = figures_of(forms, place)
    if number and number[1].start == place and len(number[1]) > 1:
        yield number
    for joined in _joined(*forms[place : place + 2]) if place + 1 < len(forms) else ():
        yield joined[0], range(place, place + 2)


def _joined(first: str, second: str) -> Iterator[Run]:
    if first.isalpha() and second.isalpha() and min(len(first), len(second)) >= SHORTEST:
        yield (first + second,)
