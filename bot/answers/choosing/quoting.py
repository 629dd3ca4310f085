"""Chooses which slices of which articles to quote: runs of whole sentences around the most likely answers.

Shape: N ranked sentences.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile

import numpy as np
import numpy.typing as npt

from bot.answers.choosing.duplicates import Copies, repeats, words_of
from bot.answers.choosing.evidence import marked
from bot.language.texts.antecedents import leans
from bot.model import Article, Quote, Span
from bot.ranking.ranker import Ranked
from bot.search.bm25 import Floats
from bot.search.collection import Collection

LONGEST_QUOTE = 600  # Characters. With headline and source they fill one screen of a phone.
# A share of the answering sentence's chance. A sentence at a quote's end that has less only makes the quote long.
NEGLIGIBLE = 1e-4
# The same for sentences of earlier paragraphs: a reader looks for the answer where a quote begins.
NEGLIGIBLE_BEFORE = 3e-3
# A quote that opens with "He said" must be so many times as likely to answer as one that names him.
LEANING_COST = 1.2
# The share of a third quote's chance that a quote from another article must have to take its place, where the first two
# are from one article. More variety costs hit@3 where a few long articles hold all answers, and gains nothing else.
WORTH_A_PLACE = 0.3
ASKED_ABOVE = 0.3  # Where a heading fits the question so well, 0 to 1, all below it is the answer.
ITEM = re.compile(r"(?:[•·▪◦*+–—-]|\d{1,3}[.)]|[^\W\d_][.)])\s")  # An item of a list begins like this.
TIE = 1e-9  # Scores that differ by less are equal: they are sums in an order that may differ.


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A run of the ranked sentences, by their place in `Ranked`."""

    first: int
    last: int
    best: int
    """The sentence that answers."""
    likelihood: float
    """The chance, 0 to 1 over all that were ranked, that one of its sentences or their copies elsewhere answers."""
    also_in: tuple[int, ...] = ()
    """The numbers of the other articles in which the sentence that answers stands, nearly word for word."""


def excerpts(collection: Collection, ranked: Ranked, limit: int, longest: int = LONGEST_QUOTE) -> list[Excerpt]:
    """Up to `limit` runs that neither overlap nor repeat each other, each around the likeliest sentence left.

    There are none where no sentence may answer.
    """
    choice = _Choice(collection, ranked, longest)
    chosen: list[Excerpt] = []
    while len(chosen) < limit and (peak := choice.likeliest(chosen)) is not None:
        excerpt = choice.take(peak)
        if chosen and not choice.meets(excerpt):
            break
        chosen.append(excerpt)
    return chosen


def likelihoods(ranked: Ranked) -> Floats:
    """(N,) the softmax of the scores; all zeros where no sentence may answer."""
    if not ranked.may_answer.any():
        return np.zeros(len(ranked.scores))
    powers = np.exp(ranked.scores - ranked.scores.max())
    shares: Floats = powers / powers.sum()
    return shares


def as_likely_in(ranked: Ranked, excerpt: Excerpt, alike: npt.NDArray[np.bool_]) -> Excerpt:
    """The excerpt, as likely as `ranked` makes it, which scores the same sentences without regard to their age.

    Where it has one of some sentences that are `alike` (N,), as reports of one toll, all of them speak for it.
    """
    quoted = np.zeros(len(alike), dtype=np.bool_)
    quoted[excerpt.first : excerpt.last + 1] = True
    if (quoted & alike).any():
        quoted |= alike
    return replace(excerpt, likelihood=float(likelihoods(ranked)[quoted].sum()))


def quotes_of(collection: Collection, ranked: Ranked, chosen: Sequence[Excerpt]) -> tuple[Quote, ...]:
    """The excerpts as slices of their articles."""
    return tuple(_quote(collection, ranked, excerpt) for excerpt in chosen)


def leads(collection: Collection, articles: Iterable[int], limit: int) -> tuple[Quote, ...]:
    """The beginnings of up to `limit` articles, in the order given; articles that begin alike make one quote."""
    quotes: dict[int, Quote] = {}  # by the sentence that is highlighted
    for article in articles:
        opening = _opening(collection, article)
        original = None if opening is None else _repeated(collection, list(quotes), opening)
        if original is not None:
            copies = (*quotes[original].also_in, collection.articles[article])
            quotes[original] = replace(quotes[original], also_in=_by_date(copies))
        elif opening is not None:
            if len(quotes) == limit:
                break
            quotes[opening] = _quote_from(collection, opening)
    return tuple(quotes.values())


