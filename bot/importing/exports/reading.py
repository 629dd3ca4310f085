"""The entry: a file or folder that somebody exported → its articles, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from bot.articles.faults import FaultError
from bot.articles.finding import find
from bot.importing.exports.articles import read_single
from bot.importing.exports.options import DEFAULTS, Options
from bot.importing.exports.recognising import Kind, recognise
from bot.importing.exports.sources import Source
from bot.importing.exports.telegram.results import read_results
from bot.importing.item import Failure, Item

__all__ = ["Options", "read_export"]

Reader = Callable[[Source, Options], Iterator[Item | Failure]]

READERS: Mapping[Kind, Reader] = {
    Kind.ARTICLE: read_single,
    Kind.TELEGRAM_RESULTS: read_results,
}


def read_export(path: Path, options: Options = DEFAULTS) -> Iterator[Item | Failure]:
    """What a file or folder holds, told by its contents; what cannot be read is a failure and never the end."""
    try:
        for source in _sources(path):
            yield from _read(source, options)
    except OSError as error:
        yield Failure(path.name, f"cannot be read: {error.strerror} (see that it exists and who may read it)")


def _sources(path: Path) -> Iterator[Source]:
    if not path.is_dir():
        yield Source.of_file(path)
        return
    for found in sorted(find(path, follow_links=False), key=lambda found: found.path):
        if found.file.is_file():
            yield Source.of_file(found.file, found.path)


def _read(source: Source, options: Options) -> Iterator[Item | Failure]:
    try:
        yield from READERS[recognise(source)](source, options)
    except FaultError as fault:
        where = f"line {fault.line}: " if fault.line else ""
        yield Failure(source.name, where + fault.reason)
