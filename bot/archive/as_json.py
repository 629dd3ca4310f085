"""Articles as values that JSON can hold, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from bot.model import Article, Heading, Reference, Span

Written = Mapping[str, Any]


def written(article: Article) -> Written:
    days = {name: value.isoformat() for name in ("date", "updated", "time") if (value := getattr(article, name))}
    return {**asdict(article), **days}


def article_from(held: Written) -> Article:
    """Raises KeyError, TypeError or ValueError where that is no article."""
    return Article(
        **{
            **held,
            "date": _day(held["date"]),
            "updated": _day(held["updated"]),
            "time": None if held["time"] is None else datetime.fromisoformat(held["time"]),
            "headings": tuple(Heading(**{**heading, "span": Span(**heading["span"])}) for heading in held["headings"]),
            "sources": tuple(Reference(**source) for source in held["sources"]),
            "corrects": None if held["corrects"] is None else Reference(**held["corrects"]),
            "doubts": tuple(held["doubts"]),
        }
    )


def _day(held: str | None) -> date | None:
    return None if held is None else date.fromisoformat(held)
