"""Lines of a page that ask its readers for something or lead elsewhere, and what such a line says of the page."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from bot.articles.text.headings import without_marks

LONGEST_ASKING = 160  # characters; longer lines are prose that mentions a subscription
STUB = 700  # characters of text below which a page with a paywall's line is only its beginning


@cache
def _patterns(name: str) -> re.Pattern[str]:
    text = files("bot.articles").joinpath("data", name).read_text(encoding="utf-8")
    rows = [row for row in text.splitlines() if row and not row.startswith("#")]
    return re.compile("|".join(f"(?:{row})" for row in rows), re.IGNORECASE)


def leads_on(line: str) -> bool:
    """Whether a line only leads to the rest of an article, or to others."""
    return len(line) <= LONGEST_ASKING and _patterns("reading_on.txt").match(line) is not None


def breaks_off(text: str) -> bool:
    """Whether what ends so goes on elsewhere."""
    end = text.rstrip()[-LONGEST_ASKING:].rpartition("\n")[2]
    return end.endswith(("…", "...", "[…]", "[...]")) or _patterns("reading_on.txt").search(end) is not None


def without_leftovers(text: str) -> tuple[str, str | None]:
    """The text without such lines, and the doubt that it is only the beginning of an article."""
    lines, walled = [], False
    for line in text.split("\n"):
        bare = without_marks(line).strip()
        short = len(bare) <= LONGEST_ASKING
        wall = short and _patterns("paywall.txt").search(bare) is not None
        walled = walled or wall
        if not wall and not (short and (_patterns("asking.txt").match(bare) or leads_on(bare))):
            lines.append(line)
    kept = "\n".join(lines)
    stub = walled and len(kept.strip()) < STUB
    return kept, "holds only the beginning that a paywall shows (save the whole article)" if stub else None
