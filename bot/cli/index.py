"""`index`: the table that other machines answer from, kept in step with the articles of this one."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from bot.cli.console.arguments import AddParser, add_command
from bot.cli.console.interrupting import leave_at_once
from bot.errors import SettingsError

if TYPE_CHECKING:
    from bot.settings import Settings


def add_index(add: AddParser) -> None:
    summary = "Keep the table of INDEX_URL in step with the articles, for bots on other machines."
    parser = add_command(add, "index", _index, summary, reads_table=False)
    parser.add_argument("--once", action="store_true", help="bring it in step once, and end")
    parser.add_argument("--anew", action="store_true", help="write all of it anew first, if it is damaged")


def _index(chosen: argparse.Namespace, settings: Settings) -> None:
    if settings.index_url is None:
        raise SettingsError("INDEX_URL is not set: name the table there that is to be kept, and that bots answer from.")
    leave_at_once()
    import asyncio

    from bot import app

    with app.alone_with_the_table(settings):
        if chosen.once or chosen.anew:
            brought = app.index_once(settings, anew=chosen.anew)
            print(
                f"Written into {settings.index_url}: {brought.written}, removed: {brought.removed}, "
                f"articles there now: {brought.articles}.",
                flush=True,
            )
        if not chosen.once:
            asyncio.run(app.run_index(settings))
