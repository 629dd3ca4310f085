"""How an article is named: its headline, its source with the date, and its language where a reader may stumble."""

from collections import Counter
from collections.abc import Iterator, Sequence

from bot.language.detection import READ, language_of, question_language
from bot.language.remembering import remembered
from bot.model import Answer, Article, Quote
from bot.wording.blocks import Block, Kind
from bot.wording.cutting import cut, one_line
from bot.wording.phrasebook import Texts

# Titles that are an article's first sentence can be long; beyond this they push the quote off a phone's screen.
LONGEST_TITLE = 200
LONGEST_NAME = 80

# How many copies of a story are named before it becomes noise.
MOST_COPIES = 3

# Articles whose language is kept, by their beginnings: all that a corpus of the usual size has, a part of a large one.
REMEMBERED = 1024


def headline(article: Article, limit: int = LONGEST_TITLE) -> str:
    return cut(one_line(article.title), limit)


def source_line(article: Article, texts: Texts, asked_in: str | None = None) -> str:
    """Such as "AFP · 25 January 2022 · in Russian", the language only where it is not the one of the question."""
    parts = [cut(one_line(article.source), LONGEST_NAME)] if article.source else []
    parts.append(texts.day(article.date))
    if asked_in and (language := language_of_article(article)) != asked_in:
        parts.append(texts.in_language.format(language=texts.name_of(language)))
    return " · ".join(parts)


def copies_line(articles: Sequence[Article], texts: Texts) -> str:
    """The other articles that hold a passage."""
    named = "; ".join(f"{headline(each, LONGEST_NAME)} ({source_line(each, texts)})" for each in articles[:MOST_COPIES])
    rest = len(articles) - MOST_COPIES
    return texts.also_in_more.format(articles=named, count=rest) if rest > 0 else texts.also_in.format(articles=named)


def corrections(article: Article, corrected_by: Article | None, texts: Texts) -> Iterator[Block]:
    """What an article says was wrong, and which one says so of it."""
    if article.corrects:
        wrong = article.corrects
        yield Block(Kind.NOTE, texts.corrects.format(article=cut(one_line(wrong.name), LONGEST_NAME)), link=wrong.url)
    if corrected_by:
        named = f"{headline(corrected_by, LONGEST_NAME)} ({source_line(corrected_by, texts)})"
        yield Block(Kind.NOTE, texts.corrected_by.format(article=named), link=corrected_by.url)


def asked_in(answer: Answer) -> str:
    """The language of an answer's question, among those of its quotes."""
    return language_asked(answer.question, answer.quotes)


def language_asked(question: str, quotes: Sequence[Quote]) -> str:
    return question_language(question, Counter(language_of_article(quote.article) for quote in quotes))


def language_of_article(article: Article) -> str:
    return (
        article.language.partition("-")[0].lower()
        if article.language
        else _detected(article.text[:READ], article.title)
    )


@remembered(REMEMBERED, READ)
def _detected(beginning: str, title: str) -> str:
    return language_of(beginning, title)
