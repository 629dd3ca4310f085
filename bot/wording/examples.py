"""Questions to begin with, drawn from the articles: what headings ask, the names in them, and the newest day.

Nothing is offered whose wording may be wrong: a name only as a question may say it. That is the name as a dictionary or
the lists that come with the bot have it, or as it stands alone above an article.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from bot.language.analysis import fold, stem
from bot.language.dictionaries import is_common_word, is_in_dictionary, lemma
from bot.language.lexicon import TOGETHER
from bot.language.name_keys import name_key
from bot.language.signs import is_date
from bot.language.wordlists import Group, shipped_names
from bot.model import Article
from bot.wording.listings import newest_articles
from bot.wording.phrasebook import Texts
from bot.wording.sources import language_of_article

# How many are offered, and how many are tried until there are so many that the articles answer.
OFFERED = 3
TRIED = 16

# Headlines that are looked at: the newest, which are about what readers come for.
HEADLINES = 60
HEADINGS_OF_AN_ARTICLE = 40

# Characters of a question: what a button of a phone of 320 pixels shows of it.
LONGEST = 30

ENGLISH = "en"

# A name: words with capitals, not the first of the headline and of some length, or else "US" and the like abound.
NAME = re.compile(r"(?<=[\w,] )(?:[^\W\d_a-zа-яіїєґё][\w’'-]{3,}(?: (?=[^\W\d_a-zа-яіїєґё]))?)+")
SUFFIX = re.compile(r"['’]\w*$")  # "Putin's", "Hatay'da"
SMALL = re.compile(r"\b[a-zа-яіїєґё][\w’'-]{3,}")
CAPITAL = re.compile(r"(?<=\w )[^\W\d_a-zа-яіїєґё][\w’'-]{3,}")
ALONE = re.compile(r"\W*+((?:[^\W\d_a-zа-яіїєґё][\w’'-]{2,}+)(?: [^\W\d_a-zа-яіїєґё][\w’'-]{2,}+){0,2})\W*+")
CYRILLIC = re.compile("[а-яіїєґё]", re.IGNORECASE)
QUESTION = re.compile(r"(?:\w\S* ){2,}\S*\w\?")


def example_questions(articles: Sequence[Article], texts: Texts, answered: Callable[[str], bool]) -> tuple[str, ...]:
    """Up to three questions in the language of `texts`, of several forms where it can be, that are `answered`."""
    newest = newest_articles(articles)[:HEADLINES]
    found = list[str]()

    def offer(asked: str, most: int) -> None:
        if len(found) < most and len(asked) <= LONGEST and asked not in found and answered(asked):
            found.append(asked)

    days = [article.date for article in newest if article.date and not article.ahead]
    named = OFFERED - bool(days)  # one place is for the day
    for asked in _asking(newest, texts.code):
        offer(asked, named - 1)
    forms = texts.examples if days else texts.examples[1:]
    for name in _spelt(newest, articles, texts.code)[:TRIED]:
        fitting = [asked for form in forms if len(asked := form.format(name=name)) <= LONGEST]
        if fitting:
            offer(fitting[len(found) % len(fitting)], named)
    for day in days[:1]:
        long, short = (texts.example_of_day.format(day=said) for said in (texts.day(day), texts.short_day(day)))
        offer(long if len(long) <= LONGEST else short, OFFERED)
    return tuple(found)


def _asking(articles: Sequence[Article], code: str) -> list[str]:
    """The short questions among headlines and headings in a language, the newest first."""
    lines = (line for article in articles if language_of_article(article) == code for line in _lines(article))
    return [line for line in lines if len(line) <= LONGEST and QUESTION.fullmatch(line)][:TRIED]


def _lines(article: Article) -> Iterator[str]:
    yield article.title.strip()
    for heading in article.headings[:HEADINGS_OF_AN_ARTICLE]:
        yield article.text[heading.span.start : heading.span.end].strip()


def _spelt(newest: Sequence[Article], articles: Sequence[Article], code: str) -> list[str]:
    """The names of the newest headlines as a language has them in a question; those that its articles have first."""
    own = [article.text for article in articles if language_of_article(article) == code]
    spellings = Counter(name for text in own for name in CAPITAL.findall(text))
    above = {name for article in newest if language_of_article(article) == code for name in _alone(article)}
    named = (_nominative(name, code, above) for name in _names(newest))
    unlike = _unlike([name for name in named if name], lambda name: stem(fold(name), code))
    return sorted(unlike, key=lambda name: name not in spellings and name not in above)


def _names(articles: Sequence[Article]) -> list[str]:
    """The names of the headlines, the most frequent first; then those of headings. Months are none."""
    titles, below = Counter[str](), Counter[str]()
    for article in articles:
        language = language_of_article(article)
        title, *headings = _lines(article)
        titles.update(dict.fromkeys([*_within(title, language), *_alone(article)]).keys())
        below.update(name for line in headings for name in _within(line, language))
    common = {word for article in articles for word in SMALL.findall(article.text)}
    names = dict.fromkeys(name for counted in (titles, below) for name, _ in counted.most_common())
    return _unlike([n for n in names if _is_shipped(n) or (n.casefold() not in common and not is_date(n))], name_key)


def _within(line: str, language: str) -> Iterator[str]:
    """Names that are whole: not the Zealand of New Zealand. Of languages whose words no dictionary here tells from
    names, those alone that come with the bot.
    """
    for found in NAME.finditer(line):
        name, before = SUFFIX.sub("", found[0].strip()), line[: found.start()].split()
        parted = len(before) > 1 and before[-1][0].isupper()
        if _is_shipped(name) or (language in TOGETHER and _has_capitals(name) and not parted):
            yield name


def _alone(article: Article) -> list[str]:
    """The name that is an article's whole title."""
    found = ALONE.fullmatch(article.title.strip())
    name = found[1] if found and _has_capitals(found[1]) else ""
    return [name] if name and (_is_shipped(name) or language_of_article(article) in TOGETHER) else []


