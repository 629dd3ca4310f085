"""The corpus folder → its articles, and what is wrong with the files that are none."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.articles.formats import LARGEST_FILE, read_article
from bot.errors import ArticleError, CorpusError
from bot.model import Article


@dataclass(frozen=True, slots=True)
class Library:
    """Both in the order of their paths."""

    articles: tuple[Article, ...]
    problems: tuple[ArticleError, ...]


def read_library(folder: Path) -> Library:
    """Every article in a folder and its sub-folders; what is hidden is passed over.

    Raises CorpusError when there is no such folder. A file or sub-folder that cannot be read is a problem, not the end.
    """
    _check(folder)
    found = sorted(_find(folder), key=lambda found: found.path)
    read = [item.problem or _read(item) for item in found]
    return Library(
        articles=tuple(item for item in read if isinstance(item, Article)),
        problems=tuple(item for item in read if isinstance(item, ArticleError)),
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """A file, or a sub-folder with the problem that keeps it from being read. `path` is the one below the corpus."""

    file: Path
    path: str
    problem: ArticleError | None = None


def _check(folder: Path) -> None:
    try:
        os.scandir(folder).close()
    except FileNotFoundError as error:
        raise CorpusError(f"there is no folder {folder} (make it and put articles into it, or name another)") from error
    except NotADirectoryError as error:
        raise CorpusError(f"{folder} is a file, not a folder of articles (name the folder it is in)") from error
    except OSError as error:
        raise CorpusError(f"{folder} cannot be read: {error.strerror} (see who may read the folder)") from error


def _find(folder: Path) -> Iterator[_Found]:
    waiting, linked = [folder], {folder.resolve()}
    while waiting:
        here = waiting.pop()
        try:
            entries = [entry for entry in here.iterdir() if not entry.name.startswith(".")]
        except OSError as error:
            yield _Found(here, _below(folder, here), _unreadable(_below(folder, here), error))
            continue
        for entry in entries:
            if not _is_folder(entry):
                yield _Found(entry, _below(folder, entry))
            elif not entry.is_symlink() or _is_new(entry, linked, folder):
                waiting.append(entry)


def _is_folder(entry: Path) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # nobody may even look at it: reading it will say so
        return False


def _is_new(link: Path, linked: set[Path], folder: Path) -> bool:
    """Whether a link leads to a folder that is not read anyway, so that loops end and no article is read twice."""
    target = link.resolve()
    if target in linked or target.is_relative_to(folder.resolve()):
        return False
    linked.add(target)
    return True


def _below(folder: Path, entry: Path) -> str:
    """A name that is not UTF-8 is written with escapes, since it could be neither printed nor sent."""
    return os.fsencode(entry.relative_to(folder).as_posix()).decode(errors="backslashreplace")


def _read(found: _Found) -> Article | ArticleError:
    try:
        return read_article(found.path, _contents(found))
    except ArticleError as problem:
        return problem


def _contents(found: _Found) -> bytes:
    """One byte more than the largest article may have is enough to see that a file is too large."""
    try:
        if found.file.exists() and not found.file.is_file():  # a pipe would wait for ever
            raise ArticleError(f"{found.path} is no ordinary file (remove it from the corpus)")
        with found.file.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise _unreadable(found.path, error) from error


def _unreadable(path: str, error: OSError) -> ArticleError:
    return ArticleError(f"{path} cannot be read: {error.strerror} (see that it exists and who may read it)")
