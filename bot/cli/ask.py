"""`ask`: one answer, many, or a conversation in the terminal."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.console.answering import read_answerer
from bot.cli.console.arguments import AddParser, add_command, count, day
from bot.cli.console.printing import terminal_style, write_leniently
from bot.errors import BotError

if TYPE_CHECKING:
    from bot.answers.answerer import Answerer
    from bot.settings import Settings

# Quotes that `--json` lists, unless --top says otherwise.
JSON_TOP = 10


def add_ask(add: AddParser) -> None:
    parser = add_command(add, "ask", _ask, "Answer one question, many, or hold a conversation in the terminal.")
    questions = parser.add_mutually_exclusive_group()
    questions.add_argument("question", nargs="?", metavar="QUESTION", help="leave it out for a conversation")
    questions.add_argument("--batch", metavar="FILE", help="answer each line of FILE (- for standard input), in order")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.add_argument("--explain", action="store_true", help="tell for each quote why it stands where it does")
    parser.add_argument("--top", type=count, metavar="N", help="list up to N quotes")
    parser.add_argument("--now", type=day, metavar="DATE", help="take DATE (2022-01-25) for today")


def _ask(chosen: argparse.Namespace, settings: Settings) -> None:
    if chosen.question is None and chosen.batch is None:
        _converse(chosen, settings)
        return
    answerer = read_answerer(settings)
    write_leniently(json=chosen.json)
    for question in [chosen.question] if chosen.batch is None else _questions(chosen.batch):
        print(_json(answerer, question, chosen) if chosen.json else _prose(answerer, question, chosen), flush=True)


def _questions(batch: str) -> Iterator[str]:
    """The lines of the batch, blank ones too, so that the answers stand in the same lines."""
    try:
        with nullcontext(sys.stdin.buffer) if batch == "-" else Path(batch).open("rb") as lines:
            for number, line in enumerate(lines, 1):
                yield line.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
    except OSError as error:
        raise BotError(f"--batch: {batch} cannot be read ({error.strerror}); name a file of questions.") from None
    except UnicodeDecodeError:
        raise BotError(f"--batch: {batch} is not UTF-8; save it in that encoding.") from None


def _json(answerer: Answerer, question: str, chosen: argparse.Namespace) -> str:
    from bot.answers.consultation import unsearched
    from bot.answers.explaining import explanation_of
    from bot.answers.jsonlines import answer_line
    from bot.wording.talk.courtesies import is_searched

    start = time.perf_counter()
    if is_searched(question):
        found = answerer.explained(question, top=chosen.top or JSON_TOP, today=chosen.now)
    else:  # "thank you" is no question, whatever the articles have
        found = unsearched(question)
    took_ms = (time.perf_counter() - start) * 1000
    return answer_line(found.answer, took_ms, explanation_of(found) if chosen.explain else None)


def _prose(answerer: Answerer, question: str, chosen: argparse.Namespace) -> str:
    from bot.answers.explaining import explanation_lines, explanation_of
    from bot.terminal import TerminalConversation, render
    from bot.wording.pages import QUOTES_ON_A_PAGE, pages
    from bot.wording.talk.courtesies import is_searched
    from bot.wording.texts import ENGLISH

    if not is_searched(question):
        said = TerminalConversation(answerer, ENGLISH, terminal_style(), chosen.now).reply(question)
        return f"❓ {question}\n{said}\n" if chosen.batch else said
    top = chosen.top or QUOTES_ON_A_PAGE
    found = answerer.explained(question, top=top, today=chosen.now)
    text = render(pages(found.answer, ENGLISH, quotes=top, limit=sys.maxsize)[0].blocks, terminal_style())
    explanation = explanation_of(found) if chosen.explain else None
    if explanation:
        text = "\n".join([text, "", *explanation_lines(explanation)])
    return f"❓ {question}\n{text}\n" if chosen.batch else text


def _converse(chosen: argparse.Namespace, settings: Settings) -> None:
    """Question and answer in the terminal until Ctrl-D or Ctrl-C."""
    from bot.terminal import TerminalConversation
    from bot.wording.texts import ENGLISH

    if not sys.stdin.isatty():
        chosen.fail("a question is needed, or --batch FILE")
    _let_lines_be_edited()
    conversation = TerminalConversation(read_answerer(settings), ENGLISH, terminal_style(), chosen.now)
    print(f"{ENGLISH.start}\n\n{ENGLISH.terminal_help}")
    try:
        while True:
            line = input("\n❓ ")
            if line.strip():
                print(conversation.reply(line))
    except (EOFError, KeyboardInterrupt):
        print()


def _let_lines_be_edited() -> None:
    """`input` recalls and edits lines once readline is there; not every Python has it."""
    import importlib.util

    if importlib.util.find_spec("readline"):
        importlib.import_module("readline")
