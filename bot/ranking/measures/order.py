"""Features that ask whether words of the question stand in a text as they stand in the question."""

from __future__ import annotations

import numpy as np

from bot.ranking.view import View
from bot.search.bm25 import Floats

PAIR_REACH = 3  # tokens that two words which follow each other in the question may be apart


def pairs(view: View) -> Floats:
    """(N,) share of the question's neighbouring content words that stand close together in the same order."""
    found, idf, sentences = view.found, view.idf, len(view.around)
    if len(idf) == 1:
        return np.zeros(sentences)
    weights = np.minimum(idf[:-1], idf[1:])
    met = np.zeros((sentences, len(weights)))
    for step in range(1, min(PAIR_REACH, len(found.place) - 1) + 1):
        here, there = slice(None, -step), slice(step, None)
        close = found.place[there] - found.place[here] <= PAIR_REACH
        met_here = close & (found.owner[here] == found.owner[there]) & (found.word[there] == found.word[here] + 1)
        met[found.owner[here][met_here], found.word[here][met_here]] = 1.0
    shares: Floats = met @ (weights / weights.sum())
    return shares


def runs(view: View) -> Floats:
    """(N,) pairs of forms side by side, each counting by how rare its rarer word is."""
    collection, counts, around = view.corpus.collection, view.corpus.form_counts, view.around
    forms = view.forms
    score, mass = np.zeros(len(around)), 0.0
    for first, second in view.question.runs:
        rarer = min(counts[first], counts[second])
        weight = float(np.log1p(len(collection.sentence_spans) / (1 + rarer)))
        mass += weight
        at = np.flatnonzero(forms[:-1] == first)
        at = at[forms[at + 1] == second]
        score[around.owner[at[around.owner[at] == around.owner[at + 1]]]] += weight  # once for each sentence
    return score / mass if mass else score
