"""What an article tells as a fact, after an older one told only that it might happen."""

from __future__ import annotations

import numpy as np

from bot.answers.choosing.confidence import MOSTLY
from bot.questions.question import Kind
from bot.ranking.ranker import Ranked


def facts_after(ranked: Ranked) -> Ranked | None:
    """The sentences, those raised above the best that newer articles tell as facts of the same; None without any.

    None as well unless it is asked whether or when something happened, and the best sentence tells it as planned,
    feared or denied. "The dam gave way" has other words than "the dam could break", so that one word that is asked for,
    and all names, are enough.
    """
    view, question = ranked.view, ranked.view.question
    best = int(ranked.scores.argmax())
    unreal = ranked.features["unreal"]
    if not (question.whether or question.kind is Kind.DATE) or not unreal[best]:
        return None
    days = view.corpus.collection.register.days[ranked.around.articles]
    telling = [n for n, word in enumerate(question.words) if not word.generic]
    named = [n for n in telling if question.words[n].named]
    common = [n for n in telling if not question.words[n].named]
    told = view.covered[:, common].max(axis=1, initial=0.0) >= MOSTLY
    near = np.maximum(np.maximum(view.covered, view.headed), view.in_title)
    facts = ranked.may_answer & (unreal == 0) & (days > days[best]) & told
    facts &= (near[:, named] > 0).all(axis=1)
    if question.kind is not Kind.ANY:
        facts &= view.holding(view.of_kind)
    if not facts.any():
        return None
    return ranked.raised("since", np.where(facts, ranked.scores[best] - ranked.scores[facts].min() + 1.0, 0.0), 1.0)
