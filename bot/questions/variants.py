"""What may stand for a word of a question: names in other spellings and scripts, other words for the same thing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.language.analysis import fold, term, words
from bot.language.detection import CYRILLIC, CYRILLIC_LANGUAGES
from bot.language.name_keys import name_keys
from bot.language.signs import Sign
from bot.language.wordlists import WordGroups
from bot.questions.roots import Roots, roots
from bot.search.collection import Collection
from bot.search.vocabulary import NO_TERM

NAME_SHARE = 0.5  # of a form's occurrences that must be capitalised for it to be taken for a name


Terms = tuple[str, ...]


TermsOf = Callable[[Sequence[str], str], Mapping[str, Terms]]
"""As `terms_of`."""


def terms_of(texts: Sequence[str], language: str) -> dict[str, Terms]:
    """The terms of each text, without stop words; none where it has no others."""
    return {text: tuple(found for match in words(text) if (found := term(fold(match[0]), language))) for text in texts}


class Groups:
    """Word groups by the terms of their members: a member is met where its terms stand in a row."""

    def __init__(self, listed: WordGroups, languages: Iterable[str], read: TermsOf = terms_of) -> None:
        """Read the groups' members in each of the languages that has their script."""
        readings = _readings([text for group in listed.groups for text in group], languages, read)
        self._groups: list[tuple[Terms, ...]] = []
        self._at: dict[Terms, list[int]] = {}
        for group in listed.groups:
            members = tuple(dict.fromkeys(terms for text in group for terms in readings[text]))
            for terms in members:
                self._at.setdefault(terms, []).append(len(self._groups))
            self._groups.append(members)
        self.longest = max((len(terms) for terms in self._at), default=0)

    def alternatives(self, terms: Terms) -> Iterator[Terms]:
        """The other members of every group that has a member of these terms."""
        for number in self._at.get(terms, ()):
            yield from (member for member in self._groups[number] if member != terms)

    def runs_in(self, terms: Sequence[str]) -> Iterator[tuple[int, Terms]]:
        """The runs of two terms and more that are members of a group, with their places; longer ones win."""
        taken: set[int] = set()
        for start, run in runs_of(terms, self.longest):
            if len(run) == 1 or run not in self:
                continue
            places = set(range(start, start + len(run)))
            if not taken & places:
                taken |= places
                yield start, run

    def __contains__(self, terms: Terms) -> bool:
        return terms in self._at


def _readings(texts: Sequence[str], languages: Iterable[str], read: TermsOf) -> dict[str, list[Terms]]:
    """Of each text, its terms in each language of its script that leaves it some; languages by their codes."""
    scripts: dict[bool, list[str]] = {True: [], False: []}
    for text in texts:
        scripts[bool(CYRILLIC.search(text))].append(text)
    readings: dict[str, list[Terms]] = {text: [] for text in texts}
    for language in sorted(languages):
        for text, terms in read(scripts[language in CYRILLIC_LANGUAGES], language).items():
            readings[text] += [terms] if terms else []
    return readings


@dataclass(frozen=True, slots=True)
class Lists:
    """Names and thesaurus in the languages that a question needs."""

    names: Groups
    thesaurus: Groups
    roots: Roots


def lists(names: WordGroups, thesaurus: WordGroups, read: TermsOf, languages: frozenset[str]) -> Lists:
    return Lists(Groups(names, languages, read), Groups(thesaurus, languages, read), roots(languages))


class NameForms:
    """The names of a collection by their key, so that one spelling finds the others."""

    def __init__(self, collection: Collection) -> None:
        self.strings: set[str] = set()
        self._by_key: dict[str, list[int]] = {}
        for number in _names(collection):
            self.strings.add(collection.forms.strings[number])
            for key in name_keys(collection.forms.strings[number]):
                self._by_key.setdefault(key, []).append(number)

    def spelt_like(self, form: str) -> set[int]:
        """Numbers of the forms that may be the same name."""
        return {number for key in name_keys(form) for number in self._by_key.get(key, ())}


def _names(collection: Collection) -> Iterable[int]:
    """Forms that are mostly written with a capital inside a sentence."""
    size = len(collection.forms)
    capitals = np.bincount(collection.token_forms[(collection.token_signs & Sign.NAME) > 0], minlength=size)
    occurrences = np.bincount(collection.token_forms, minlength=size)
    named = (capitals >= NAME_SHARE * occurrences) & (capitals > 0) & (collection.term_of_form != NO_TERM)
    return [int(number) for number in np.flatnonzero(named)]


def runs_of(terms: Sequence[str], longest: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Every run of up to `longest` neighbouring terms with its place, the longest first."""
    for size in range(min(longest, len(terms)), 0, -1):
        for start in range(len(terms) - size + 1):
            yield start, tuple(terms[start : start + size])
