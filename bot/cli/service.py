"""`service`: a unit of systemd for this machine."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.console.arguments import AddParser, add_command
from bot.cli.console.printing import complain

if TYPE_CHECKING:
    from bot.operating.unit import Place
    from bot.settings import Settings


def add_service(add: AddParser) -> None:
    parser = add_command(add, "service", _service, "Print a systemd unit that runs the bot in this folder.")
    parser.add_argument("--user", metavar="NAME", help="whom the bot runs as (default: you)")


def _service(chosen: argparse.Namespace, settings: Settings) -> None:
    from bot.operating.shipped import SERVICE
    from bot.operating.unit import unit

    place = _place(chosen, settings)
    if place.user == "root":
        complain("This unit runs the bot as root, which it does not need: name another user with --user.")
    print(unit(SERVICE.read_text(encoding="utf-8"), place), end="")


def _place(chosen: argparse.Namespace, settings: Settings) -> Place:
    import getpass

    from bot.operating.unit import Place

    corpus = ("--corpus", str(chosen.corpus.absolute())) if chosen.corpus else ()
    return Place(
        user=chosen.user or os.environ.get("SUDO_USER") or getpass.getuser(),
        folder=Path.cwd(),
        command=(sys.executable, "-m", "bot", "run", *corpus),
        writable=(settings.corpus_dir.absolute(), settings.state_dir.absolute()),
        code=(Path(sys.prefix), Path(__file__).parents[1]),
    )
