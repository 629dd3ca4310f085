"""Articles by name instead of by quote: what the corpus holds, and lists of headlines."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.model import Article
from bot.wording.blocks import Block, Blocks, Kind
from bot.wording.phrasebook import Texts
from bot.wording.sources import headline, source_line

# Headlines on one page of a list: what a phone's screen holds.
HEADLINES_ON_A_PAGE = 8
LONGEST_LISTED = 120


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a list of articles, and how many pages the list has."""

    blocks: Blocks
    count: int


def about(articles: Sequence[Article], texts: Texts) -> Blocks:
    """What the bot is, and how many articles of which dates it quotes."""
    return (Block(Kind.TEXT, texts.about), Block(Kind.TEXT, corpus(articles, texts), gap=True))


def welcome(articles: Sequence[Article], texts: Texts, *, examples: bool) -> Blocks:
    """The first thing a reader sees; `examples` says that questions to try follow below."""
    blocks = (Block(Kind.TEXT, texts.start), Block(Kind.TEXT, corpus(articles, texts), gap=True))
    return (*blocks, Block(Kind.TEXT, texts.start_examples, gap=True)) if examples else blocks


def corpus(articles: Sequence[Article], texts: Texts) -> str:
    """How many articles from how many sources, and of which dates."""
    if not articles:
        return texts.empty_corpus
    counted = texts.counted(texts.articles, len(articles))
    days = sorted(article.date for article in articles if article.date)
    if not days:
        return texts.corpus_undated.format(articles=counted)
    sources = texts.counted(texts.sources, len({article.source for article in articles if article.source}) or 1)
    sentence = texts.corpus_one_day if days[0] == days[-1] else texts.corpus
    return sentence.format(articles=counted, sources=sources, since=texts.day(days[0]), until=texts.day(days[-1]))


def newest_articles(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The newest first, those without a date at the end."""
    return tuple(sorted(articles, key=lambda article: article.date or date.min, reverse=True))


def oldest_articles(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The dated ones, the oldest first."""
    return tuple(sorted((a for a in articles if a.date), key=lambda article: article.date or date.min))


def listing(heading: str, articles: Sequence[Article], number: int, texts: Texts) -> Listing | None:
    """A page of headlines, counted from 0; None where the list has no such page."""
    count = max(1, -(-len(articles) // HEADLINES_ON_A_PAGE))
    if number >= count:
        return None
    shown = articles[number * HEADLINES_ON_A_PAGE : (number + 1) * HEADLINES_ON_A_PAGE]
    lines = [line for article in shown for line in _entry(article, texts)]
    if not lines:
        lines = [Block(Kind.TEXT, texts.empty_corpus, gap=True)]
    page = texts.page_of.format(page=number + 1, pages=count)
    tail = (Block(Kind.NOTE, page, gap=True),) if count > 1 else ()
    return Listing((Block(Kind.TITLE, heading), *lines, *tail), count)


def _entry(article: Article, texts: Texts) -> Blocks:
    title = Block(Kind.TEXT, headline(article, LONGEST_LISTED), gap=True, link=article.url)
    return (title, Block(Kind.SOURCE, source_line(article, texts)))
