"""Questions to begin with, drawn from the articles: about the names in the newest headlines."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from bot.model import Article
from bot.wording.listings import newest_articles
from bot.wording.phrasebook import Texts

# How many are offered, and how many names are tried until there are so many that the articles answer.
OFFERED = 3
TRIED = 12

# Headlines that are looked at: the newest, which are about what readers come for.
HEADLINES = 60

# A name: a word with a capital that is not the first, and of some length, or else "US" and the like abound.
NAME = re.compile(r"(?<=[\w,] )[^\W\d_a-zа-яіїєґё][\w’'-]{3,}")
SMALL = re.compile(r"\b[a-zа-яіїєґё][\w’'-]{3,}")


def example_questions(articles: Sequence[Article], texts: Texts, answered: Callable[[str], bool]) -> tuple[str, ...]:
    """Up to three questions in the language of `texts`, each of another sort where it can be, that are `answered`."""
    found: list[str] = []
    for number, name in enumerate(_names(articles)[:TRIED]):
        forms = texts.examples[number % len(texts.examples) :] + texts.examples[: number % len(texts.examples)]
        question = next((asked for form in forms if answered(asked := form.format(name=name))), None)
        found += [question] if question else []
        if len(found) == OFFERED:
            break
    return tuple(found)


def _names(articles: Sequence[Article]) -> list[str]:
    """The names of the newest headlines, the most frequent first."""
    newest = newest_articles(articles)[:HEADLINES]
    counted = Counter(name for article in newest for name in set(NAME.findall(article.title)))
    common = set(_small_words(newest))
    return [name for name, _ in counted.most_common() if name.casefold() not in common]


def _small_words(articles: Sequence[Article]) -> Iterator[str]:
    """Words that stand in small letters somewhere: of headlines that Begin Each Word Like This, no name."""
    for article in articles:
        yield from SMALL.findall(article.text)
