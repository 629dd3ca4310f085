"""The newest state of a thing: of the sentences that answer about equally well, those of the newest articles first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np
import numpy.typing as npt

from bot.language.signs import Sign
from bot.ranking.ranker import Ranked

# Scores within this of the best are about as good: a sentence further below is about something else.
AS_GOOD = 5.0

# What the newest of them gains; the others the less the older they are, so that they follow in order.
GAIN = 6.0

# Days in which the gain falls to a third.
FADING_DAYS = 45.0


def newest_first(ranked: Ranked, dates: Sequence[date | None]) -> Ranked:
    """The sentences raised by how new their articles are; `dates` are those of all articles.

    What tells of an earlier year than its article's is history and gains nothing, nor does an undated article.
    """
    good = ranked.may_answer & (ranked.scores >= ranked.scores.max() - AS_GOOD) & ~_tells_history(ranked, dates)
    if ranked.view.of_kind.any():
        good &= _has_kind(ranked) | (ranked.features["kind_near"] > 0)
    days = np.array(
        [dates[article].toordinal() if dates[article] else 0 for article in ranked.around.articles.tolist()]
    )
    good &= days > 0
    if not good.any():
        return ranked
    ages = (days[good].max() - days).astype(np.float64)
    return ranked.raised(np.where(good, GAIN * np.exp(-np.maximum(ages, 0.0) / FADING_DAYS), 0.0))


def _has_kind(ranked: Ranked) -> npt.NDArray[np.bool_]:
    view = ranked.view
    has: npt.NDArray[np.bool_] = np.bincount(view.around.owner[view.of_kind], minlength=len(view.around)) > 0
    return has


def _tells_history(ranked: Ranked, dates: Sequence[date | None]) -> npt.NDArray[np.bool_]:
    """(N,) whether a sentence names a year before its article's, and not its article's own."""
    view = ranked.view
    collection, around = view.corpus.collection, view.around
    dated = np.flatnonzero((view.signs & Sign.DATE) > 0)
    years: dict[int, set[int]] = {}
    for place in dated.tolist():
        form = collection.forms.strings[collection.token_forms[around.tokens[place]]]
        if form.isdecimal():
            years.setdefault(int(around.owner[place]), set()).add(int(form))
    history = np.zeros(len(around), dtype=np.bool_)
    for sentence, named in years.items():
        day = dates[around.articles[sentence]]
        history[sentence] = day is not None and min(named) < day.year and day.year not in named
    return history
