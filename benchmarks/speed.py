"""How fast and how large the bot is beside the engines that are installed, for each size of corpus, in one run.

    python -m benchmarks.speed 1000 5000 100000                   made-up corpora of so many passages
    python -m benchmarks.speed --corpus DIR --questions FILE      a real one
    python -m benchmarks.speed 100000 --against CHECKOUT          beside the bot of another checkout
    python -m benchmarks.speed 5000 --ratios                      the bot's figures as times theirs, quickly

Each engine works in a process of its own, one after another. Candidates are found for the same terms: 40 passages by
the bot, which ranks their sentences, and 10 by the others. A whole answer is what readers wait for, from the question's
text on. Both are in milliseconds of the processor, all threads together, which other work on the machine hardly
changes; seconds are by the clock. Building is from files for the bot, by all processors where its version does so, and
from the terms of the passages for the others. A version that keeps what it has built is measured in a second process,
which opens that. One more article costs seconds of the processor from its file to its answers; the slowest answer
meanwhile is in milliseconds by the clock. A start is that of a process that answers one question. Memory is what a
process holds for itself alone and cannot give back, as it can pages of files. BLAS has one thread, as in the bot. How
corpora are made up is told in `made_up`.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.engines import PEERS, is_installed
from benchmarks.made_up import made_up_articles
from bot.__main__ import ONE_THREAD
from bot.articles.folder.library import read_library
from bot.articles.folder.shelf import FRESH
from bot.model import Article

ROOT = Path(__file__).parents[1]
OURS = "crisis-bot"

Figures = Mapping[str, float]
ROWS = {
    "candidates p50": "candidates, p50 in ms",
    "candidates p99": "candidates, p99 in ms",
    "answers p50": "whole answer, p50 in ms",
    "answers p99": "whole answer, p99 in ms",
    "build": "build, s",
    "opened": "opening what was built, s",
    "start": "start, s",
    "one more": "one more article, s",
    "beside": "slowest answer then, ms",
    "disk": "index on disk, MB",
    "memory": "private memory, MB",
}


def main() -> None:
    options = _parser().parse_args()
    measured = []
    for size in options.sizes or [None]:
        with TemporaryDirectory() as folder:
            prepare(Path(folder), options.corpus, options.questions, size, every=4 if options.ratios else 1)
            columns = dict(_measured(Path(folder), options))
        for line in lines(columns, ratios=options.ratios):
            print(line, flush=True)
        measured.append(columns)
        if options.json:
            options.json.write_text(json.dumps(measured, indent=1) + "\n", encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, metavar="PASSAGES", help="leave it out for the corpus itself")
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus", metavar="DIR")
    parser.add_argument(
        "--questions", type=Path, default=ROOT / "tests" / "questions" / "starter.jsonl", metavar="FILE"
    )
    parser.add_argument("--against", type=Path, metavar="CHECKOUT", help="another checkout, whose bot is measured too")
    parser.add_argument("--engines", nargs="*", choices=PEERS, default=[*PEERS], help="which, where installed (all)")
    parser.add_argument(
        "--start",
        action="store_true",
        help="measure starts of the command line too, which takes two more builds of older checkouts",
    )
    parser.add_argument("--ratios", action="store_true", help="print only ratios, for a quarter of the questions")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there, for benchmarks.growth")
    return parser


def prepare(workshop: Path, corpus: Path, questions: Path, size: int | None, every: int = 1) -> None:
    """Lay out what the engines are measured with: the questions, or one in `every` few, and articles as files."""
    listed = [json.loads(line)["question"] for line in questions.read_text(encoding="utf-8").splitlines() if line]
    (workshop / "questions.json").write_text(json.dumps(listed[::every]), encoding="utf-8")
    articles = read_library(corpus).articles
    if not articles:
        raise SystemExit(f"{corpus} holds no articles; name another folder with --corpus.")
    if size is None:
        (workshop / "corpus").symlink_to(corpus.resolve(), target_is_directory=True)
        return
    (workshop / "corpus").mkdir()
    for number, article in enumerate(made_up_articles(articles, size)):
        (workshop / "corpus" / f"{number}.md").write_text(_as_file(article), encoding="utf-8")
    time.sleep(FRESH)  # files that may still change are read again at the next start


def _as_file(article: Article) -> str:
    head = {"title": article.title, "date": str(article.date), "language": article.language}
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items())
    return "\n".join(["---", *lines, "---", "", article.text, ""])


def _measured(workshop: Path, options: argparse.Namespace) -> Iterator[tuple[str, Figures]]:
    for code in filter(None, (ROOT, options.against)):
        figures = _figures(workshop, code)
        yield (
            OURS if code == ROOT else code.name,
            figures | ({"start": _start(workshop, code)} if options.start else {}),
        )
    for engine in filter(is_installed, options.engines):
        yield engine, _figures(workshop, ROOT, engine)


def _figures(workshop: Path, code: Path, *engine: str) -> dict[str, float]:
    figures = _measured_once(workshop, code, *engine)
    if engine or not _state(workshop, code).exists():
        return figures
    again = _measured_once(workshop, code)
    kept = sum(file.stat().st_size for file in _state(workshop, code).rglob("*") if file.is_file())
    return again | {"build": figures["build"], "opened": again["build"], "disk": kept / 1e6}


def _measured_once(workshop: Path, code: Path, *engine: str) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.measuring", str(workshop), *engine]
    environment = _environment(workshop, code)
    done = subprocess.run(command, cwd=code, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def _state(workshop: Path, code: Path) -> Path:
    return workshop / f"state of {code.name}"


def _start(workshop: Path, code: Path) -> float:
    """Seconds of a process that answers one question, the second time."""
    question = json.loads((workshop / "questions.json").read_text(encoding="utf-8"))[0]
    command = [sys.executable, "-m", "bot", "ask", question, "--corpus", str(workshop / "corpus")]
    for _ in range(2):
        begun = time.perf_counter()
        subprocess.run(
            command,
            cwd=code,
            env=_environment(workshop, code),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,  # it ends with a status of its own where it has no answer
        )
    return time.perf_counter() - begun


def _environment(workshop: Path, code: Path) -> dict[str, str]:
    """That of this process; an older checkout finds there the benchmarks that it lacks."""
    state = {"STATE_DIR": str(_state(workshop, code))}
    return {**os.environ, "PYTHONPATH": str(ROOT), **state, **dict.fromkeys(ONE_THREAD, "1")}


def lines(columns: Mapping[str, Figures], *, ratios: bool) -> Iterator[str]:
    """The table of one size, from the figures of each engine."""
    ours = columns[OURS]
    divided = ", the bot's figures as times theirs" if ratios else ""
    yield f"\n{ours['passages']:,} passages of {ours['articles']:,} articles{divided}"
    shown = [name for name in columns if not (ratios and name == OURS)]
    yield "".join([f"{'':<26}", *(f"{name:>14}" for name in shown)])
    for row, title in ROWS.items():
        unlike = PEERS if ratios and row == "build" else ()  # they build from words that are read already
        cells = [
            _cell(None if name in unlike else columns[name].get(row), ours.get(row) if ratios else None)
            for name in shown
        ]
        if any(cell != NONE for cell in cells):
            yield "".join([f"{title:<26}", *(f"{cell:>14}" for cell in cells)])


NONE = "–"


def _cell(value: float | None, divided: float | None) -> str:
    if value is None:
        return NONE
    shown = value if divided is None else divided / value
    return f"{shown:.3g}" if shown < 100 else f"{shown:,.0f}"


if __name__ == "__main__":
    main()
