"""How sure the bot is that the corpus answers a question.

A logistic model over what is known of the best excerpt. Fitted to tell questions that a corpus answers from those of
other domains, and to a lesser part from those that it just fails to answer, over corpora of one article and of a
hundred, each counting alike, so that a threshold means the same in both: the more passages there are, the better the
best one fits by chance, which is what `size` takes back.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np

from bot.answers.quoting import Excerpt
from bot.questions.question import Question
from bot.ranking.ranker import Ranked


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for and against an excerpt."""

    score: float
    """Of its best sentence."""
    fit: float
    """BM25 of that sentence's surroundings, as a share of what is possible."""
    found: float
    """ln(1 + n) of the question's n telling words, all but generic ones unless it has no others, in the excerpt."""
    likelihood: float
    """Of its sentences among all that were ranked: low where many fit equally well."""
    unknown: float
    """Share of the telling words that no article has; where most articles are in another script, names above all."""
    size: float
    """ln of the passages of the corpus."""
    length: float
    """ln(1 + n) of the n telling words of the question; unknown ones count less in another script, as above."""


COEFFICIENTS = Evidence(score=0.22, fit=2.18, found=2.39, likelihood=1.75, unknown=-4.5, size=-0.6, length=-0.56)
CONSTANT = -0.77


def confidence(evidence: Evidence) -> float:
    """0 to 1 that the excerpt answers the question."""
    total = CONSTANT + sum(getattr(COEFFICIENTS, item.name) * getattr(evidence, item.name) for item in fields(Evidence))
    return float(1 / (1 + np.exp(-total)))


def evidence_of(question: Question, ranked: Ranked, excerpt: Excerpt, passages: int) -> Evidence:
    """What speaks for the excerpt, the best of a corpus of so many passages."""
    telling = [n for n, word in enumerate(question.words) if not word.generic] or list(range(len(question.words)))
    strange = [question.words[n] for n in telling if not question.words[n].known]
    missed = sum(1.0 if word.named else question.native for word in strange)
    covered = ranked.covered[excerpt.first : excerpt.last + 1].max(axis=0)[telling]
    return Evidence(
        score=float(ranked.scores[excerpt.best]),
        fit=float(ranked.features["wide"][excerpt.best]),
        found=float(np.log1p(covered.sum())),
        likelihood=excerpt.likelihood,
        unknown=missed / len(telling),
        size=float(np.log(passages)),
        length=float(np.log1p(len(telling) - len(strange) + missed)),
    )
