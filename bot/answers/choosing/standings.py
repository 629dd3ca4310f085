"""Sentences that tell how high, how dear or how many a thing is now, whatever words they have for it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from bot.language.figures import Figure
from bot.questions.question import Kind
from bot.ranking.neighbourhood import Places
from bot.ranking.ranker import Ranked
from bot.ranking.view import View
from bot.search.collection import Ints
from bot.search.vocabulary import NO_TERM

OF_WHAT = 0.5  # The least share of the telling words that such a sentence has.

# What hardly changes from one report to the next: how long something takes, how old somebody is.
LASTING = Figure.DURATION | Figure.AGE | Figure.CLOCK | Figure.PHONE | Figure.ADDRESS | Figure.DEADLINE

BEHIND = 2  # tokens from a figure to its unit


def standings(ranked: Ranked) -> npt.NDArray[np.bool_]:
    """(N,) the sentences with a figure of the same unit as that of the best one, where a state of things is asked for.

    They have half of the words and the names of the question. None where things are counted: that twelve came home says
    nothing of how many are left.
    """
    view, question = ranked.view, ranked.view.question
    none = np.zeros(len(ranked.scores), dtype=np.bool_)
    if not question.state or question.kind is not Kind.NUMBER or question.fates:
        return none
    if question.figure is Figure.COUNT and question.counted is not None:
        return none
    best = int(ranked.scores.argmax())
    alike = _of_the_same_unit(view, best)
    if not alike[best]:
        return none
    telling = [n for n, word in enumerate(question.words) if not word.generic and word.form not in question.put]
    met = (view.covered[:, telling] > 0).mean(axis=1) >= OF_WHAT if telling else ~none
    found: npt.NDArray[np.bool_] = alike & met & ranked.may_answer & _has_names_of(view, best, telling)
    return found


def _has_names_of(view: View, best: int, telling: Sequence[int]) -> npt.NDArray[np.bool_]:
    """(N,) the sentences that have, with headings and title, all those of the asked names that the best one has."""
    named = [number for number in telling if view.question.words[number].named]
    told = np.maximum(np.maximum(view.covered, view.headed), view.in_title)[:, named] > 0
    has: npt.NDArray[np.bool_] = np.logical_and.reduce(told[:, told[best]], axis=1)
    return has


def _of_the_same_unit(view: View, best: int) -> npt.NDArray[np.bool_]:
    """(N,) the sentences with a figure before the same word as a figure of the best one: 978 and 1,172 centimetres."""
    figures = view.sums if view.question.asks_certain_figure else view.counts_of_things
    figures = figures & ~view.noted_as(LASTING)
    owner = view.around.owner
    places, units = _with_units(np.flatnonzero(figures), view.terms, owner)
    same = np.isin(units, units[owner[places] == best])
    has: npt.NDArray[np.bool_] = np.bincount(owner[places[same]], minlength=len(view.around)) > 0
    return has


def _with_units(figures: Places, terms: Ints, owner: Places) -> tuple[Places, Ints]:
    """The figures that have a word behind them in their sentence, and the term of that: "438 de euro"."""
    reach = np.arange(1, BEHIND + 1)
    behind = np.minimum(figures[:, None] + reach, len(terms) - 1)
    words = np.where(owner[behind] == owner[figures][:, None], terms[behind], NO_TERM)
    words[np.isin(behind, figures)] = NO_TERM  # the "million" of "1.8 million euros"
    told = words != NO_TERM
    has = told.any(axis=1)
    return figures[has], words[has, told[has].argmax(axis=1)]
