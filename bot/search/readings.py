"""Holds what was read of articles, takes it apart and puts it together again.

What was read of one article does not depend on the articles around it, so it serves in any corpus.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.search.sorted_numbers import NARROW, bounds, laid_end_to_end, narrow, take
from bot.search.vocabulary import Vocabulary, Words

Ints = npt.NDArray[np.int32]
Places = npt.NDArray[np.intp]
Array = npt.NDArray[np.generic]
Explained = tuple[tuple[str, str], ...]
"""Abbreviations, each with its long form."""


@dataclass(frozen=True, slots=True)
class Readings:
    """Articles as arrays. Shapes: N articles, S sentences, P passages, X sections, T tokens, H those of titles,
    W words.

    Words, their forms and their terms are numbered in order of their first appearance: article by article, the tokens
    of its sentences, then those of its title. `COUNTED` says which arrays each array of counts counts. Numbers that
    are small are of the narrowest type that has room for all of an array: see `NARROWED`.
    """

    languages: tuple[str, ...]
    """(N,) as stated or detected."""
    explained: tuple[Explained, ...]
    """(N,) the abbreviations that an article explains, each with its long form."""
    forms: Sequence[str]
    terms: Sequence[str]
    """The strings by their numbers; 0 is the empty one."""
    word_forms: Ints
    word_terms: Ints
    """(W,) the form and the term of each word, as in `vocabulary.Words`."""
    token_words: Ints
    """(T,) the word of each token of the sentences."""
    token_signs: npt.NDArray[np.uint8]
    """(T,) the `signs.Sign` of each token."""
    token_figures: npt.NDArray[np.uint16]
    """(T,) the `figures.Figure` of each token."""
    title_words: Ints
    """(H,) the word of each token of the titles."""
    title_names: npt.NDArray[np.uint8]
    """(H,) 1 for a token whose capital says that it may be a name."""
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
    "tokens_of": ("token_words", "token_signs", "token_figures"),
    "titles_of": ("title_words", "title_names"),
    "sentences_of": ("starts", "ends", "sizes", "opens_paragraph", "is_heading", "section", "window_lengths"),
    "passages_of": ("passage_sentences", "passage_postings"),
    "postings_of": ("posting_terms", "posting_counts"),
    "sections_of": ("section_headings",),
    "headings_of": ("headings",),
}
"""An array of counts → the arrays whose length is its sum."""
COUNTED_BY = {name: count for count, counted in COUNTED.items() for name in counted}
WORDS = ("word_forms", "word_terms")
DTYPES: Mapping[str, type[np.generic]] = {
    **dict.fromkeys((*WORDS, *COUNTED, *(name for counted in COUNTED.values() for name in counted)), np.int32),
    **dict.fromkeys(("token_signs", "title_names", "opens_paragraph", "is_heading"), np.uint8),
    "token_figures": np.uint16,
    "window_lengths": np.float32,
}
"""Each array of `Readings` → the type of its items."""
OF_WORDS = ("token_words", "title_words")
"""The arrays of numbers of words."""
NARROWED = (
    *COUNTED,
    *OF_WORDS,
    *("starts", "ends", "sizes", "section"),
    *("passage_sentences", "passage_postings", "posting_terms", "posting_counts", "section_headings", "headings"),
)
"""The arrays whose numbers are hardly ever large, so that a narrower type than that of `DTYPES` may do."""


@dataclass(frozen=True, slots=True)
class Run:
    """The articles `first` to `stop`, exclusive, of some readings."""

    readings: Readings
    first: int
    stop: int


@dataclass(frozen=True, slots=True)
class Renumbering:
    """The new numbers of what some readings have; -1 for what no run has."""

    words: Ints
    """(W,)"""
    forms: Ints
    """(F,)"""
    terms: Ints
    """(V,)"""


@dataclass(frozen=True, slots=True)
class Joined:
    """The readings of all the articles of some runs."""

    readings: Readings
    numbers: Mapping[int, Renumbering]
    """By the identity of the readings of a run, where there are others."""


def joined(runs: Sequence[Run]) -> Readings:
    """The readings of all the articles of the runs, in their order."""
    return join(runs).readings


def join(runs: Sequence[Run]) -> Joined:
    """As above, and which numbers have become which."""
    if len(runs) == 1 and runs[0].first == 0 and runs[0].stop == len(runs[0].readings):
        return Joined(runs[0].readings, {})
    placed = _placed(runs)
    renumbered = {*WORDS, *OF_WORDS, "posting_terms"}
    arrays = {name: _laid_end_to_end(name, placed) for name in DTYPES if name not in renumbered}
    languages = tuple(language for run in runs for language in run.readings.languages[run.first : run.stop])
    explained = tuple(found for run in runs for found in run.readings.explained[run.first : run.stop])
    words, by_word, numbers = _renumbered(placed)
    lists = Lists(languages, explained, words.forms.strings, words.terms.strings)
    return Joined(readings_of_arrays(lists, narrowed(lists, arrays | by_word), trusted=True), numbers)


@dataclass(frozen=True, slots=True)
class Lists:
    """What readings have besides arrays; as there."""

    languages: Sequence[str]
    explained: Sequence[Explained]
    forms: Sequence[str]
    terms: Sequence[str]


def words_as_arrays(words: Words) -> dict[str, Array]:
    return {
        name: np.array(held, dtype=np.int32) for name, held in zip(WORDS, (words.forms_of, words.terms_of), strict=True)
    }


def narrowed(lists: Lists, arrays: Mapping[str, Array]) -> dict[str, Array]:
    """The same with the narrowest types that have room, which are the same however the arrays came about."""
    largest = dict.fromkeys(OF_WORDS, len(arrays["word_forms"]) - 1) | {"posting_terms": len(lists.terms) - 1}
    types = {name: narrow(largest[name] if name in largest else int(arrays[name].max(initial=0))) for name in NARROWED}
    return {**arrays, **{name: arrays[name].astype(kind, copy=False) for name, kind in types.items()}}


def readings_of_arrays(lists: Lists, arrays: Mapping[str, Array], *, trusted: bool = False) -> Readings:
    """Raises ValueError where the arrays do not fit together, so that they are no readings.

    There may be other arrays among them. Where they are `trusted`, not every number is looked at.
    """
    _check(lists, arrays, trusted=trusted)
    return Readings(
        languages=tuple(lists.languages),
        explained=tuple(lists.explained),
        forms=lists.forms,
        terms=lists.terms,
        **{name: arrays[name] for name in DTYPES},  # type: ignore[arg-type]
    )


def _check(lists: Lists, arrays: Mapping[str, Array], *, trusted: bool) -> None:
    """The kinds and lengths of the arrays, and that no number of a word is beyond its list."""
    articles = len(lists.languages)
    fits = arrays.keys() >= DTYPES.keys() and all(_is_of_its_type(arrays[name], name) for name in DTYPES)
    fits = fits and len(lists.explained) == articles and all(len(arrays[count]) == articles for count in COUNTED)
    fits = fits and all(len(arrays[name]) == arrays[count].sum() for count in COUNTED for name in COUNTED[count])
    fits = fits and len(arrays["word_forms"]) == len(arrays["word_terms"])
    if fits and not trusted:
        words, forms, terms = len(arrays["word_forms"]), len(lists.forms), len(lists.terms)
        known = {"word_forms": forms, "word_terms": terms, "posting_terms": terms} | dict.fromkeys(OF_WORDS, words)
        fits = all(_within(arrays[name], size) for name, size in known.items())
    if not fits:
        raise ValueError


def _is_of_its_type(array: Array, name: str) -> bool:
    return array.dtype == DTYPES[name] or (name in NARROWED and array.dtype in NARROW)


def _within(numbers: Array, known: int) -> bool:
    return not len(numbers) or bool(numbers.min() >= 0 and numbers.max() < known)


def _laid_end_to_end(name: str, runs: Sequence[_Placed]) -> Array:
    parts = [run.part(name) for run in runs]
    return laid_end_to_end(parts, np.result_type(*parts) if parts else DTYPES[name])


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


def _renumbered(runs: Sequence[_Placed]) -> tuple[Words, dict[str, Array], Mapping[int, Renumbering]]:
    """The words that the runs have, in order of first appearance, and the arrays of numbers of words and terms."""
    together = Words()
    known: dict[int, Renumbering] = {}
    for placed in runs:
        held = placed.run.readings
        numbers = known.setdefault(id(held), _unmet(held))
        appearing = _appearing(placed, numbers.words < 0)
        forms, terms = held.word_forms[appearing], held.word_terms[appearing]
        if placed is runs[0] and placed.run.first == 0:  # as they are numbered
            together = _first(held, forms, terms)
            numbers.words[appearing], numbers.forms[forms], numbers.terms[terms] = appearing, forms, terms
        else:
            _add(together.forms, held.forms, forms, numbers.forms)
            _add(together.terms, held.terms, terms, numbers.terms)
            added = map(together.number, numbers.forms[forms].tolist(), numbers.terms[terms].tolist())
            numbers.words[appearing] = np.fromiter(added, dtype=np.int32, count=len(appearing))
    of_words, of_terms = ([getattr(known[id(p.run.readings)], kind) for p in runs] for kind in ("words", "terms"))
    arrays = {name: _translated([p.part(name) for p in runs], of_words, len(together)) for name in OF_WORDS}
    postings = _translated([p.part("posting_terms") for p in runs], of_terms, len(together.terms))
    return together, {**words_as_arrays(together), **arrays, "posting_terms": postings}, known


def _unmet(held: Readings) -> Renumbering:
    return Renumbering(
        *(np.full(len(numbered), -1, dtype=np.int32) for numbered in (held.word_forms, held.forms, held.terms))
    )


def _add(together: Vocabulary, listed: Sequence[str], appearing: Ints, numbers: Ints) -> None:
    """Add those of the listed strings that appear, and note the new numbers of those that have none yet."""
    new = appearing[numbers[appearing] < 0].tolist()
    added = map(together.add, map(listed.__getitem__, new))
    numbers[new] = np.fromiter(added, dtype=np.int32, count=len(new))


def _first(held: Readings, forms: Ints, terms: Ints) -> Words:
    """The first words of some readings, from their forms and terms."""
    first_forms, first_terms = held.forms[: forms.max(initial=0) + 1], held.terms[: terms.max(initial=0) + 1]
    return Words(first_forms, first_terms, forms.tolist(), terms.tolist())


def _translated(parts: Sequence[Ints], numbers: Sequence[Ints], size: int) -> Array:
    """The parts laid end to end, each with other numbers for its own, which are places in its list of numbers.

    `size` is how many there are of the other ones.
    """
    found = np.empty(sum(map(len, parts)), dtype=narrow(size - 1))
    at = 0
    for part, known in zip(parts, numbers, strict=True):
        take(known.astype(found.dtype, copy=False), part, found[at : at + len(part)])
        at += len(part)
    return found


def _appearing(placed: _Placed, unmet: npt.NDArray[np.bool_]) -> Ints:
    """(·,) the `unmet` words that a run has in its tokens and titles, as they appear."""
    tokens, titles = (placed.part(name) for name in OF_WORDS)
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
        """Of (N,) articles, how many tokens of its sentences and of its title each has."""
        self._tokens, self._titles = np.cumsum(tokens_of, dtype=np.int64), np.cumsum(titles_of, dtype=np.int64)

    def tokens(self, places: Places) -> Places:
        """(n,) when (n,) of the tokens were read."""
        articles = np.searchsorted(self._tokens, places, side="right")
        return places + np.concatenate(([0], self._titles))[articles]

    def titles(self, places: Places) -> Places:
        """(n,) when (n,) of the tokens of titles were read."""
        return places + self._tokens[np.searchsorted(self._titles, places, side="right")]


def arrays_of(readings: Readings) -> dict[str, Array]:
    return {field.name: getattr(readings, field.name) for field in fields(readings) if field.name in DTYPES}


def lists_of(readings: Readings) -> Lists:
    return Lists(readings.languages, readings.explained, readings.forms, readings.terms)