class _Choice:
    """Which of the ranked sentences are left to be quoted, and what to quote around one of them."""

    def __init__(self, collection: Collection, ranked: Ranked, longest: int) -> None:
        around = ranked.around
        self._collection = collection
        self._longest = longest
        self._scores: list[float] = ranked.scores.tolist()
        chances = likelihoods(ranked)
        self._chances: list[float] = chances.tolist()
        self._chances_before: list[float] = [0.0, *np.cumsum(chances).tolist()]
        self._article: list[int] = around.articles.tolist()
        self._paragraphs: list[int] = around.paragraphs.tolist()
        self._starts, self._ends = collection.sentence_spans.bounds(around.sentences)
        self._copies = Copies(collection, ranked.view)
        follows = around.sentences[1:] == around.sentences[:-1] + 1
        goes_on = (follows & (around.sections[1:] == around.sections[:-1])).tolist()
        self._goes_on: list[bool] = [False, *goes_on, False]
        """Of each place, and of the one behind the last, whether it is the next sentence of a section."""
        self._is_heading: list[bool] = ranked.view.is_heading.tolist()
        self._asked = ranked.features["asked_above"]
        self._met: list[float] = np.maximum(ranked.view.covered, ranked.view.headed).max(axis=1).tolist()
        best_first = np.argsort(-ranked.scores, kind="stable")
        self._best_first: list[int] = best_first[ranked.may_answer[best_first]].tolist()
        self._left = [True] * len(self._starts)

    def likeliest(self, chosen: Sequence[Excerpt]) -> int | None:
        """The sentence left that may answer and has the greatest score; of wire copies, which score alike, the oldest.

        After two quotes from one article it is another's, where one is worth the place.
        """
        peak = next(self._left_outside(None), None)
        full = self._full(chosen)
        other = next(self._left_outside(full), None)
        if peak is None or other is None:
            return peak
        if self._chances[other] < WORTH_A_PLACE * self._chances[peak]:
            other, full = peak, None
        least = self._scores[other] - TIE
        alike = takewhile(lambda place: self._scores[place] >= least, self._left_outside(full))
        return min(alike, key=lambda place: (_day(self._collection.articles[self._article[place]]), place))

    def _full(self, chosen: Sequence[Excerpt]) -> int | None:
        """The article that both of two quotes are from."""
        articles = {self._article[excerpt.best] for excerpt in chosen}
        return articles.pop() if len(chosen) == 2 and len(articles) == 1 else None

    def _left_outside(self, article: int | None) -> Iterator[int]:
        """What is left and may answer but for an article's, the best first."""
        return (place for place in self._best_first if self._left[place] and self._article[place] != article)

    def meets(self, excerpt: Excerpt) -> bool:
        """Whether an excerpt, or a heading above it, has a word of the question; readers see no other excerpts."""
        return any(self._met[excerpt.first : excerpt.last + 1])

    def take(self, peak: int) -> Excerpt:
        """The best excerpt around a sentence. Takes away its sentences and those that repeat them."""
        best = peak
        run = self._with_heading(self._shortened(self._run_around(peak), best))
        self._strike(run)
        copies = list(self._copies.of(run, self._left))
        repeated = sorted({again for _, again in copies})
        self._strike(repeated)
        likelihood = self._likelihood(run) + sum(self._chances[again] for again in repeated)
        also_in = {self._article[again] for said, again in copies if said == best} - {self._article[best]}
        return Excerpt(run.start, run.stop - 1, best, likelihood, tuple(sorted(also_in)))

    def _strike(self, places: Iterable[int]) -> None:
        for place in places:
            self._left[place] = False

    def _run_around(self, peak: int) -> range:
        """The run likeliest to answer; a run that leans on the sentence before it only if no other comes close."""
        runs = sorted(self._runs_around(peak), key=self._likelihood, reverse=True)
        enough = self._likelihood(runs[0]) / LEANING_COST
        upright = (run for run in runs if self._likelihood(run) >= enough and not leans(self._text(run.start)))
        return next(upright, runs[0])

    def _runs_around(self, peak: int) -> Iterator[range]:
        """For each start, the longest run that fits and holds the sentence; at least the sentence alone."""
        start, end = self._reach(peak, -1), self._reach(peak, 1)
        for first in range(peak, start - 1, -1):
            room = self._starts[first] + self._longest
            stop = bisect_right(self._ends, room, peak + 1, end + 1)
            if first == peak or self._ends[stop - 1] <= room:
                yield range(first, stop)

    def _reach(self, peak: int, step: int) -> int:
        """How far a quote can go on from a sentence one way: over what is left of the section, without a gap."""
        place = peak
        while self._continues(place, step) and abs(self._ends[place + step] - self._ends[peak]) <= self._longest:
            place += step
        return place

    def _continues(self, place: int, step: int) -> bool:
        """Whether the next ranked sentence that way is left, and the next one of its section."""
        return self._goes_on[max(place, place + step)] and self._left[place + step]

    def _with_heading(self, run: range) -> range:
        """The run with as much of the heading right above it as fits, so that readers see what it is about."""
        first = run.start
        while self._continues(first, -1) and self._is_heading[first - 1]:
            if self._ends[run.stop - 1] - self._starts[first - 1] > self._longest:
                break
            first -= 1
        return range(first, run.stop)

    def _shortened(self, run: range, best: int) -> range:
        """The run without the sentences at its ends that can hardly answer; one that the next leans on stays."""
        first, last = run.start, run.stop - 1
        while first < best and self._is_negligible(first, best) and not leans(self._text(first + 1)):
            first += 1
        while last > best and self._is_negligible(last, best) and not self._belongs(last, best):
            last -= 1
        return range(first, last + 1)

    def _belongs(self, place: int, best: int) -> bool:
        """Whether a later sentence is part of the answer without having a word of the question.

        Such are the sentences below a heading that asks the question, and the items of a list that the answer opens.
        """
        return bool(self._asked[best] >= ASKED_ABOVE) or self._opens_list_with(best, place)

    def _opens_list_with(self, best: int, place: int) -> bool:
        """Whether a sentence ends in a colon, and all from the next one up to another are items of a list."""
        items = (ITEM.match(self._text(between)) for between in range(best + 1, place + 1))
        return self._text(best).endswith(":") and all(items)

    def _is_negligible(self, place: int, best: int) -> bool:
        earlier = self._paragraphs[place] < self._paragraphs[best]
        share = NEGLIGIBLE_BEFORE if earlier else NEGLIGIBLE
        return bool(self._chances[place] < share * self._chances[best])

    def _likelihood(self, run: range) -> float:
        return self._chances_before[run.stop] - self._chances_before[run.start]

    def _text(self, place: int) -> str:
        return self._collection.articles[self._article[place]].text[self._starts[place] : self._ends[place]]


