"""Puts the newest state of a thing first among the sentences that answer about equally well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import inf

import numpy as np
import numpy.typing as npt

from bot.answers.choosing.standings import standings
from bot.dates.window import read_window
from bot.language.analysis import words
from bot.language.figures import Figure
from bot.language.remembering import LONGEST_SENTENCE, remembered
from bot.language.signs import Sign, is_date, negations
from bot.questions.question import Kind
from bot.ranking.measures.coverage import topic
from bot.ranking.neighbourhood import Places
from bot.ranking.ranker import Ranked
from bot.ranking.view import View
from bot.search.bm25 import Floats

# A sentence whose score is further below the best one's is about something else.
AS_GOOD = 8.0

# Another sentence has at least this share of the best one's coverage: a figure beside none of the words tells nothing.
OF_THE_SAME = 0.3

# A toll is told in any words, but of what is asked beside that, paragraph and article must have this share.
OF_THE_TOLL = 0.5

# Whether something is so is told by sentences that have, with their headings, this share of the words of the fullest.
# How many there are is told with more of them, as nothing else stands in the place of a word then.
OF_THE_QUESTION, OF_THE_COUNT, OF_ALL = 0.6, 0.75, 0.99

# And at least this share of what meets the asked names best, which is half where only the article has them: of what one
# minister counted, the newer counts of others tell nothing.
OF_WHOM = 0.4

LONG = 2  # digits of a figure that may be put right; a single one is met by chance


@dataclass(frozen=True, slots=True)
class _Pace:
    """How fast what is told grows old."""

    gain: float
    """The newest sentence's score gains so much; older ones gain less, so that they follow in order."""
    days: float
    """The gain falls to a third in so many days."""
    reports: float = inf
    """It falls as far after so many newer reports: where reports come daily, yesterday's is already old."""


NEWS = _Pace(4.0, 15.0, 3.0)
# The last count of a thing may be weeks old, and any older one is out of date.
STATE = _Pace(10.0, 45.0, 3.0)
# A toll only grows: whatever words an older one has, it is out of date.
TOLL = _Pace(20.0, 45.0, 1.0)
# What was open may have been closed since: of two reports in about the same words, the last holds.
YES_OR_NO = _Pace(10.0, 45.0, 1.0)
# "The war began" means the last one.
EVENT = _Pace(2.0, 60.0)

# An article tells of a day of the year that follows it so soon as one to come: "it ends on 20 February".
LATELY = timedelta(days=60)  # A report of how something is names no earlier day than this.
YEAR, AHEAD = timedelta(days=366), timedelta(days=60)


def newest_first(ranked: Ranked, dates: Sequence[date | None], *, asked: bool = True) -> Ranked:
    """The sentences, raised by how new their news is; `dates` are those of all articles.

    A sentence that names a day is as old as that day, any other as old as its article; the undated gain nothing.
    Where the newest is not `asked` for, being new only decides between sentences that answer about as well.
    """
    if asked and (right := _putting_right(ranked, _counts(ranked))).any():
        above = ranked.scores.max() - np.where(right, ranked.scores, ranked.scores.max()) + 1.0
        return ranked.raised("newest", np.where(right, above, 0.0), 1.0)
    last = reports(ranked)
    good = last if asked and last.any() else _tellers(ranked, asked=asked)
    pace = _pace(ranked, told=bool(last.any())) if asked else EVENT
    newness = _newness(ranked, good, dates, pace)
    if not newness.any():
        return ranked
    return ranked.raised("newest", _set_back(ranked, good, newness) if pace is YES_OR_NO else newness, pace.gain)


def last_standing_first(ranked: Ranked, standing: npt.NDArray[np.bool_], dates: Sequence[date | None]) -> Ranked:
    """The sentences, those that are `standing` raised above all others, the newest most, whatever words each has."""
    level = np.where(standing, ranked.scores.max() - ranked.scores, 0.0)
    newness = _newness(ranked, standing, dates, STATE)
    return ranked.raised("newest", np.where(standing, level + STATE.gain * newness, 0.0), 1.0)


