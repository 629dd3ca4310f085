"""Files whose first line is the digest of all that follows."""

from __future__ import annotations

import os
from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path

from bot.archive.maker import DIGEST_BYTES
from bot.files import write_whole

HEAD = b"crisis-bot archive 1 "
Part = bytes | memoryview
FIRST_LENGTH = len(HEAD) + 2 * DIGEST_BYTES + 1
"""The length of the first line, in bytes."""


class DamagedError(Exception):
    """The file does not hold what was written into it."""


class StaleError(Exception):
    """Another version of the code or the libraries wrote the file."""


def seal_of(parts: Sequence[Part]) -> bytes:
    digest = blake2b(digest_size=DIGEST_BYTES)
    for part in parts:
        digest.update(part)
    return digest.digest()


def sealed(parts: Sequence[Part]) -> bytes:
    """What such a file would hold."""
    return b"".join([_first_line(seal_of(parts)), *parts])


def put(target: Path, seal: bytes, parts: Sequence[Part]) -> None:
    """Raises OSError."""
    write_whole(target, [_first_line(seal), *parts])
    _make_lasting(target.parent)


def check(contents: memoryview) -> None:
    """Raises DamagedError unless the first line is the digest of the others."""
    with contents[:FIRST_LENGTH] as first, contents[FIRST_LENGTH:] as others:
        if first != _first_line(blake2b(others, digest_size=DIGEST_BYTES).digest()):
            raise DamagedError


def _first_line(seal: bytes) -> bytes:
    return HEAD + seal.hex().encode() + b"\n"


def _make_lasting(folder: Path) -> None:
    """Puts the folder itself on disk: only then do its entries outlive a loss of power."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
