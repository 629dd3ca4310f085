"""An answer as one line of JSON, for other programs; the README describes the fields."""

import json
from datetime import date
from typing import Any

from bot.answers.explaining import Explanation, explanation_fields
from bot.model import Answer, Quote


def answer_line(answer: Answer, took_ms: float, explanation: Explanation | None = None) -> str:
    """One JSON object without a line break, not escaped to ASCII. Quotes are listed even when nothing is answered."""
    fields: dict[str, Any] = {
        "question": answer.question,
        "answered": answer.answered,
        "confidence": round(answer.confidence, 4),
        "searched": answer.searched,
        "from": _iso(answer.since),
        "to": _iso(answer.until),
        "quotes": [_quote(quote) for quote in answer.quotes],
        "took_ms": round(took_ms, 1),
    }
    if explanation:
        fields["explanation"] = explanation_fields(explanation)
    return json.dumps(fields, ensure_ascii=False)


def _quote(quote: Quote) -> dict[str, Any]:
    """`start` and `end` count characters of the article's text, `highlights` those of the quote's."""
    article = quote.article
    return {
        "article": article.path,
        "title": article.title,
        "date": _iso(article.date),
        "source": article.source,
        "url": article.url,
        "text": quote.text,
        "start": quote.span.start,
        "end": quote.span.end,
        "highlights": [[mark.start, mark.end] for mark in quote.marks],
        "score": round(quote.score, 4),
        "also_in": [other.path for other in quote.also_in],
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
