"""What the commands' arguments have in common: how a command is added, the options of all, the types of values."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from bot.errors import BotError
from bot.redaction import Redactor, start_logging

if TYPE_CHECKING:
    from bot.settings import Settings

AddParser = Callable[..., argparse.ArgumentParser]
Command = Callable[[argparse.Namespace, "Settings"], None]
BareCommand = Callable[[argparse.Namespace], None]


class Parser(argparse.ArgumentParser):
    """Repeats no token that was typed in a wrong place."""

    def error(self, message: str) -> NoReturn:
        super().error(Redactor()(message))


def add_bare_command(add: AddParser, name: str, command: BareCommand, summary: str) -> argparse.ArgumentParser:
    """A command that bad settings do not stop; its parser, to add arguments of its own to."""
    parser = add(name, help=summary, description=summary)
    parser.set_defaults(command=command, fail=parser.error)
    return parser


def add_command(
    add: AddParser, name: str, command: Command, summary: str, *, reads_table: bool = True
) -> argparse.ArgumentParser:
    """A command that gets the settings, with the options that set some of them; its parser, as above.

    One that reads the table of INDEX_URL reads the folder instead where --corpus names one.
    """
    parser = add_bare_command(add, name, lambda chosen: _run_with_settings(command, chosen), summary)
    parser.add_argument("--corpus", type=Path, metavar="DIR", help="the folder of articles (default: CORPUS_DIR)")
    parser.set_defaults(reads_table=reads_table)
    loudness = parser.add_mutually_exclusive_group()
    for option, level, what in (("quiet", "ERROR", "errors only"), ("verbose", "DEBUG", "details, too")):
        loudness.add_argument(
            f"-{option[0]}", f"--{option}", dest="log_level", action="store_const", const=level, help=f"log {what}"
        )
    parser.add_argument("--log-format", choices=("text", "json"), help="how the log is written (default: LOG_FORMAT)")
    return parser


def _run_with_settings(command: Command, chosen: argparse.Namespace) -> None:
    """Raises BotError, with no secret of the settings in its sentence."""
    settings = _settings(chosen)
    redact = Redactor(settings.secrets())
    start_logging(settings.log_level, redact, settings.log_format)
    try:
        command(chosen, settings)
    except BotError as error:
        raise BotError(redact(str(error))) from None


def _settings(chosen: argparse.Namespace) -> Settings:
    """The settings of the environment and of `.env`, below what the command line says."""
    from bot.settings import load_settings

    said = {"corpus_dir": chosen.corpus, "log_level": chosen.log_level, "log_format": chosen.log_format}
    update: dict[str, object] = {name: value for name, value in said.items() if value is not None}
    if chosen.corpus is not None and chosen.reads_table:
        update["index_url"] = None
    return load_settings().model_copy(update=update)


def port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError("a port is a number up to 65535")
    return int(text)


def count(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError("a number from 1 up is needed")
    return int(text)


def number(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError("a number from 0 up is needed")
    return int(text)


def day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{text}" is not a date (write 2022-01-25)') from None
