"""Faults of a file that can be put right without knowing its article: slips in a head."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from bot.articles.faults import MendableFaultError
from bot.articles.folder.finding import find
from bot.articles.formats import LARGEST_FILE, read_article
from bot.errors import ArticleError

WITH_HEADS = {".md", ".txt"}  # kinds of files whose heads people write
MOST = 20  # changes of one file; a head has fewer lines


@dataclass(frozen=True, slots=True)
class Change:
    """A line, from 1, as it is and as it will be."""

    line: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Repair:
    """Changes with which a file is an article; `data` is all that the file will hold."""

    file: Path
    path: str
    changes: tuple[Change, ...]
    data: bytes


def repairs(folder: Path, *, follow_links: bool = False) -> Iterator[Repair]:
    """In the order of the paths. Only files in UTF-8, since the others would be written in another encoding."""
    for found in sorted(find(folder.expanduser(), follow_links=follow_links), key=lambda found: found.path):
        if found.problem or PurePosixPath(found.path).suffix.lower() not in WITH_HEADS or not found.file.is_file():
            continue
        try:
            if found.file.stat().st_size <= LARGEST_FILE:
                yield from _repair(found.file, found.path, found.file.read_bytes())
        except OSError:  # which reading the folder says in a sentence
            continue


def put_right(repair: Repair) -> None:
    """Whole or not at all. Raises ArticleError for a file that cannot be written."""
    try:
        _write(repair)
    except OSError as error:
        raise ArticleError(f"{repair.path} cannot be written: {error.strerror} (see who may write there)") from error


def _write(repair: Repair) -> None:
    handle, name = tempfile.mkstemp(dir=repair.file.parent, prefix=".mending-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(repair.data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(repair.file.stat().st_mode)
        Path(name).replace(repair.file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _repair(file: Path, path: str, data: bytes) -> Iterator[Repair]:
    """Nothing where a fault is left that only its writer can put right."""
    changes: list[Change] = []
    written = data
    while fault := _fault(path, written):
        mended = _mended(written, fault)
        if mended is None or len(changes) == MOST:
            return
        change, written = mended
        changes.append(change)
    if changes and _reads(path, written):
        yield Repair(file, path, tuple(changes), written)


def _fault(path: str, data: bytes) -> MendableFaultError | None:
    try:
        read_article(path, data)
    except ArticleError as error:
        return error.__cause__ if isinstance(error.__cause__, MendableFaultError) else None
    return None


def _reads(path: str, data: bytes) -> bool:
    try:
        read_article(path, data)
    except ArticleError:
        return False
    return True


def _mended(data: bytes, fault: MendableFaultError) -> tuple[Change, bytes] | None:
    """None where the line already is as it would be, or the file is not in UTF-8 or has line ends of old Macs."""
    try:
        lines = data.decode().split("\n")
    except UnicodeDecodeError:
        return None
    if fault.line is None or fault.line > len(lines) or "\r" in data.decode().replace("\r\n", "\n"):
        return None
    before = lines[fault.line - 1]
    after = fault.mend(before.removesuffix("\r")) + ("\r" if before.endswith("\r") else "")
    if after == before:
        return None
    lines[fault.line - 1] = after
    return Change(fault.line, before.strip(), after.strip()), "\n".join(lines).encode()
