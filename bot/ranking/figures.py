"""Features that ask whether a sentence has the kind of figure that is asked for: percent, money, days, things counted.

Each takes a `View` and gives (N,), 0 to 1; 0 for a question that asks for no figure.
"""

from __future__ import annotations

import numpy as np

from bot.ranking.view import View
from bot.search.bm25 import Floats

COUNTED_WITHIN = 3  # tokens from a figure to what it counts: "8,500 American combat troops"


def figure(view: View) -> Floats:
    """Whether the sentence has such a figure, by how well it and its neighbours cover the question."""
    has = np.minimum(np.bincount(view.around.owner[view.figures], minlength=len(view.around)), 1.0)
    covered = np.minimum(view.around.faded(view.covered, 1, 0.5), 1.0)
    shares: Floats = has * (covered @ view.share)
    return shares


def counted(view: View) -> Floats:
    """Whether a figure stands before the thing that is counted."""
    told = np.zeros(len(view.around))
    thing = view.question.counted
    if thing is None:
        return told
    found = view.found
    gains = np.zeros(len(view.around.tokens) + COUNTED_WITHIN)
    of_thing = found.word == thing
    gains[found.place[of_thing]] = found.gain[of_thing]
    owner = np.concatenate((view.around.owner, np.full(COUNTED_WITHIN, -1)))
    places = np.flatnonzero(view.counts_of_things)
    for step in range(1, COUNTED_WITHIN + 1):
        same = owner[places + step] == view.around.owner[places]
        np.maximum.at(told, view.around.owner[places], gains[places + step] * same)
    return told
