"""Which of the files of an archive has all articles of a folder, and the state that the folder was in."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass
from pathlib import Path

from bot.archive.maker import maker
from bot.archive.sealed import FIRST_LENGTH, DamagedError, check, put, seal_of

log = logging.getLogger(__name__)

NAME = "listing"


@dataclass(frozen=True, slots=True)
class Listing:
    state: str
    """Of the folder and of all that decides how it is read."""
    segment: str
    """The name of the file that has its articles, in their order."""
    problems: tuple[str, ...]
    notes: tuple[str, ...]
    """What was said of the folder."""


def read_listing(folder: Path) -> Listing | None:
    """None where there is none, or another version has written it."""
    file = folder / NAME
    try:
        contents = file.read_bytes()
        check(memoryview(contents))
        held = json.loads(contents[FIRST_LENGTH:])
        if held.pop("maker") != maker():
            return None
        return Listing(held["state"], held["segment"], tuple(held["problems"]), tuple(held["notes"]))
    except FileNotFoundError:
        return None
    except (DamagedError, KeyError, TypeError, ValueError):
        log.warning("%s is damaged: the articles' files are looked through again.", file)
    except OSError as error:
        log.debug("%s cannot be read (%s).", file, error.strerror)
    return None


def write_listing(folder: Path, listing: Listing) -> None:
    """An archive that cannot write says so for this as well."""
    parts = [json.dumps({"maker": maker(), **asdict(listing)}).encode()]
    try:
        put(folder / NAME, seal_of(parts), parts)
    except OSError as error:
        log.debug("%s cannot be written (%s).", folder / NAME, error.strerror)