def _quote(collection: Collection, ranked: Ranked, excerpt: Excerpt) -> Quote:
    spans = collection.sentence_spans.of(ranked.around.sentences[excerpt.first : excerpt.last + 1])
    answering = marked(ranked, excerpt.first, excerpt.last, excerpt.best)
    return Quote(
        article=collection.articles[ranked.around.articles[excerpt.best]],
        span=Span(spans[0].start, spans[-1].end),
        highlights=tuple(spans[place - excerpt.first] for place in answering),
        score=float(ranked.scores[excerpt.best]),
        also_in=_by_date(collection.articles[number] for number in excerpt.also_in),
        sentences=tuple(spans),
    )


def _opening(collection: Collection, article: int) -> int | None:
    """The first sentence of an article that is no heading, or else its first; None where it has none."""
    numbers = range(*np.searchsorted(collection.sentence_article, (article, article + 1)).tolist())
    real = (number for number in numbers if not collection.sections.is_heading[number])
    return next(real, numbers.start if numbers else None)


def _repeated(collection: Collection, openings: Sequence[int], opening: int) -> int | None:
    """The first of the openings that `opening` repeats; None if it repeats none."""
    again = words_of(collection, opening)
    return next((one for one in openings if repeats(collection, words_of(collection, one), again)), None)


def _quote_from(collection: Collection, opening: int) -> Quote:
    """A quote of as many sentences, from the opening on, as fit."""
    article = int(collection.sentence_article[opening])
    end = int(np.searchsorted(collection.sentence_article, article + 1))
    first, *others = collection.sentence_spans[opening:end]
    spans = (first, *(span for span in others if span.end - first.start <= LONGEST_QUOTE))
    return Quote(collection.articles[article], Span(first.start, spans[-1].end), (first,), 0.0, sentences=spans)


def _by_date(articles: Iterable[Article]) -> tuple[Article, ...]:
    return tuple(sorted(articles, key=lambda article: (_day(article), article.path)))


def _day(article: Article) -> date:
    """The day on which it was published; the undated come last."""
    return article.date or date.max
