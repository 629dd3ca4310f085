"""The operator's list of feeds: a file, one address a line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot.articles.heads import parse_url
from bot.errors import SettingsError


@dataclass(frozen=True, slots=True)
class FeedList:
    """`problems` are sentences about lines that are no addresses."""

    addresses: tuple[str, ...]
    problems: tuple[str, ...]


def read_feed_list(file: Path) -> FeedList:
    """Reads the list. A `#` at the start of a line or after a blank begins a comment. Raises SettingsError."""
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise SettingsError(f"FEEDS: {file} cannot be read ({error.strerror}).") from None
    except UnicodeDecodeError:
        raise SettingsError(f"FEEDS: {file} is not UTF-8: save it in that encoding.") from None
    addresses: dict[str, None] = {}
    problems = []
    for number, line in enumerate(lines, start=1):
        address = f" {line}".partition(" #")[0].strip()
        if not address:
            continue
        try:
            addresses[parse_url(address)] = None
        except ValueError:
            problems.append(f"{file}, line {number}: this is no web address (write it whole, with https://)")
    return FeedList(tuple(addresses), tuple(problems))