def _newness(ranked: Ranked, told: npt.NDArray[np.bool_], dates: Sequence[date | None], pace: _Pace) -> Floats:
    """(N,) how new each of the sentences that are `told` is, from 1 for the newest down to 0; 0 for all others."""
    days, dated = np.zeros(len(ranked.scores)), ranked.view.has_sign(Sign.DATE)
    for sentence in np.flatnonzero(told).tolist():
        published = dates[ranked.around.articles[sentence]]
        day = told_of(ranked, sentence, published) if published and dated[sentence] else published
        if published and day and pace is YES_OR_NO and published - day > LATELY:  # "free until May" is of today
            day = published
        days[sentence] = day.toordinal() if day else 0
    if not days.any():
        return days
    later = len(every := np.unique(days)) - 1 - np.searchsorted(every, days)
    newness = np.exp(np.minimum((days - days.max()) / pace.days, -later / pace.reports))
    return np.where(days > 0, newness, 0.0)


def _set_back(ranked: Ranked, good: npt.NDArray[np.bool_], newness: Floats) -> Floats:
    """(N,) what older reports lose, and all else in their articles: beside the newest one may stand what answers."""
    articles = ranked.around.articles
    lost = np.zeros(int(articles.max()) + 1)
    np.minimum.at(lost, articles[good], newness[good] - 1.0)
    set_back: Floats = np.where(good, newness - 1.0, lost[articles])
    return set_back


def _pace(ranked: Ranked, *, told: bool) -> _Pace:
    question = ranked.view.question
    if told and (question.toll or question.openly):
        return TOLL if question.toll else YES_OR_NO
    return STATE if told or question.state else NEWS


def reports(ranked: Ranked) -> npt.NDArray[np.bool_]:
    """(N,) the sentences that tell what only the last of them may tell truly.

    That is a toll, how many there are of a thing, or whether something is so.
    """
    question = ranked.view.question
    if question.toll:
        return _tolls(ranked)
    if question.openly:
        return _alike(ranked)
    counts = _counts(ranked)
    right = _putting_right(ranked, counts)
    return counts | right if right.any() else counts


def _counts(ranked: Ranked) -> npt.NDArray[np.bool_]:
    """(N,) the sentences that tell how many there are of what is counted."""
    question = ranked.view.question
    if question.figure is Figure.COUNT and question.counted is not None and not question.first:
        counted = _alike(ranked, OF_THE_COUNT) & (ranked.features["counted"] > 0)
        return counted | (_alike(ranked, OF_ALL) & ranked.view.holding(ranked.view.counting))  # "… has risen to 48,000"
    return np.zeros(len(ranked.scores), dtype=np.bool_)


