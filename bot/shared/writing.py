"""Brings the table in step with the articles of a folder, a commit for each change."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.archive.archive import Archive
from bot.archive.maker import maker
from bot.archive.parcel import packed
from bot.model import Article
from bot.shared.table import Listed, Row, Table

log = logging.getLogger(__name__)

# Articles that are new or changed at once, from which on they share commits: a commit takes some requests of the store
# and 40 ms of a fast one, so that ten thousand by themselves would take minutes.
MANY = 20
TOGETHER = 100  # articles of one commit then: some megabytes


@dataclass(frozen=True, slots=True)
class Brought:
    """How many articles were written into the table and removed from it, and how many it has now."""

    written: int
    removed: int
    articles: int


class Writer:
    """The only one that writes into its table. For one thread at a time."""

    def __init__(self, table: Table, archive: Archive) -> None:
        self._table = table
        self._archive = archive
        self._version = 0

    def make(self, articles: Sequence[Article]) -> Brought:
        """All of the table anew, whatever is there. Raises AwayError."""
        self._archive.collection(articles)
        self._table.make(self._rows(some) for some in _split(articles, TOGETHER))
        self._version = self._table.look()
        return Brought(len(articles), 0, len(articles))

    def bring(self, articles: Sequence[Article]) -> Brought:
        """What has changed since, also while no writer lived. Raises AwayError, and then some of it may be done."""
        self._look()
        there = {listed.path: listed for listed in self._table.listing()}
        self._archive.collection(articles)
        changed = [article for article in articles if not self._is_current(article, there)]
        for some in _split(changed, TOGETHER if len(changed) >= MANY else 1):
            self._table.put(self._rows(some))
        if gone := [there[path].key for path in there.keys() - {article.path for article in articles}]:
            self._table.remove(gone)
        self._version = self._table.look()
        return Brought(len(changed), len(gone), len(articles))

    def tidy(self) -> None:
        """Raises AwayError."""
        self._look()
        self._table.tidy()
        self._version = self._table.look()

    def _is_current(self, article: Article, there: Mapping[str, Listed]) -> bool:
        """Read by this version, too: bots of this one then need not read it again."""
        listed = there.get(article.path)
        return listed is not None and (listed.key, listed.maker) == (self._archive.key_of(article), maker())

    def _rows(self, articles: Sequence[Article]) -> list[Row]:
        alone = [self._archive.alone(article) for article in articles]
        return [Row(segment.articles[0].path, segment.keys[0], maker(), packed(segment)) for segment in alone]

    def _look(self) -> None:
        version = self._table.look()
        if self._version not in {0, version}:
            log.warning("Another process writes into the table, too: let only one crisis-bot index do so.")
        self._version = version


def _split(articles: Sequence[Article], most: int) -> Iterator[Sequence[Article]]:
    return (articles[start : start + most] for start in range(0, len(articles), most))
