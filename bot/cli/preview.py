"""`preview`: the same bot in the browser."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from bot.cli.console.answering import read_answerer
from bot.cli.console.arguments import AddParser, add_command, port
from bot.cli.console.interrupting import leave_at_once

if TYPE_CHECKING:
    from bot.settings import Settings


def add_preview(add: AddParser) -> None:
    parser = add_command(add, "preview", _preview, "The same bot in the browser, without a token.")
    parser.add_argument("--port", type=port, default=0, metavar="N", help="the port to listen on (default: a free one)")


def _preview(chosen: argparse.Namespace, settings: Settings) -> None:
    leave_at_once()
    import asyncio

    from bot import app

    sources = app.sources_of(settings)
    conversation = app.build_preview(settings, read_answerer(settings, with_vectors=False, may_wait=True))
    asyncio.run(app.run_preview(conversation, sources, chosen.port, _show))


def _show(address: str) -> None:
    print(f"The bot is at {address} – Ctrl-C ends it.", flush=True)
    if sys.stdout.isatty() and _has_display():
        import webbrowser

        webbrowser.open(address)


def _has_display() -> bool:
    return sys.platform == "darwin" or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))
