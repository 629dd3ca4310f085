"""Keeps items in the corpus folder, each in a file of its own, and none twice."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import tzinfo
from enum import Enum
from pathlib import Path, PurePosixPath

from bot.articles.folder.shelf import Shelf
from bot.articles.formats import read_article
from bot.errors import ArticleError, CorpusError
from bot.importing.folder.composing import file_name, file_text
from bot.importing.folder.known import Known, same_words
from bot.importing.folder.placing import alone_in, place_new, replace_file, sweep
from bot.importing.item import SUMMARY, Item
from bot.model import Article


class Outcome(Enum):
    """What became of an item."""

    ADDED = "added"
    DRAFT = "left as a draft"
    """Added, but without a date: it is not quoted before somebody puts one in."""
    PRESENT = "already there"
    CHANGED = "changed since"
    """Other words at the same address; the file is as it was."""
    UPDATED = "updated"


@dataclass(frozen=True, slots=True)
class Stored:
    """`path` is that of the item's own file below the folder, `like` that of what the item equals or differs from."""

    outcome: Outcome
    path: str | None
    like: str | None = None
    difference: tuple[str, ...] = ()
    """Of what CHANGED or was UPDATED: lines taken away, with a `-` before them, and put in, with a `+`."""


@dataclass(frozen=True, slots=True)
class Removed:
    """What a file was, so that it can be put back."""

    path: str
    contents: bytes


class Store:
    """The corpus folder for those who add to it. Several processes and threads may do so at once.

    Every file is written whole or not at all, whatever ends the process. What stands in files of other kinds than
    Markdown is never written over.
    """

    def __init__(
        self, folder: Path, *, zone: tzinfo | None = None, follow_links: bool = False, shelf: Shelf | None = None
    ) -> None:
        """`zone` decides which day a moment is; None is this machine's. Links and `shelf` are as in `read_library`."""
        self.folder = folder
        self._zone = zone
        self._known = Known(folder, follow_links, shelf or Shelf(zone))
        self._swept = False

    def put(self, item: Item, *, update: bool = False, dry_run: bool = False, copies: bool = False) -> Stored:
        """Adds an item unless it is there. With `dry_run` nothing is written, but later items are compared with it.

        With `copies` it is added though another address says the same: a channel may say a thing twice.

        Raises ArticleError for an item that no file can hold, CorpusError when the folder cannot be written to.
        """
        data = file_text(item).encode()
        new = _as_read(item, file_name(item, self._zone), data, self._zone)
        try:
            with nullcontext() if dry_run else self._alone():
                self._known.refresh()
                return self._put(new, data, update=update, dry_run=dry_run, copies=copies)
        except OSError as error:
            raise self._cannot_be_written(error) from error

    def holds(self, url: str) -> bool:
        """Whether any article or draft has an address."""
        if not self.folder.is_dir():
            return False
        with self._alone():
            self._known.refresh()
            return bool(self._known.names(url))

    def look(self, items: Iterable[Item]) -> tuple[Stored, ...]:
        """Tells what would become of the items, the changed ones updated. Raises as `put`; remembers nothing."""
        seen: list[Stored] = []
        try:
            seen += (self.put(item, update=True, dry_run=True) for item in items)
        finally:
            for stored in seen:
                if stored.path and stored.outcome in {Outcome.ADDED, Outcome.DRAFT}:
                    self._known.forget(stored.path)
        return tuple(seen)

    def path_of(self, url_or_path: str) -> str | None:
        """The file of the article that has an address, or that stands at a path below the folder."""
        self._known.refresh()
        return self._path_of(url_or_path)

    def remove(self, url_or_path: str) -> Removed | None:
        """Takes out the article that has an address, or the file at a path below the folder. None when there is none.

        Raises CorpusError when the file cannot be removed.
        """
        try:
            with self._alone():
                self._known.refresh()
                path = self._path_of(url_or_path)
                if path is None:
                    return None
                removed = Removed(path, (self.folder / path).read_bytes())
                (self.folder / path).unlink()
                self._known.forget(path)
                return removed
        except OSError as error:
            raise self._cannot_be_written(error) from error

    def put_back(self, removed: Removed) -> str:
        """The path at which it stands again. Raises CorpusError when the folder cannot be written to."""
        path = PurePosixPath(removed.path)
        try:
            with self._alone():
                return (path.parent / place_new(self.folder / path.parent, path.name, removed.contents)).as_posix()
        except OSError as error:
            raise self._cannot_be_written(error) from error

    @contextmanager
    def _alone(self) -> Iterator[None]:
        self.folder.mkdir(parents=True, exist_ok=True)
        with alone_in(self.folder):
            if not self._swept:
                sweep(self.folder)
                self._swept = True
            yield

    def _put(self, new: Article, data: bytes, *, update: bool, dry_run: bool, copies: bool) -> Stored:
        there = self._known.at(new)
        if there is not None:
            return self._meet(there, new, data, update=update, dry_run=dry_run)
        like = None if copies else self._known.like(new)
        if like:
            return Stored(Outcome.PRESENT, None, like.path)
        if dry_run:
            path = self._known.imagine(new)
        else:
            path = place_new(self.folder, new.path, data)
            self._known.learn(replace(new, path=path))
        return Stored(Outcome.DRAFT if new.draft else Outcome.ADDED, path)

    def _meet(self, there: Article, new: Article, data: bytes, *, update: bool, dry_run: bool) -> Stored:
        """What becomes of an item whose address is known."""
        completes = _completes(there, new)
        if same_words(there, new) and not completes:
            return Stored(Outcome.PRESENT, there.path, there.path)
        difference = tuple(_difference(there, new))
        ours = PurePosixPath(there.path).suffix == ".md" and (dry_run or self._known.unchanged(there.path))
        if not (ours and (update or completes)):
            return Stored(Outcome.CHANGED, there.path, there.path, difference)
        if not dry_run:
            replace_file(self.folder / there.path, data)
            self._known.learn(replace(new, path=there.path))
        return Stored(Outcome.UPDATED, there.path, there.path, difference)

    def _path_of(self, url_or_path: str) -> str | None:
        """Only of files that are read from the folder, so that no name leads out of it."""
        if named := self._known.names(url_or_path):
            return named[0].path
        return url_or_path if self._known.unchanged(url_or_path) else None

    def _cannot_be_written(self, error: OSError) -> CorpusError:
        remedy = "see who may write there, and that there is room"
        return CorpusError(f"{self.folder} cannot be written to: {error.strerror} ({remedy})")


def _as_read(item: Item, name: str, data: bytes, zone: tzinfo | None) -> Article:
    """The article that the file will be read as: what cannot be read back must not be written."""
    try:
        return read_article(name, data, zone)
    except ArticleError as error:
        reason = str(error).removeprefix(name).strip(" ,:")
        raise ArticleError(f"{item.origin} {reason}") from error


def _completes(there: Article, new: Article) -> bool:
    """Whether what is there was waiting for this: a draft for its date, a feed's summary for its page."""
    dated = there.draft and not new.draft and same_words(there, new)
    return dated or (SUMMARY in there.doubts and SUMMARY not in new.doubts)


def _difference(before: Article, after: Article) -> list[str]:
    old, new = ([article.title, *filter(None, article.text.split("\n"))] for article in (before, after))
    compared = difflib.unified_diff(old, new, lineterm="", n=0)
    return [line for line in compared if line[:1] in {"+", "-"} and line[:3] not in {"+++", "---"}]