def _putting_right(ranked: Ranked, counts: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """(N,) the sentences by which one of the `counts`, or the figure that fits best, was wrong: "221, not 214".

    None where a newer one counts anew, and none of a toll, whose last count holds anyway.
    """
    view, around = ranked.view, ranked.around
    right = np.zeros(len(ranked.scores), dtype=np.bool_)
    if view.question.kind is not Kind.NUMBER or view.question.toll:
        return right
    denied = _denied(view)
    if not len(denied):
        return right
    days = view.corpus.collection.register.days[around.articles]
    wrong = counts.copy()
    wrong[ranked.scores.argmax()] = True
    for place in denied.tolist():
        told = np.flatnonzero(view.of_kind & (view.forms == view.forms[place]) & wrong[around.owner])
        told = told[~np.isin(told, denied)]
        owner = around.owner[place]
        right[owner] |= len(told) > 0 and days[owner] >= days[wrong].max()
    return right & ranked.may_answer


def _denied(view: View) -> Places:
    """The tokens that are figures right behind a word that denies them: "not 214"."""
    strings, around = view.corpus.collection.forms.strings, view.around
    places = np.flatnonzero(view.of_kind[1:] & view.corpus.denies[view.forms[:-1]]) + 1
    places = places[around.owner[places] == around.owner[places - 1]]

    def is_denied(place: int) -> bool:
        form, language = (
            strings[view.forms[place]],
            view.corpus.collection.languages[around.articles[around.owner[place]]],
        )
        return len(form) >= LONG and form[0].isdigit() and strings[view.forms[place - 1]] in negations(language)

    return np.array([place for place in places.tolist() if is_denied(place)], dtype=np.intp)


def is_overtaken(ranked: Ranked) -> bool:
    """Whether a newer article than the one that fits best tells of the same, unless of a toll, which only grows."""
    question = ranked.view.question
    if question.toll:
        return False
    if _putting_right(ranked, _counts(ranked)).any():
        return True
    told = _alike(ranked) if question.whether else reports(ranked) | standings(ranked)
    days = ranked.view.corpus.collection.register.days[ranked.around.articles]
    return bool((days[told] > days[ranked.scores.argmax()]).any())


def _alike(ranked: Ranked, share: float = OF_THE_QUESTION) -> npt.NDArray[np.bool_]:
    """(N,) the sentences with this share of the words, by idf, that the best of those that score well have."""
    view, scores = ranked.view, ranked.scores
    good: npt.NDArray[np.bool_] = ranked.may_answer & (scores >= scores.max() - AS_GOOD)
    names = ranked.features["names"]
    good &= names >= OF_WHOM * names[good].max()
    own = np.maximum(view.covered, view.headed) @ view.share
    good &= own >= share * own[good].max()
    return good


def _tolls(ranked: Ranked) -> npt.NDArray[np.bool_]:
    """(N,) the sentences with the toll that is asked for, in whatever words."""
    told: npt.NDArray[np.bool_] = ranked.may_answer & (ranked.features["counted"] > 0)
    return told & (topic(ranked.view) >= OF_THE_TOLL) if told.any() else told


def _tellers(ranked: Ranked, *, asked: bool) -> npt.NDArray[np.bool_]:
    """(N,) the sentences that tell what is asked, as far as that can be seen, however old they are."""
    view, features = ranked.view, ranked.features
    counted = features["counted"] > 0
    good = ranked.may_answer & (ranked.scores >= ranked.scores.max() - (AS_GOOD if asked else AS_GOOD / 2))
    good &= features["coverage"] >= OF_THE_SAME * features["coverage"][good].max()
    if asked:
        good &= features["names"] >= OF_WHOM * features["names"][good].max()
    figured = view.holding(view.figures) if view.question.asks_certain_figure else ~good
    of_kind = view.holding(view.of_kind) | (features["kind_near"] > 0) if view.of_kind.any() else good
    return next((some for some in (good & counted, good & figured, good & of_kind) if some.any()), good & of_kind)


def is_bygone(ranked: Ranked, sentence: int) -> bool:
    """Whether a sentence names a day more than a year before its article's, and the question names none."""
    day = int(ranked.view.corpus.collection.register.days[ranked.around.articles[sentence]])
    if not day or not (ranked.view.signs[ranked.view.tokens_of(sentence)] & Sign.DATE).any():
        return False
    asked = ranked.view.question.text
    published = date.fromordinal(day)
    return published - told_of(ranked, sentence, published) > YEAR and not any(
        is_date(word[0]) for word in words(asked)
    )


def told_of(ranked: Ranked, sentence: int, published: date) -> date:
    """The last day that a sentence names if it is before its article's day, else the article's."""
    collection, around = ranked.view.corpus.collection, ranked.around
    span = collection.sentence_spans[around.sentences[sentence]]
    text = collection.articles[around.articles[sentence]].text[span.start : span.end]
    return _last_day_told(text, published)


@remembered(1 << 10, LONGEST_SENTENCE)
def _last_day_told(text: str, published: date) -> date:
    """As `told_of`; remembered, for readers ask for the newest of the same few things."""
    window = read_window(text, published, newest=published)
    named = window.until if window and not window.newest else None
    if named is None or YEAR - AHEAD < published - named <= YEAR:
        return published
    return min(named, published)
