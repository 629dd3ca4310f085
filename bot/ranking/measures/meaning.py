"""Features that ask whether a sentence is about the same thing in other words, by vectors.

Each takes a `View` and gives (N,), 0 to 1. Those by the vectors of words are 0 for a question in another language than
English and in articles of another; those by the vectors of sentences are 0 without an encoder.
"""

from __future__ import annotations

import numpy as np

from bot.ranking.view import View
from bot.search.bm25 import Floats
from bot.search.counted.windows import FADING, WINDOW
from bot.search.sorted_numbers import changes

UNRELATED = 0.3  # a cosine up to this is chance; two words for one thing have .5 to .8
FROM_NEIGHBOURS = 0.5  # of what a sentence has counts for the sentence beside it


def near(view: View) -> Floats:
    """What the words nearest to the question's add to the coverage of the sentence and its neighbours."""
    if view.cosines is None:
        return np.zeros(len(view.around))
    columns, rows = view.cosines.of_words(view.question.words)
    if not columns:
        return np.zeros(len(view.around))
    _, met = view.met
    nearness = np.clip((view.cosines.values[rows].astype(np.float64) - UNRELATED) / (1 - UNRELATED), 0.0, 1.0).T
    tokens = np.flatnonzero((nearness > 0).any(axis=1).take(met))  # few terms are near a word at all
    best = np.zeros((len(view.around), len(rows)))
    if len(tokens):
        owners = view.around.owner.take(tokens)
        firsts = np.flatnonzero(changes(owners))
        best[owners[firsts]] = np.maximum.reduceat(nearness.take(met.take(tokens), axis=0), firsts, axis=0)
    best *= view.english[:, None]
    beside = np.maximum(view.around.shifted(best, 1), view.around.shifted(best, -1))
    added = np.maximum(np.maximum(best, FROM_NEIGHBOURS * beside) - view.covered_around[:, columns], 0.0)
    shares: Floats = added @ view.share[columns]
    return shares


def about(view: View) -> Floats:
    """The cosine of the question and the sentence with two neighbours on either side."""
    if view.cosines is None:
        return np.zeros(len(view.around))
    rows, met = view.met
    gains = view.corpus.meanings.weights[rows] * view.cosines.of_question(view.corpus.meanings)
    sums = np.bincount(view.around.owner, gains[met], len(view.around)).astype(np.float64)
    lengths = view.corpus.meanings.lengths[view.around.sentences]
    cosine = view.around.faded(sums, WINDOW, FADING) / np.maximum(lengths, 1e-6)
    shares: Floats = np.clip(cosine, 0.0, 1.0) * view.english
    return shares


def sense(view: View) -> Floats:
    """The cosine of the question with the sentence and its neighbours, and with its passage: the mean of the two.

    A sentence that has no vector, as in a language that the encoder does not know, is taken for one like the others.
    """
    if view.sense is None:
        return np.zeros(len(view.around))
    vectors = view.sense.directions(view.around.sentences)
    window = view.around.faded(vectors, 1, FROM_NEIGHBOURS)
    lengths = np.linalg.norm(window, axis=1)
    near = (window @ view.sense.asked) / np.maximum(lengths, 1e-6)
    near = (near + view.sense.of_passages(view.corpus.collection.passages_of(view.around.sentences))) / 2
    has = vectors.any(axis=1)
    shares: Floats = np.maximum(np.where(has, near, near[has].mean() if has.any() else 0.0), 0.0)
    return shares
