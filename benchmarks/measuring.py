"""Measures one engine in a process of its own, and prints its figures as JSON.

`python -m benchmarks.measuring WORKSHOP` measures the bot over the folder WORKSHOP/corpus and leaves the terms of its
passages and of its questions there; with the name of an engine behind it, that engine over these terms. What is
imported of the bot here is there in each of its versions, so that an older checkout is measured with the same program.
"""

import gc
import json
import resource
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from ctypes import CDLL
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TypeVar

import numpy as np

from bot.answers.answerer import Answerer
from bot.articles.library import read_library

CANDIDATES = 40  # passages whose sentences the bot ranks
TODAY = date(2022, 3, 1)  # when the questions are asked: any day, so long as it is the same
BUDGET = 10.0  # seconds for the questions: a slow engine is asked the first ones only
FEWEST = 20  # of the questions, however slow

Figures = dict[str, float]
Asked = TypeVar("Asked")


def main() -> None:
    workshop, *engine = sys.argv[1:]
    figures = _of_engine(Path(workshop), engine[0]) if engine else _of_bot(Path(workshop))
    print(json.dumps(figures | {"memory": megabytes()}))


def _of_bot(workshop: Path) -> Figures:
    questions: list[str] = json.loads((workshop / "questions.json").read_text(encoding="utf-8"))
    start = time.perf_counter()
    articles = read_library(workshop / "corpus").articles
    answerer = Answerer(articles)
    figures = {"build": time.perf_counter() - start, "articles": len(articles)}
    answered = _latencies(lambda question: answerer.answer(question, today=TODAY), questions)
    figures |= {f"answers {name}": value for name, value in answered.items()}
    return figures | (_candidates(answerer, questions, workshop) if hasattr(answerer, "edition") else {})


def _candidates(answerer: Answerer, questions: Sequence[str], workshop: Path) -> Figures:
    edition = answerer.edition
    terms: list[Mapping[int, float]] = [edition.reader.read(question).terms() for question in questions]
    if not (workshop / "terms.txt").exists():
        (workshop / "terms.json").write_text(json.dumps([[str(term) for term in asked] for asked in terms]))
        with (workshop / "terms.txt").open("w", encoding="ascii") as file:
            file.writelines(" ".join(map(str, passage)) + "\n" for passage in edition.collection.passage_terms())
    found = _latencies(lambda asked: edition.index.search(asked, CANDIDATES), terms)
    return {"passages": len(edition.index)} | {f"candidates {name}": value for name, value in found.items()}


def _of_engine(workshop: Path, engine: str) -> Figures:
    questions: list[list[str]] = json.loads((workshop / "terms.json").read_text(encoding="utf-8"))
    start = time.perf_counter()
    search: Callable[[Sequence[str]], object] = import_module("benchmarks.engines").PEERS[engine](
        workshop / "terms.txt"
    )
    figures = {"build": time.perf_counter() - start}
    found = _latencies(search, questions)
    return figures | {f"candidates {name}": value for name, value in found.items()}


def _latencies(ask: Callable[[Asked], object], questions: Sequence[Asked]) -> Figures:
    """Milliseconds of the processor; of two askings the better, so that no dictionary is loaded and no cache cold."""
    began, times = time.process_time(), []
    for number, question in enumerate(questions):
        if number >= FEWEST and time.process_time() - began > BUDGET:
            break
        times.append(min(_seconds(ask, question) for _ in range(2)))
    p50, p99 = np.percentile(times, [50, 99])
    return {"p50": 1000 * float(p50), "p99": 1000 * float(p99)}


def _seconds(ask: Callable[[Asked], object], question: Asked) -> float:
    """Those of all threads of this process: what a machine without other work takes at most."""
    start = time.process_time()
    ask(question)
    return time.process_time() - start


def megabytes() -> float:
    """What this process alone holds once it has given back what it can; elsewhere than on Linux the most it had."""
    gc.collect()
    rollup = Path("/proc/self/smaps_rollup")
    if not rollup.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6
    CDLL(None).malloc_trim(0)
    lines = (line.split() for line in rollup.read_text(encoding="ascii").splitlines())
    return sum(int(line[1]) for line in lines if line[0] in {"Private_Clean:", "Private_Dirty:"}) * 1024 / 1e6


if __name__ == "__main__":
    main()
