"""What is counted of all articles together: where each word stands, which are names, and how often letters are met.

All else that is known of a collection follows from one article at a time. Shapes: F forms, V terms, N names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

import numpy as np
import numpy.typing as npt

from bot.language.name_keys import name_keys
from bot.language.signs import Sign
from bot.search.counted.changing import Kept, changed
from bot.search.counted.grams import Grams, grams_of_forms
from bot.search.counted.postings import InPassages, Postings, by_term
from bot.search.index import PassageIndex
from bot.search.readings import Joined, ReadingOrder, Readings, Renumbering, Run
from bot.search.sorted_numbers import blocks, bounds
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
    capitals: Ints
    """(F,) how often with a capital inside one."""
    index: PassageIndex
    grams: Grams
    names: Names


@dataclass(frozen=True, slots=True)
class Earlier:
    """What was counted of articles most of which are still there."""

    readings: Readings
    counted: Counted
    numbers: Renumbering
    """Of its words."""
    runs: Sequence[tuple[int, int, int]]
    """From which of its articles to before which they are still there, and which the first of them is now."""

    def kept(self, readings: Readings) -> Kept:
        before, now = bounds(self.readings.passages_of), bounds(readings.passages_of)
        passages = np.full(before[-1], -1, dtype=np.int32)
        for first, stop, place in self.runs:
            start, end = before[[first, stop]]
            passages[start:end] = np.arange(now[place], now[place] + end - start)
        return Kept(passages, self.numbers.terms)


def earlier_of(counted: Sequence[tuple[Readings, Counted]], runs: Sequence[Run], together: Joined) -> Earlier | None:
    """Of what was counted of readings, that with the most articles in the runs, if they are in its order there."""
    there = [(readings, known) for readings, known in counted if id(readings) in together.numbers]
    if not there:
        return None
    readings, known = max(there, key=lambda one: sum(run.stop - run.first for run in runs if run.readings is one[0]))
    places = accumulate((run.stop - run.first for run in runs), initial=0)
    still = [(run.first, run.stop, place) for run, place in zip(runs, places, strict=False) if run.readings is readings]
    if any(one[1] > other[0] for one, other in pairwise(still)):
        return None
    return Earlier(readings, known, together.numbers[id(readings)], still)


@dataclass(slots=True)
class Counting:
    """Counts, again and again while articles change, and remembers the keys of the names that it met last."""

    keys: Mapping[str, Keys] = field(default_factory=dict)

    def count(self, readings: Readings, earlier: Earlier | None = None) -> Counted:
        """What was counted earlier only saves time."""
        term_of_form = _last_read(readings)
        form_counts, capitals = _times_since(earlier, readings) if earlier else _times(readings)
        return Counted(
            term_of_form=term_of_form,
            form_counts=form_counts,
            capitals=capitals,
            index=PassageIndex(_postings(readings, earlier)),
            grams=grams_of_forms(readings.forms, term_of_form != NO_TERM, form_counts, len(readings.sizes)),
            names=self._names(readings, _names(readings, term_of_form, form_counts, capitals), earlier),
        )

    def _names(self, readings: Readings, numbers: Ints, earlier: Earlier | None) -> Names:
        if earlier and not self.keys:
            names = earlier.counted.names
            forms = map(earlier.readings.forms.__getitem__, names.numbers.tolist())
            self.keys = dict(zip(forms, names.keys, strict=True))
        self.keys = keys_of([readings.forms[number] for number in numbers.tolist()], self.keys)
        return Names(numbers, tuple(self.keys.values()))


def keys_of(names: Sequence[str], known: Mapping[str, Keys]) -> dict[str, Keys]:
    """Of each of some names, those by which it is found; known ones need not be made."""
    return {name: known.get(name) or tuple(sorted(name_keys(name))) for name in names}


def _postings(readings: Readings, earlier: Earlier | None) -> Postings:
    found = InPassages(readings.passage_postings, readings.posting_terms, readings.posting_counts)
    size = len(readings.terms)
    quickly = earlier and changed(earlier.counted.index.postings, earlier.kept(readings), found, size)
    return quickly or by_term(found, size)


def _times_since(earlier: Earlier, readings: Readings) -> tuple[Ints, Ints]:
    """As `_times`: those of before, without what is gone, and with what has come."""
    gone = _times(earlier.readings, _others([(first, stop) for first, stop, _ in earlier.runs], earlier.readings))
    come = _times(readings, _others([(place, place + stop - first) for first, stop, place in earlier.runs], readings))
    counted, there = earlier.counted, np.flatnonzero(earlier.numbers.forms >= 0)
    for before, less, more in zip((counted.form_counts, counted.capitals), gone, come, strict=True):
        more[earlier.numbers.forms[there]] += (before - less)[there]
    return come


def _others(runs: Sequence[tuple[int, int]], readings: Readings) -> list[slice]:
    """The tokens of the articles that are in none of the runs, which ascend."""
    tokens = bounds(readings.tokens_of).tolist()
    ends = [0, *(stop for _, stop in runs)]
    firsts = [*(first for first, _ in runs), len(readings)]
    return [slice(tokens[end], tokens[first]) for end, first in zip(ends, firsts, strict=True) if end < first]


def _times(readings: Readings, tokens: Iterable[slice] | None = None) -> tuple[Ints, Ints]:
    """(F,) how often each form is met in sentences, or in some parts, and how often with a capital inside one."""
    size = len(readings.word_forms)
    every, capitals = np.zeros(size, dtype=np.int32), np.zeros(size, dtype=np.int32)
    for block in blocks(len(readings.token_words)) if tokens is None else tokens:
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
