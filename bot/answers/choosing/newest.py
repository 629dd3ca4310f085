"""Puts the newest state of a thing first among the sentences that answer about equally well."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np

from bot.dates.window import read_window
from bot.language.remembering import LONGEST_SENTENCE, remembered
from bot.language.signs import Sign
from bot.ranking.ranker import Ranked

# A sentence whose score is further below the best one's is about something else.
AS_GOOD = 8.0

# Another sentence has at least this share of the best one's coverage: a figure beside none of the words tells nothing.
OF_THE_SAME = 0.3

# And at least this share of what meets the asked names best, which is half where only the article has them: of what one
# minister counted, the newer counts of others tell nothing.
OF_WHOM = 0.4

# The newest sentence's score gains this much; older ones gain less, so that they follow in order.
GAIN = 4.0

# The gain falls to a third in so many days.
FADING_DAYS = 15.0

# It falls as far after so many newer reports: where reports come daily, yesterday's is already old.
FADING_REPORTS = 3.0

# The same for how things stand. The last count of a thing may be weeks old, and any older one is out of date.
STATE_GAIN, STATE_FADING_DAYS = 10.0, 45.0

# The same for what happened. "The war began" means the last one.
EVENT_GAIN, EVENT_FADING_DAYS = 2.0, 60.0

# An article tells of a day of the year that follows it so soon as one to come: "it ends on 20 February".
YEAR, AHEAD = timedelta(days=366), timedelta(days=60)


def newest_first(ranked: Ranked, dates: Sequence[date | None], *, asked: bool = True) -> Ranked:
    """The sentences, raised by how new their news is; `dates` are those of all articles.

    A sentence that names a day is as old as that day, any other as old as its article; the undated gain nothing.
    Where the newest is not `asked` for, being new only decides between sentences that answer about as well.
    """
    good = ranked.may_answer & (ranked.scores >= ranked.scores.max() - (AS_GOOD if asked else AS_GOOD / 2))
    coverage = ranked.features["coverage"]
    good &= coverage >= OF_THE_SAME * coverage[good].max()
    if asked:
        names = ranked.features["names"]
        good &= names >= OF_WHOM * names[good].max()
    counted, state = ranked.features["counted"] > 0, ranked.view.question.state
    figured = ranked.view.holding(ranked.view.figures) if ranked.view.question.asks_certain_figure else ~good
    if (good & counted).any():
        good &= counted
    elif (good & figured).any():
        good &= figured
    elif ranked.view.of_kind.any():
        good &= ranked.view.holding(ranked.view.of_kind) | (ranked.features["kind_near"] > 0)
    days, dated = np.zeros(len(ranked.scores)), ranked.view.has_sign(Sign.DATE)
    for sentence in np.flatnonzero(good).tolist():
        published = dates[ranked.around.articles[sentence]]
        told = _told_of(ranked, sentence, published) if published and dated[sentence] else published
        days[sentence] = told.toordinal() if told else 0
    if not days.any():
        return ranked
    gain, fading = (STATE_GAIN, STATE_FADING_DAYS) if state else (GAIN, FADING_DAYS)
    if not asked:
        gain, fading = EVENT_GAIN, EVENT_FADING_DAYS
    faded = (days - days.max()) / fading
    if asked:
        later = len(reports := np.unique(days)) - 1 - np.searchsorted(reports, days)
        faded = np.minimum(faded, -later / FADING_REPORTS)
    newness = np.exp(faded)
    return ranked.raised("newest", np.where(days > 0, newness, 0.0), gain)


def _told_of(ranked: Ranked, sentence: int, published: date) -> date:
    """The last day that a sentence names if it is before its article's day, else the article's."""
    collection, around = ranked.view.corpus.collection, ranked.around
    span = collection.sentence_spans[around.sentences[sentence]]
    text = collection.articles[around.articles[sentence]].text[span.start : span.end]
    return _last_day_told(text, published)


@remembered(1 << 10, LONGEST_SENTENCE)
def _last_day_told(text: str, published: date) -> date:
    """As `_told_of`; remembered, for readers ask for the newest of the same few things."""
    window = read_window(text, published, newest=published)
    named = window.until if window and not window.newest else None
    if named is None or YEAR - AHEAD < published - named <= YEAR:
        return published
    return min(named, published)
