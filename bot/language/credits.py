"""Paragraphs that name sources or further reading: part of an article, but never an answer."""

from __future__ import annotations

import re
from functools import cache

from bot.language.lexicon import any_of, lexicons
from bot.language.splitting import paragraphs
from bot.model import Span


def without_credits(text: str, sentences: list[Span]) -> list[Span]:
    """The sentences that do not stand in a paragraph of credits."""
    credited = [span for span in paragraphs(text) if _opening().match(text, span.start)]
    return [span for span in sentences if not any(c.start <= span.start < c.end for c in credited)]


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of([known.credits for known in lexicons()])})\s*:", re.IGNORECASE | re.VERBOSE)
