"""How the commands print: complaints beside the output, the output in any locale, text dressed for the terminal."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.terminal import Style


def complain(sentence: str) -> None:
    """Says something beside the output, which may be read by a program."""
    print(sentence, file=sys.stderr, flush=True)


def write_leniently(*, json: bool) -> None:
    """JSON is UTF-8 whatever the locale; and no character, however odd, ends a batch."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8" if json else None, errors="replace")


def terminal_style() -> Style:
    from bot.terminal import style

    return style(colour=sys.stdout.isatty(), columns=shutil.get_terminal_size().columns)
