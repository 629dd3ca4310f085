"""How sure the bot is that the corpus answers a question.

A logistic model over what is known of the best excerpt. Fitted to tell questions that a corpus answers from those of
other domains, over corpora of one article and of a hundred, each counting alike, so that a threshold means the same in
both: the more passages there are, the better the best one fits by chance, which is what `size` takes back.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np

from bot.answers.quoting import Excerpt
from bot.search.question import Question
from bot.search.ranking import Ranked


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for and against an excerpt."""

    score: float
    """Of its best sentence."""
    fit: float
    """BM25 of that sentence's surroundings, as a share of what is possible."""
    found: float
    """ln(1 + n) of the question's n words that the excerpt has."""
    likelihood: float
    """Of its sentences among all that were ranked: low where many fit equally well."""
    unknown: float
    """Share of the question's words that no article has, less so in another script than most articles'."""
    size: float
    """ln of the passages of the corpus."""
    length: float
    """ln(1 + n) of the n words of the question."""


COEFFICIENTS = Evidence(score=0.24, fit=3.68, found=3.41, likelihood=1.18, unknown=-4.74, size=-0.8, length=-1.5)
CONSTANT = 0.57


def confidence_of(question: Question, ranked: Ranked, excerpt: Excerpt, passages: int) -> float:
    """0 to 1 that the excerpt, the best of a corpus of so many passages, answers the question."""
    evidence = _evidence(question, ranked, excerpt, passages)
    total = CONSTANT + sum(getattr(COEFFICIENTS, item.name) * getattr(evidence, item.name) for item in fields(Evidence))
    return float(1 / (1 + np.exp(-total)))


def _evidence(question: Question, ranked: Ranked, excerpt: Excerpt, passages: int) -> Evidence:
    covered = ranked.covered[excerpt.first : excerpt.last + 1].max(axis=0)
    return Evidence(
        score=float(ranked.scores[excerpt.best]),
        fit=float(ranked.features.wide[excerpt.best]),
        found=float(np.log1p(covered.sum())),
        likelihood=excerpt.likelihood,
        unknown=question.native * sum(not word.known for word in question.words) / len(question.words),
        size=float(np.log(passages)),
        length=float(np.log1p(len(question.words))),
    )
