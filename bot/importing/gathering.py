"""What an operator names, a link, a file, a folder or `-`, → items."""

from __future__ import annotations

import asyncio
import re
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.importing.exports.options import DEFAULTS, Options
from bot.importing.exports.reading import describe_mapping, read_export
from bot.importing.item import Failure, Item
from bot.importing.web.links import read_link
from bot.importing.web.reaching import PUBLIC, Reach

LINK = re.compile(r"https?://\S+")
STANDARD_INPUT = "-"

Found = Iterator[Item | Failure]


@dataclass(frozen=True, slots=True)
class Ways:
    """How sources are read, and who is told meanwhile."""

    options: Options = DEFAULTS
    reach: Reach = PUBLIC
    standard_input: Callable[[], bytes] = bytes
    working_on: Callable[[str], None] = lambda _: None
    explain: Callable[[str], None] = lambda _: None
    """Told how something was understood that could be understood otherwise."""


def gather(source: str, ways: Ways) -> Found:
    """Reads one source after the other; what cannot be read is a failure and never the end."""
    ways.working_on(source)
    if source == STANDARD_INPUT:
        yield from _piped(ways)
    elif LINK.fullmatch(source):
        yield from asyncio.run(read_link(source, reach=ways.reach, working_on=ways.working_on))
    else:
        yield from _of_path(Path(source), ways)


def _piped(ways: Ways) -> Found:
    """Links, one a line, or the contents of a file."""
    data = ways.standard_input()
    lines = [line.strip() for line in data[:1_000_000].decode(errors="replace").splitlines() if line.strip()]
    if lines and all(map(LINK.fullmatch, lines)):
        for link in lines:
            yield from gather(link, ways)
        return
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "standard input"
        file.write_bytes(data)
        yield from _of_path(file, ways)


def _of_path(path: Path, ways: Ways) -> Found:
    if not path.exists():
        remedy = "name a link that begins with https://, a file or a folder"
        yield Failure(str(path), f"{path} is not there ({remedy})")
    else:
        if mapping := describe_mapping(path, ways.options):
            ways.explain(f"{path.name}: {mapping}")
        for found in read_export(path, ways.options):
            ways.working_on(found.origin)
            yield found
