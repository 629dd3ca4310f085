"""`preview`: the same bot in the browser."""

from __future__ import annotations

import argparse
import os
import sys
from functools import partial
from typing import TYPE_CHECKING

from bot.cli.console.answering import read_answerer
from bot.cli.console.arguments import AddParser, add_command, port
from bot.cli.console.interrupting import leave_at_once

if TYPE_CHECKING:
    from bot.answers.answerer import Answerer
    from bot.previewing import Serving
    from bot.settings import Settings


def add_preview(add: AddParser) -> None:
    parser = add_command(add, "preview", _preview, "The same bot in the browser, without a token.")
    parser.add_argument("--port", type=port, default=0, metavar="N", help="the port to listen on (default: a free one)")


def _preview(chosen: argparse.Namespace, settings: Settings) -> None:
    leave_at_once()
    import asyncio

    from bot.articles.folder.library import folder_of
    from bot.previewing import run_preview

    if settings.index_url is None:
        folder_of(settings.corpus_dir)  # whose absence is told before the page is opened
    channel = next(iter(settings.channels), None)
    asyncio.run(run_preview(partial(_read, settings), partial(_serving, settings), chosen.port, channel, _show))


def _read(settings: Settings) -> Answerer:
    """While the page is up: what takes long, the import of the telegram library among it."""
    import bot.app  # noqa: F401

    return read_answerer(settings, with_vectors=False, may_wait=True)


def _serving(settings: Settings, answerer: Answerer) -> Serving:
    from bot import app

    sources, conversation = app.sources_of(settings), app.build_preview(settings, answerer)

    async def serve(token: str, api_url: str) -> None:
        await app.serve_preview(token, api_url, conversation, sources)

    return serve


def _show(address: str) -> None:
    print(f"The bot is at {address} – Ctrl-C ends it.", flush=True)
    if sys.stdout.isatty() and _has_display():
        import webbrowser

        webbrowser.open(address)


def _has_display() -> bool:
    return sys.platform == "darwin" or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))
