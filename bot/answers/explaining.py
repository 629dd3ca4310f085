"""Why an answer is as it is: what each feature gave a quote, what was matched as what, what confidence came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

import numpy as np

from bot.answers.choosing.confidence import COEFFICIENTS, CONSTANT, Evidence
from bot.answers.consultation import Explained, Ground
from bot.ranking.ranker import Ranked


@dataclass(frozen=True, slots=True)
class Part:
    """One row of a sum: `value` times `weight` was added."""

    name: str
    value: float
    weight: float

    @property
    def gain(self) -> float:
        return self.value * self.weight


@dataclass(frozen=True, slots=True)
class Matched:
    """A word of the question, and the forms of the quote's best sentence that were taken for it, if any."""

    asked: str
    weight: float
    """Its idf."""
    as_forms: tuple[str, ...]
    gain: float
    """1 for the word itself, less for what stands for it, 0 for nothing."""


@dataclass(frozen=True, slots=True)
class QuoteExplained:
    """Why one quote stands where it does."""

    score: float
    likelihood: float
    features: tuple[Part, ...]
    words: tuple[Matched, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """The whole of it; quotes as in the answer. An overview or an empty window has quotes without an explanation."""

    kind: str
    """The kind of answer that the question asks for."""
    since: date | None
    until: date | None
    newest: bool
    quotes: tuple[QuoteExplained, ...]
    confidence: tuple[Part, ...]
    """What speaks for the first quote; their sum is turned into 0 to 1 by the logistic function."""


def explanation_of(explained: Explained) -> Explanation | None:
    """None where nothing was looked for: the corpus is empty."""
    attempt = explained.attempt
    if attempt is None:
        return None
    ground = attempt.ground
    return Explanation(
        kind=attempt.question.kind.value,
        since=attempt.bounds.since,
        until=attempt.bounds.until,
        newest=attempt.bounds.newest,
        quotes=tuple(_quotes(ground)) if ground else (),
        confidence=tuple(_confidence(ground.evidence)) if ground else (),
    )


def explanation_fields(explanation: Explanation) -> dict[str, Any]:
    """The explanation for JSON; numbers are rounded to four places."""
    return {
        "kind": explanation.kind,
        "newest": explanation.newest,
        "quotes": [
            {
                "score": round(quote.score, 4),
                "likelihood": round(quote.likelihood, 4),
                "features": [_part_fields(part) for part in quote.features],
                "words": [
                    {"asked": word.asked, "weight": round(word.weight, 4), "as": list(word.as_forms), "gain": word.gain}
                    for word in quote.words
                ],
            }
            for quote in explanation.quotes
        ],
        "confidence": [_part_fields(part) for part in explanation.confidence],
    }


def explanation_lines(explanation: Explanation) -> Iterator[str]:
    """The explanation as lines of text for a terminal."""
    window = f"articles dated {explanation.since or '…'} to {explanation.until or '…'}"
    dates = window if explanation.since or explanation.until else "articles of all dates"
    yield f"asked for: {explanation.kind}; {dates}{', the newest first' if explanation.newest else ''}"
    for number, quote in enumerate(explanation.quotes, 1):
        yield f"quote {number}: score {quote.score:.2f}, likelihood {quote.likelihood:.2f}"
        for word in quote.words:
            found = ", ".join(word.as_forms) if word.as_forms else "not in the sentence"
            yield f"    {word.asked} (idf {word.weight:.2f}): {found}{f' × {word.gain:.2f}' if word.as_forms else ''}"
        yield from _sum_lines(quote.features)
    if explanation.confidence:
        yield "confidence:"
        yield from _sum_lines(explanation.confidence)


def _sum_lines(parts: tuple[Part, ...]) -> Iterator[str]:
    for part in sorted(parts, key=lambda part: -abs(part.gain)):
        if part.gain:
            yield f"    {part.gain:+7.2f}  {part.name} ({part.value:.2f} × {part.weight:.2f})"


def _part_fields(part: Part) -> dict[str, Any]:
    return {"name": part.name, "value": round(part.value, 4), "weight": part.weight, "gain": round(part.gain, 4)}


def _quotes(ground: Ground) -> Iterator[QuoteExplained]:
    for excerpt in ground.excerpts:
        ranked = ground.ranked
        yield QuoteExplained(
            score=float(ranked.scores[excerpt.best]),
            likelihood=excerpt.likelihood,
            features=tuple(
                Part(name, float(values[excerpt.best]), ranked.weights.get(name, 0.0))
                for name, values in ranked.features.items()
            ),
            words=tuple(_matched(ranked, excerpt.best)),
        )


def _matched(ranked: Ranked, sentence: int) -> Iterator[Matched]:
    """Each word of the question with the tokens of a sentence that were taken for it."""
    view, found = ranked.view, ranked.view.found
    collection = view.corpus.collection
    here = found.owner == sentence
    for number, word in enumerate(view.question.words):
        places = found.place[here & (found.word == number)]
        forms = collection.token_forms[view.around.tokens[places]]
        strings = tuple(dict.fromkeys(collection.forms.strings[form] for form in forms.tolist()))
        yield Matched(word.asked, word.weight, strings, round(float(ranked.covered[sentence, number]), 4))


def _confidence(evidence: Evidence) -> Iterator[Part]:
    yield Part("constant", 1.0, CONSTANT)
    for item in fields(Evidence):
        yield Part(item.name, float(np.float64(getattr(evidence, item.name))), getattr(COEFFICIENTS, item.name))
