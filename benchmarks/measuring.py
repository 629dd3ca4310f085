"""Measures one engine in a process of its own, and prints its figures as JSON.

`python -m benchmarks.measuring WORKSHOP` measures the bot over the folder WORKSHOP/corpus and leaves the terms of its
passages and of its questions there; a version that keeps what it builds only builds it, in STATE_DIR, if nothing is
there. With the name of an engine behind it, that engine is measured over these terms. What is imported of the bot here
is there in each of its versions, so that an older checkout is measured with the same program; what newer ones keep and
follow is looked for.
"""

import gc
import json
import os
import resource
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from ctypes import CDLL
from datetime import date
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import TypeVar

import numpy as np

import bot
from bot.answers.answerer import Answerer
from bot.articles.folder.library import read_library

CANDIDATES = 40  # passages whose sentences the bot ranks
TODAY = date(2022, 3, 1)  # when the questions are asked: any day, so long as it is the same
BUDGET = 10.0  # seconds for the questions: a slow engine is asked the first ones only
MORE = 6  # articles that are added one by one
SWITCHING = 0.0005  # seconds, as in the running bot: see `bot.app`
FEWEST = 20  # of the questions, however slow

Figures = dict[str, float]
Asked = TypeVar("Asked")


def main() -> None:
    workshop, *engine = sys.argv[1:]
    figures = _of_engine(Path(workshop), engine[0]) if engine else _of_bot(Path(workshop))
    print(json.dumps({"memory": megabytes()} | figures))


def _of_bot(workshop: Path) -> Figures:
    questions: list[str] = json.loads((workshop / "questions.json").read_text(encoding="utf-8"))
    keeping = Path(bot.__file__).with_name("answering.py").exists()
    is_built = keeping and Path(os.environ["STATE_DIR"]).exists()
    start = time.perf_counter()
    answerer = _kept(workshop) if keeping else Answerer(read_library(workshop / "corpus").articles)
    figures: Figures = {"build": time.perf_counter() - start, "articles": len(answerer.articles)}
    if keeping and not is_built:
        return figures
    answered = _latencies(lambda question: answerer.answer(question, today=TODAY), questions)
    figures |= {f"answers {name}": value for name, value in answered.items()}
    figures |= _candidates(answerer, questions, workshop) if hasattr(answerer, "edition") else {}
    figures["memory"] = megabytes()
    made_up = not (workshop / "corpus").is_symlink()
    return figures | (_one_more(answerer, questions, workshop) if is_built and made_up else {})


def _kept(workshop: Path) -> Answerer:
    """As `crisis-bot run` begins: from what is kept in STATE_DIR, by all processors where nothing is."""
    answering, settings = import_module("bot.answering"), _settings(workshop)
    library = answering.read_to_answer(settings, lambda *_: None)
    answerer: Answerer = answering.build_answerer(settings, library)
    return answerer


def _settings(workshop: Path) -> object:
    os.environ["CORPUS_DIR"] = str(workshop / "corpus")
    return import_module("bot.settings").load_settings(workshop / "no.env")


def _one_more(answerer: Answerer, questions: Sequence[str], workshop: Path) -> Figures:
    """Seconds of the processor until one more article is answered from, and how long the slowest answer takes then."""
    settings, read = _settings(workshop), import_module("bot.answering").read_corpus
    read(settings)  # as a running bot has, to find what changed before it looked
    gc.freeze()  # as there

    def follow() -> None:
        edition = answerer.edition_of(read(settings).articles)
        answerer.on(edition).warm_up()
        answerer.publish(edition)

    seconds, slowest = [], 0.0
    articles = sorted((workshop / "corpus").iterdir())
    for number, source in enumerate(articles[:: len(articles) // MORE + 1]):
        added = source.with_stem(f"{source.stem}-more")
        added.write_bytes(source.read_bytes() + f"\nThe Qzxport{number} ferry has left.\n".encode())
        if number % 2:
            slowest = max(slowest, _slowest_beside(follow, answerer, questions))
        else:
            start = time.process_time()
            follow()
            seconds.append(time.process_time() - start)
        if not answerer.answer(f"Has the Qzxport{number} ferry left?", today=TODAY).quotes:
            raise SystemExit(f"{added} is not answered from.")
        added.unlink()
    return {"one more": float(np.median(seconds)), "beside": 1000 * slowest}


def _slowest_beside(work: Callable[[], None], answerer: Answerer, questions: Sequence[str]) -> float:
    """Seconds of the slowest answer while something else is done; each question was asked before."""
    beside, slowest = Thread(target=work), 0.0
    sys.setswitchinterval(SWITCHING)
    beside.start()
    while beside.is_alive():
        for question in questions[:10]:
            start = time.perf_counter()
            answerer.answer(question, today=TODAY)
            slowest = max(slowest, time.perf_counter() - start)
    return slowest


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
    """What this process alone holds but for pages of files, which it can give back; elsewhere than on Linux, all."""
    gc.collect()
    rollup = Path("/proc/self/smaps_rollup")
    if not rollup.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6
    CDLL(None).malloc_trim(0)
    lines = (line.split() for line in rollup.read_text(encoding="ascii").splitlines())
    return sum(int(line[1]) for line in lines if line[0] in {"Private_Dirty:", "Swap:"}) * 1024 / 1e6


if __name__ == "__main__":
    main()
