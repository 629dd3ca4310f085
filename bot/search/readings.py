"""Holds what was read of articles, takes it apart and puts it together again.

What was read of one article does not depend on the articles around it, so it serves in any corpus.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.search.sorted_numbers import bounds
from bot.search.vocabulary import Vocabulary

Ints = npt.NDArray[np.int32]
Places = npt.NDArray[np.intp]
Array = npt.NDArray[np.generic]
Explained = tuple[tuple[str, str], ...]
"""Abbreviations, each with its long form."""


@dataclass(frozen=True, slots=True)
class Readings:
    """Articles as arrays. Shapes: N articles, S sentences, P passages, X sections, T tokens, H words of titles.

    Forms and terms are numbered in order of their first appearance: article by article, the words of its sentences,
    then those of its title. `COUNTED` says which arrays each array of counts counts.
    """

    languages: tuple[str, ...]
    """(N,) as stated or detected."""
    explained: tuple[Explained, ...]
    """(N,) the abbreviations that an article explains, each with its long form."""
    forms: Sequence[str]
    terms: Sequence[str]
    """The strings by their numbers; 0 is the empty one."""
    token_forms: Ints
    token_terms: Ints
    """(T,) the form and the term of each token of the sentences, by number."""
    token_signs: npt.NDArray[np.uint8]
    """(T,) the `signs.Sign` of each token."""
    token_figures: npt.NDArray[np.uint16]
    """(T,) the `figures.Figure` of each token."""
    title_forms: Ints
    title_terms: Ints
    """(H,)"""
    title_names: npt.NDArray[np.uint8]
    """(H,) 1 for a word whose capital says that it may be a name."""
    starts: Ints
    ends: Ints
    """(S,) the span of each sentence, in characters of its article's text."""
    sizes: Ints
    """(S,) how many tokens a sentence has."""
    opens_paragraph: npt.NDArray[np.uint8]
    """(S,) 1 for the first sentence of a paragraph."""
    is_heading: npt.NDArray[np.uint8]
    """(S,) 1 for a sentence of a heading."""
    section: Ints
    """(S,) counted from the first section of its article."""
    window_lengths: npt.NDArray[np.float32]
    """(S,) of the vector of each sentence and those around it; 0 where the article is in no language of vectors."""
    passage_sentences: Ints
    passage_postings: Ints
    """(P,) how many sentences and postings a passage has."""
    posting_terms: Ints
    posting_counts: Ints
    """The terms of each passage, ascending, and how often it has each."""
    section_headings: Ints
    """(X,) how many sentences of headings stand above a section."""
    headings: Ints
    """(sum of `section_headings`,) those sentences, counted from the first of their article."""
    tokens_of: Ints
    titles_of: Ints
    sentences_of: Ints
    passages_of: Ints
    postings_of: Ints
    sections_of: Ints
    headings_of: Ints
    """(N,) how many of each an article has."""

    def __len__(self) -> int:
        return len(self.languages)


COUNTED = {
    "tokens_of": ("token_forms", "token_terms", "token_signs", "token_figures"),
    "titles_of": ("title_forms", "title_terms", "title_names"),
    "sentences_of": ("starts", "ends", "sizes", "opens_paragraph", "is_heading", "section", "window_lengths"),
    "passages_of": ("passage_sentences", "passage_postings"),
    "postings_of": ("posting_terms", "posting_counts"),
    "sections_of": ("section_headings",),
    "headings_of": ("headings",),
}
"""An array of counts → the arrays whose length is its sum."""
COUNTED_BY = {name: count for count, counted in COUNTED.items() for name in counted}
DTYPES: Mapping[str, type[np.generic]] = {
    **dict.fromkeys((*COUNTED, *(name for counted in COUNTED.values() for name in counted)), np.int32),
    **dict.fromkeys(("token_signs", "title_names", "opens_paragraph", "is_heading"), np.uint8),
    "token_figures": np.uint16,
    "window_lengths": np.float32,
}
"""Each array of `Readings` → the type of its items."""
FORMS = ("token_forms", "title_forms")
TERMS = ("token_terms", "title_terms", "posting_terms")
"""The arrays of numbers of forms and of terms: those of tokens and of titles have all of them."""


