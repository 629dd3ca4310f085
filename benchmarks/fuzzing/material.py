"""What inputs are made of: the project's own articles and questions."""

import json
from collections.abc import Sequence
from functools import cache
from html import escape
from pathlib import Path

from bot.articles.folder.library import read_library
from bot.model import Article

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "corpus"
QUESTIONS = ROOT / "tests" / "questions"

SAID = (
    "/start",
    "/help",
    "/ask",
    "/ask@crisis_preview_bot How many troops?",
    "/latest Kharkiv",
    "/timeline",
    "/timeline Minsk agreements",
    "/articles",
    "/language",
    "/privacy",
    "/forget",
    "/follow sanctions",
    "/gaps",
    "Hello",
    "дякую!",
    "?",
    "and Germany?",
    "is that true?",
    "more",
)


@cache
def articles() -> Sequence[Article]:
    return read_library(CORPUS).articles


@cache
def questions() -> tuple[str, ...]:
    """The questions of the project's tests and what else people say, without duplicates."""
    lines = [line for file in sorted(QUESTIONS.glob("*.jsonl")) for line in _lines(file)]
    asked = [str(json.loads(line).get("question", "")) for line in lines]
    titles = [article.title for article in articles()]
    return tuple(dict.fromkeys(text for text in (*asked, *titles, *SAID) if text))


@cache
def files() -> tuple[tuple[str, bytes], ...]:
    """Names and contents of article files of every format that can be read."""
    found = [(path.name, path.read_bytes()) for path in sorted(CORPUS.glob("*.md"))]
    return tuple(found + [made for article in articles() for made in (_page(article), _text(article))])


def _lines(file: Path) -> list[str]:
    return [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def _page(article: Article) -> tuple[str, bytes]:
    """The article as a website has it."""
    day = article.date.isoformat() if article.date else ""
    paragraphs = "\n".join(f"<p>{escape(paragraph)}</p>" for paragraph in article.text.split("\n\n"))
    data = json.dumps({"@type": "NewsArticle", "headline": article.title, "datePublished": day})
    return f"{Path(article.path).stem}.html", (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(article.title)} | News</title>'
        f'<meta property="article:published_time" content="{day}T08:30:00+02:00">'
        f'<link rel="canonical" href="{escape(article.url or "https://example.org/news")}">'
        f'<script type="application/ld+json">{data}</script></head><body><nav><a href="/">Home</a></nav>'
        f"<article><h1>{escape(article.title)}</h1><time datetime='{day}'>{day}</time>{paragraphs}"
        "<table><tr><th>Day</th><td>1</td></tr></table></article><footer>All rights reserved</footer></body></html>"
    ).encode()


def _text(article: Article) -> tuple[str, bytes]:
    """The article as somebody types it."""
    head = f"title: {article.title}\ndate: {article.date}\nsource: {article.source}\n\n"
    return f"{Path(article.path).stem}.txt", (head + article.text).encode()
