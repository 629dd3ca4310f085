"""The files of a corpus folder, and which of them are passed over."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.errors import ArticleError

PAGES = (".html", ".htm")
# What browsers in several languages put behind the name of a page for the folder of its pictures and scripts.
COMPANIONS = ("_files", ".files", "-files", "_dateien", "-dateien", "_fichiers", "_archivos", "_file", "_pliki")


@dataclass(frozen=True, slots=True)
class Found:
    """A file, or a file or sub-folder with the problem that keeps it from being read. `path` is below the corpus."""

    place: str
    """Where it is; many thousands of them are looked at, and a `Path` of each would take longer than the look."""
    path: str
    problem: ArticleError | None = None

    @property
    def file(self) -> Path:
        return Path(self.place)


def find(folder: Path, *, follow_links: bool) -> Iterator[Found]:
    """All files, in no order. What is hidden, and what belongs to a saved page, is passed over."""
    root = folder.resolve()
    waiting, linked = [(os.fspath(folder), "")], {root}
    while waiting:
        here, path = waiting.pop()
        try:
            entries = _visible(here)
        except OSError as error:
            yield Found(here, path or ".", unreadable(path or ".", error))
            continue
        for entry in entries:
            below = f"{path}/{_readable(entry.name)}" if path else _readable(entry.name)
            if not follow_links and entry.is_symlink() and _leads_out(Path(entry.path), root):
                yield Found(entry.path, below, _not_followed(below))
            elif not _is_folder(entry):
                yield Found(entry.path, below)
            elif not entry.is_symlink() or _is_new(Path(entry.path), linked, root):
                waiting.append((entry.path, below))


def _visible(folder: str) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as listed:
        entries = [entry for entry in listed if not entry.name.startswith(".")]
    pages = {name.rpartition(".")[0] for entry in entries if (name := entry.name.lower()).endswith(PAGES)}
    return [entry for entry in entries if not (_companion(entry.name.lower(), pages) and _is_folder(entry))]


def _companion(name: str, pages: set[str]) -> bool:
    return name.endswith(COMPANIONS) and any(
        name.endswith(ending) and name.removesuffix(ending) in pages for ending in COMPANIONS
    )


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # nobody may even look at it: reading it will say so
        return False


def _leads_out(link: Path, root: Path) -> bool:
    """A link that leads nowhere, or to itself, does not lead out: reading it says what is wrong."""
    try:
        return not link.resolve(strict=True).is_relative_to(root)
    except (OSError, RuntimeError):
        return False


def _not_followed(path: str) -> ArticleError:
    remedy = "put a copy in its place, or set FOLLOW_LINKS=yes"
    return ArticleError(f"{path} is a link that leads out of the corpus and is not followed ({remedy})")


def _is_new(link: Path, linked: set[Path], root: Path) -> bool:
    """Whether a link leads to a folder that is not read anyway, so that loops end and no article is read twice."""
    target = link.resolve()
    if target in linked or target.is_relative_to(root):
        return False
    linked.add(target)
    return True


def _readable(name: str) -> str:
    """A name that is not UTF-8 is written with escapes, since it could be neither printed nor sent."""
    return name if name.isascii() else os.fsencode(name).decode(errors="backslashreplace")


def unreadable(path: str, error: OSError) -> ArticleError:
    return ArticleError(f"{path} cannot be read: {error.strerror} (see that it exists and who may read it)")
