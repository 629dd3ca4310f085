"""What counts as a good answer, and the figures that sum it up."""

from __future__ import annotations

import math
import time
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from bot.answers.answerer import Answerer
from bot.evaluation.questions import GoldQuestion
from bot.model import Answer, Article, Quote

TOP = 10  # quotes that are looked at; a reader seldom pages further
GIVEN_UP = 0.05  # share of the answerable questions that a strict threshold may refuse


@dataclass(frozen=True, slots=True)
class Scored:
    """A question, what was said to it, and how good that is."""

    asked: GoldQuestion
    answer: Answer
    took_ms: float
    rank: int | None
    """Of the first quote that is a hit, from 1; None when none is, or when nothing would be."""
    highlighted: bool
    """Whether the first quote is a hit that has the answer in its highlights."""

    @property
    def first(self) -> Quote | None:
        return self.answer.quotes[0] if self.answer.quotes else None

    def hit_within(self, top: int) -> bool:
        return self.rank is not None and self.rank <= top


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares are 0 to 1; None where no question is of the sort that is measured."""

    answerable: int
    hit_at_1: float | None
    hit_at_3: float | None
    hit_at_5: float | None
    hit_at_10: float | None
    """Share of the answerable questions with a hit among the first quotes, be they answered or refused."""
    mrr_at_10: float | None
    """Mean of 1 / rank, 0 without a hit: mean reciprocal rank (Voorhees, TREC-8, 1999)."""
    highlight_at_1: float | None
    quote_characters: float | None
    """Mean length of the first quotes to answerable questions."""
    answered: float | None
    """Share of the answerable questions."""
    unanswerable: int
    refused: float | None
    """Share of the unanswerable questions."""
    auroc: float | None
    """Chance that an answerable question has a greater confidence than an unanswerable one."""
    refused_at_95_kept: float | None
    """Share of the unanswerable questions below the threshold that 95 % of the answerable ones reach."""
    p50_ms: float
    p99_ms: float


@dataclass(frozen=True, slots=True)
class Misses:
    """The answers that went wrong, the worst of each sort first."""

    wrong: tuple[Scored, ...]
    """Answered with a first quote that is no hit, the surest first."""
    refused: tuple[Scored, ...]
    """Answerable, but refused, the least sure first."""
    unfounded: tuple[Scored, ...]
    """Answered though no article answers, the surest first."""


def unreachable(questions: Iterable[GoldQuestion], articles: Iterable[Article]) -> list[GoldQuestion]:
    """The answerable questions of which not one article is there to be found."""
    paths = [article.path for article in articles]
    return [asked for asked in questions if asked.answerable and not _reachable(asked, paths)]


def _reachable(asked: GoldQuestion, paths: Iterable[str]) -> bool:
    return any(is_named(path, article) for path in paths for article in asked.articles)


def scored_answers(
    answerer: Answerer, questions: Iterable[GoldQuestion], today: date | None = None
) -> Iterator[Scored]:
    """Asks the questions one after another, on `today` where they name no day of their own."""
    for asked in questions:
        start = time.perf_counter()
        answer = answerer.answer(asked.text, top=TOP, today=asked.today or today)
        yield score(asked, answer, (time.perf_counter() - start) * 1000)


def score(asked: GoldQuestion, answer: Answer, took_ms: float) -> Scored:
    rank = next((rank for rank, quote in enumerate(answer.quotes[:TOP], 1) if is_hit(quote, asked)), None)
    highlighted = rank == 1 and is_highlighted(answer.quotes[0], asked)
    return Scored(asked, answer, took_ms, rank, highlighted)


def is_hit(quote: Quote, asked: GoldQuestion) -> bool:
    """Whether the quote comes from an article that answers and holds the words of it that do."""
    text = folded(quote.text)
    return any(is_named(quote.article.path, place.article) and folded(place.text) in text for place in asked.places)


def is_named(path: str, article: str) -> bool:
    """Whether an article is meant: by its path below the corpus, or by its file name alone."""
    return path == article or ("/" not in article and PurePosixPath(path).name == article)


def is_highlighted(quote: Quote, asked: GoldQuestion) -> bool:
    """Whether the highlights, one after another, hold words that answer."""
    marked = folded(" ".join(quote.text[mark.start : mark.end] for mark in quote.marks))
    return any(folded(place.text) in marked for place in asked.places)


def folded(text: str) -> str:
    """Two copies of the same words made equal: compatibility forms (NFKC) and one space between words."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def figures(scored: Sequence[Scored]) -> Figures:
    """Raises ValueError when nothing was asked."""
    kept = [one for one in scored if one.asked.answerable]
    off = [one for one in scored if not one.asked.answerable]
    sure_of_kept = [one.answer.confidence for one in kept]
    sure_of_off = [one.answer.confidence for one in off]
    hits = {top: _mean(one.hit_within(top) for one in kept) for top in (1, 3, 5, 10)}
    return Figures(
        answerable=len(kept),
        hit_at_1=hits[1],
        hit_at_3=hits[3],
        hit_at_5=hits[5],
        hit_at_10=hits[10],
        mrr_at_10=_mean(1 / one.rank if one.rank else 0.0 for one in kept),
        highlight_at_1=_mean(one.highlighted for one in kept),
        quote_characters=_mean(len(one.first.text) for one in kept if one.first),
        answered=_mean(one.answer.answered for one in kept),
        unanswerable=len(off),
        refused=_mean(not one.answer.answered for one in off),
        auroc=auroc(sure_of_kept, sure_of_off),
        refused_at_95_kept=refused_at_95_kept(sure_of_kept, sure_of_off),
        p50_ms=percentile([one.took_ms for one in scored], 0.50),
        p99_ms=percentile([one.took_ms for one in scored], 0.99),
    )


def auroc(positive: Sequence[float], negative: Sequence[float]) -> float | None:
    """Area under the ROC curve: chance that a positive is above a negative, ties counting half (Mann and Whitney)."""
    if not positive or not negative:
        return None
    ranked = sorted(negative)
    below = sum(bisect_left(ranked, one) + bisect_right(ranked, one) for one in positive)
    return below / 2 / (len(positive) * len(negative))


def refused_at_95_kept(positive: Sequence[float], negative: Sequence[float]) -> float | None:
    """Share of the negatives below the highest threshold that keeps 95 % of the positives."""
    if not positive:
        return None
    threshold = sorted(positive)[int(GIVEN_UP * len(positive))]
    return _mean(one < threshold for one in negative)


def percentile(values: Sequence[float], share: float) -> float:
    """The least value that a share of all do not exceed (nearest rank). Raises ValueError when there is none."""
    if not values:
        raise ValueError("no values")
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


def groups(scored: Iterable[Scored], label: Callable[[GoldQuestion], str | None]) -> dict[str, list[Scored]]:
    """What was scored by label, in alphabetical order; what has none is left out."""
    found: dict[str, list[Scored]] = {}
    for one in scored:
        if name := label(one.asked):
            found.setdefault(name, []).append(one)
    return dict(sorted(found.items()))


def misses(scored: Iterable[Scored]) -> Misses:
    surest_first = sorted(scored, key=lambda one: -one.answer.confidence)
    kept = [one for one in surest_first if one.asked.answerable]
    off = [one for one in surest_first if not one.asked.answerable]
    return Misses(
        wrong=tuple(one for one in kept if one.answer.answered and one.rank != 1),
        refused=tuple(one for one in reversed(kept) if not one.answer.answered),
        unfounded=tuple(one for one in off if one.answer.answered),
    )


def _mean(values: Iterable[float]) -> float | None:
    listed = list(values)
    return sum(listed) / len(listed) if listed else None
