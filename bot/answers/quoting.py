"""Chooses which slices of which articles to quote: runs of whole sentences around the most likely answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from bot.model import Quote, Span
from bot.search.collection import Collection
from bot.search.ranking import Ranked

LONGEST_QUOTE = 600  # characters: one phone screen with its headline and source
SHARPNESS = 1.0  # of the softmax over sentences; its scores were fitted for 1


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A run of the ranked sentences, by their place in `Ranked`."""

    first: int
    last: int
    best: int
    """The sentence that answers."""
    likelihood: float
    """That one of its sentences answers, 0 to 1 over all that were ranked."""


def excerpts(collection: Collection, ranked: Ranked, limit: int, longest: int = LONGEST_QUOTE) -> list[Excerpt]:
    """Up to `limit` runs that do not overlap, each around the likeliest sentence not yet quoted."""
    chances = likelihoods(ranked)
    spans = [collection.sentence_spans[number] for number in ranked.around.sentences]
    free = np.ones(len(spans), dtype=np.bool_)
    chosen: list[Excerpt] = []
    while len(chosen) < limit and free.any():
        best = int(np.argmax(np.where(free, chances, -1.0)))
        excerpt = max(_runs_around(ranked, spans, free, chances, best, longest), key=lambda run: run.likelihood)
        free[excerpt.first : excerpt.last + 1] = False
        chosen.append(excerpt)
    return chosen


def likelihoods(ranked: Ranked) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """(N,) softmax of the scores."""
    powers = np.exp(SHARPNESS * (ranked.scores - ranked.scores.max()))
    shares: np.ndarray[tuple[int], np.dtype[np.float64]] = powers / powers.sum()
    return shares


def quotes_of(collection: Collection, ranked: Ranked, chosen: Sequence[Excerpt]) -> tuple[Quote, ...]:
    """The excerpts as slices of their articles."""
    return tuple(_quote(collection, ranked, excerpt) for excerpt in chosen)


def _quote(collection: Collection, ranked: Ranked, excerpt: Excerpt) -> Quote:
    numbers = ranked.around.sentences
    first, last, best = (collection.sentence_spans[numbers[at]] for at in (excerpt.first, excerpt.last, excerpt.best))
    article = collection.articles[ranked.around.articles[excerpt.best]]
    return Quote(article, Span(first.start, last.end), (best,), float(ranked.scores[excerpt.best]))


def lead(collection: Collection, article: int) -> Quote:
    """What an article begins with, its first sentence highlighted."""
    spans = [collection.sentence_spans[number] for number in np.flatnonzero(collection.sentence_article == article)]
    last = max((span for span in spans if span.end - spans[0].start <= LONGEST_QUOTE), default=spans[0])
    return Quote(collection.articles[article], Span(spans[0].start, last.end), (spans[0],), 0.0)


def _runs_around(
    ranked: Ranked, spans: list[Span], free: np.ndarray, chances: np.ndarray, best: int, longest: int
) -> Iterator[Excerpt]:
    """For each start, the longest run of free sentences around the best one that fits; at least that one itself."""
    first = best
    while first >= 0 and (first == best or (_follows(ranked, first) and free[first])):
        last = best
        if spans[last].end - spans[first].start > longest and first < best:
            break
        while last + 1 < len(spans) and free[last + 1] and _follows(ranked, last) and spans[last + 1].end - spans[first].start <= longest:
            last += 1
        yield Excerpt(first, last, best, float(chances[first : last + 1].sum()))
        first -= 1


def _follows(ranked: Ranked, place: int) -> bool:
    """Whether the next ranked sentence is the next one of the same article."""
    around = ranked.around
    return bool(
        around.sentences[place + 1] == around.sentences[place] + 1 and around.articles[place + 1] == around.articles[place]
    )
