"""Features that ask whether a sentence holds the kind of thing asked for: a figure, a date, a name, a definition."""

from __future__ import annotations

import numpy as np

from bot.ranking.definitions import DEFINED_WITHIN, definitions
from bot.ranking.view import View
from bot.search.bm25 import Floats

KIND_REACH = 5  # tokens between a figure, name or date and the word of the question that it belongs to


def kind(view: View) -> Floats:
    """(N,) coverage of the sentence, if it has the kind of thing."""
    has = np.minimum(np.bincount(view.around.owner[view.of_kind], minlength=len(view.around)), 1.0)
    shares: Floats = has * (view.covered @ view.share)
    return shares


def kind_near(view: View) -> Floats:
    """(N,) the greatest weight, 1 for the question's heaviest word, of a word with a token of the kind close by."""
    found, around = view.found, view.around
    things, weight = np.flatnonzero(view.of_kind), view.idf / view.idf.max()
    nearest = np.zeros(len(around))
    if not len(things) or not len(found.place):
        return nearest
    behind = np.searchsorted(found.place, things)
    for neighbour in (-2, -1, 0, 1):
        match = np.clip(behind + neighbour, 0, len(found.place) - 1)
        close = np.abs(found.place[match] - things) <= KIND_REACH
        close &= found.owner[match] == around.owner[things]
        np.maximum.at(nearest, around.owner[things][close], weight[found.word[match[close]]])
    return nearest


def definition(view: View) -> Floats:
    """(N,) coverage of the head of "X is …", if it is asked what X is; half where only a title is told."""
    told = definitions(view.question, view.around, view.found, view.signs)
    shares: Floats = told * (view.within_lead(DEFINED_WITHIN + 1) @ view.share)
    return shares
