"""`eval`: the answers to a file of questions, scored against gold ones."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.console.answering import read_answerer
from bot.cli.console.arguments import AddParser, add_command, day, number
from bot.cli.console.printing import complain, write_leniently
from bot.redaction import Redactor

if TYPE_CHECKING:
    from bot.evaluation.scoring import Scored
    from bot.settings import Settings

# Misses of each sort that are shown, unless --misses says otherwise.
WORST = 10


def add_eval(add: AddParser) -> None:
    parser = add_command(add, "eval", _eval, "Score the answers to a file of questions against gold ones.")
    parser.add_argument("questions", type=Path, metavar="QUESTIONS.jsonl", help="one question with its answers a line")
    parser.add_argument("--json", action="store_true", help="only the figures, as one JSON object")
    parser.add_argument(
        "--misses", type=number, default=WORST, metavar="N", help=f"show the N worst of each sort (default: {WORST})"
    )
    parser.add_argument("--now", type=day, metavar="DATE", help="take DATE for today where a question names none")


def _eval(chosen: argparse.Namespace, settings: Settings) -> None:
    from bot.evaluation.questions import read_questions
    from bot.evaluation.report import report, report_line
    from bot.evaluation.scoring import scored_answers, unreachable

    questions = read_questions(chosen.questions)
    answerer = read_answerer(settings)
    if missed := unreachable(questions, answerer.articles):
        place = settings.index_url or settings.corpus_dir
        about = f"are about articles that {place} does not have, {missed[0].places[0].article} the first"
        complain(Redactor()(f"{len(missed)} of {len(questions)} questions {about}: name their folder with --corpus."))
    scored = list(_shown(scored_answers(answerer, questions, chosen.now), len(questions)))
    write_leniently(json=chosen.json)
    print(report_line(scored) if chosen.json else report(scored, chosen.misses))


def _shown(scored: Iterable[Scored], total: int) -> Iterator[Scored]:
    """Counts on a terminal, in place, how many have been scored."""
    terminal = sys.stderr.isatty()
    for place, one in enumerate(scored, 1):
        if terminal:
            print(f"\rAnswering {place} of {total} …", end="", file=sys.stderr, flush=True)
        yield one
    if terminal:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)
