"""What may stand for a word of a question: names in other spellings and scripts, other words for the same thing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from bot.language.analysis import fold, term, words
from bot.language.detection import may_be_in
from bot.language.name_keys import name_keys
from bot.language.texts.abbreviations import abbreviations
from bot.language.wordlists import WordGroups, shipped_fates, shipped_opposites, shipped_synonyms
from bot.questions.words.roots import Roots, roots
from bot.search.collection import Collection

REMEMBERED = 48  # lists as read in some languages: of sixteen languages that readers write beside the articles'
NAME_SHARE = 0.4  # of a stem's forms; names that open a sentence are taken for none
WORN = 3  # letters; what is left of a longer word says nothing


Terms = tuple[str, ...]


TermsOf = Callable[[Sequence[str], str], Mapping[str, Terms]]
"""As `terms_of`."""


def terms_of(texts: Sequence[str], language: str) -> dict[str, Terms]:
    """The terms of each text, without stop words; none where it has no others."""
    return {text: tuple(found for match in words(text) if (found := term(fold(match[0]), language))) for text in texts}


class Groups:
    """Word groups by the terms of their members: a member is met where its terms stand in a row."""

    def __init__(self, listed: WordGroups, languages: Iterable[str], read: TermsOf = terms_of) -> None:
        """Read the groups' members in each of the languages that they may be in."""
        readings = _readings([text for group in listed.groups for text in group], languages, read)
        self._groups: list[tuple[Terms, ...]] = []
        self._at: dict[Terms, list[_Met]] = {}
        for group in listed.groups:
            members = [(fold(text), terms) for text in group for terms in readings[text]]
            for met in dict.fromkeys(members):
                self._at.setdefault(met[1], []).append(_Met(met[0], len(self._groups)))
            self._groups.append(tuple(dict.fromkeys(terms for text, terms in members if not _is_worn(text, terms))))
        self.longest = max((len(terms) for terms in self._at), default=0)

    def alternatives(self, terms: Terms) -> Iterator[Terms]:
        """The other members of every group that has a member of these terms."""
        yield from self._others((met.group for met in self._at.get(terms, ())), {terms})

    def alternatives_of(self, form: str, stems: Iterable[str]) -> Iterator[Terms]:
        """The other members of the group that has a word of these stems; of several, of the one most like it.

        Words that have nothing to do with each other may share a stem: корова and корь, desert and desertion.
        """
        own = [(stemmed,) for stemmed in stems]
        found = [met for terms in own for met in self._at.get(terms, ())]
        if any(met.group != found[0].group for met in found):
            likest = max(_likeness(form, met.written) for met in found)
            found = [met for met in found if _likeness(form, met.written) == likest]
        yield from self._others((met.group for met in found), set(own))

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

    def numbers_of(self, members: Iterable[Terms]) -> frozenset[int]:
        """The numbers of the groups that have a member of some terms, as the list has them, from 0."""
        return frozenset(met.group for terms in members for met in self._at.get(terms, ()))

    def told_in(self, collection: Collection) -> Iterator[tuple[tuple[int, ...], int]]:
        """The members that a collection may have: the numbers of their terms there, and that of their group."""
        for terms, met in self._at.items():
            numbers = tuple(number for part in terms if (number := collection.terms.number(part)) is not None)
            if len(numbers) == len(terms):
                yield from ((numbers, each.group) for each in met)

    def __contains__(self, terms: Terms) -> bool:
        return terms in self._at

    def _others(self, numbers: Iterable[int], own: AbstractSet[Terms]) -> Iterator[Terms]:
        for number in dict.fromkeys(numbers):
            yield from (member for member in self._groups[number] if member not in own)


class _Met(NamedTuple):
    """A member of a group, as it is written, and the group's number."""

    written: str
    group: int


def _is_worn(written: str, terms: Terms) -> bool:
    """Whether so little is left of a word that it would be found in others: жениться in Женева, видалення in видео."""
    return len(terms) == 1 and len(terms[0]) <= WORN and 2 * len(terms[0]) < len(written)


def _likeness(form: str, written: str) -> tuple[int, int]:
    """How many letters two words begin with in common, then how few the listed one has beside them."""
    differing = (place for place, (one, other) in enumerate(zip(form, written, strict=False)) if one != other)
    shared = next(differing, min(len(form), len(written)))
    return shared, shared - len(written)


