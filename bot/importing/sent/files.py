"""One file → the articles in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bot.importing.exports.options import DEFAULTS
from bot.importing.exports.reading import read_export
from bot.importing.item import Failure, Item


def read_file(file: Path, address: str | None = None) -> Iterator[Item | Failure]:
    """Reads a file by what it holds; what it cannot read is a failure and never the end.

    `address` is where it lay in the web, if it did.
    """
    yield from read_export(file, replace(DEFAULTS, address=address))
