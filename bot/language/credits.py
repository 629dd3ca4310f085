"""Paragraphs that name sources or further reading: part of an article, but never an answer."""

from __future__ import annotations

import re

from bot.language.splitting import paragraphs
from bot.model import Span

OPENING = re.compile(
    r"(?:sources?|references|further reading|read (?:more|also)|see also|related|links?|via"
    r"|джерел[ао]|посилання|читайте (?:також|ще)|источники?|ссылки|читайте (?:также|ещё|еще))\s*:",
    re.IGNORECASE,
)


def without_credits(text: str, sentences: list[Span]) -> list[Span]:
    """The sentences that do not stand in a paragraph of credits."""
    credited = [span for span in paragraphs(text) if OPENING.match(text, span.start)]
    return [span for span in sentences if not any(c.start <= span.start < c.end for c in credited)]
