"""`gaps`: what readers ask in vain, the most frequent first."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from bot.cli.console.arguments import AddParser, add_command, count
from bot.cli.console.printing import complain, write_leniently

if TYPE_CHECKING:
    from bot.settings import Settings

# Questions that are listed, unless --top says otherwise.
LISTED = 50


def add_gaps(add: AddParser) -> None:
    parser = add_command(add, "gaps", _gaps, "Show what readers ask in vain, the most frequent first.")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument("--top", type=count, default=LISTED, metavar="N", help=f"list up to N (default: {LISTED})")


def _gaps(chosen: argparse.Namespace, settings: Settings) -> None:
    from bot import app
    from bot.voice.gaps import gaps_json, gaps_text
    from bot.voice.records import Gaps

    gaps = app.gaps_of(settings, chosen.top)
    if not settings.feedback:
        complain("FEEDBACK is off: what readers ask in vain is not being kept.")
    write_leniently(json=chosen.json)
    shown = gaps or Gaps((), 0, 0, 0)
    print(gaps_json(shown) if chosen.json else gaps_text(shown))
