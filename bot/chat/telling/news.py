"""Which new articles say something on a topic that somebody follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import blake2b

from bot.answers.among import answer_among
from bot.answers.answerer import Answerer
from bot.model import Answer, Article

# Bytes of a digest by which an article is known again.
DIGEST_BYTES = 12

# Known from the first look on, so that the articles of the first look are not taken for new ones, and those that come
# into an empty folder later are.
LOOKED = b"looked"

# Quotes in one message.
QUOTES = 3


def new_articles(articles: Iterable[Article], known: set[bytes]) -> list[Article]:
    """Those that stand at a new place and have a new text: a changed or a moved file is no news."""
    if LOOKED not in known:
        return []
    return [article for article in articles if known.isdisjoint(_signs(article))]


def signs(articles: Iterable[Article]) -> set[bytes]:
    """By what these articles are known again."""
    return {LOOKED, *(sign for article in articles for sign in _signs(article))}


def news_on(answerer: Answerer, topic: str, paths: Iterable[str]) -> Answer | None:
    """What articles say on a topic; None where they say nothing."""
    answer = answer_among(answerer, topic, set(paths), top=QUOTES, today=date.today())  # noqa: DTZ011 - where the bot runs
    return answer if answer.answered else None


def _signs(article: Article) -> Iterator[bytes]:
    for text in (f"path {article.path}", f"text {article.text}"):
        yield blake2b(text.encode("utf-8", "surrogatepass"), digest_size=DIGEST_BYTES).digest()
