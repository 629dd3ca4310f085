"""Scores what is marked in quotes against gold spans, by words: precision, recall and their harmonic mean, F1.

    python -m benchmarks.evidence PASSAGES.jsonl [--quotes N]

Each line is a JSON object: "question", "text" (the passage, the only article there is) and "spans" (pairs of characters
of the text, start and end, that answer; none where it does not). A word counts as marked if a mark touches it. The
figures are means over the lines, as in SQuAD (Rajpurkar et al. 2016); a line without gold spans is right if nothing is
answered.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from bot.answers.answerer import Answerer
from bot.language.analysis import words
from bot.model import Article, Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A question about a text, and where the text answers it."""

    question: str
    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Of one passage; each 0 to 1."""

    precision: float
    recall: float
    f1: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("passages", type=Path)
    parser.add_argument("--quotes", type=int, default=3, metavar="N", help="quotes that are looked at (%(default)s)")
    options = parser.parse_args()
    scores = [score(passage, marks(passage, options.quotes)) for passage in read_passages(options.passages)]
    if not scores:
        raise SystemExit(f"{options.passages} holds no passages; write one JSON object a line.")
    for name in ("precision", "recall", "f1"):
        print(f"{name:10} {mean(getattr(one, name) for one in scores):.3f}")
    print(f"{'passages':10} {len(scores)}")


def read_passages(path: Path) -> Iterator[Passage]:
    for line in filter(str.strip, path.read_text(encoding="utf-8").splitlines()):
        fields = json.loads(line)
        yield Passage(fields["question"], fields["text"], tuple(Span(*pair) for pair in fields["spans"]))


def marks(passage: Passage, quotes: int) -> tuple[Span, ...]:
    """What is marked of the passage; nothing where the question is refused."""
    answer = Answerer([Article("passage.txt", "", passage.text)]).answer(passage.question, top=quotes)
    return tuple(mark for quote in answer.quotes for mark in quote.highlights) if answer.answered else ()


def score(passage: Passage, marked: Sequence[Span]) -> Score:
    gold, found = (_words_in(passage.text, spans) for spans in (passage.spans, marked))
    if not gold or not found:
        right = float(gold == found)
        return Score(right, right, right)
    shared = len(gold & found)
    precision, recall = shared / len(found), shared / len(gold)
    return Score(precision, recall, 2 * precision * recall / (precision + recall) if shared else 0.0)


def _words_in(text: str, spans: Iterable[Span]) -> set[int]:
    """Where the words begin that one of the spans touches."""
    listed = list(spans)
    return {
        match.start()
        for match in words(text)
        if any(span.start < match.end() and match.start() < span.end for span in listed)
    }


if __name__ == "__main__":
    main()