def _readings(texts: Sequence[str], languages: Iterable[str], read: TermsOf) -> dict[str, list[Terms]]:
    """Of each text, its terms in each language that it may be in and that leaves it some; languages by their codes."""
    readings: dict[str, list[Terms]] = {text: [] for text in texts}
    for language in sorted(languages):
        for text, terms in read([text for text in readings if may_be_in(text, language)], language).items():
            readings[text] += [terms] if terms else []
    return readings


@dataclass(frozen=True, slots=True)
class Lists:
    """Names and thesaurus in the languages that a question needs."""

    names: Groups
    thesaurus: Groups
    """Of the corpus's languages as well, so that a question in one finds articles in another."""
    synonyms: Groups
    """More of the same, in the language of the question alone."""
    opposites: Groups
    fates: Groups
    roots: Roots

    def alternatives(self, terms: Terms) -> Iterator[Terms]:
        """What thesaurus and synonyms have beside some terms in a row."""
        yield from self.thesaurus.alternatives(terms)
        yield from self.synonyms.alternatives(terms)

    def alternatives_of(self, form: str, stems: Iterable[str]) -> Iterator[Terms]:
        """What they have beside a word of some stems."""
        yield from self.thesaurus.alternatives_of(form, stems)
        yield from self.synonyms.alternatives_of(form, stems)


def lists(names: WordGroups, thesaurus: WordGroups, read: TermsOf, languages: frozenset[str], spoken: str) -> Lists:
    """The lists as read in all the `languages` of articles and question; that is `spoken` in one of them."""
    listed = (names, thesaurus, shipped_opposites(), shipped_fates())
    named, alike, opposed, fates = (_groups(groups, languages, read) for groups in listed)
    return Lists(named, alike, _synonyms(spoken, read), opposed, fates, roots(languages))


@lru_cache(REMEMBERED)
def _synonyms(language: str, read: TermsOf) -> Groups:
    return Groups(shipped_synonyms(language), {language}, read)


@lru_cache(REMEMBERED)
def _groups(listed: WordGroups, languages: frozenset[str], read: TermsOf) -> Groups:
    """An edition of other articles has the same lists, most often."""
    return Groups(listed, languages, read)


def fates_told(collection: Collection) -> list[tuple[tuple[int, ...], int]]:
    """The words for the shipped fates that a collection may have, as terms in a row, and the number of the fate."""
    return list(_groups(shipped_fates(), frozenset(collection.languages), terms_of).told_in(collection))


def explained(collection: Collection, names: WordGroups) -> WordGroups:
    """The abbreviations that the articles explain, but for those that the list has: UN is not a navy."""
    listed = {fold(member) for group in names.groups for member in group if member}
    found = abbreviations(collection.explained)
    return WordGroups(tuple(group for group in found.groups if fold(group[0]) not in listed))


class NameForms:
    """The names of a collection by their key, so that one spelling finds the others."""

    def __init__(self, collection: Collection) -> None:
        names = collection.counted.names
        self.strings = {collection.forms.strings[number] for number in names.numbers.tolist()}
        self._by_key: dict[str, list[int]] = {}
        for number, keys in zip(names.numbers.tolist(), names.keys, strict=True):
            for key in keys:
                self._by_key.setdefault(key, []).append(number)
        times = collection.counted.form_counts.astype(np.float64)
        term, size = collection.counted.term_of_form, len(collection.terms)
        named = np.bincount(term[names.numbers], times[names.numbers], size)
        self._terms = (named > 0) & (named >= NAME_SHARE * np.bincount(term, times, size))
        self._number = collection.terms.number

    def are_of(self, stems: Iterable[str]) -> bool:
        """Whether one of some stems is mostly met in forms that are names, whichever form the question has."""
        numbers = (self._number(stemmed) for stemmed in stems)
        return any(number is not None and self._terms[number] for number in numbers)

    def spelt_like(self, form: str) -> set[int]:
        """Numbers of the forms that may be the same name."""
        return {number for key in name_keys(form) for number in self._by_key.get(key, ())}


def runs_of(terms: Sequence[str], longest: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Every run of up to `longest` neighbouring terms with its place, the longest first."""
    for size in range(min(longest, len(terms)), 0, -1):
        for start in range(len(terms) - size + 1):
            yield start, tuple(terms[start : start + size])
