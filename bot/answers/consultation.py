"""One question put to one edition: the ways to take it, what each gives, and which of them is said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from itertools import chain

import numpy as np
import numpy.typing as npt

from bot.answers.calendar import numbers_newest_first
from bot.answers.choosing.confidence import LOOSE, Evidence, confidence, evidence_of
from bot.answers.choosing.dating import Dating
from bot.answers.choosing.happened import facts_after
from bot.answers.choosing.newest import last_standing_first, newest_first, reports
from bot.answers.choosing.quoting import Excerpt, as_likely_in, excerpts, leads, quotes_of
from bot.answers.choosing.standings import standings
from bot.answers.corrections import with_corrections
from bot.answers.edition import Edition
from bot.dates.window import Window, dates_asked, read_window, says_when
from bot.model import Answer, Article, Outcome, Quote
from bot.questions.asking import asking_part, rest_of
from bot.questions.followups import follows_on, names_a_topic
from bot.questions.question import Question
from bot.ranking.ranker import Ranked
from bot.search.sentence_vectors import Sense

# Passages whose sentences are ranked: they hold 19 answers in 20; more cost time and win little.
CANDIDATES = 40

# Passages besides that are nearest by the vectors of their sentences, where there are any.
NEAREST = 25

# Confidence from which a question is answered. It is the chance that the first quote answers, and readers see three:
# from here on 19 of 20 questions that the articles answer are answered, and two of three others are refused.
THRESHOLD = 0.09

# Confidence from which an older answer is given where the newest figure of all is of something else.
LIKELY = 0.5

# Confidence at most where a plan answers best and a newer fact about the same stands above it.
UNSEEN = 0.3

# Names that the rest of a message may add to the sentence that asks, and what they count there.
MOST_ASIDE, ASIDE = 2, 0.5

# Headlines offered with a refusal.
HEADLINES = 3

# Age of the newest article from which on a reader should know it.
STALE = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Ground:
    """What an attempt's quotes and its confidence came from."""

    ranked: Ranked
    excerpts: tuple[Excerpt, ...]
    """One for each quote."""
    evidence: Evidence


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
    ground: Ground | None = None
    empty: bool = False
    """Whether no article is dated within the bounds."""


@dataclass(frozen=True, slots=True)
class Explained:
    """An answer and what it came from; no attempt where the corpus is empty."""

    answer: Answer
    attempt: Attempt | None


def unsearched(message: str) -> Explained:
    """What comes of a message that asks for nothing."""
    return Explained(Answer(message, message, Outcome.REFUSED, 0.0), None)


