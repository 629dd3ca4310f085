"""What is counted of all articles together: where each word stands, which are names, and how often letters are met.

All else that is known of a collection follows from one article at a time. Shapes: F forms, V terms, N names.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from bot.language.name_keys import name_keys
from bot.language.signs import Sign
from bot.search.counted.grams import Grams, grams_of_forms
from bot.search.counted.postings import InPassages, by_term
from bot.search.index import PassageIndex
from bot.search.readings import ReadingOrder, Readings
from bot.search.sorted_numbers import blocks
from bot.search.vocabulary import NO_TERM

Ints = npt.NDArray[np.int32]

NAME_SHARE = 0.5  # of a form's occurrences that must be capitalised for it to be taken for a name

Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Names:
    numbers: Ints
    """(N,) the forms that are mostly written with a capital inside a sentence, or have one in the titles alone."""
    keys: tuple[Keys, ...]
    """(N,) by which other spellings of each are found."""


@dataclass(frozen=True, slots=True)
class Counted:
    term_of_form: Ints
    """(F,) the term that a form was last read as; 0 for a stop word."""
    form_counts: Ints
    """(F,) how often each form is met in sentences."""
    index: PassageIndex
    grams: Grams
    names: Names


@dataclass(slots=True)
class Counting:
    """Counts, again and again while articles change, and remembers the keys of the names that it met last."""

    keys: Mapping[str, Keys] = field(default_factory=dict)

    def count(self, readings: Readings) -> Counted:
        term_of_form = _last_read(readings)
        form_counts, capitals = _times(readings)
        found = InPassages(readings.passage_postings, readings.posting_terms, readings.posting_counts)
        return Counted(
            term_of_form=term_of_form,
            form_counts=form_counts,
            index=PassageIndex(by_term(found, len(readings.terms))),
            grams=grams_of_forms(readings.forms, term_of_form != NO_TERM, form_counts, len(readings.sizes)),
            names=self._names(readings, _names(readings, term_of_form, form_counts, capitals)),
        )

    def _names(self, readings: Readings, numbers: Ints) -> Names:
        self.keys = keys_of([readings.forms[number] for number in numbers.tolist()], self.keys)
        return Names(numbers, tuple(self.keys.values()))


def keys_of(names: Sequence[str], known: Mapping[str, Keys]) -> dict[str, Keys]:
    """Of each of some names, those by which it is found; known ones need not be made."""
    return {name: known.get(name) or tuple(sorted(name_keys(name))) for name in names}


def _times(readings: Readings) -> tuple[Ints, Ints]:
    """(F,) how often each form is met in sentences, and how often with a capital inside one."""
    size = len(readings.word_forms)
    every, capitals = np.zeros(size, dtype=np.int32), np.zeros(size, dtype=np.int32)
    for block in blocks(len(readings.token_words)):
        words, named = readings.token_words[block], (readings.token_signs[block] & np.uint8(Sign.NAME)) > 0
        every += np.bincount(words, minlength=size).astype(np.int32)
        capitals += np.bincount(words[named], minlength=size).astype(np.int32)
    return _of_forms(every, readings), _of_forms(capitals, readings)


def _of_forms(of_words: Ints, readings: Readings) -> Ints:
    """(F,) from (W,) numbers, those of the words of each form together."""
    found = np.zeros(len(readings.forms), dtype=np.int32)
    np.add.at(found, readings.word_forms, of_words)
    return found


def _names(readings: Readings, term_of_form: Ints, form_counts: Ints, capitals: Ints) -> Ints:
    named = (capitals >= NAME_SHARE * form_counts) & (capitals > 0) & (term_of_form != NO_TERM)
    titled = np.unique(readings.word_forms[readings.title_words[readings.title_names > 0]])
    alone = titled[(form_counts[titled] == 0) & (term_of_form[titled] != NO_TERM)]
    return np.concatenate((np.flatnonzero(named), alone)).astype(np.int32)


def _last_read(readings: Readings) -> Ints:
    """(F,) the term that each form was last read as: most forms are read as one, in whatever article."""
    found = np.zeros(len(readings.forms), dtype=np.int32)
    found[readings.word_forms] = readings.word_terms
    several = np.bincount(readings.word_forms, minlength=len(found)) > 1
    if several.any():
        _settle(found, several, readings)
    return found


def _settle(found: Ints, asked: npt.NDArray[np.bool_], readings: Readings) -> None:
    """Note what some of the forms, (F,) `asked`, were last read as."""
    order, asked_words = ReadingOrder(readings.tokens_of, readings.titles_of), asked[readings.word_forms]
    last = np.full(len(found), -1)
    for numbers, moments in ((readings.token_words, order.tokens), (readings.title_words, order.titles)):
        places = np.flatnonzero(asked_words.take(numbers))
        words, read = numbers[places], moments(places)
        met, latest = readings.word_forms[words], last.copy()
        np.maximum.at(latest, met, read)
        newest = (read == latest[met]) & (read > last[met])
        found[met[newest]] = readings.word_terms[words[newest]]
        last = latest
