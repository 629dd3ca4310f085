"""Words of exports → Markdown as an item holds it."""

from __future__ import annotations

from collections.abc import Iterable

from bot.articles.markup.markdown import markdown_text
from bot.articles.markup.writing import markdown_of
from bot.articles.text.headings import lift
from bot.articles.text.tidying import tidy
from bot.model import Article, Heading


def as_markdown(text: str, headings: Iterable[Heading] = ()) -> str:
    """A tidied text with its headings, as `model.Article` holds them."""
    return markdown_of(Article("", "", text, headings=tuple(headings)))


def markdown_of_markdown(source: str) -> str:
    """Other people's Markdown without its marks, but for headings and lists."""
    return as_markdown(*lift(tidy(markdown_text(source)), plain=False))
