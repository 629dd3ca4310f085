"""Prefers the sentences of the days that a question asks for, and shuts out no others.

A report of a day often has the date of the day after, and other articles tell of that day for years. So the asked dates
raise scores; an excerpt from outside them must say the date or follow it soon. Shapes: N ranked sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from bot.answers.calendar import Calendar
from bot.answers.choosing.quoting import Excerpt
from bot.dates.periods import shifted
from bot.dates.window import Window, dates_asked, says_when
from bot.language.signs import Sign
from bot.ranking.ranker import Ranked
from bot.search.bm25 import Floats
from bot.search.collection import Collection, Ints

DATED = 6.0  # A sentence gains this much if its article is dated inside the asked days.
SOON = 0.5  # It gains this share of it if its article is dated just after them.
FADING_DAYS = 30.0  # That share falls to a third in so many days.
SAID = 2.0  # A sentence gains this much if it says the asked date; the sentences beside it gain half.
LOOKED_INTO = 40  # The date is looked for in so many of the likeliest sentences.
SHOWN = 3  # The dates of so many excerpts are told; those further down say the asked date themselves.
FOLLOWS = timedelta(days=3)  # A report that comes so soon is taken for one of the date without saying it.


@dataclass(frozen=True, slots=True)
class Dating:
    """The days that a question asks for, laid over the articles of a collection."""

    collection: Collection
    calendar: Calendar
    question: str
    window: Window

    def raised(self, ranked: Ranked) -> Ranked:
        """The sentences, raised by the dates of their articles and by the dates that they say."""
        by_date = ranked.raised("dated", self._dated(ranked.around.articles), DATED)
        return by_date.raised("date said", self._said(by_date), SAID)

    def kept(self, ranked: Ranked, chosen: Sequence[Excerpt]) -> list[Excerpt]:
        """The excerpts of the asked days, those that say them, and reports that follow where nothing else is first."""
        last = self._last_day(ranked, chosen[0]) if chosen else None
        return [one for one in chosen if self._is_inside(ranked, one, last) or self.says(ranked, one)]

    def bounds(self, ranked: Ranked, kept: Sequence[Excerpt]) -> tuple[date | None, date | None]:
        """The dates of articles from which the excerpts come: the asked ones, or wider ones where one is outside."""
        days = [day for one in kept[:SHOWN] if (day := self._day(ranked, one))]
        since, until = self.window.since, self.window.until
        return min(since, *days) if since and days else since, max(until, *days) if until and days else until

    def says(self, ranked: Ranked, excerpt: Excerpt) -> bool:
        """Whether an excerpt has the dates of the question; "yesterday" can be said by no text."""
        if self.window.relative:
            return False
        numbers = ranked.around.sentences
        first, last = (self.collection.sentence_spans[numbers[at]] for at in (excerpt.first, excerpt.last))
        text = self.collection.articles[ranked.around.articles[excerpt.best]].text[first.start : last.end]
        return says_when(text, dates_asked(self.question, self.window))

    def _dated(self, articles: Ints) -> Floats:
        """(n,) 1 for each of (n,) articles that is dated inside the asked days, less for one dated after them."""
        inside = self.calendar.within(self.window.since, self.window.until)[articles]
        late = self.calendar.ordinals[articles] - (self.window.until or date.max).toordinal()
        after = np.where(late > 0, SOON * np.exp(-np.maximum(late, 0) / FADING_DAYS), 0.0)
        shares: Floats = np.where(inside, 1.0, after)
        return shares

    def _said(self, ranked: Ranked) -> Floats:
        """(N,) 1 for a sentence that says the asked date, 0.5 for one beside it."""
        said = np.zeros(len(ranked.around))
        if self.window.relative:
            return said
        dated = ranked.view.has_sign(Sign.DATE | Sign.FIGURE)
        best = np.argsort(-ranked.scores, kind="stable")[:LOOKED_INTO]
        asked = dates_asked(self.question, self.window)
        for place in best[dated[best]].tolist():
            span = self.collection.sentence_spans[ranked.around.sentences[place]]
            text = self.collection.articles[ranked.around.articles[place]].text[span.start : span.end]
            said[place] = says_when(text, asked)
        beside = np.maximum(ranked.around.shifted(said, 1), ranked.around.shifted(said, -1))
        shares: Floats = np.maximum(said, beside / 2)
        return shares

    def _last_day(self, ranked: Ranked, first: Excerpt) -> date | None:
        """The last day from which reports are taken: the next one, if one day is asked; a later one if it is first."""
        until, day = self.window.until, self._day(ranked, first)
        if until and day and until < day <= until + FOLLOWS:
            return day
        return shifted(until, 1) if until and until == self.window.since and not self.window.relative else until

    def _is_inside(self, ranked: Ranked, excerpt: Excerpt, last: date | None) -> bool:
        day = self._day(ranked, excerpt)
        return day is not None and (self.window.since or day) <= day <= (last or day)

    def _day(self, ranked: Ranked, excerpt: Excerpt) -> date | None:
        return self.calendar.dates[int(ranked.around.articles[excerpt.best])]
