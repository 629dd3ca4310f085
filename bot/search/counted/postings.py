"""Which passages have a term, and how often. Shapes: V terms, P passages, M postings, T tokens."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.search.sorted_numbers import bounds, numbered, ranges, sorting
from bot.search.vocabulary import NO_TERM

Ints = npt.NDArray[np.int32]
Array = npt.NDArray[Any]


@dataclass(frozen=True, slots=True)
class Postings:
    """Term by term, those of each in the order of their passages."""

    bounds: Ints
    """(V + 1,) term v has the postings bounds[v] to bounds[v + 1]."""
    holders: Ints
    """(M,) the passage of each."""
    counts: Ints
    """(M,) how often the passage has the term."""
    lengths: Ints
    """(P,) how many terms each passage has."""


@dataclass(frozen=True, slots=True)
class InPassages:
    """Passage by passage, those of each in the order in which its terms first stand there."""

    postings: Ints
    """(P,) how many each passage has."""
    terms: Ints
    """(M,)"""
    counts: Ints
    """(M,) of whatever type has room for them, as all three."""


def in_passages(owners: Ints, terms: Ints, context_owners: Ints, context: Ints, size: int) -> InPassages:
    """From (T,) the passage and the term of each word, and the same of the words of passages' contexts.

    What a passage has in its context alone counts once. `size` is P.
    """
    passages = np.concatenate((owners, context_owners)).astype(np.int64)
    order = np.argsort(passages, kind="stable")
    every = np.concatenate((terms, context))[order]
    pairs = passages[order] * (int(every.max(initial=0)) + 1) + every
    _, first, which = np.unique(pairs, return_index=True, return_inverse=True)
    own = np.bincount(which[order < len(owners)], minlength=len(first))
    by_place = np.argsort(first, kind="stable")
    places = order[first[by_place]]
    return InPassages(
        postings=np.bincount(passages[places], minlength=size).astype(np.int32),
        terms=np.concatenate((terms, context))[places].astype(np.int32),
        counts=np.maximum(own[by_place], 1).astype(np.int32),
    )


def of_readings(arrays: Mapping[str, Array]) -> dict[str, Array]:
    """Of the other arrays of readings, those of their postings.

    The context of a passage is the title of the article and the headings above it: a guide names its country only
    there. Stop words are no terms.
    """
    article = numbered(arrays["passages_of"])
    tokens, sentences = bounds(arrays["sizes"]), bounds(arrays["passage_sentences"])
    owners = np.repeat(numbered(arrays["passage_sentences"]), arrays["sizes"])
    titles = bounds(arrays["titles_of"])
    from_title, in_title = _owned(titles[article], titles[article + 1])
    from_heading, heading = _headings_outside(arrays, article, sentences[:-1])
    heading_owner, in_heading = _owned(tokens[heading], tokens[heading + 1])
    context_owners = np.concatenate((from_title, from_heading[heading_owner]))
    token_terms = arrays["word_terms"].take(arrays["token_words"])
    title_terms = arrays["word_terms"].take(arrays["title_words"])
    context = np.concatenate((title_terms[in_title], token_terms[in_heading]))
    said, known = token_terms != NO_TERM, context != NO_TERM
    found = in_passages(owners[said], token_terms[said], context_owners[known], context[known], len(article))
    postings_of_article = np.bincount(article, found.postings, len(arrays["passages_of"])).astype(np.int32)
    return {
        "passage_postings": found.postings,
        "posting_terms": found.terms,
        "posting_counts": found.counts,
        "postings_of": postings_of_article,
    }


def _headings_outside(arrays: Mapping[str, Array], article: Ints, firsts: Ints) -> tuple[Ints, Ints]:
    """The sentences of headings that stand above some sentence of a passage, but before it, and the passage of each.

    `article` and `firsts` are (P,) the article and the first sentence of each passage.
    """
    sentence_base, section_base = bounds(arrays["sentences_of"])[:-1], bounds(arrays["sections_of"])[:-1]
    headings = np.repeat(sentence_base, arrays["headings_of"]) + arrays["headings"]
    sections = section_base[article] + arrays["section"][firsts]
    above = bounds(arrays["section_headings"])
    owner, place = _owned(above[sections], above[sections + 1])
    outside = headings[place] < firsts[owner]
    return owner[outside], headings[place][outside]


def _owned(starts: Ints, ends: Ints) -> tuple[Ints, npt.NDArray[np.intp]]:
    """The numbers starts[i] to ends[i] of every i, laid end to end, behind the i of each."""
    return numbered(ends - starts), ranges(starts, ends)


def by_term(found: InPassages, vocabulary: int) -> Postings:
    """`vocabulary` is V."""
    order = sorting(found.terms)
    having = found.postings > 0
    lengths = np.zeros(len(having), dtype=np.int32)
    if having.any():
        lengths[having] = np.add.reduceat(found.counts, bounds(found.postings)[:-1][having], dtype=np.int32)
    return Postings(
        bounds=bounds(np.bincount(found.terms, minlength=vocabulary)),
        holders=numbered(found.postings).take(order),
        counts=found.counts.take(order),
        lengths=lengths,
    )


def postings_of(passages: Iterable[Sequence[int]]) -> Postings:
    """From the numbers of the terms of each passage."""
    listed = list(passages)
    owners = numbered(np.fromiter(map(len, listed), dtype=np.int32, count=len(listed)))
    terms = np.fromiter(chain.from_iterable(listed), dtype=np.int32)
    nothing = np.zeros(0, dtype=np.int32)
    found = in_passages(owners, terms, nothing, nothing, len(listed))
    return by_term(found, int(terms.max(initial=-1)) + 1)
