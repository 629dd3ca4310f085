"""`crisis-bot COMMAND`: reads the command line, delegates, prints. The only room that prints or ends the process.

Each command has a file of its own and a place in `COMMANDS`. What is slow to import (numpy, telegram, the settings) is
imported where a command needs it, so that `--help` does not wait for it.
"""

import argparse
import os
import sys

from bot.cli.add import add_add
from bot.cli.ask import add_ask
from bot.cli.check import add_check
from bot.cli.console.arguments import Parser
from bot.cli.console.completion import SHELLS, PrintCompletion
from bot.cli.console.printing import complain
from bot.cli.doctor import add_doctor
from bot.cli.eval import add_eval
from bot.cli.gaps import add_gaps
from bot.cli.index import add_index
from bot.cli.init import add_init
from bot.cli.preview import add_preview
from bot.cli.run import add_run
from bot.cli.service import add_service
from bot.errors import BotError
from bot.redaction import Redactor

DONE, TO_PUT_RIGHT = 0, 1  # wrong usage, 2, is argparse's

# In the order in which `--help` lists them.
COMMANDS = (
    add_run,
    add_preview,
    add_ask,
    add_add,
    add_check,
    add_eval,
    add_gaps,
    add_index,
    add_init,
    add_doctor,
    add_service,
)


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; returns the exit status: 0 done, 1 something the user must put right.

    Raises SystemExit with status 2 on wrong usage.
    """
    try:
        chosen = parser().parse_args(arguments)
        chosen.command(chosen)
        sys.stdout.flush()
    except BotError as error:
        complain(Redactor()(str(error)))
        return TO_PUT_RIGHT
    except BrokenPipeError:  # whoever read the output has had enough; nothing may be left to flush at the end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        return TO_PUT_RIGHT
    return DONE


def parser() -> argparse.ArgumentParser:
    whole = Parser(prog="crisis-bot", description="Answers questions by quoting dated articles word for word.")
    whole.add_argument("--version", action=_PrintVersion, nargs=0, help="show the version and exit")
    whole.add_argument(
        "--print-completion", action=PrintCompletion, choices=SHELLS, help="print a script for your shell and exit"
    )
    commands = whole.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for add in COMMANDS:
        add(commands.add_parser)
    return whole


class _PrintVersion(argparse.Action):
    """Looked up only when it is asked for: that takes longer than all the rest of a start."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"crisis-bot {version('crisis-bot')}")
        parser.exit()
