"""Fits the weights of the ranking and the coefficients of the confidence to named files of questions, and judges both.

    python -m benchmarks.fit weights FOLDER=QUESTIONS.jsonl … [--judge FOLDER=QUESTIONS.jsonl …]
    python -m benchmarks.fit confidence FOLDER=QUESTIONS.jsonl … [--judge …]

FOLDER holds the articles that the questions of the file are about. Every set counts alike, however many questions it
has. The weights maximise the likelihood of the answering sentence among all that were looked at, held near today's by
a penalty; the confidence is a logistic model of whether the first quote answers, fitted on the questions as they are,
on those that no article answers, and on all others once more with the answering articles taken out. What is printed
goes into `bot/ranking/features.py` and `bot/answers/choosing/confidence.py`.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bot.answers.answerer import Answerer
from bot.answers.choosing.confidence import COEFFICIENTS, CONSTANT, Evidence
from bot.answers.consultation import Consultation
from bot.answers.edition import Edition
from bot.articles.folder.library import read_library
from bot.evaluation.questions import GoldQuestion, read_questions
from bot.evaluation.scoring import figures, is_hit, is_named, scored_answers
from bot.ranking.features import WEIGHTS
from bot.ranking.ranker import Ranked, Ranker
from bot.search.bm25 import Floats
from bot.vectors.encoder import read_encoder
from bot.vectors.making import Making

Bools = npt.NDArray[np.bool_]

ASKED_ON = date(2026, 6, 1)  # for questions that name no day, long after the articles, as most readers will ask
STEPS, RATE = 400, 0.05  # of the ascent (Adam, Kingma and Ba 2015)
HELD = 0.002  # penalty of a weight's squared distance from today's
NEAR, NEAR_CHARACTERS = 2, 450  # sentences and characters from an answer within which a quote mostly holds both


@dataclass(frozen=True, slots=True)
class Set:
    """A file of questions and the answerer of the articles that they are about."""

    name: str
    answerer: Answerer
    questions: tuple[GoldQuestion, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """What one question's ranking gave: (N, F) features, and which of the N sentences an answering quote is around."""

    features: npt.NDArray[np.float32]
    gold: Bools


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["weights", "confidence"])
    parser.add_argument("sets", nargs="+", metavar="FOLDER=QUESTIONS.jsonl")
    parser.add_argument("--judge", nargs="*", default=[], metavar="FOLDER=QUESTIONS.jsonl", help="sets not fitted on")
    parser.add_argument("--vectors", type=Path, metavar="DIR", help="an encoder of sentences to answer with")
    parser.add_argument("--state", type=Path, default=Path("state"), metavar="DIR", help="where its vectors are kept")
    chosen = parser.parse_args()
    making = Making(read_encoder(chosen.vectors), chosen.state, None) if chosen.vectors else None
    fitted, judged = [[read_set(named, making) for named in listed] for listed in (chosen.sets, chosen.judge)]
    (fit_weights if chosen.what == "weights" else fit_confidence)(fitted, judged)


def read_set(named: str, making: Making | None = None) -> Set:
    folder, _, questions = named.partition("=")
    file = Path(questions)
    name = file.stem if file.stem != "questions" else file.resolve().parent.name
    answerer = Answerer(read_library(Path(folder)).articles)
    if making:
        vectors = making.vectors(answerer.edition.collection, lambda *_: None)
        answerer.publish(replace(answerer.edition, vectors=vectors))
    return Set(name, answerer, read_questions(file))


# weights


def fit_weights(fitted: Sequence[Set], judged: Sequence[Set]) -> None:
    weights = fitted_weights([list(examples(one)) for one in fitted], WEIGHTS)
    for name, value in weights.items():
        print(f"{name:20} {WEIGHTS[name]:6.2f} → {value:6.2f}")
    for one in [*fitted, *judged]:
        for label, tried in (("today", WEIGHTS), ("fitted", weights)):
            print(f"{one.name:24} {label:6} {judgement(with_weights(one, tried))}")


