"""`crisis-bot COMMAND`: reads the command line, delegates, prints. The only place that prints or ends the process."""

import argparse
import asyncio
import importlib.util
import os
import shutil
import sys
import time
import webbrowser
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import NoReturn

from bot import app
from bot.answers.answerer import Answerer
from bot.answers.jsonlines import answer_line
from bot.errors import BotError
from bot.evaluation.questions import read_questions
from bot.evaluation.report import report, report_line
from bot.evaluation.scoring import Scored, scored_answers, unreachable
from bot.redaction import Redactor, start_logging
from bot.settings import Settings, load_settings
from bot.terminal import Style, TerminalConversation, render, style
from bot.wording.pages import QUOTES_ON_A_PAGE, pages
from bot.wording.texts import ENGLISH

DONE, TO_PUT_RIGHT = 0, 1  # wrong usage, 2, is argparse's

# Quotes that `ask --json` lists, unless --top says otherwise.
JSON_TOP = 10

# Misses of each sort that `eval` shows, unless --misses says otherwise.
WORST = 10

Command = Callable[[argparse.Namespace, Settings], None]
AddParser = Callable[..., argparse.ArgumentParser]


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; returns the exit status: 0 done, 1 something the user must put right.

    Raises SystemExit with status 2 on wrong usage.
    """
    chosen = _parser().parse_args(arguments)
    redact = Redactor()
    try:
        settings = _settings(chosen)
        redact = Redactor(settings.secrets())
        start_logging(settings.log_level, redact)
        command: Command = chosen.command
        command(chosen, settings)
        sys.stdout.flush()
    except BotError as error:
        _complain(redact(str(error)))
        return TO_PUT_RIGHT
    except BrokenPipeError:  # whoever read the output has had enough; nothing may be left to flush at the end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        return TO_PUT_RIGHT
    return DONE


class _Parser(argparse.ArgumentParser):
    """Repeats no token that was typed in a wrong place."""

    def error(self, message: str) -> NoReturn:
        super().error(Redactor()(message))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="crisis-bot", description="Answers questions by quoting dated articles word for word.")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_run(commands.add_parser)
    _add_preview(commands.add_parser)
    _add_ask(commands.add_parser)
    _add_eval(commands.add_parser)
    return parser


def _command(add: AddParser, name: str, command: Command, summary: str) -> argparse.ArgumentParser:
    parser = add(name, help=summary, description=summary)
    parser.set_defaults(command=command, fail=parser.error)
    parser.add_argument("--corpus", type=Path, metavar="DIR", help="the folder of articles (default: CORPUS_DIR)")
    return parser


def _add_run(add: AddParser) -> None:
    _command(add, "run", _run, "Run the Telegram bot.")


def _add_preview(add: AddParser) -> None:
    parser = _command(add, "preview", _preview, "The same bot in the browser, without a token.")
    parser.add_argument(
        "--port", type=_port, default=0, metavar="N", help="the port to listen on (default: a free one)"
    )


def _add_ask(add: AddParser) -> None:
    parser = _command(add, "ask", _ask, "Answer one question, many, or hold a conversation in the terminal.")
    questions = parser.add_mutually_exclusive_group()
    questions.add_argument("question", nargs="?", metavar="QUESTION", help="leave it out for a conversation")
    questions.add_argument("--batch", metavar="FILE", help="answer each line of FILE (- for standard input), in order")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.add_argument("--top", type=_count, metavar="N", help="list up to N quotes")
    parser.add_argument("--now", type=_day, metavar="DATE", help="take DATE (2022-01-25) for today")


def _add_eval(add: AddParser) -> None:
    parser = _command(add, "eval", _eval, "Score the answers to a file of questions against gold ones.")
    parser.add_argument("questions", type=Path, metavar="QUESTIONS.jsonl", help="one question with its answers a line")
    parser.add_argument("--json", action="store_true", help="only the figures, as one JSON object")
    parser.add_argument(
        "--misses", type=_number, default=WORST, metavar="N", help=f"show the N worst of each sort (default: {WORST})"
    )
    parser.add_argument("--now", type=_day, metavar="DATE", help="take DATE for today where a question names none")


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError("a port is a number up to 65535")
    return int(text)


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError("a number from 1 up is needed")
    return int(text)


def _number(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError("a number from 0 up is needed")
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{text}" is not a date (write 2022-01-25)') from None


def _settings(chosen: argparse.Namespace) -> Settings:
    settings = load_settings()
    return settings.model_copy(update={"corpus_dir": chosen.corpus}) if chosen.corpus else settings


def _run(_: argparse.Namespace, settings: Settings) -> None:
    connection = app.connection_of(settings)
    conversation = app.build_conversation(settings, _answerer(settings))
    asyncio.run(app.run_bot(connection, conversation, settings.state_dir, app.ports_of(settings)))


def _preview(chosen: argparse.Namespace, settings: Settings) -> None:
    asyncio.run(app.run_preview(app.build_conversation(settings, _answerer(settings)), chosen.port, _show_preview))


def _show_preview(address: str) -> None:
    print(f"The bot is at {address} – Ctrl-C ends it.", flush=True)
    if sys.stdout.isatty() and _has_display():
        webbrowser.open(address)


def _has_display() -> bool:
    return sys.platform == "darwin" or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))


def _ask(chosen: argparse.Namespace, settings: Settings) -> None:
    if chosen.question is None and chosen.batch is None:
        _converse(chosen, settings)
        return
    answerer = _answerer(settings)
    _write_leniently(json=chosen.json)
    for question in [chosen.question] if chosen.batch is None else _questions(chosen.batch):
        print(_json(answerer, question, chosen) if chosen.json else _prose(answerer, question, chosen), flush=True)


def _write_leniently(*, json: bool) -> None:
    """JSON is UTF-8 whatever the locale; and no character, however odd, ends a batch."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8" if json else None, errors="replace")


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
    start = time.perf_counter()
    answer = answerer.answer(question, top=chosen.top or JSON_TOP, today=chosen.now)
    return answer_line(answer, (time.perf_counter() - start) * 1000)


