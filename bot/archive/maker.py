"""A digest of all that reads an article; what was read under another digest is worth nothing."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from datetime import datetime, tzinfo
from functools import cache
from hashlib import blake2b
from pathlib import Path

# The rooms that read articles and lists of words; the lists lie in them.
READING = ("articles", "language", "search", "questions", "archive", "model.py")

KINDS = {".py", ".txt", ".npz"}

# Bytes: nobody comes upon two files of one digest.
DIGEST_BYTES = 16


@cache
def maker() -> str:
    """A digest of the code, the lists of words, the names and versions of all libraries, and the version of Python.

    The bot's own version would not do: it stays the same while somebody works on the code.
    """
    digest = blake2b(sys.version.encode(), digest_size=DIGEST_BYTES)
    for file in _files(Path(__file__).parent.parent):
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    for library in sorted(_libraries()):
        digest.update(library.encode())
    return digest.hexdigest()


def _files(bot: Path) -> Iterator[Path]:
    for room in READING:
        place = bot / room
        yield from sorted(f for f in place.rglob("*") if f.suffix in KINDS) if place.is_dir() else [place]


def _libraries() -> set[str]:
    """The folders of metadata of what is installed; their names hold the versions."""
    found = set()
    for place in filter(os.path.isdir, sys.path):
        with os.scandir(place) as entries:
            found |= {entry.name for entry in entries if entry.name.endswith((".dist-info", ".egg-info"))}
    return found


@cache
def zone_digest(zone: tzinfo | None) -> str:
    """A digest of a zone's offsets each January and July; None means this machine's zone, which has no name."""
    moments = (datetime(year, month, 1, tzinfo=zone) for year in range(1970, 2040) for month in (1, 7))
    offsets = [str((moment.astimezone() if zone is None else moment).utcoffset()) for moment in moments]
    return blake2b(" ".join([str(zone), *offsets]).encode(), digest_size=DIGEST_BYTES).hexdigest()
