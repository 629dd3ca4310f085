"""Corpora of any size, made up from real sentences, so that words are as frequent as in real text."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from bot.language.detection import language_of
from bot.language.splitting import passages, sentences
from bot.model import Article

PARAGRAPHS, SENTENCES = 8, 4  # of an article and of a paragraph, about those of a news report
FIRST_DAY, DAYS = date(2021, 3, 1), 365


def made_up_articles(real: Sequence[Article], size: int, seed: int = 1) -> list[Article]:
    """Articles of at least `size` passages in all, in the commonest language of the real ones.

    The same seed makes the same articles.
    """
    language = Counter(map(_language, real)).most_common(1)[0][0]
    pool = [sentence for article in real if _language(article) == language for sentence in _sentences(article.text)]
    chance = Random(seed)
    made: list[Article] = []
    count = 0
    while count < size:
        made.append(_made_up(pool, language, len(made), chance))
        count += passage_count(made[-1:])
    return made


def passage_count(articles: Sequence[Article]) -> int:
    return sum(len(passages(article.text, sentences(article.text))) for article in articles)


def _made_up(pool: Sequence[str], language: str, number: int, chance: Random) -> Article:
    text = "\n\n".join(" ".join(chance.choices(pool, k=SENTENCES)) for _ in range(PARAGRAPHS))
    day = FIRST_DAY + timedelta(days=chance.randrange(DAYS))
    return Article(f"{number}.txt", chance.choice(pool), text, date=day, language=language)


def _language(article: Article) -> str:
    return article.language or language_of(article.text)


def _sentences(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text)]