def examples(one: Set) -> Iterator[Example]:
    """One for each question whose answer stands in the sentences that are looked at."""
    for asked in one.questions:
        ground = Consultation(one.answerer.edition, asked.text, 1, asked.today or ASKED_ON).result()
        if asked.answerable and ground.attempt and ground.attempt.ground:
            ranked = ground.attempt.ground.ranked
            gold = quoted_with(ranked, gold_sentences(ranked, asked))
            if gold.any():
                unmeasured = np.zeros(len(gold))  # by an encoder that is not there
                features = np.stack([ranked.features.get(name, unmeasured) for name in WEIGHTS], axis=1)
                yield Example(features.astype(np.float32), gold)


def gold_sentences(ranked: Ranked, asked: GoldQuestion) -> Bools:
    """(N,) which of the ranked sentences hold words that answer, the longest part of them where they span several."""
    collection, around = ranked.view.corpus.collection, ranked.around
    gold = np.zeros(len(around), dtype=np.bool_)
    for number, article in enumerate(collection.articles):
        texts = [place.text for place in asked.places if is_named(article.path, place.article)]
        here = np.flatnonzero(around.articles == number)
        for start, end in (found for text in texts for found in _occurrences(article.text, text)):
            spans = [collection.sentence_spans[around.sentences[place]] for place in here]
            shared = np.array([min(span.end, end) - max(span.start, start) for span in spans], dtype=np.int64)
            if len(shared) and shared.max() > 0:
                gold[here[int(shared.argmax())]] = True
    return gold


def quoted_with(ranked: Ranked, gold: Bools) -> Bools:
    """(N,) the sentences and those near enough, in their section, that a quote around one mostly holds the other."""
    collection, around = ranked.view.corpus.collection, ranked.around
    starts, ends = collection.sentence_spans.bounds(around.sentences)
    near = gold.copy()
    for place in np.flatnonzero(gold).tolist():
        for other in range(max(0, place - NEAR), min(len(gold), place + NEAR + 1)):
            beside = around.sentences[other] - around.sentences[place] == other - place
            together = beside and around.sections[other] == around.sections[place]
            if together and max(ends[other], ends[place]) - min(starts[other], starts[place]) <= NEAR_CHARACTERS:
                near[other] = True
    return near


