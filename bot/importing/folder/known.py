"""What a corpus folder holds already, and which of it an article equals."""

from __future__ import annotations

import re
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path

from rapidfuzz.distance import Indel

from bot.articles.alike import shingles, words_of
from bot.articles.folder.finding import find
from bot.articles.folder.library import may_be_article
from bot.articles.folder.shelf import Shelf, Signature, signature_of
from bot.importing.folder.addresses import same_for_all
from bot.importing.folder.placing import numbered
from bot.model import Article

# Words of a text that two writers, or one writer on two days, do not hit upon by chance. Alarms and the like are
# shorter, and are the same every day.
LONG = 40
# Share of words in the same order from which a text is another edition of the same one. What is skipped is lost, so
# this is stricter than what `check` calls nearly the same.
SAME = 0.9
# Days between copies of one text: agencies' copies appear the day after, and in another zone. Reports that are written
# anew each day have other figures.
APART = 2
DIGIT = re.compile(r"\d")
FEWEST_SHARED = 3  # sampled shingles, below which nobody looks closer
COMMON = 20  # articles; a shingle in more of them is what a site puts under everything
# Seconds after which the folder is looked through for what others have changed in it without adding to it.
LOOK_AGAIN = 2.0
PATIENCE = 20  # times as long as a look took, so that looking is no more than a small part of a long import

NOT_WRITTEN: Signature = (0, 0, 0, 0)


@dataclass(slots=True)
class _File:
    signature: Signature
    article: Article | None
    address: str | None = None
    words: str = ""
    shingles: frozenset[int] = frozenset()


@dataclass(slots=True)
class Known:
    """The articles of a folder, drafts included. Not to be used by two threads at once."""

    folder: Path
    follow_links: bool
    shelf: Shelf
    _files: dict[str, _File] = field(default_factory=dict)
    _by_address: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _by_words: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _by_shingle: defaultdict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    _seen: Signature | None = None
    _look_again: float = 0.0

    def refresh(self) -> None:
        """Reads what has changed in the folder since."""
        state, begun = signature_of(self.folder), time.monotonic()
        if state is None or (state == self._seen and begun < self._look_again):
            return
        there: set[str] = set()
        for found in find(self.folder, follow_links=self.follow_links):
            if found.problem is None and may_be_article(found.path) and (signature := signature_of(found.place)):
                there.add(found.path)
                kept = self._files.get(found.path)
                if kept is None or kept.signature != signature:
                    article = self.shelf.read(found)
                    self._keep(found.path, signature, article if isinstance(article, Article) else None)
        for path in self._files.keys() - there:
            if self._files[path].signature != NOT_WRITTEN:
                self.forget(path)
        took = time.monotonic() - begun
        self._seen, self._look_again = state, begun + max(LOOK_AGAIN, PATIENCE * took)

    def learn(self, article: Article) -> None:
        """Takes in what we have just written."""
        self._keep(article.path, signature_of(self.folder / article.path) or NOT_WRITTEN, article)
        self._seen = signature_of(self.folder)

    def imagine(self, article: Article) -> str:
        """Takes in what we would have written, and where."""
        names = (article.path if n == 1 else numbered(article.path, n) for n in count(1))
        path = next(name for name in names if name not in self._files)
        self._keep(path, NOT_WRITTEN, replace(article, path=path))
        return path

    def forget(self, path: str) -> None:
        kept = self._files.pop(path, None)
        if kept is None:
            return
        if kept.address:
            self._by_address[kept.address].discard(path)
        self._by_words[kept.words].discard(path)
        for shingle in kept.shingles:
            self._by_shingle[shingle].discard(path)

    def unchanged(self, path: str) -> bool:
        """Whether a file is still the one that was read."""
        kept = self._files.get(path)
        return kept is not None and kept.signature == signature_of(self.folder / path)

    def names(self, url: str) -> list[Article]:
        """All that has an address, in the order of the paths."""
        address = same_for_all(url)
        return self._articles(self._by_address.get(address, set())) if address else []

    def at(self, article: Article) -> Article | None:
        """What has the same address and is not plainly another article."""
        kept = [one for one in self.names(article.url or "") if not _another(one, article)]
        return next((one for one in kept if same_words(one, article)), kept[0] if kept else None)

    def like(self, article: Article) -> Article | None:
        """What says the same, or nearly so, at another address or none."""
        words = _joined(article)
        for one in self._articles(self._by_words.get(words, set())):
            if _may_be_copies(one, article, long=len(words.split()) >= LONG, same=True):
                return one
        sampled = shingles(article.text)
        holders = [paths for shingle in sampled if len(paths := self._by_shingle.get(shingle, set())) <= COMMON]
        shared = Counter(path for paths in holders for path in paths)
        near = [path for path, count in shared.items() if count >= FEWEST_SHARED]
        return next((one for one in self._articles(set(near)) if _nearly_the_same(one, article)), None)

    def _articles(self, paths: set[str]) -> list[Article]:
        return [article for path in sorted(paths) if (article := self._files[path].article) is not None]

    def _keep(self, path: str, signature: Signature, article: Article | None) -> None:
        self.forget(path)
        kept = _File(signature, article)
        if article is not None:
            kept.address = same_for_all(article.url)
            kept.words = _joined(article)
            kept.shingles = frozenset(shingles(article.text))
            if kept.address:
                self._by_address[kept.address].add(path)
            self._by_words[kept.words].add(path)
            for shingle in kept.shingles:
                self._by_shingle[shingle].add(path)
        self._files[path] = kept


def same_words(one: Article, other: Article) -> bool:
    return one.title == other.title and _joined(one) == _joined(other)


def _joined(article: Article) -> str:
    return " ".join(words_of(article.text))


def _another(one: Article, other: Article) -> bool:
    """Whether two articles only share an address: a page that is written anew, or a site's own in an export."""
    if one.title == other.title or _days_apart(one, other) <= APART:
        return False
    return Indel.normalized_similarity(words_of(one.text), words_of(other.text)) < SAME / 2


def _days_apart(one: Article, other: Article) -> int:
    """0 where either has no date."""
    return abs((one.date - other.date).days) if one.date and other.date else 0


def _may_be_copies(one: Article, other: Article, *, long: bool, same: bool) -> bool:
    days = _days_apart(one, other)
    if long:
        return same or days <= APART
    sites = [(same_for_all(article.url) or "").partition("/")[0] for article in (one, other)]
    return days == 0 and not (sites[0] and sites[0] == sites[1])  # a channel says "all clear" twice a day


def _nearly_the_same(one: Article, other: Article) -> bool:
    if not _may_be_copies(one, other, long=True, same=False):
        return False
    here, there = words_of(one.text), words_of(other.text)
    return _figures(here) == _figures(there) and Indel.normalized_similarity(here, there) >= SAME


def _figures(words: list[str]) -> set[str]:
    return {word for word in words if DIGIT.search(word)}
