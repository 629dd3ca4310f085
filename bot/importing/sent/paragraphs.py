"""What people write on phones → Markdown: each line is a paragraph, and every word stands as it was."""

from __future__ import annotations

import re

from bot.articles.markup.writing import markdown_of
from bot.articles.text.tidying import tidy
from bot.model import Article

# What begins an item of a list, whose line stays with the line before it.
ITEM = re.compile(r"(?:[•·▪◦‣●▫▸►➡✅❗‼⚡*+–—-]\ufe0f?|\d{1,3}[.)])\s")


def as_markdown(text: str) -> str:
    return markdown_of(Article("", "", "\n\n".join(map(_apart, tidy(text).split("\n\n")))))


def _apart(lines: str) -> str:
    """The lines as paragraphs, but for items of a list."""
    first, *others = lines.split("\n")
    return first + "".join(("\n" if ITEM.match(line) else "\n\n") + line for line in others)
