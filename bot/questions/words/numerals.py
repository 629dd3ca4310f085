"""Numbers in words and in figures, in every case: 27, twenty-seven, двадцяти семи, 27th, двадцать седьмой, 5,000."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from bot.language.analysis import fold
from bot.language.wordlists import lines_by_label

Run = tuple[str, ...]

SMALLEST = 2  # one is a pronoun and an article as well
THOUSAND = 1000  # what is larger is written in words as so many thousands, if at all
LONGEST = len(str(THOUSAND**2 - 1))  # figures; of more, a reader's can be too many for a number of Python's
ORDINALS = (*range(SMALLEST, 100), *range(100, THOUSAND, 100))  # others are hardly met, and each has twenty forms


def words_of(figures: str) -> Iterator[Run]:
    """27: twenty seven, and all its forms in other languages; 5000: five thousand, 5 thousand."""
    if len(figures) > LONGEST:
        return
    number = int(figures)
    if number < THOUSAND:
        yield from _words().get(number, ())
    elif number % THOUSAND == 0 and number < THOUSAND**2:
        count = number // THOUSAND
        for thousand in sorted(_thousands()):
            yield (str(count), thousand)
            yield from ((*run, thousand) for run in _cardinals().get(count, ()))


def figures_of(forms: Sequence[str], place: int) -> tuple[str, range] | None:
    """Figures for the longest number in words that has the word at a place, and which of the forms say it."""
    if forms[place] not in _parts() and not forms[place].isdecimal():
        return None
    for size in range(_longest(), 0, -1):
        for start in range(max(0, place - size + 1), min(place, len(forms) - size) + 1):
            number = _number(tuple(forms[start : start + size]))
            if number is not None:
                return str(number), range(start, start + size)
    return None


def _number(run: Run) -> int | None:
    """What a run of forms says as a whole, if it has a word of it."""
    if len(run) > 1 and run[-1] in _thousands():
        count = int(run[0]) if len(run) == SMALLEST and run[0].isdecimal() else _numbers().get(run[:-1])
        return None if count is None or count >= THOUSAND else count * THOUSAND
    return _numbers().get(run)


@dataclass(frozen=True, slots=True)
class _Numerals:
    """How one language says numbers in one case; English has no word for two hundred."""

    units: Run
    tens: Run
    hundreds: Run

    def said(self, number: int) -> Iterator[Run]:
        """The ways to say a number below a thousand; English has two: a hundred (and) five."""
        hundreds, rest = divmod(number, 100)
        if rest and self._below_hundred(rest) is None:
            return
        below = self._below_hundred(rest) or ()
        if not hundreds:
            yield below
        elif self.hundreds:
            yield (self.hundreds[hundreds - 1], *below)
        else:
            yield (self.units[hundreds - 1], "hundred", *below)
            if below:
                yield (self.units[hundreds - 1], "hundred", "and", *below)

    def _below_hundred(self, number: int) -> Run | None:
        """None where this case has no word of its own for it."""
        if number <= len(self.units):
            return self.units[number - 1 : number] if number else ()
        tens, rest = divmod(number, 10)
        return (self.tens[tens - 2], *self.units[rest - 1 : rest]) if tens > 1 and rest <= len(self.units) else None


@dataclass(frozen=True, slots=True)
class _Ordinals:
    """How one language says ordinals: only the last word of one is an ordinal."""

    cardinals: _Numerals
    units: Run
    tens: Run
    hundreds: Run
    hundred: Run
    """The word for a hundredth, where there is none for two hundredth."""
    endings: Run

    def said(self, number: int) -> Iterator[Run]:
        for run in self.cardinals.said(number):
            yield from ((*run[:-1], last) for last in self._last(number))

    def _last(self, number: int) -> Iterator[str]:
        hundreds, rest = divmod(number, 100)
        tens, units = divmod(rest, 10)
        if not rest:
            stem = self.hundred[0] if self.hundred else self.hundreds[hundreds - 1]
        elif rest <= len(self.units):
            stem = self.units[rest - 1]
        else:
            stem = self.units[units - 1] if units else self.tens[tens - 2]
        yield from (stem + ending for ending in self.endings or ("",))


@cache
def _cardinals() -> dict[int, tuple[Run, ...]]:
    """The words of each number in every language and case, as forms."""
    spoken = _languages()
    return {
        number: tuple(dict.fromkeys(chain.from_iterable(one.said(number) for one in spoken)))
        for number in range(SMALLEST, THOUSAND)
    }


@cache
def _words() -> dict[int, tuple[Run, ...]]:
    """The same with ordinals."""
    spoken = _ordinals()
    ordinals = {
        number: tuple(dict.fromkeys(chain.from_iterable(one.said(number) for one in spoken))) for number in ORDINALS
    }
    return {number: runs + ordinals.get(number, ()) for number, runs in _cardinals().items()}


@cache
def _numbers() -> dict[Run, int]:
    return {run: number for number, runs in _words().items() for run in runs}


@cache
def _parts() -> frozenset[str]:
    """Every form that a number in words may have, so that other words are told at once."""
    return frozenset(chain.from_iterable(_numbers())) | _thousands()


@cache
def _longest() -> int:
    """Words of the longest number, and one more for thousands."""
    return max(map(len, _numbers())) + 1


@cache
def _thousands() -> frozenset[str]:
    return frozenset(form for label, forms in _lists().items() if label.endswith(" thousand") for form in forms)


@cache
def _lists() -> dict[str, Run]:
    return {label: tuple(map(fold, line.split())) for label, line in lines_by_label("numerals.txt").items()}


def _languages() -> tuple[_Numerals, ...]:
    """In the order of the list; each case is one of its own."""
    spoken = dict.fromkeys(label.partition(" ")[0] for label in _lists())
    return tuple(map(_numerals, spoken))


def _numerals(language: str) -> _Numerals:
    return _Numerals(*(_lists().get(f"{language} {part}", ()) for part in ("units", "tens", "hundreds")))


def _ordinals() -> tuple[_Ordinals, ...]:
    parts = ("units", "tens", "hundreds", "hundred", "endings")
    spoken = [label.partition(" ")[0] for label in _lists() if label.endswith(" ordinal-units")]
    return tuple(
        _Ordinals(_numerals(one), *(_lists().get(f"{one} ordinal-{part}", ()) for part in parts)) for one in spoken
    )
