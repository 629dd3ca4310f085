"""Whether a text says of itself that it puts right what was said before."""

from __future__ import annotations

import re
from functools import cache

from bot.language.lexicon import any_of, lexicons

# Characters in which it says so: the first lines of a post on a phone. Further down it tells of others' corrections.
OPENING = 120


def says_it_corrects(text: str) -> bool:
    return _pattern().search(text[:OPENING]) is not None


@cache
def _pattern() -> re.Pattern[str]:
    words = any_of([known.corrections for known in lexicons()])
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE | re.VERBOSE)
