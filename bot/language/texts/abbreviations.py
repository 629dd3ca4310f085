"""Abbreviations that the articles explain themselves: "the Scottish National Party (SNP)".

The rule is that of Schwartz and Hearst 2003, "A simple algorithm for identifying abbreviation definitions in
biomedical text": the letters of the abbreviation are found one by one, from the last to the first, in the words before
the bracket; its first letter begins a word.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from bot.language.analysis import words
from bot.language.wordlists import WordGroups

BRACKETED = re.compile(r"\((?P<short>[^\W\d_][^\W_-]{1,9}(?:-[^\W_]+)?)\)")
LONGEST_FORM = 120  # characters before the bracket that are looked at
FOREIGN = re.compile(r"[.;:()]")


def abbreviations(listed: Iterable[Iterable[tuple[str, str]]]) -> WordGroups:
    """Of the `definitions` of texts, each abbreviation with its commonest long form; a form is in one group only."""
    explained: dict[str, Counter[str]] = {}
    for short, long in chain.from_iterable(listed):
        explained.setdefault(short, Counter())[long] += 1
    groups: list[tuple[str, str]] = []
    taken: set[str] = set()
    for short, forms in explained.items():
        long = forms.most_common(1)[0][0]
        if long not in taken:
            taken.add(long)
            groups.append((short, long))
    return WordGroups(tuple(groups))


def definitions(text: str) -> Iterator[tuple[str, str]]:
    """The abbreviations that a text explains, each with its long form."""
    for match in BRACKETED.finditer(text):
        short = match["short"].removesuffix("s")
        if sum(letter.isupper() for letter in short) > 1:
            long = _long_form(short.casefold(), text[max(0, match.start() - LONGEST_FORM) : match.start()].casefold())
            if long:
                yield short.casefold(), long


def _long_form(short: str, before: str) -> str | None:
    """The end of `before` that `short` abbreviates; None if its letters are not there or the form is out of bounds."""
    at = len(before)
    letters = [letter for letter in short if letter.isalnum()]
    for number, letter in reversed(list(enumerate(letters))):
        at = before.rfind(letter, 0, at)
        while number == 0 and at > 0 and before[at - 1].isalnum():
            at = before.rfind(letter, 0, at)
        if at < 0:
            return None
    long = " ".join(before[at:].split())
    count = sum(1 for _ in words(long))
    return long if 1 < count <= min(len(letters) + 5, 2 * len(letters)) and not FOREIGN.search(long) else None
