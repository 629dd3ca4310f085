"""Which passages that were shown are no longer in their article."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.answers.among import answer_among
from bot.answers.answerer import Answerer
from bot.language.texts.splitting import sentences
from bot.model import Article, Quote
from bot.voice.records import Shown


def missing(shown: Sequence[Shown], articles: Sequence[Article]) -> set[Shown]:
    """Those whose article lacks the passage, white space aside; a passage whose file was moved is not missing."""
    texts = {article.path: "".join(article.text.split()) for article in articles}
    return {each for each in shown if not _is_there("".join(each.passage.split()), each.path, texts)}


def _is_there(passage: str, path: str, texts: dict[str, str]) -> bool:
    own = texts.get(path)
    return passage in own if own is not None else any(passage in text for text in texts.values())


def said_now(answerer: Answerer, shown: Shown) -> Quote | None:
    """What the article says of the same matter now; None where it says nothing of it."""
    first = next(iter(sentences(shown.passage)), None)
    if first is None:
        return None
    asked = shown.passage[first.start : first.end]
    answer = answer_among(answerer, asked, {shown.path}, top=1, today=date.today())  # noqa: DTZ011 - where the bot runs
    return answer.quotes[0] if answer.answered else None
