"""A date as somebody writes it."""

from __future__ import annotations

from datetime import date

from bot.articles.heads import parse_stamp


def written_day(words: str) -> date | None:
    """Reads a day; None for what is not exactly one date."""
    try:
        return parse_stamp(words.strip()).day
    except ValueError:
        return None
