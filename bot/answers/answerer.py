"""A question → `Answer`: the way through reading, searching, ranking and quoting, and whether to answer at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from bot.answers.calendar import Calendar, newest_first
from bot.answers.confidence import confidence_of
from bot.answers.quoting import excerpts, leads, quotes_of
from bot.dates.periods import shifted
from bot.dates.window import Precision, Window, read_window, says_when
from bot.language.lexicon import TOGETHER, lexicons
from bot.language.wordlists import WordGroups, shipped_names, shipped_thesaurus
from bot.model import Answer, Article, Outcome, Quote
from bot.questions.question import Question
from bot.questions.reading import QuestionReader
from bot.ranking.ranking import Ranker
from bot.search.collection import collect
from bot.search.index import PassageIndex

CANDIDATES = 50  # passages whose sentences are ranked: they hold 19 answers in 20; more cost time and win little
THRESHOLD = 0.5  # confidence from which a question is answered
RECENCY_WEIGHT = 4.0  # of being new, in the scores of sentences, when the newest is asked for
HEADLINES = 3  # offered with a refusal
STALE = timedelta(days=7)  # from which on a reader should know how old the newest article is


class Answerer:
    """Answers questions from a fixed set of articles. Safe to share between threads."""

    def __init__(
        self,
        articles: Sequence[Article],
        *,
        names: WordGroups | None = None,
        thesaurus: WordGroups | None = None,
    ) -> None:
        """Build the index; `names` and `thesaurus` are the shipped lists unless others are given."""
        self.articles = tuple(articles)
        self._calendar = Calendar(tuple(article.date for article in self.articles))
        self._collection = collect(self.articles)
        self._index = PassageIndex(self._collection.passage_terms())
        self._reader = QuestionReader(
            self._collection,
            self._index,
            shipped_names() if names is None else names,
            shipped_thesaurus() if thesaurus is None else thesaurus,
        )
        self._ranker = Ranker(self._collection, self._index)

    def answer(self, question: str, *, top: int = 10, today: date | None = None) -> Answer:
        """The answer to a question asked on `today` (the machine's date unless given), with up to `top` quotes."""
        today = today or date.today()  # noqa: DTZ011 - the day where the bot runs
        if not len(self._index):
            return Answer(question, question, Outcome.EMPTY_CORPUS, 0.0)
        window = self._window(question, today)
        attempts = []
        for attempt in self._attempts(question, window, top):
            attempts.append(attempt)
            if attempt.confidence >= THRESHOLD:
                break
        best = attempts[-1] if attempts[-1].confidence >= THRESHOLD else attempts[0]
        if best.empty:  # what would be quoted without the dates is listed for measuring
            best = replace(best, quotes=attempts[-1].quotes)
        closest = () if best.confidence >= THRESHOLD else self._closest(attempts)
        return self._said(best, closest, today)

    def warm_up(self) -> None:
        """Load what the first questions would wait for: lists and dictionaries are read when they are first needed."""
        for known in lexicons():
            if known.unknown and known.code in {*TOGETHER, *self._collection.languages}:
                self.answer(known.unknown)

    def _window(self, question: str, today: date) -> Window | None:
        """The dates that the question sets; none where no article has a date that they could narrow."""
        if not self._calendar.covers:
            return None
        oldest, newest = self._calendar.covers
        return read_window(question, today, oldest=oldest, newest=newest)

    def _attempts(self, question: str, window: Window | None, top: int) -> Iterator[Attempt]:
        """Ways to take a question, the one that is meant most likely first; the first that is sure enough is taken."""
        if window is None:
            yield self._attempt(self._reader.read(question), top, Bounds())
            return
        read = self._reader.read(question, window)
        asked = Bounds(window.since, window.until, newest=window.newest)
        if window.newest and not self._calendar.within(window.since, window.until).any():
            asked = Bounds(newest=True)
        yield self._attempt(read, top, asked)
        if window.precision is Precision.DAY and window.until and not window.newest:
            yield self._attempt(read, top, replace(asked, until=shifted(window.until, 1)))
        yield self._attempt_words(question, window, top)

    def _attempt_words(self, question: str, window: Window, top: int) -> Attempt:
        """The dates taken for words: sure only of a quote that has them, as in "since 2014"."""
        attempt = self._attempt(self._reader.read(question), top, Bounds())
        said = bool(attempt.quotes) and says_when(attempt.quotes[0].text, question, window)
        return attempt if said and not window.relative else replace(attempt, confidence=0.0)

    def _attempt(self, question: Question, top: int, bounds: Bounds) -> Attempt:
        inside = self._calendar.within(bounds.since, bounds.until) if bounds.limited else None
        if inside is not None and not inside.any():
            return Attempt(question, bounds, empty=True)
        if question.about_nothing:
            return self._overview(question, top, bounds, inside)
        allowed = None if inside is None else inside[self._collection.passage_article]
        hits = self._index.search(question.terms(), CANDIDATES, allowed)
        if not hits:
            return Attempt(question, bounds)
        ranked = self._ranker.rank(question, [hit.passage for hit in hits])
        chosen = excerpts(self._collection, ranked, max(1, top))
        confidence = confidence_of(question, ranked, chosen[0], len(self._index))
        if bounds.newest:
            ranked = ranked.raised(RECENCY_WEIGHT * self._calendar.recency()[ranked.around.articles])
            chosen = excerpts(self._collection, ranked, top)
        return Attempt(question, bounds, confidence, quotes_of(self._collection, ranked, chosen[:top]))

    def _overview(self, question: Question, top: int, bounds: Bounds, inside: npt.NDArray[np.bool_] | None) -> Attempt:
        """What the articles of the asked dates begin with, the newest first; nothing where no dates are asked for."""
        if inside is None and not bounds.newest:
            return Attempt(question, bounds)
        listed = newest_first(self._calendar, self._calendar.within(None, None) if inside is None else inside)
        quotes = leads(self._collection, listed, top)
        return Attempt(question, bounds, 1.0 if quotes else 0.0, quotes)

    def _closest(self, attempts: Sequence[Attempt]) -> tuple[Article, ...]:
        """Articles to offer where none answers: those that would be quoted, then those with a word in their title."""
        quoted = [quote.article for attempt in attempts for quote in attempt.quotes]
        terms = [term for attempt in attempts for term in attempt.question.terms()]
        titled = [self.articles[number] for term in terms for number in self._collection.titled(term)]
        return tuple(dict.fromkeys(quoted + titled))[:HEADLINES]

    def _said(self, attempt: Attempt, closest: tuple[Article, ...], today: date) -> Answer:
        outcome = Outcome.ANSWERED if attempt.confidence >= THRESHOLD else Outcome.REFUSED
        if attempt.empty:
            outcome = Outcome.EMPTY_WINDOW
        bounds, covers = attempt.bounds, self._calendar.covers
        return Answer(
            question=attempt.question.text,
            searched=attempt.question.searched,
            outcome=outcome,
            confidence=attempt.confidence,
            quotes=attempt.quotes,
            corrections=attempt.question.corrections,
            since=bounds.since,
            until=bounds.until,
            unknown=tuple(word.asked for word in attempt.question.words if not word.known and not word.generic),
            closest=closest,
            nearest=self._calendar.nearest(bounds.since, bounds.until) if attempt.empty else (),
            covers=covers,
            newest=covers[1] if covers and today - covers[1] > STALE and not bounds.limited else None,
        )


@dataclass(frozen=True, slots=True)
class Bounds:
    """The article dates that are searched, both inclusive, and whether the newest are preferred."""

    since: date | None = None
    until: date | None = None
    newest: bool = False

    @property
    def limited(self) -> bool:
        return self.since is not None or self.until is not None


@dataclass(frozen=True, slots=True)
class Attempt:
    """What came of one way to take a question."""

    question: Question
    bounds: Bounds
    confidence: float = 0.0
    quotes: tuple[Quote, ...] = ()
    empty: bool = False
    """Whether no article is dated within the bounds."""
