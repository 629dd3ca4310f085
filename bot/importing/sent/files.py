"""One file → the articles in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bot.importing.exports.reading import read_export
from bot.importing.item import Failure, Item


def read_file(file: Path) -> Iterator[Item | Failure]:
    """Told by its contents what it is; what cannot be read is a failure and never the end."""
    yield from read_export(file)
