"""Features that are BM25 of a text around the sentence: its window, its paragraph, its words to the letter, its grams.

Each takes a `View` and gives (N,), about 0 to 1: a share of the question's idf mass.
"""

from __future__ import annotations

import numpy as np

from bot.ranking.matches import matches
from bot.ranking.neighbourhood import Neighbourhood, Places
from bot.ranking.view import View
from bot.search.bm25 import K1, Floats, bm25, penalty
from bot.search.sorted_numbers import ranges

TITLE_COUNT = 0.05  # of a word of the article's title that counts as a word of each of its sentences


def wide(view: View) -> Floats:
    return _window(view.around, view.counts + TITLE_COUNT * view.in_title, view.share, reach=4, fading=0.75)


def paragraph(view: View) -> Floats:
    first = np.flatnonzero(view.around.opens_paragraph)
    counts, lengths = np.add.reduceat(view.counts, first, axis=0), np.add.reduceat(view.around.lengths, first)
    return bm25(counts, lengths, view.share)[view.around.paragraphs]


def exact(view: View) -> Floats:
    collection, words = view.corpus.collection, view.question.words
    found = matches(view.around.owner, view.forms, [word.forms for word in words], len(collection.forms))
    held = [max((view.corpus.form_counts[form] for form in word.forms), default=0) for word in words]
    idf = view.corpus.sentence_idf(np.array(held, dtype=np.float64))
    counts = found.counts(len(view.around), len(words))
    return _window(view.around, counts, idf / idf.sum(), reach=3, fading=0.7)


def grams(view: View) -> Floats:
    known_grams, words = view.corpus.grams, view.question.words
    known = sorted(set().union(*(known_grams.known(word.form) for word in words)))
    if not known:
        return np.zeros(len(view.around))
    unknown = sum(known_grams.unknown(word.form) for word in words)
    mass = known_grams.idf[known].sum() + unknown * view.corpus.greatest_idf
    return _sparse_bm25(_gram_counts(view, known), view.around.lengths, known_grams.idf[known] / mass)


def _sparse_bm25(counts: Places, lengths: Floats, share: Floats) -> Floats:
    """BM25 as `bm25` gives it, of (N, K) counts of which most are 0."""
    cells = np.flatnonzero(counts)
    rows, columns = np.divmod(cells, len(share))
    held = counts.ravel()[cells]
    added = penalty(lengths, max(1.0, float(lengths.mean())))
    met = (K1 + 1) * share[columns] * held / (held + added[rows])
    return np.bincount(rows, met, len(lengths)).astype(np.float64)


def _gram_counts(view: View, known: list[int]) -> Places:
    """(N, K) how often each sentence has each of K grams."""
    all_grams, around = view.corpus.grams, view.around
    forms_of_grams, bounds = view.corpus.forms_of_grams
    has_known = np.zeros(len(all_grams.bounds) - 1, dtype=np.bool_)
    has_known[forms_of_grams[ranges(bounds[known], bounds[np.add(known, 1)])]] = True
    tokens = np.flatnonzero(has_known.take(view.forms))
    forms = view.forms[tokens]
    starts, ends = all_grams.bounds[forms], all_grams.bounds[forms + 1]
    column_of = np.full(len(all_grams.vocabulary), -1, dtype=np.int32)
    column_of[known] = np.arange(len(known))
    columns = column_of.take(all_grams.numbers.take(ranges(starts, ends)))
    wanted = columns >= 0
    cells = np.repeat(around.owner[tokens], ends - starts)[wanted] * len(known) + columns[wanted]
    counts = np.bincount(cells, minlength=len(around) * len(known))
    return counts.reshape(len(around), len(known))


def _window(around: Neighbourhood, counts: Floats, share: Floats, *, reach: int, fading: float) -> Floats:
    """(N,) BM25 of each sentence with `reach` neighbours on either side, fading with every step."""
    faded = around.faded(np.column_stack((counts, around.lengths)), reach, fading)
    return bm25(faded[:, :-1], faded[:, -1], share)
