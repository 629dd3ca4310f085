"""Orders the sentences of the index's best passages by how likely each one answers: the table of `features`, summed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from bot.questions.question import Question
from bot.ranking.features import BY_ENCODER, FEATURES, WEIGHTS
from bot.ranking.neighbourhood import Neighbourhood, neighbourhood
from bot.ranking.view import Corpus, View
from bot.search.bm25 import Floats
from bot.search.collection import Collection
from bot.search.index import PassageIndex
from bot.search.sentence_vectors import Sense


@dataclass(frozen=True, slots=True)
class Ranked:
    """Sentences with their scores, in the collection's order."""

    view: View
    features: Mapping[str, Floats]
    """(N,) of each feature, by its name."""
    weights: Mapping[str, float]
    """Of each feature, by its name."""
    scores: Floats
    """(N,) minus infinity for a sentence that answers nothing: a heading, a lone name."""

    @property
    def around(self) -> Neighbourhood:
        return self.view.around

    @property
    def covered(self) -> Floats:
        """(N, Q) how well each sentence has each word of the question."""
        return self.view.covered

    @property
    def may_answer(self) -> npt.NDArray[np.bool_]:
        """(N,)"""
        return np.isfinite(self.scores)

    def raised(self, name: str, by: Floats, weight: float) -> Ranked:
        """The same with one more feature, (N,) `by`, for what the question's words do not tell."""
        return replace(
            self,
            features={**self.features, name: by},
            weights={**self.weights, name: weight},
            scores=self.scores + weight * by,
        )


class Ranker:
    """Scores the sentences around candidate passages for a question. Safe to share between threads."""

    def __init__(self, collection: Collection, index: PassageIndex, weights: Mapping[str, float] = WEIGHTS) -> None:
        """`weights` by a feature's name; a feature without one counts nothing."""
        self._corpus = Corpus(collection, index)
        self._weights = weights
        corpus = self._corpus  # what it looks up, it looks up now, not while a reader waits
        corpus.meanings, corpus.answers_nothing, corpus.participles, corpus.fates, corpus.denies  # noqa: B018

    def rank(self, question: Question, passages: Sequence[int], sense: Sense | None = None) -> Ranked:
        """Score every sentence in and around the passages (there must be one at least)."""
        view = View(self._corpus, question, neighbourhood(self._corpus.collection, passages), sense)
        measured = (*FEATURES, *BY_ENCODER) if sense else FEATURES
        features = {feature.name: feature.measure(view) for feature in measured}
        scores = np.zeros(len(view.around))
        for name, values in features.items():
            scores += self._weights.get(name, 0.0) * values
        scores[view.answers_nothing] = -np.inf
        return Ranked(view, features, self._weights, scores)
