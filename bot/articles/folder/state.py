"""The state of a folder of articles as one digest of what the file system knows of its files, none of which is read."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from bot.articles.folder.shelf import FRESH

DIGEST_BYTES = 16

Entry = tuple[str, os.stat_result]


def state_of(folder: Path) -> str | None:
    """Another one after each change below a folder.

    None where that cannot be told: of a folder that cannot be read, that has links, or of which something has changed
    a moment ago.
    """
    digest = blake2b(digest_size=DIGEST_BYTES)
    before = time.time() - FRESH
    try:
        for path, state in sorted(_entries(os.fspath(folder.expanduser().resolve()))):
            if stat.S_ISLNK(state.st_mode) or max(state.st_mtime, state.st_ctime) > before:
                return None
            told = (state.st_mode, state.st_ino, state.st_size, state.st_mtime_ns, state.st_ctime_ns)
            digest.update(f"{path}\0{told}\0".encode("utf-8", "surrogateescape"))
    except (OSError, RuntimeError):
        return None
    return digest.hexdigest()


def _entries(root: str) -> Iterator[Entry]:
    """All that is not hidden, by its path, in no order."""
    waiting = [root]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if not entry.name.startswith("."):
                    yield entry.path, entry.stat(follow_symlinks=False)
                    waiting += [entry.path] if entry.is_dir(follow_symlinks=False) else []
