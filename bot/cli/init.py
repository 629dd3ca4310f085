"""`init`: a folder to run the bot from."""

import argparse
import shutil
import sys
from pathlib import Path

from bot.cli.console.arguments import AddParser, add_bare_command


def add_init(add: AddParser) -> None:
    parser = add_bare_command(add, "init", _init, "Lay out a folder to run from: .env, articles, a place for state.")
    parser.add_argument("folder", type=Path, metavar="DIR", help="made if it is not there; what is in it is kept")
    parser.add_argument("--empty", action="store_true", help="without the starter's articles")


def _init(chosen: argparse.Namespace) -> None:
    from bot.operating.folder import lay_out
    from bot.operating.shipped import EXAMPLE_OF_ENV, STARTER_CORPUS

    starter = None if chosen.empty else STARTER_CORPUS
    for laid in lay_out(chosen.folder, EXAMPLE_OF_ENV, starter):
        print(f"{laid.path}  {'made' if laid.made else 'was there and is kept'}")
    print(f"\nPut your bot's token into {chosen.folder / '.env'}, then, in {chosen.folder}:")
    program = _program()
    print(f"{program} doctor    looks whether all is well\n{program} run       starts the bot")


def _program() -> str:
    """What to type: the name alone only where the shell finds it."""
    name = "crisis-bot"
    return name if shutil.which(name) else str(Path(sys.executable).with_name(name))
