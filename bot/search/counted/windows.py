"""How long the vectors of sentences are, each with the sentences around it.

Shapes: S sentences, T tokens, D dimensions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from bot.language.vectors import WordVectors
from bot.search.sorted_numbers import numbered

Ints = npt.NDArray[np.int32]
Singles = npt.NDArray[np.float32]

SPOKEN = "en"  # the only language that there are vectors of
WINDOW = 2  # sentences on either side that tell what one is about
FADING = 0.6  # A neighbour counts this much at one step, and as much less with each further one.
AT_ONCE = 4096  # sentences whose vectors are held at a time

NOTHING: Ints = np.zeros(0, dtype=np.int32)


def with_vectors(terms: Sequence[str], shipped: WordVectors) -> tuple[Ints, Ints]:
    """(R,) the numbers of the terms that have a vector, and (R,) which of the shipped ones it is."""
    found = [(n, row) for n, term in enumerate(terms) if (row := shipped.rows.get(term)) is not None]
    listed = np.array(found, dtype=np.int32).reshape(-1, 2)
    return listed[:, 0], listed[:, 1]


def window_lengths(terms: Sequence[str], shipped: WordVectors, tokens: Ints, bounds: Ints, articles: Ints) -> Singles:
    """(S,) from (T,) the term of each token, (S + 1,) where sentences begin, and (S,) the article of each."""
    numbers, rows = with_vectors(terms, shipped)
    row_of_term = np.zeros(len(terms), dtype=np.int32)
    row_of_term[numbers] = np.arange(1, len(numbers) + 1)
    weighted = np.zeros((len(rows) + 1, shipped.vectors.shape[1]), dtype=np.float32)
    weighted[1:] = shipped.units(rows) * shipped.weights[rows].astype(np.float32)[:, None]
    lengths = list(_lengths(weighted, row_of_term[tokens], bounds, articles))
    return np.concatenate(lengths) if lengths else np.zeros(0, dtype=np.float32)


def _lengths(weighted: Singles, tokens: Ints, bounds: Ints, articles: Ints) -> Iterator[Singles]:
    """`weighted` are (·, D) the parts that words have in the vector of a text, and `tokens` are rows of it."""
    total = len(articles)
    for start in range(0, total, AT_ONCE):
        first, last = max(0, start - WINDOW), min(total, start + AT_ONCE + WINDOW)
        sums = _sums(weighted, tokens, bounds[first : last + 1])
        article = articles[first:last]
        window = sums.copy()
        for step in range(1, min(WINDOW, last - first - 1) + 1):
            same = (article[step:] == article[:-step])[:, None] * np.float32(FADING**step)
            window[:-step] += sums[step:] * same
            window[step:] += sums[:-step] * same
        yield np.linalg.norm(window, axis=1)[start - first : start - first + AT_ONCE]


def _sums(weighted: Singles, tokens: Ints, bounds: Ints) -> Singles:
    """(n, D) the sum of the vectors of each sentence's tokens, added in their order whatever stands around.

    The first tokens of all sentences are added together, then the second ones, and so on.
    """
    telling = tokens[bounds[0] : bounds[-1]] > 0
    rows = tokens[bounds[0] : bounds[-1]][telling]
    sizes = np.bincount(numbered(np.diff(bounds))[telling], minlength=len(bounds) - 1)
    longest_first = np.argsort(-sizes, kind="stable")
    sizes, starts = sizes[longest_first], (np.cumsum(sizes) - sizes)[longest_first]
    sums = np.zeros((len(sizes), weighted.shape[1]))
    for place in range(int(sizes.max(initial=0))):
        having = int(np.searchsorted(-sizes, -place))
        sums[:having] += weighted[rows[starts[:having] + place]]
    found = np.empty_like(sums, dtype=np.float32)
    found[longest_first] = sums
    return found
