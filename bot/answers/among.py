"""What some of the articles say, as if there were no others: what is new, or one article."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from bot.answers.answerer import Answerer
from bot.answers.consultation import Consultation
from bot.model import Answer, Outcome


def answer_among(answerer: Answerer, question: str, paths: Collection[str], *, top: int, today: date) -> Answer:
    """The answer of the articles at these paths; words are as rare, and the answer as sure, as among all articles."""
    edition = answerer.edition
    hidden = tuple(number for number, article in enumerate(edition.articles) if article.path not in paths)
    answer = Consultation(edition, question, top, today, hidden).result().answer
    quotes = tuple(quote for quote in answer.quotes if quote.article.path in paths)
    outcome = Outcome.REFUSED if answer.answered and not quotes else answer.outcome
    return replace(answer, quotes=quotes, outcome=outcome)
