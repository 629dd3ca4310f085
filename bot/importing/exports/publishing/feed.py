"""A feed, RSS or Atom, that somebody saved."""

from __future__ import annotations

from collections.abc import Iterator

from bot.articles.faults import FaultError
from bot.errors import FetchError
from bot.importing.exports.failing import failed
from bot.importing.exports.options import Options
from bot.importing.exports.sources import Source
from bot.importing.feeds import read_feed
from bot.importing.item import Failure, Item
from bot.importing.web.links import summarised


def read_saved_feed(source: Source, options: Options) -> Iterator[Item | Failure]:
    """Reads the entries. Raises FaultError for what only begins as a feed."""
    try:
        entries = read_feed(source.whole(), options.address or source.name)
    except FetchError as error:
        raise FaultError("is no feed that can be taken apart (save it again)") from error
    for entry in entries:
        if entry.item.text:
            yield entry.item if entry.whole else summarised(entry)
        else:
            yield failed(entry.item.origin, f"has no text in {source.name} (add it by its address)")
