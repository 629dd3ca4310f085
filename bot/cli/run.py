"""`run`: the bot on Telegram."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from bot.cli.console.answering import read_answerer
from bot.cli.console.arguments import AddParser, add_command
from bot.cli.console.interrupting import leave_at_once

if TYPE_CHECKING:
    from bot.settings import Settings


def add_run(add: AddParser) -> None:
    add_command(add, "run", _run, "Run the Telegram bot.")


def _run(_: argparse.Namespace, settings: Settings) -> None:
    leave_at_once()
    import asyncio

    from bot import app

    connection = app.connection_of(settings)
    sources = app.sources_of(settings)
    conversation = app.build_conversation(settings, read_answerer(settings, with_vectors=False, may_wait=True))
    asyncio.run(app.run_bot(connection, conversation, sources, settings.state_dir, app.ports_of(settings)))
