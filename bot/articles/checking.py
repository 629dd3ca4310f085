"""What an operator should put right in a library, the most serious first."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import combinations, pairwise

from bot.articles.alike import shingles
from bot.articles.folder.library import Library
from bot.model import Article


class Kind(Enum):
    """In the order of their seriousness; the value heads a group of findings."""

    UNREADABLE = "cannot be read"
    ENCODING = "is in a wrong or unknown encoding"
    EMPTY = "holds nothing to quote"
    PAYWALL = "is only the beginning of an article"
    DISAGREEING = "states several dates"
    FUTURE = "is dated in the future"
    UNDATED = "has no date"
    DRAFT = "is a draft and not quoted"
    DOUBTFUL = "should be looked at"
    LANGUAGE = "is in a language that is not searched word by word"
    DUPLICATE = "is there twice"
    NEAR_DUPLICATE = "is nearly the same as another"
    NAVIGATION = "holds what looks like a menu"
    BARE_HEADING = "has a heading without text"


@dataclass(frozen=True, slots=True)
class Finding:
    """`sentence` is complete and begins with the path of the article or file."""

    kind: Kind
    sentence: str


@dataclass(frozen=True, slots=True)
class Group:
    kind: Kind
    findings: tuple[Finding, ...]

    def __len__(self) -> int:
        return len(self.findings)


@dataclass(frozen=True, slots=True)
class Report:
    """Only kinds that were found, the most serious first; findings are in the order of their paths."""

    groups: tuple[Group, ...]
    articles: int

    def __len__(self) -> int:
        return sum(map(len, self.groups))


ALIKE = 0.6  # share of the longer article's shingles that the other has too
COMMON = 20  # articles; a shingle in more of them is a phrase that a site puts under everything
FEWEST_SHARED = 5  # shingles, about forty words in a row when sampled

MENU_LINES = 6  # in a row
LONGEST_MENU_LINE = 30  # characters
MENU_LINE = re.compile(r"[^\d.,;:!?…|•]+")


def check_library(library: Library, *, searchable: Callable[[str], bool] = lambda _: True) -> Report:
    """`searchable` tells whether the words of a text are found in more than one form."""
    found = [
        *_unread(library),
        *_copies(library),
        *(_unfinished(draft) for draft in library.drafts),
        *(finding for article in library.articles for finding in _of_article(article, searchable)),
        *_near_copies(library.articles),
    ]
    groups = (Group(kind, tuple(sorted((f for f in found if f.kind is kind), key=_sentence))) for kind in Kind)
    return Report(tuple(group for group in groups if group.findings), len(library.articles))


def _sentence(finding: Finding) -> str:
    return finding.sentence


def _unread(library: Library) -> Iterator[Finding]:
    for problem in library.problems:
        sentence = str(problem)
        kind = Kind.UNREADABLE
        if "UTF-" in sentence or "encoding" in sentence:
            kind = Kind.ENCODING
        elif "is empty" in sentence or "holds no" in sentence:
            kind = Kind.EMPTY
        yield Finding(kind, sentence)


def _copies(library: Library) -> Iterator[Finding]:
    return (Finding(Kind.DUPLICATE, note) for note in library.notes if " is a copy of " in note)


def _unfinished(draft: Article) -> Finding:
    lacks = "put its date in and " if draft.date is None else ""
    return Finding(Kind.DRAFT, f"{draft.path} is a draft ({lacks}take the line draft: true out)")


def _of_article(article: Article, searchable: Callable[[str], bool]) -> Iterator[Finding]:
    yield from (Finding(_kind_of(doubt), f"{article.path} {doubt}") for doubt in article.doubts)
    if article.date is None and not any(_kind_of(doubt) is Kind.DISAGREEING for doubt in article.doubts):
        yield Finding(Kind.UNDATED, f"{article.path} has no date (write it into the head or the file name)")
    if not searchable(article.text):
        sentence = f"{article.path} is in a language whose words are found only as they are written"
        yield Finding(Kind.LANGUAGE, sentence)
    if line := _menu(article.text):
        yield Finding(Kind.NAVIGATION, f'{article.path} holds what looks like a menu, from "{line}" (cut it out)')
    for heading in _bare_headings(article):
        yield Finding(Kind.BARE_HEADING, f'{article.path} has no text below its heading "{heading}"')


def _kind_of(doubt: str) -> Kind:
    if "yet to come" in doubt:
        return Kind.FUTURE
    if "paywall" in doubt:
        return Kind.PAYWALL
    return Kind.DISAGREEING if "several dates" in doubt else Kind.DOUBTFUL


def _menu(text: str) -> str | None:
    """The first of several short lines in a row that say nothing."""
    run: list[str] = []
    for line in text.split("\n"):
        if line and len(line) <= LONGEST_MENU_LINE and MENU_LINE.fullmatch(line):
            run.append(line)
            if len(run) == MENU_LINES:
                return run[0]
        elif line:
            run = []
    return None


def _bare_headings(article: Article) -> Iterator[str]:
    """Headings that the end, or a heading no deeper than they, follows at once."""
    text, headings = article.text, article.headings
    for heading, following in pairwise((*headings, None)):
        if heading is None:
            continue
        end = following.span.start if following else len(text)
        empty = not text[heading.span.end : end].strip()
        if empty and (following is None or following.level <= heading.level):
            yield text[heading.span.start : heading.span.end]


def _near_copies(articles: Sequence[Article]) -> Iterator[Finding]:
    """Pairs of articles that share most of the longer one's runs of words."""
    sampled = [shingles(article.text) for article in articles]
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for number, runs in enumerate(sampled):
        for shingle in runs:
            holders[shingle].append(number)
    for (one, other), shared in sorted(_shared(holders.values()).items()):
        if shared >= FEWEST_SHARED and shared >= ALIKE * max(len(sampled[one]), len(sampled[other])):
            sentence = f"{articles[other].path} is nearly the same as {articles[one].path} (keep one of them)"
            yield Finding(Kind.NEAR_DUPLICATE, sentence)


def _shared(holders: Iterable[Sequence[int]]) -> Counter[tuple[int, int]]:
    return Counter(pair for numbers in holders if len(numbers) <= COMMON for pair in combinations(numbers, 2))
