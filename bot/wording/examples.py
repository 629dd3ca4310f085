"""Questions to begin with, drawn from the articles: about the names in the newest headlines."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from bot.language.analysis import fold, stem
from bot.language.name_keys import name_key, name_keys
from bot.language.signs import Sign, signs
from bot.language.wordlists import shipped_names
from bot.model import Article
from bot.wording.listings import newest_articles
from bot.wording.phrasebook import Texts
from bot.wording.sources import language_of_article

# How many are offered, and how many names are tried until there are so many that the articles answer.
OFFERED = 3
TRIED = 12

# Headlines that are looked at: the newest, which are about what readers come for.
HEADLINES = 60

# A name: words with capitals, not the first of the headline and of some length, or else "US" and the like abound.
NAME = re.compile(r"(?<=[\w,] )(?:[^\W\d_a-zа-яіїєґё][\w’'-]{3,}(?: (?=[^\W\d_a-zа-яіїєґё]))?)+")
SMALL = re.compile(r"\b[a-zа-яіїєґё][\w’'-]{3,}")
CAPITAL = re.compile(r"(?<=\w )[^\W\d_a-zа-яіїєґё][\w’'-]{3,}")


def example_questions(articles: Sequence[Article], texts: Texts, answered: Callable[[str], bool]) -> tuple[str, ...]:
    """Up to three questions in the language of `texts`, each of another form where it can be, that are `answered`."""
    newest, found = newest_articles(articles)[:HEADLINES], list[str]()
    own = [article.text for article in articles if language_of_article(article) == texts.code]
    spellings = Counter(name for text in own for name in CAPITAL.findall(text))
    spelt = _unlike([_spelt(name, spellings) for name in _names(newest)], lambda name: stem(fold(name), texts.code))
    for name in sorted(spelt, key=lambda name: name not in spellings and " " not in name)[:TRIED]:  # the familiar first
        asked = texts.examples[len(found) % len(texts.examples)].format(name=name)
        if asked not in found and answered(asked):
            found.append(asked)
        if len(found) == OFFERED:
            break
    return tuple(found)


def _names(articles: Sequence[Article]) -> list[str]:
    """The names of the newest headlines, the most frequent first, each in one spelling only; months are none."""
    counted = Counter(name for article in articles for name in set(NAME.findall(article.title)))
    common = set(_small_words(articles))
    names = [
        _noun(name.strip())
        for name, _ in counted.most_common()
        if name.strip().casefold() not in common and Sign.DATE not in signs(name.strip())
    ]
    return _unlike(names, name_key)


def _unlike(names: Sequence[str], key: Callable[[str], str]) -> list[str]:
    """The first of those that have one key."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(key(name), name)
    return list(found.values())


def _noun(name: str) -> str:
    """What its group begins with: "Russia" for "Russian"."""
    return next((group[0] for group in shipped_names().groups if name in group), name)


def _small_words(articles: Sequence[Article]) -> Iterator[str]:
    """Words that stand in small letters somewhere: of headlines that Begin Each Word Like This, no name."""
    for article in articles:
        yield from SMALL.findall(article.text)


def _spelt(name: str, spellings: Counter[str]) -> str:
    """The name as the articles of a language spell it most often; as it is where they do not have it."""
    groups = ({spelling.casefold() for spelling in group} for group in shipped_names().groups)
    group = next((group for group in groups if name.casefold() in group), set())
    if group and name in spellings:
        return name  # "Russian" may stand there more often than "Russia"
    keys = name_keys(name)
    same = [(count, word) for word, count in spellings.items() if word.casefold() in group or name_key(word) in keys]
    return max(same)[1] if same else name
