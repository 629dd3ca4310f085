"""A report that somebody has read elsewhere → what the articles say about it, never whether it is true."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from bot.answers.answerer import Answerer
from bot.language.texts.splitting import sentences
from bot.model import Answer, Outcome, Quote

# Sentences of a report that are looked up: news tells the main thing first, and each costs as much as a question.
MOST_SENTENCES = 6

# Words from which a sentence says something that can be looked up.
SHORTEST = 3

# Quotes for one sentence, so that the first does not crowd out the others.
FOR_EACH = 4


def answer_claim(answerer: Answerer, report: str, *, top: int, today: date) -> Answer:
    """An answer whose quotes are about the report's sentences: one for each in turn, since the main thing comes first.

    Its question is the report itself.
    """
    answers = [answerer.answer(said, top=FOR_EACH, today=today) for said in _looked_up(report)]
    if not answers:
        return replace(answerer.answer(report, top=top, today=today), question=report)
    sure = [each for each in answers if each.answered]
    if not sure:
        closest = tuple(dict.fromkeys(article for each in answers for article in each.closest))[:3]
        refused = max(answers, key=lambda each: each.confidence)
        outcome = refused.outcome if refused.outcome is Outcome.EMPTY_CORPUS else Outcome.REFUSED
        return replace(refused, question=report, searched=report, outcome=outcome, closest=closest, nearest=())
    in_turn = [quote for turn in zip_longest(*(each.quotes for each in sure)) for quote in turn if quote]
    confidence, first = max(each.confidence for each in sure), sure[0]
    quotes = tuple(_apart(in_turn))[:top]
    return Answer(report, report, Outcome.ANSWERED, confidence, quotes, covers=first.covers, newest=first.newest)


def _looked_up(report: str) -> list[str]:
    spans = sentences(report)
    said = [" ".join(report[span.start : span.end].split()) for span in spans]
    return [sentence for sentence in said if len(sentence.split()) >= SHORTEST][:MOST_SENTENCES]


def _apart(quotes: list[Quote]) -> Iterator[Quote]:
    """The quotes without those that overlap an earlier one."""
    kept: list[Quote] = []
    for quote in quotes:
        if not any(
            quote.article.path == other.article.path
            and quote.span.start < other.span.end
            and other.span.start < quote.span.end
            for other in kept
        ):
            kept.append(quote)
            yield quote