@dataclass(frozen=True)
class Consultation:
    """One question put to one edition on one day."""

    edition: Edition
    question: str
    top: int
    today: date
    hidden: tuple[int, ...] = ()
    """Numbers of articles that are not searched: what is said without them is measured."""

    def result(self) -> Explained:
        if self.edition.is_empty:
            return Explained(Answer(self.question, self.question, Outcome.EMPTY_CORPUS, 0.0), None)
        attempts = []
        for attempt in self._attempts(self._window()):
            attempts.append(attempt)
            if attempt.confidence >= THRESHOLD:
                break
        best = attempts[-1] if attempts[-1].confidence >= THRESHOLD else attempts[0]
        if follows_on(self._asked) and not names_a_topic(self._asked):  # "is that true?": nobody knows what "that" is
            best = replace(best, confidence=0.0)
        if best.empty:  # what would be quoted without the dates is listed for measuring
            best = replace(best, quotes=attempts[-1].quotes)
        closest = () if best.confidence >= THRESHOLD else self._closest(attempts)
        return Explained(self._said(best, closest), best)

    @cached_property
    def _asked(self) -> str:
        """The sentence of the message that asks."""
        return asking_part(self.question)

    @cached_property
    def _sense(self) -> Sense | None:
        """Looked up once: an encoder takes longer than all else."""
        return self.edition.vectors.sense(self._asked) if self.edition.vectors else None

    def _candidates(self, terms: Mapping[int, float], allowed: npt.NDArray[np.bool_] | None) -> list[int]:
        """The passages whose sentences are ranked; none where none has a word of the question."""
        found = [hit.passage for hit in self.edition.index.search(terms, CANDIDATES, allowed)]
        return found + self._sense.nearest(NEAREST, allowed) if found and self._sense else found

    def _read(self, window: Window | None = None) -> Question:
        """The sentence that asks; whom or what it is about may stand in the rest of the message."""
        asked, reader = self._asked, self.edition.reader
        read = reader.read(asked, window)
        if asked == self.question or any(word.named for word in read.words):
            return read
        around = reader.read(rest_of(self.question, asked))
        named = [word for word in around.words if word.named and word.known]
        aside = tuple(replace(word, weight=ASIDE * word.weight) for word in named[-MOST_ASIDE:])
        return replace(read, words=read.words + aside)

    def _window(self) -> Window | None:
        """The dates that the question sets; none where no article has a date that they could narrow."""
        covers = self.edition.calendar.covers
        return read_window(self._asked, self.today, oldest=covers[0], newest=covers[1]) if covers else None

    def _attempts(self, window: Window | None) -> Iterator[Attempt]:
        """Ways to take a question, the one that is meant most likely first; the first that is sure enough is taken."""
        if window is None:
            yield self._attempt(self._read(), Bounds())
            return
        read = self._read(window)
        asked = Bounds(window.since, window.until, newest=window.newest)
        if window.newest and not self.edition.calendar.within(window.since, window.until).any():
            asked = Bounds(newest=True)
        if window.newest or read.about_nothing:
            yield self._attempt(read, asked)
            yield self._attempt_words(window)
        else:
            yield self._attempt_dated(read, window)

    def _attempt_dated(self, question: Question, window: Window) -> Attempt:
        """Articles of the asked days are preferred; from others only what says these days, or follows soon."""
        edition = self.edition
        dating = Dating(edition.collection, edition.calendar, self._asked, window)
        inside = edition.calendar.within(window.since, window.until)
        asked = Attempt(question, Bounds(window.since, window.until), empty=not inside.any())
        everywhere = self._read().terms()  # where the days are told, their words lead there
        found = self._candidates(question.terms(), self._allowed(inside))
        found += self._candidates(everywhere, self._allowed(None))
        if not found:
            return asked
        plain = edition.ranker.rank(question, found, self._sense)
        ranked = dating.raised(plain)
        chosen = dating.kept(ranked, excerpts(edition.collection, ranked, max(1, self.top)))
        if not chosen:
            return asked
        evidence = evidence_of(question, plain, chosen[0], len(edition.index))
        shown = tuple(chosen[: self.top])
        return Attempt(
            question,
            Bounds(*dating.bounds(ranked, shown)),
            confidence(evidence),
            quotes_of(edition.collection, ranked, shown),
            Ground(ranked, shown, evidence),
        )

    def _attempt_words(self, window: Window) -> Attempt:
        """The dates taken for words: sure only of a quote that has them, as in "since 2014"."""
        attempt = self._attempt(self._read(), Bounds())
        said = bool(attempt.quotes) and says_when(attempt.quotes[0].text, dates_asked(self._asked, window))
        return attempt if said and not window.relative else replace(attempt, confidence=0.0)

    def _attempt(self, question: Question, bounds: Bounds) -> Attempt:
        edition = self.edition
        inside = edition.calendar.within(bounds.since, bounds.until) if bounds.limited else None
        if inside is not None and not inside.any():
            return Attempt(question, bounds, empty=True)
        if question.about_nothing:
            return self._overview(question, bounds, inside)
        found = self._candidates(question.terms(), self._allowed(inside))
        if not found:
            return Attempt(question, bounds)
        fitting = edition.ranker.rank(question, found, self._sense)
        return self._aged(question, bounds, fitting) if fitting.may_answer.any() else Attempt(question, bounds)

    def _aged(self, question: Question, bounds: Bounds, fitting: Ranked) -> Attempt:
        """The attempt by what fits, the newest of it first where that is asked for or what happened or holds now is."""
        state = (question.state or bool(reports(fitting).any())) and not bounds.limited
        if not (bounds.newest or state or (question.event and not question.first)):
            return self._quoted(question, bounds, fitting, fitting)
        if (bounds.newest or state) and (last := self._standing(question, bounds, fitting)):
            return last
        newest = newest_first(fitting, self.edition.calendar.dates, asked=bounds.newest or state)
        attempt = self._quoted(question, bounds, newest, fitting)
        if since := facts_after(newest):
            facts = self._quoted(question, bounds, since, fitting)
            return replace(facts, confidence=max(facts.confidence, min(attempt.confidence, UNSEEN)))
        if not state or bounds.newest or attempt.confidence >= THRESHOLD:
            return attempt
        ageless = self._quoted(question, bounds, fitting, fitting)
        return ageless if ageless.confidence >= LIKELY else attempt

    def _standing(self, question: Question, bounds: Bounds, fitting: Ranked) -> Attempt | None:
        """The attempt by the last figure of what fits well, be it told in other words; None where nothing is such."""
        standing = standings(fitting)
        if not standing.any():
            return None
        ageless = self._quoted(question, bounds, fitting, fitting)
        if ageless.confidence < LIKELY or not (ageless.ground and standing[ageless.ground.excerpts[0].best]):
            return None
        last = last_standing_first(fitting, standing, self.edition.calendar.dates)
        attempt = self._quoted(question, bounds, last, fitting)
        return replace(attempt, confidence=max(attempt.confidence, min(ageless.confidence, LOOSE)))

    def _quoted(self, question: Question, bounds: Bounds, ranked: Ranked, fitting: Ranked) -> Attempt:
        """The best quotes of `ranked`, as sure as `fitting`, the same without regard to their age, makes them."""
        edition = self.edition
        chosen = excerpts(edition.collection, ranked, max(1, self.top))
        evidence = evidence_of(
            question, fitting, as_likely_in(fitting, chosen[0], reports(fitting)), len(edition.index)
        )
        shown = tuple(chosen[: self.top])
        quotes = quotes_of(edition.collection, ranked, shown)
        return Attempt(question, bounds, confidence(evidence), quotes, Ground(ranked, shown, evidence))

    def _allowed(self, inside: npt.NDArray[np.bool_] | None) -> npt.NDArray[np.bool_] | None:
        """(P,) the passages of the articles inside that are not hidden; None where that is all."""
        if inside is None and not self.hidden:
            return None
        seen = np.ones(len(self.edition.articles), dtype=np.bool_) if inside is None else inside.copy()
        seen[list(self.hidden)] = False
        return seen.take(self.edition.collection.passage_article)

    def _overview(self, question: Question, bounds: Bounds, inside: npt.NDArray[np.bool_] | None) -> Attempt:
        """What the articles of the asked dates begin with, the newest first; nothing where no dates are asked for."""
        if inside is None and not bounds.newest:
            return Attempt(question, bounds)
        calendar = self.edition.calendar
        listed = numbers_newest_first(calendar, calendar.within(None, None) if inside is None else inside)
        quotes = leads(self.edition.collection, listed, self.top)
        return Attempt(question, bounds, 1.0 if quotes else 0.0, quotes)

    def _closest(self, attempts: Sequence[Attempt]) -> tuple[Article, ...]:
        """Articles to offer where none answers: those that would be quoted, then those with a word in their title."""
        collection = self.edition.collection
        quoted = (quote.article for attempt in attempts for quote in attempt.quotes)
        terms = (term for attempt in attempts for term in attempt.question.terms())
        titled = (self.edition.articles[number] for term in terms for number in collection.titled(term))
        closest: dict[Article, None] = {}
        for article in chain(quoted, titled):
            closest[article] = None
            if len(closest) == HEADLINES:
                break
        return tuple(closest)

    def _said(self, attempt: Attempt, closest: tuple[Article, ...]) -> Answer:
        outcome = Outcome.ANSWERED if attempt.confidence >= THRESHOLD else Outcome.REFUSED
        if attempt.empty:
            outcome = Outcome.EMPTY_WINDOW
        bounds, calendar = attempt.bounds, self.edition.calendar
        covers = calendar.covers
        return Answer(
            question=self.question,
            searched=attempt.question.searched,
            outcome=outcome,
            confidence=attempt.confidence,
            quotes=with_corrections(attempt.quotes, self.edition.corrections),
            corrections=attempt.question.corrections,
            since=bounds.since,
            until=bounds.until,
            unknown=tuple(word.asked for word in attempt.question.words if not word.known and not word.generic),
            closest=closest,
            nearest=calendar.nearest(bounds.since, bounds.until) if attempt.empty else (),
            covers=covers,
            newest=covers[1] if covers and self.today - covers[1] > STALE and not bounds.limited else None,
        )
