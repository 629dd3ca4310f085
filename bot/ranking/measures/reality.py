"""Tells the sentences that report something as planned, feared or denied from those that report it as a fact."""

from __future__ import annotations

import numpy as np

from bot.language.signs import Sign
from bot.questions.question import Kind
from bot.ranking.view import View
from bot.search.bm25 import Floats

# Tokens that a word such as "could" or "denies" may stand before, and behind, the word that it makes unreal.
BEFORE, BEHIND = 8, 2

# "Did it happen?" is answered by nothing that may happen, "when" hardly; who and where are sometimes told beside it.
WHETHER, WHEN = 3.0, 2.0


def unreal(view: View) -> Floats:
    """(N,) 1 where what is asked about is told as denied, planned or possible, if the question asks for an event.

    More where only whether or when it happened is asked.
    """
    told = np.zeros(len(view.around))
    words = view.question.words
    asked = [number for number, word in enumerate(words) if not word.named and not word.generic]
    if not view.question.event or not asked:
        return told
    places = view.found.place[np.isin(view.found.word, asked)]
    marks = np.flatnonzero((view.signs & Sign.UNREAL) > 0)
    if not len(places) or not len(marks):
        return told
    weight = WHETHER if view.question.whether else WHEN if view.question.kind is Kind.DATE else 1.0
    nearest = np.searchsorted(marks, places)
    for mark in (np.maximum(nearest - 1, 0), np.minimum(nearest, len(marks) - 1)):
        way = places - marks[mark]
        near = (way <= BEFORE) & (way >= -BEHIND) & (view.around.owner[places] == view.around.owner[marks[mark]])
        told[view.around.owner[places[near]]] = weight
    return told
