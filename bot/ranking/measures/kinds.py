"""Features that ask whether a sentence holds the kind of thing asked for: a figure, a date, a name, a definition."""

from __future__ import annotations

import numpy as np

from bot.language.signs import Sign
from bot.ranking.definitions import DEFINED_WITHIN, definitions
from bot.ranking.fates import bits
from bot.ranking.matches import NOWHERE
from bot.ranking.neighbourhood import Places
from bot.ranking.view import View
from bot.search.bm25 import Floats

COUNTED_WITHIN = 3  # tokens from a figure to what it counts: "8,500 American combat troops"
KIND_REACH = 5  # tokens between a figure, name or date and the word of the question that it belongs to


def kind(view: View) -> Floats:
    """(N,) coverage of the sentence, if it has the kind of thing."""
    has = view.holding(view.of_kind)
    shares: Floats = has * (view.covered @ view.share)
    return shares


def named(view: View) -> Floats:
    """(N,) 1 where a sentence has a name behind its first word."""
    return view.has_sign(Sign.NAME).astype(np.float64)


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
    if not view.question.asks_definition:
        return np.zeros(len(view.around))
    told = definitions(view.question, view.around, view.found, view.signs, view.participles)
    shares: Floats = told * (view.within_lead(DEFINED_WITHIN + 1) @ view.share)
    return shares


def figure(view: View) -> Floats:
    """(N,) coverage of the sentence and its neighbours, if it has the kind of figure: percent, money, days, things.

    What is only told to be free is half of a price: something else often is.
    """
    if not view.question.figure:
        return np.zeros(len(view.around))
    has = 0.5 * view.holding(view.figures) + 0.5 * view.holding(view.sums)
    shares: Floats = has * (view.covered_around @ view.share)
    return shares


def counted(view: View) -> Floats:
    """(N,) 1 where a figure stands before the thing that is to be counted, less before what stands for it.

    People are counted only where it is told that they met with what is asked: of how many died, not of how many wait.
    A toll of them may stand anywhere in a sentence that tells that: "the number of dead has risen to 71".
    """
    question, fates = view.question, view.question.fates
    told = _before_the_thing(view, question.counted) if question.counted is not None else np.zeros(len(view.around))
    if question.toll:
        told[_owners_of_tolls(view, fates)] = 1.0
    return told * view.telling(fates) if fates else told


def _before_the_thing(view: View, thing: int) -> Floats:
    """(N,) the gain of the counted word where a figure stands up to COUNTED_WITHIN tokens before it."""
    told = np.zeros(len(view.around))
    found = view.found
    gains = np.zeros(len(view.around.tokens) + COUNTED_WITHIN)
    of_thing = found.word == thing
    gains[found.place[of_thing]] = found.gain[of_thing]
    owner = np.concatenate((view.around.owner, np.full(COUNTED_WITHIN, -1)))
    places = np.flatnonzero(view.sums if view.question.asks_certain_figure else view.counts_of_things)
    for step in range(1, COUNTED_WITHIN + 1):
        same = owner[places + step] == view.around.owner[places]
        np.maximum.at(told, view.around.owner[places], gains[places + step] * same)
    return told


def _owners_of_tolls(view: View, fates: frozenset[int]) -> Places:
    """The sentences with a figure that stands nearer to a word for one of some fates than to one for another."""
    places, figures = np.flatnonzero(view.fates), np.flatnonzero(view.counting)
    if not len(places) or not len(figures):
        return NOWHERE
    owner = view.around.owner
    behind = np.searchsorted(places, figures)
    beside = np.stack([places.take(behind - 1, mode="clip"), places.take(behind, mode="clip")])
    apart = np.where(owner[beside] == owner[figures], np.abs(beside - figures), len(owner))
    nearest = beside[apart.argmin(axis=0), np.arange(len(figures))]
    tells = (apart.min(axis=0) < len(owner)) & (view.fates[nearest] & bits(fates) > 0)
    owners: Places = owner[figures[tells]]
    return owners