def _occurrences(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Where the words stand, white space aside, in characters of the text."""
    places = [at for at, character in enumerate(text) if not character.isspace()]
    bare, wanted = "".join(text.split()), "".join(words.split())
    at = bare.find(wanted)
    while at >= 0:
        yield places[at], places[at + len(wanted) - 1] + 1
        at = bare.find(wanted, at + 1)


def fitted_weights(sets: Sequence[Sequence[Example]], today: Mapping[str, float]) -> dict[str, float]:
    """The weights, none below 0 that is not below 0 today, that make the gold sentences likeliest."""
    start = np.array(list(today.values()))
    lowest = np.where(start < 0, -np.inf, 0.0)
    ascent = _Ascent(len(start))
    weights = start.copy()
    for _ in range(STEPS):
        gradient = np.mean([np.mean([_gradient(e, weights) for e in one], axis=0) for one in sets], axis=0)
        weights = np.maximum(weights + ascent.step(gradient - HELD * (weights - start)), lowest)
    return dict(zip(today, weights.round(2).tolist(), strict=True))


def _gradient(example: Example, weights: Floats) -> Floats:
    """Of ln of the gold sentences' share of the softmax."""
    scores = example.features @ weights
    chances = np.exp(scores - scores.max())
    chances /= chances.sum()
    right = np.where(example.gold, chances, 0.0)
    right /= max(right.sum(), 1e-300)
    gradient: Floats = (right - chances) @ example.features
    return gradient


class _Ascent:
    """Adam: steps scaled by what the gradient was like so far."""

    def __init__(self, size: int) -> None:
        self._mean, self._square, self._taken = np.zeros(size), np.zeros(size), 0

    def step(self, gradient: Floats) -> Floats:
        self._taken += 1
        self._mean = 0.9 * self._mean + 0.1 * gradient
        self._square = 0.999 * self._square + 0.001 * gradient**2
        mean = self._mean / (1 - 0.9**self._taken)
        step: Floats = RATE * mean / (np.sqrt(self._square / (1 - 0.999**self._taken)) + 1e-8)
        return step


def with_weights(one: Set, weights: Mapping[str, float]) -> Set:
    edition = one.answerer.edition
    answerer = one.answerer.on(replace(edition, ranker=Ranker(edition.collection, edition.index, weights)))
    return replace(one, answerer=answerer)


def judgement(one: Set) -> str:
    reached = figures(list(scored_answers(one.answerer, one.questions, ASKED_ON)))
    named = {
        "hit@1": reached.hit_at_1,
        "hit@3": reached.hit_at_3,
        "hit@5": reached.hit_at_5,
        "mrr": reached.mrr_at_10,
        "highlight@1": reached.highlight_at_1,
        "answered": reached.answered,
        "refused": reached.refused,
    }
    return "  ".join(f"{name} {value:.3f}" for name, value in named.items() if value is not None)


# confidence


@dataclass(frozen=True, slots=True)
class Judged:
    """(n, E) evidence of first quotes, whether each answers, and how much each counts."""

    evidence: Floats
    right: Bools
    weight: Floats


def fit_confidence(fitted: Sequence[Set], judged: Sequence[Set]) -> None:
    names = [item.name for item in fields(Evidence)]
    known = {one.name: evidence_of_set(one) for one in [*fitted, *judged]}
    today = np.array([CONSTANT, *(getattr(COEFFICIENTS, name) for name in names)])
    found = logistic([known[one.name] for one in fitted], today)
    for name, old, new in zip(["CONSTANT", *names], today, found, strict=True):
        print(f"{name:16} {old:6.2f} → {new:6.2f}")
    for one in [*fitted, *judged]:
        for label, tried in (("today", today), ("fitted", found)):
            print(f"{one.name:24} {label:6} {calibration(known[one.name], tried)}")


def evidence_of_set(one: Set) -> Judged:
    rows = [row for asked in one.questions for row in _evidence_rows(one.answerer.edition, asked)]
    weight = np.array([row[2] for row in rows])
    return Judged(np.array([row[0] for row in rows]), np.array([row[1] for row in rows]), weight / weight.sum())


def _evidence_rows(edition: Edition, asked: GoldQuestion) -> Iterator[tuple[list[float], bool, float]]:
    """The question as it is, and once more without the articles that answer, at half the weight."""
    day = asked.today or ASKED_ON
    hidden = [number for number, article in enumerate(edition.articles) if _answers(asked, article.path)]
    for without, weight in ((), 1.0), (hidden, 0.5):
        if weight == 1.0 or without:
            attempt = Consultation(edition, asked.text, 1, day, hidden=tuple(without)).result().attempt
            if attempt and attempt.ground and attempt.quotes:
                evidence = [float(getattr(attempt.ground.evidence, item.name)) for item in fields(Evidence)]
                yield evidence, not without and is_hit(attempt.quotes[0], asked), weight


def _answers(asked: GoldQuestion, path: str) -> bool:
    return any(is_named(path, place.article) for place in asked.places)


def logistic(sets: Sequence[Judged], start: Floats) -> Floats:
    """Constant and coefficients by maximum likelihood, each set counting alike (Newton's method, lightly held at 0)."""
    evidence = np.concatenate([one.evidence for one in sets])
    inputs = np.column_stack((np.ones(len(evidence)), evidence))
    right = np.concatenate([one.right for one in sets])
    weight = np.concatenate([one.weight for one in sets]) / len(sets)
    held = np.diag([0.0, *[1e-4] * evidence.shape[1]])
    found = np.zeros(len(start))
    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(inputs @ found, -30, 30)))
        gradient = inputs.T @ (weight * (right - chance)) - held @ found
        curvature = (inputs * (weight * chance * (1 - chance))[:, None]).T @ inputs + held + 1e-9 * np.eye(len(found))
        found = found + np.clip(np.linalg.solve(curvature, gradient), -2, 2)
    return found


def calibration(judged: Judged, coefficients: Floats) -> str:
    """Per band of confidence how many first quotes fall into it, and the share of them that answers."""
    totals = coefficients[0] + judged.evidence @ coefficients[1:]
    chance = 1 / (1 + np.exp(-np.clip(totals, -30, 30)))
    return "  ".join(_band(judged, chance, low, high) for low, high in ((0, 0.3), (0.3, 0.5), (0.5, 0.9), (0.9, 1.01)))


def _band(judged: Judged, chance: Floats, low: float, high: float) -> str:
    inside = (chance >= low) & (chance < high)
    right = f"{judged.right[inside].mean():.2f}" if inside.any() else "–"
    return f"{low:.1f}–{min(high, 1):.1f}: {int(inside.sum()):4} right {right}"


if __name__ == "__main__":
    main()
