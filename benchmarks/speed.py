"""Build time, memory and question latency, for each size of corpus and each engine in a process of its own.

    python -m benchmarks.speed 5000 100000                        made-up corpora of so many passages
    python -m benchmarks.speed --corpus DIR --questions FILE      a real one
    python -m benchmarks.speed 5000 --peers                       beside rank-bm25, bm25s and tantivy, where installed

Memory is by how much building raised the process's peak. Latency is that of a question's whole way, in one thread, each
question of the file asked once; the first ones load dictionaries, which the worst case shows.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.engines import ENGINES, OURS, PEERS, is_installed
from benchmarks.made_up import made_up_articles, passage_count
from bot.articles.library import read_library
from bot.model import Article

ROOT = Path(__file__).parents[1]
COLUMNS = "{:<12}{:>10}{:>10}{:>12}{:>10}{:>10}{:>10}"
HEAD = ("engine", "passages", "build s", "memory MB", "p50 ms", "p99 ms", "worst ms")


def main() -> None:
    options = _parser().parse_args()
    questions = read_questions(options.questions)
    if options.engine:
        size = options.sizes[0] if options.sizes else None
        print(measured(options.engine, read_articles(options.corpus, size), questions), flush=True)
        return
    print(COLUMNS.format(*HEAD), flush=True)
    for size in options.sizes or [None]:
        for engine in [OURS, *filter(is_installed, PEERS)] if options.peers else [OURS]:
            _run_apart(engine, size, options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, metavar="PASSAGES", help="leave it out for the corpus itself")
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus", metavar="DIR")
    parser.add_argument(
        "--questions", type=Path, default=ROOT / "tests" / "questions" / "starter.jsonl", metavar="FILE"
    )
    parser.add_argument("--peers", action="store_true", help="measure other engines beside")
    parser.add_argument("--engine", choices=ENGINES, help=argparse.SUPPRESS)  # what a process of its own is to measure
    return parser


def _run_apart(engine: str, size: int | None, options: argparse.Namespace) -> None:
    sizes = [] if size is None else [str(size)]
    folders = ["--corpus", str(options.corpus), "--questions", str(options.questions)]
    subprocess.run([sys.executable, "-m", "benchmarks.speed", *sizes, *folders, "--engine", engine], check=True)


def read_questions(path: Path) -> list[str]:
    """The `question` of each line of JSON."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["question"] for line in lines if line.strip()]


def read_articles(folder: Path, size: int | None) -> Sequence[Article]:
    """Those of a folder, or as many made up from their sentences as hold `size` passages."""
    articles = read_library(folder).articles
    if not articles:
        raise SystemExit(f"{folder} holds no articles; name another folder with --corpus.")
    return articles if size is None else made_up_articles(articles, size)


def measured(engine: str, articles: Sequence[Article], questions: Sequence[str]) -> str:
    """One line of the table."""
    passages, before, start = passage_count(articles), peak_megabytes(), time.perf_counter()
    ask = ENGINES[engine](articles)
    built = time.perf_counter() - start
    grown = peak_megabytes() - before
    latencies = []
    for question in questions:
        start = time.perf_counter()
        ask(question)
        latencies.append(1000 * (time.perf_counter() - start))
    p50, p99, worst = np.percentile(latencies, [50, 99, 100])
    times = (f"{milliseconds:.2f}" for milliseconds in (p50, p99, worst))
    return COLUMNS.format(engine, f"{passages:,}", f"{built:.1f}", f"{grown:.0f}", *times)


def peak_megabytes() -> float:
    """The most memory this process has held; macOS counts it in bytes, Linux in kilobytes."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


if __name__ == "__main__":
    main()