def _has_capitals(name: str) -> bool:
    return all(word[0].isupper() for word in name.split())


def _is_shipped(name: str) -> bool:
    return name in _groups()


def _unlike(names: Sequence[str], key: Callable[[str], str]) -> list[str]:
    """The first of those that have one key."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(key(name), name)
    return list(found.values())


def _nominative(name: str, code: str, above: set[str]) -> str:
    """The name as a question in the language says it; "" where that is not certain.

    `above` are names that stand alone above articles in that language, and so as they are called.
    """
    if group := _groups().get(name):
        if code == ENGLISH:
            called = group[0] if group[0].isascii() else group[-1]  # of places the English name is the last
            return called if called.isascii() and not _wants_article(called) else ""
        return next((member for member in group if _is_native(member, code)), "")
    if not _is_name(name):
        return ""
    if name in above:
        return name
    if CYRILLIC.search(name):
        base = lemma(name, code) if code != ENGLISH and is_in_dictionary(name, code) else ""
        return base if base[:1].isupper() else ""
    return "" if _wants_article(name) else name


@cache
def _groups() -> dict[str, Group]:
    """By each spelling of a name that comes with the bot, all of them."""
    return {name: group for group in shipped_names().groups for name in group}


def _is_native(member: str, code: str) -> bool:
    """Whether it is a noun as the language has it, in the case in which it is called."""
    return member[0].isupper() and is_in_dictionary(member, code) and lemma(member, code) == member


def _wants_article(name: str) -> bool:
    """Whether English may say "the" before it: the Netherlands, the European Union."""
    return name[-1] == "s" or " " in name


def _is_name(name: str) -> bool:
    """Whether none of its words is an ordinary one, so that it wants no article: but "the Security Council"."""
    return not any(is_common_word(word.lower(), code) for word in name.split() for code in TOGETHER)