@dataclass(frozen=True, slots=True)
class Run:
    """The articles `first` to `stop`, exclusive, of some readings."""

    readings: Readings
    first: int
    stop: int


def joined(runs: Sequence[Run]) -> Readings:
    """The readings of all the articles of the runs, in their order."""
    if len(runs) == 1 and runs[0].first == 0 and runs[0].stop == len(runs[0].readings):
        return runs[0].readings
    placed = _placed(runs)
    arrays = {name: _laid_end_to_end(name, placed) for name in DTYPES if name not in {*FORMS, *TERMS}}
    languages = tuple(language for run in runs for language in run.readings.languages[run.first : run.stop])
    explained = tuple(found for run in runs for found in run.readings.explained[run.first : run.stop])
    forms, by_form = _renumbered("forms", FORMS, placed)
    terms, by_term = _renumbered("terms", TERMS, placed)
    return readings_of_arrays(Words(languages, explained, forms, terms), arrays | by_form | by_term, trusted=True)


@dataclass(frozen=True, slots=True)
class Words:
    """What readings have besides arrays; as there."""

    languages: Sequence[str]
    explained: Sequence[Explained]
    forms: Sequence[str]
    terms: Sequence[str]


def readings_of_arrays(words: Words, arrays: Mapping[str, Array], *, trusted: bool = False) -> Readings:
    """Raises ValueError where the arrays do not fit together, so that they are no readings.

    There may be other arrays among them. Where they are `trusted`, not every number is looked at.
    """
    _check(words, arrays, trusted=trusted)
    return Readings(
        languages=tuple(words.languages),
        explained=tuple(words.explained),
        forms=words.forms,
        terms=words.terms,
        **{name: arrays[name] for name in DTYPES},  # type: ignore[arg-type]
    )


def _check(words: Words, arrays: Mapping[str, Array], *, trusted: bool) -> None:
    """The kinds and lengths of the arrays, and that no number of a word is beyond its list."""
    articles = len(words.languages)
    fits = arrays.keys() >= DTYPES.keys() and all(arrays[name].dtype == DTYPES[name] for name in DTYPES)
    fits = fits and len(words.explained) == articles and all(len(arrays[count]) == articles for count in COUNTED)
    fits = fits and all(len(arrays[name]) == arrays[count].sum() for count in COUNTED for name in COUNTED[count])
    numbered = (("forms", words.forms), ("terms", words.terms))
    for kind, listed in () if trusted else numbered:
        fits = fits and all(_within(arrays[name], len(listed)) for name in DTYPES if name.endswith(f"_{kind}"))
    if not fits:
        raise ValueError


def _within(numbers: Array, known: int) -> bool:
    return not len(numbers) or bool(numbers.min() >= 0 and numbers.max() < known)


def _laid_end_to_end(name: str, runs: Sequence[_Placed]) -> Array:
    nothing = np.zeros(0, dtype=DTYPES[name])
    return np.concatenate([nothing, *(run.part(name) for run in runs)])


@dataclass(frozen=True, slots=True)
class _Placed:
    """A run and where its articles lie in the arrays of its readings."""

    run: Run
    ends: Mapping[str, Ints]
    """Of each array of counts, (N + 1,) the bounds of what it counts."""

    def part(self, name: str) -> npt.NDArray[Any]:
        """The slice of an array that belongs to the run."""
        first, stop = self.run.first, self.run.stop
        if name in COUNTED_BY:
            first, stop = self.ends[COUNTED_BY[name]][[first, stop]]
        part: npt.NDArray[Any] = getattr(self.run.readings, name)[first:stop]
        return part


