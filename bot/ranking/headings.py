"""The headings above the sentences of a neighbourhood, and how well they fit a question.

Shapes: N sentences, X sections that are looked at, Q words of the question.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.ranking.neighbourhood import Neighbourhood, Places
from bot.search.bm25 import Floats
from bot.search.collection import Collection
from bot.search.sorted_numbers import ranges
from bot.search.vocabulary import NO_TERM


@dataclass(frozen=True, slots=True)
class Headings:
    """The words of all headings above each section, laid end to end."""

    section: Places
    """(N,) which of the X sections each sentence stands in."""
    tokens: Places
    """(·,) numbers of tokens."""
    owner: Places
    """(·,) which of the X sections each token stands above; one that heads several stands there once for each."""
    own: np.ndarray[tuple[int], np.dtype[np.bool_]]
    """(·,) whether it belongs to the section's own heading, not to one further up."""
    count: int
    """X"""


def headings(collection: Collection, around: Neighbourhood) -> Headings:
    """The headings above the sentences of a neighbourhood."""
    sections = around.sections[around.opens_section]
    bounds = collection.sections.bounds
    starts, ends = bounds[sections], bounds[sections + 1]
    above = collection.sections.above[ranges(starts, ends)]
    section = np.repeat(np.arange(len(sections)), ends - starts)
    own = collection.sections.of_sentence[above] == sections[section]
    first, last = collection.token_bounds[above], collection.token_bounds[above + 1]
    return Headings(
        section=np.cumsum(around.opens_section) - 1,
        tokens=ranges(first, last),
        owner=np.repeat(section, last - first),
        own=np.repeat(own, last - first),
        count=len(sections),
    )


def content_words(collection: Collection, above: Headings) -> Floats:
    """(X,) how many words that are no stop words each section's own heading has."""
    content = above.own & (collection.token_terms[above.tokens] != NO_TERM)
    return np.bincount(above.owner[content], minlength=above.count).astype(np.float64)
