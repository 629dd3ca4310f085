"""How sure the bot is that the corpus answers a question."""

from __future__ import annotations

import numpy as np

from bot.search.question import Question
from bot.search.ranking import Ranked


def confidence_of(question: Question, ranked: Ranked) -> float:
    return float(1 / (1 + np.exp(-(ranked.scores.max() - 6.0))))
