"""What has been read of a folder's files, for as long as they stay as they were."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Collection
from datetime import tzinfo
from pathlib import Path

from bot.articles.folder.finding import Found, unreadable
from bot.articles.formats import LARGEST_FILE, read_article
from bot.errors import ArticleError
from bot.model import Article

# Seconds after a change in which a file may change again without a trace: clocks of file systems tick that coarsely.
FRESH = 2.0

Signature = tuple[int, int, int, int]
Read = Callable[[str, bytes, tzinfo | None], Article]
"""As `formats.read_article`."""


class Shelf:
    """For all who read one folder, in whatever threads.

    `zone` is that of `read_article`, which `read` stands for.
    """

    def __init__(self, zone: tzinfo | None = None, read: Read | None = None) -> None:
        self._zone = zone
        self._read_article = read
        self._read: dict[str, tuple[Signature, Article | ArticleError]] = {}

    def read(self, found: Found) -> Article | ArticleError:
        """The article in a file, or why there is none."""
        signature = signature_of(found.place)
        kept = self._read.get(found.path)
        if kept and kept[0] == signature:
            return kept[1]
        read = _article_in(found, self._zone, self._read_article or read_article)
        if signature and not _is_fresh(signature):
            self._read[found.path] = signature, read
        return read

    def keep(self, paths: Collection[str]) -> None:
        """Forgets the files that are not among these."""
        for path in self._read.keys() - set(paths):
            self._read.pop(path, None)


def _article_in(found: Found, zone: tzinfo | None, read: Read) -> Article | ArticleError:
    try:
        return read(found.path, contents_of(found), zone)
    except ArticleError as problem:
        return problem


def contents_of(found: Found) -> bytes:
    """One byte more than the largest article may have is enough to see that a file is too large."""
    try:
        if found.file.exists() and not found.file.is_file():  # a pipe would wait for ever
            raise ArticleError(f"{found.path} is no ordinary file (remove it from the corpus)")
        with found.file.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise unreadable(found.path, error) from error


def signature_of(file: str | Path) -> Signature | None:
    """Another one after each change, of a file's rights too; None where nobody may look, or there is nothing."""
    try:
        state = os.stat(file)  # noqa: PTH116 - of many thousands of files, not one of which needs a `Path`
    except OSError:
        return None
    return state.st_ino, state.st_size, state.st_mtime_ns, state.st_ctime_ns


def _is_fresh(signature: Signature) -> bool:
    return time.time() - max(signature[2:]) / 1e9 < FRESH
