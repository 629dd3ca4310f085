"""Features that ask whether a sentence is about the same thing in other words, by the vectors of words. English only.

Each takes a `View` and gives (N,), 0 to 1. They are 0 for a question in another language and in articles of another.
"""

from __future__ import annotations

import numpy as np

from bot.language.analysis import stem
from bot.ranking.view import View
from bot.search.bm25 import Floats
from bot.search.meanings import FADING, SPOKEN, WINDOW

FROM_NEIGHBOURS = 0.5  # of what a sentence has counts for the sentence beside it


def near(view: View) -> Floats:
    """What the words nearest to the question's add to the coverage of the sentence and its neighbours."""
    total = np.zeros(len(view.around))
    meanings = view.corpus.meanings
    if view.question.language != SPOKEN or not view.english.any():
        return total
    found = np.minimum(view.around.faded(view.covered, 1, FROM_NEIGHBOURS), 1.0)
    for column, word in enumerate(view.question.words):
        if not word.named and not word.generic:
            close = meanings.near(stem(word.form, SPOKEN))
            gains = np.zeros(len(view.corpus.collection.terms), dtype=np.float32)
            gains[close.terms] = close.gains
            best = view.greatest(gains[view.terms]) * view.english
            beside = np.maximum(view.around.shifted(best, 1), view.around.shifted(best, -1))
            best = np.maximum(best, FROM_NEIGHBOURS * beside)
            total += view.share[column] * np.maximum(best - found[:, column], 0.0)
    return total


def about(view: View) -> Floats:
    """The cosine of the question and the sentence with two neighbours on either side."""
    meanings, question = view.corpus.meanings, view.question
    stems = [stem(part, SPOKEN) for word in question.words for part in word.form.split()]
    gains = meanings.about(stems) if question.language == SPOKEN and view.english.any() else None
    if gains is None:
        return np.zeros(len(view.around))
    sums = np.bincount(view.around.owner, gains[view.terms], len(view.around)).astype(np.float64)
    lengths = meanings.lengths[view.around.sentences]
    cosine = view.around.faded(sums, WINDOW, FADING) / np.maximum(lengths, 1e-6)
    shares: Floats = np.clip(cosine, 0.0, 1.0) * view.english
    return shares
