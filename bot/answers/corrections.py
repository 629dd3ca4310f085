"""Articles that say of another one that it was wrong: whoever reads the one must hear of the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.model import Article, Quote


def corrections_of(articles: Sequence[Article]) -> Mapping[str, Article]:
    """By the address of the article that was wrong, the newest that says so."""
    oldest_first = sorted(articles, key=lambda article: article.date or date.min)
    return {article.corrects.url: article for article in oldest_first if article.corrects and article.corrects.url}


def with_corrections(quotes: Sequence[Quote], corrections: Mapping[str, Article]) -> tuple[Quote, ...]:
    if not corrections:
        return tuple(quotes)
    return tuple(replace(quote, corrected_by=corrections.get(quote.article.url or "")) for quote in quotes)
