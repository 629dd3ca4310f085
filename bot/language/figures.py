"""What the figures of a text are of: percent, money, durations, ages, lengths, things, times of day, telephones.

Told by the marks and words beside each, which stand in `data/figures.txt` for ten languages at once: hardly a word of
one is a unit of another kind in another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntFlag
from functools import cache

from bot.language.analysis import fold
from bot.language.signs import is_date
from bot.language.wordlists import lines_by_label


class Figure(IntFlag):
    """Kinds of figures; one may be of several, as "5 лет" is a duration or an age."""

    NONE = 0
    COUNT = 1
    PERCENT = 2
    MONEY = 4
    DURATION = 8
    AGE = 16
    LENGTH = 32
    MEASURE = 64
    CLOCK = 128
    PHONE = 256
    ADDRESS = 512
    DEADLINE = 1024
    FREE = 2048  # no figure: what costs nothing


ANY = Figure.COUNT | Figure.PERCENT | Figure.MONEY | Figure.DURATION | Figure.LENGTH | Figure.MEASURE

LEADING = Figure.MONEY | Figure.PERCENT  # what a unit makes of a figure behind it

CURRENCY = "$€£₴₽¥₺"
JOINS = re.compile(r"[ \u00a0\u202f-]?")  # between the words of one number: "two hundred", "twenty-five", "8.5 million"
RANGE = re.compile(r"\s?[–—-]\s?")
HOURS = re.compile(r"(?:[01]?\d|2[0-4])(?:\.[0-5]\d)?")
YEAR = re.compile(r"1[89]\d\d|20\d\d")
IN_TELEPHONES = re.compile(r"[ \u00a0()/.-]{1,3}")
LONGEST_HOUR = 2
PHONE_DIGITS = 9  # fewer without a word that says so may be anything
CELL_DIGITS = 7  # of a telephone number that fills a cell of a table
SHORT_NUMBER = 3  # digits of an emergency number, and as many tokens from the word that says so
LISTED = 9  # tokens of a line that may be a thing and its telephone number: "Fire brigade: 201"
CALLED_BEFORE = 6  # tokens between "telephone" and the number
CALLING_BEFORE = 2  # tokens between "call" and the number
LINKS = frozenset(("of", "d", "de", "di", "old", "us", "more", "other"))
OLD = frozenset(("old", "of"))


@dataclass(frozen=True, slots=True)
class Units:
    """The words of the list, as forms."""

    counting: frozenset[str]
    """Words for numbers and for shares, as half."""
    kinds: Mapping[str, Figure]
    """What the word behind a figure makes of it."""
    before: Mapping[str, Figure]
    phone: frozenset[str]
    calling: frozenset[str]
    address: frozenset[str]
    share: frozenset[str]
    free: frozenset[str]
    """Words that answer what something costs as a sum does."""
    label: frozenset[str]
    to: frozenset[str]
    """Between the ends of a range."""
    of: frozenset[str]
    """Between a word like number and what is counted: "a number of 500" is no telephone."""


def figures(text: str, found: Sequence[re.Match[str]]) -> list[tuple[int, Figure]]:
    """The tokens of a sentence that are figures, by their place, and what they are of.

    `found` are the words of `text` as `analysis.words` gives them.
    """
    sentence = _Sentence(text, found)
    free = [(place, Figure.FREE) for place in sentence.places_of(units().free)]
    return free + [(place, kind) for run in sentence.runs() if (kind := sentence.kind(run)) for place in run]


def may_be_figure(form: str) -> bool:
    """Whether a sentence without such a form has no figures."""
    return is_number(form) or form in units().free


def is_number(form: str) -> bool:
    """Whether a form is a number or a part of one."""
    return form[:1].isdigit() or form in units().counting


class _Sentence:
    """One sentence's words with what stands between them."""

    def __init__(self, text: str, found: Sequence[re.Match[str]]) -> None:
        self._words = [match[0] for match in found]
        self._forms = [fold(word) for word in self._words]
        counting = units().counting
        self._counts = [form[:1].isdigit() or form in counting for form in self._forms]
        ends = [0, *(match.end() for match in found)]
        starts = [*(match.start() for match in found), len(text)]
        self._gaps = [text[end:start] for end, start in zip(ends, starts, strict=True)]  # gap n stands before word n

    def places_of(self, forms: frozenset[str]) -> list[int]:
        return [] if forms.isdisjoint(self._forms) else [n for n, form in enumerate(self._forms) if form in forms]

    def runs(self) -> Iterator[range]:
        """Words that make one number."""
        at = 0
        while at < len(self._forms):
            start = at
            while at < len(self._forms) and self._counts[at] and (at == start or self._goes_on(at)):
                at += 1
            if at > start:
                yield range(start, at)
            at = max(at, start + 1)

    def _goes_on(self, at: int) -> bool:
        """Whether a word is part of the number before it: never two in digits, which are a list or a telephone."""
        return bool(JOINS.fullmatch(self._gaps[at])) and not self._forms[at][0].isdigit()

    def kind(self, run: range) -> Figure:
        """What one number is of."""
        known = units()
        if any(form in known.share for form in self._form_of(run)):
            return Figure.PERCENT
        found = self._marked(run) or self._named(run) or self._ranged(run)
        if said := self._said_before(run):
            found |= said
        if self._is_phone(run):
            return found | Figure.PHONE
        if self._near(run, known.address, 3, 2) and self._forms[run.start][0].isdigit():
            return found | Figure.ADDRESS
        if found:
            return found
        return Figure.NONE if self._is_date(run) or self._is_label(run) else Figure.COUNT

    def _form_of(self, run: range) -> list[str]:
        return [self._forms[place] for place in run]

    def _form(self, place: int) -> str:
        return self._forms[place] if 0 <= place < len(self._forms) else ""

    def _marked(self, run: range) -> Figure:
        """By a mark that touches it: $5, 40 %, 18:30."""
        before, behind = self._gaps[run.start].rstrip()[-1:], self._gaps[run.stop].lstrip()[:1]
        if "%" in (before, behind):
            return Figure.PERCENT
        if (before and before in CURRENCY) or (behind and behind in CURRENCY):
            return Figure.MONEY
        if self._is_hour(run.start) and (self._colon(run.stop) or self._colon(run.start)):
            return Figure.CLOCK
        return Figure.NONE

    def _is_hour(self, place: int) -> bool:
        return len(self._forms[place]) <= LONGEST_HOUR and self._forms[place].isdigit()

    def _colon(self, gap: int) -> bool:
        """Whether a colon alone stands between two numbers of two digits."""
        beside = (self._form(gap - 1), self._form(gap))
        return self._gaps[gap] == ":" and all(form.isdigit() and len(form) <= LONGEST_HOUR for form in beside)

    def _named(self, run: range) -> Figure:
        """By the word behind it, or the one after that: 5 days, five-year, millions of euros, 43 years old."""
        known, behind = units(), run.stop
        if not self._touches(behind):
            return Figure.NONE
        kind = known.kinds.get(self._form(behind), Figure.NONE)
        if not kind and self._form(behind) in LINKS:
            kind = known.kinds.get(self._form(behind + 1), Figure.NONE) & ~Figure.CLOCK
        if self._form(behind) in {"per", "pour", "por"} and self._form(behind + 1) in {"cent", "cento", "ciento"}:
            return Figure.PERCENT
        if self._form(behind + 1) in OLD and kind & Figure.DURATION:
            return Figure.AGE
        return kind

    def _touches(self, gap: int) -> bool:
        return gap < len(self._forms) and not set(self._gaps[gap]) - set(" \u00a0\u202f-–.'’")

    def _ranged(self, run: range) -> Figure:
        """By the number that a range ends with: 5 to 10 days."""
        behind = run.stop
        if behind < len(self._forms) and RANGE.fullmatch(self._gaps[behind]) and self._form(behind)[:1].isdigit():
            return self._named(range(behind, behind + 1)) or self._marked(range(behind, behind + 1))
        if self._form(behind) in units().to and is_number(self._form(behind + 1)):
            return self._named(range(behind + 1, behind + 2))
        return Figure.NONE

    def _said_before(self, run: range) -> Figure:
        """By the word before it: aged 43, USD 5, at 9, yüzde 40, until 5 May."""
        before = self._form(run.start - 1)
        kind = units().before.get(before, Figure.NONE)
        if kind and kind & Figure.CLOCK and not (HOURS.fullmatch(self._forms[run.start]) and not self._is_date(run)):
            kind &= ~Figure.CLOCK
        if kind and kind & Figure.DEADLINE and not (self._is_date(run) or HOURS.fullmatch(self._forms[run.start])):
            kind &= ~Figure.DEADLINE
        leading = units().kinds.get(before, Figure.NONE)
        return kind | (leading & LEADING) if leading and self._forms[run.start][0].isdigit() else kind

    def _is_phone(self, run: range) -> bool:
        if not self._forms[run.start].replace(".", "").isdigit():
            return False
        first, last = self._digits(run)
        digits = sum(map(str.isdigit, "".join(self._forms[first:last])))
        if self._gaps[first].rstrip(" (").endswith("+") or (digits >= PHONE_DIGITS and last - first > 1):
            return True
        if digits < SHORT_NUMBER or self._is_date(run) or "," in self._words[run.start]:
            return False
        if self._is_called(range(first, last)):
            return self._named(run) is Figure.NONE and self._marked(run) is Figure.NONE
        if digits >= CELL_DIGITS and self._gaps[first].strip() == self._gaps[last].strip() == "|":
            return True
        ends = last == len(self._forms) and len(self._forms) <= LISTED
        return ends and first > 0 and self._gaps[first].strip() in {":", "–", "—", "-", "|"}

    def _is_called(self, run: range) -> bool:
        """Whether words before it say that it is a number to call."""
        if self._near(run, units().phone, CALLED_BEFORE, 0):
            return True
        return self._near(run, units().calling, CALLING_BEFORE, 0) and self._form(run.start - 1) not in units().of

    def _digits(self, run: range) -> tuple[int, int]:
        """The groups of digits around a number that may be one telephone number with it."""
        first, last = run.start, run.stop
        while first > 0 and self._forms[first - 1].isdigit() and IN_TELEPHONES.fullmatch(self._gaps[first]):
            first -= 1
        while last < len(self._forms) and self._forms[last].isdigit() and IN_TELEPHONES.fullmatch(self._gaps[last]):
            last += 1
        return first, last

    def _near(self, run: range, words: frozenset[str], before: int, behind: int) -> bool:
        """Whether one of the words stands so many tokens before or behind."""
        around = [*self._forms[max(0, run.start - before) : run.start], *self._forms[run.stop : run.stop + behind]]
        return not words.isdisjoint(around)

    def _is_date(self, run: range) -> bool:
        """A year, or a day beside a month."""
        form = self._forms[run.start]
        if len(run) == 1 and (YEAR.fullmatch(form) or form.count(".") > 1):
            behind = self._words[run.stop] if run.stop < len(self._words) and self._touches(run.stop) else ""
            before = self._words[run.start - 1] if run.start else ""
            dated = any(word and is_date(word) for word in (before, behind))
            return not behind[:1].islower() or dated or self._after_small_word(run)
        beside = [self._words[place] for place in (run.start - 1, run.stop) if 0 <= place < len(self._words)]
        return self._is_hour(run.start) and any(is_date(word) for word in beside)

    def _after_small_word(self, run: range) -> bool:
        """There is a year in "In 2022 troops moved", and a count in "2022 troops"."""
        return 0 < len(self._form(run.start - 1)) <= 5

    def _is_label(self, run: range) -> bool:
        """The 5 of article 5, the 16 of F-16 and the 2 of Nord Stream 2 count nothing."""
        if run.start == 0:
            return False
        hyphen = self._gaps[run.start] == "-"
        single = len(run) == 1 and len(self._words[run.start]) == 1
        part_of_name = single and run.start > 1 and self._words[run.start - 1][0].isupper()
        return hyphen or part_of_name or self._form(run.start - 1) in units().label


@cache
def units() -> Units:
    """The shipped list, read once."""
    listed = {label: frozenset(map(fold, words.split())) for label, words in lines_by_label("figures.txt").items()}
    return Units(
        counting=listed["number"] | listed["share"],
        kinds=_kinds(listed, "unit "),
        before=_kinds(listed, "before "),
        phone=listed["phone"],
        calling=listed["calling"],
        address=listed["address"],
        share=listed["share"],
        free=listed["free"],
        label=listed["label"],
        to=listed["to"],
        of=listed["of"],
    )


def _kinds(listed: Mapping[str, frozenset[str]], prefix: str) -> dict[str, Figure]:
    found: dict[str, Figure] = {}
    for label, words in listed.items():
        if label.startswith(prefix):
            kind = Figure[label.removeprefix(prefix).upper()]
            found |= {word: found.get(word, Figure.NONE) | kind for word in words}
    return found
