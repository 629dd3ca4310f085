"""Puts whole files into a folder, or none: whatever ends the process, and whoever else writes there."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path, PurePosixPath

# Files that are being written. Readers of the folder pass over what begins with a full stop, and no one else ends
# names like this.
UNFINISHED = ".adding"


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Waits until no other process, and no other thread, adds to the folder."""
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        with suppress(OSError):  # a file system without locks: then nobody else should write there at the time
            fcntl.flock(opened, fcntl.LOCK_EX)
        yield
    finally:
        os.close(opened)


def sweep(folder: Path) -> None:
    """Takes away what a process left unfinished when it was ended. To be called alone in the folder."""
    for path in folder.glob(f".*{UNFINISHED}"):
        with suppress(OSError):
            path.unlink()


def place_new(folder: Path, name: str, data: bytes) -> str:
    """Writes a new file of that name, with a number behind it where the name is taken; tells it. Raises OSError."""
    unfinished = _written(folder, name, data)
    try:
        for taken in count(1):
            chosen = name if taken == 1 else numbered(name, taken)
            if _move_to_free(unfinished, folder / chosen):
                return chosen
        raise AssertionError  # there is always a number
    finally:
        unfinished.unlink(missing_ok=True)


def replace_file(path: Path, data: bytes) -> None:
    """Writes a file anew. Raises OSError, and then the file is as it was."""
    unfinished = _written(path.parent, path.name, data)
    try:
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / f".{PurePosixPath(name).stem}.{os.getpid()}{UNFINISHED}"
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    return path


def _move_to_free(unfinished: Path, path: Path) -> bool:
    """A link is made at once or not at all; where a file system has none, a look beforehand must do."""
    try:
        os.link(unfinished, path)
    except FileExistsError:
        return False
    except OSError:
        if path.exists():
            return False
        unfinished.rename(path)
    return True


def numbered(name: str, number: int) -> str:
    path = PurePosixPath(name)
    return f"{path.stem}-{number}{path.suffix}"