def _placed(runs: Sequence[Run]) -> list[_Placed]:
    distinct = {id(run.readings): run.readings for run in runs}
    ends = {key: {name: bounds(getattr(held, name)) for name in COUNTED} for key, held in distinct.items()}
    return [_Placed(run, ends[id(run.readings)]) for run in runs]


def _renumbered(kind: str, names: Sequence[str], runs: Sequence[_Placed]) -> tuple[list[str], dict[str, Array]]:
    """The strings that the runs have, in order of first appearance, and some arrays of numbers by these."""
    together = Vocabulary()
    numbers: dict[int, Ints] = {}  # by the identity of readings: the number of each of their strings, -1 if not met yet
    for placed in runs:
        listed: Sequence[str] = getattr(placed.run.readings, kind)
        known = numbers.setdefault(id(placed.run.readings), np.full(len(listed), -1, dtype=np.int32))
        appearing = _appearing(placed, names, known < 0)
        strings = map(listed.__getitem__, appearing.tolist())
        known[appearing] = np.fromiter(map(together.add, strings), dtype=np.int32, count=len(appearing))
    known_by = [numbers[id(placed.run.readings)] for placed in runs]
    return together.strings, {name: _translated([p.part(name) for p in runs], known_by) for name in names}


def _translated(parts: Sequence[Ints], numbers: Sequence[Ints]) -> Ints:
    """The parts laid end to end, each with other numbers for its own, which are places in its list of numbers."""
    found = np.empty(sum(map(len, parts)), dtype=np.int32)
    at = 0
    for part, known in zip(parts, numbers, strict=True):
        known.take(part, out=found[at : at + len(part)], mode="clip")  # which writes where it belongs, without a copy
        at += len(part)
    return found


def _appearing(placed: _Placed, names: Sequence[str], unmet: npt.NDArray[np.bool_]) -> Ints:
    """(·,) the `unmet` numbers that a run has in two of its arrays, of tokens and of titles, as they appear."""
    tokens, titles = (placed.part(name) for name in names[:2])
    run = placed.run
    if run.first == 0:  # as they are numbered
        return np.flatnonzero(unmet[: max(tokens.max(initial=0), titles.max(initial=0)) + 1]).astype(np.int32)
    order = ReadingOrder(run.readings.tokens_of[run.first : run.stop], run.readings.titles_of[run.first : run.stop])
    first = np.full(len(unmet), len(tokens) + len(titles))
    for part, moments in ((tokens, order.tokens), (titles, order.titles)):
        places = np.flatnonzero(unmet.take(part))
        np.minimum.at(first, part[places], moments(places))
    met = np.flatnonzero(first < len(tokens) + len(titles))
    return met[np.argsort(first[met])].astype(np.int32)


class ReadingOrder:
    """When each word was read, from 0: article by article, the tokens of the sentences before those of the title."""

    def __init__(self, tokens_of: Ints, titles_of: Ints) -> None:
        """Of (N,) articles, how many tokens, and words of its title, each has."""
        self._tokens, self._titles = np.cumsum(tokens_of, dtype=np.int64), np.cumsum(titles_of, dtype=np.int64)

    def tokens(self, places: Places) -> Places:
        """(n,) when (n,) of the tokens were read."""
        articles = np.searchsorted(self._tokens, places, side="right")
        return places + np.concatenate(([0], self._titles))[articles]

    def titles(self, places: Places) -> Places:
        """(n,) when (n,) of the words of titles were read."""
        return places + self._tokens[np.searchsorted(self._titles, places, side="right")]


def arrays_of(readings: Readings) -> dict[str, Array]:
    return {field.name: getattr(readings, field.name) for field in fields(readings) if field.name in DTYPES}


def words_of(readings: Readings) -> Words:
    return Words(readings.languages, readings.explained, readings.forms, readings.terms)
