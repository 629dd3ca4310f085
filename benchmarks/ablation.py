"""What each part of the search adds: a row a lever, with the figures of the bot that is without it.

    python -m benchmarks.ablation FOLDER=QUESTIONS.jsonl … [--only LEVER …] [--most N] [--vectors DIR]

FOLDER holds the articles that the questions of the file are about. Of each file N questions, spread over it, are asked;
all unless told. Figures are hit@1/3/5, the time of the processor a question takes and the memory of the bot with the
articles of all sets; each row has a process of its own. What is left out is replaced by what does nothing, so that a
row shows what the lever costs as well as what it wins. The weights stay: some of what one feature wins, others win too.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from multiprocessing import get_context
from pathlib import Path
from unittest.mock import patch

import numpy as np

from benchmarks.fit import ASKED_ON, Set, read_set
from benchmarks.measuring import megabytes
from bot.evaluation.scoring import figures, scored_answers
from bot.language.vectors import WordVectors
from bot.language.wordlists import WordGroups
from bot.ranking.features import BY_ENCODER, FEATURES, Feature
from bot.ranking.view import View
from bot.search.bm25 import Floats
from bot.vectors.encoder import read_encoder
from bot.vectors.making import Making


@dataclass(frozen=True, slots=True)
class Lever:
    """A part of the search that can be left out."""

    features: tuple[str, ...] = ()
    """Those of the ranking that are not measured."""
    instead: Mapping[str, object] = field(default_factory=dict)
    """Dotted name of what is left out → what stands in its place."""


@dataclass(frozen=True, slots=True)
class Row:
    """What the bot reaches without a lever."""

    hits: tuple[tuple[float, float, float], ...]
    """hit@1, 3 and 5 of each set."""
    milliseconds: float
    megabytes: float


def _nothing(*_: object) -> tuple[()]:
    return ()


def _no_groups() -> WordGroups:
    return WordGroups(())


def _no_vectors() -> WordVectors:
    return WordVectors({}, np.zeros((0, 1), dtype=np.int8), np.zeros(0, dtype=np.float16))


def _no_window(*_: object, **__: object) -> None:
    return None


def _as_typed(_reader: object, _asked: str, token: object, _language: str) -> str:
    return str(getattr(token, "form"))  # noqa: B009 - of whatever stands for a token


READING = "bot.questions.reading"
LEVERS: Mapping[str, Lever] = {
    "nothing": Lever(),
    "thesaurus": Lever(instead={"bot.answers.answerer.shipped_thesaurus": _no_groups}),
    "names": Lever(instead={"bot.answers.answerer.shipped_names": _no_groups}),
    "related words": Lever(("related",), {f"{READING}.related_words": _nothing}),
    "word vectors": Lever(("near", "about"), {"bot.search.meanings.word_vectors": _no_vectors}),
    "roots": Lever(instead={f"{READING}.QuestionReader._admit_root": _nothing}),
    "writings": Lever(instead={f"{READING}.together": _nothing, f"{READING}.writings": _nothing}),
    "spelling": Lever(instead={f"{READING}.QuestionReader._put_right": _as_typed}),
    "dates": Lever(instead={"bot.answers.consultation.read_window": _no_window}),
    "letters": Lever(("grams",)),
    "order": Lever(("pairs", "runs")),
    "kinds": Lever(("kind", "kind_near", "definition")),
    "figures": Lever(("figure", "counted")),
    "titles": Lever(("title", "heading", "asked_above")),
    "whole articles": Lever(("article", "names")),
    "reality": Lever(("unreal",)),
    "plain sentences": Lever(("named",)),
}
# Told only where there is an encoder of sentences.
OF_ENCODER: Mapping[str, Lever] = {
    "sentence vectors": Lever(("sense",), {"bot.answers.consultation.NEAREST": 0}),
    "their candidates": Lever(instead={"bot.answers.consultation.NEAREST": 0}),
}


@dataclass(frozen=True, slots=True)
class Task:
    """One row to be measured."""

    lever: Lever
    sets: tuple[str, ...]
    most: int | None
    vectors: Path | None
    state: Path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", metavar="FOLDER=QUESTIONS.jsonl")
    parser.add_argument("--only", nargs="*", choices=[*LEVERS, *OF_ENCODER], metavar="LEVER", help="rows to measure")
    parser.add_argument("--most", type=int, metavar="N", help="questions that are asked of each file")
    parser.add_argument("--vectors", type=Path, metavar="DIR", help="an encoder of sentences to answer with")
    parser.add_argument("--state", type=Path, default=Path("state"), metavar="DIR", help="where its vectors are kept")
    chosen = parser.parse_args()
    levers = {**LEVERS, **(OF_ENCODER if chosen.vectors else {})}
    names = [name for name in levers if not chosen.only or name in chosen.only]
    tasks = [Task(levers[name], tuple(chosen.sets), chosen.most, chosen.vectors, chosen.state) for name in names]
    print("| without | " + " | ".join(map(_name, chosen.sets)) + " | ms | MB |")
    print("|---|" + "---|" * (len(chosen.sets) + 2))
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), max_tasks_per_child=1) as processes:
        for name, row in zip(names, processes.map(measured, tasks), strict=True):
            reached = " | ".join("/".join(f"{hit:.3f}".lstrip("0") for hit in hits) for hits in row.hits)
            print(f"| {name} | {reached} | {row.milliseconds:.2f} | {row.megabytes:.0f} |", flush=True)


def measured(task: Task) -> Row:
    """The row of a bot that is without the task's lever. Changes this process, which must be the row's own."""
    with ExitStack() as changes:
        for target, other in _instead(task.lever).items():
            changes.enter_context(patch(target, other))
        making = Making(read_encoder(task.vectors), task.state, None) if task.vectors else None
        sets = [_fewer(read_set(named, making), task.most) for named in task.sets]
        start = time.process_time()
        reached = [figures(list(scored_answers(one.answerer, one.questions, ASKED_ON))) for one in sets]
        taken = time.process_time() - start
        hits = tuple((one.hit_at_1 or 0.0, one.hit_at_3 or 0.0, one.hit_at_5 or 0.0) for one in reached)
        return Row(hits, 1000 * taken / sum(len(one.questions) for one in sets), megabytes())


def _instead(lever: Lever) -> dict[str, object]:
    return {
        **lever.instead,
        "bot.ranking.ranker.FEATURES": _without(FEATURES, lever.features),
        "bot.ranking.ranker.BY_ENCODER": _without(BY_ENCODER, lever.features),
    }


def _without(features: Sequence[Feature], names: Sequence[str]) -> tuple[Feature, ...]:
    measure: Callable[[View], Floats] = _zeros
    return tuple(replace(one, measure=measure) if one.name in names else one for one in features)


def _zeros(view: View) -> Floats:
    return np.zeros(len(view.around))


def _fewer(one: Set, most: int | None) -> Set:
    """The set with so many of its questions, spread over it."""
    step = max(1, -(-len(one.questions) // most)) if most else 1
    return replace(one, questions=one.questions[::step])


def _name(named: str) -> str:
    file = Path(named.partition("=")[2])
    return file.stem if file.stem != "questions" else file.parent.name


if __name__ == "__main__":
    main()