def _prose(answerer: Answerer, question: str, chosen: argparse.Namespace) -> str:
    top = chosen.top or QUOTES_ON_A_PAGE
    answer = answerer.answer(question, top=top, today=chosen.now)
    text = render(pages(answer, ENGLISH, quotes=top, limit=sys.maxsize)[0].blocks, _style())
    return f"❓ {question}\n{text}\n" if chosen.batch else text


def _converse(chosen: argparse.Namespace, settings: Settings) -> None:
    """Question and answer in the terminal until Ctrl-D or Ctrl-C."""
    if not sys.stdin.isatty():
        chosen.fail("a question is needed, or --batch FILE")
    if importlib.util.find_spec("readline"):
        importlib.import_module("readline")  # lets input() edit and recall lines
    conversation = TerminalConversation(_answerer(settings), ENGLISH, _style(), chosen.now)
    print(f"{ENGLISH.start}\n\n{ENGLISH.terminal_help}")
    try:
        while True:
            line = input("\n❓ ")
            if line.strip():
                print(conversation.reply(line))
    except (EOFError, KeyboardInterrupt):
        print()


def _eval(chosen: argparse.Namespace, settings: Settings) -> None:
    questions = read_questions(chosen.questions)
    answerer = _answerer(settings)
    if missed := unreachable(questions, answerer.articles):
        about = f"are about articles that {settings.corpus_dir} does not have, {missed[0].places[0].article} the first"
        _complain(Redactor()(f"{len(missed)} of {len(questions)} questions {about}: name their folder with --corpus."))
    scored = list(_shown(scored_answers(answerer, questions, chosen.now), len(questions)))
    _write_leniently(json=chosen.json)
    print(report_line(scored) if chosen.json else report(scored, chosen.misses))


def _shown(scored: Iterable[Scored], total: int) -> Iterator[Scored]:
    """Counts on a terminal, in place, how many have been scored."""
    terminal = sys.stderr.isatty()
    for number, one in enumerate(scored, 1):
        if terminal:
            print(f"\rAnswering {number} of {total} …", end="", file=sys.stderr, flush=True)
        yield one
    if terminal:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _style() -> Style:
    return style(colour=sys.stdout.isatty(), columns=shutil.get_terminal_size().columns)


def _answerer(settings: Settings) -> Answerer:
    """Reads the corpus, naming what had to be left out."""
    if sys.stderr.isatty():
        _complain(f"Reading {settings.corpus_dir} …")
    library = app.read_corpus(settings)
    for problem in library.problems:
        _complain(Redactor()(str(problem)))
    if not library.articles:
        _complain(
            f"{Redactor()(str(settings.corpus_dir))} holds no article yet: put some into it, or name another folder."
        )
    return app.build_answerer(settings, library)


def _complain(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)
