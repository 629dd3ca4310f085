"""One article with what was read of it, as bytes that other machines take in."""

from __future__ import annotations

from bot.archive.maker import maker
from bot.archive.sealed import DamagedError, StaleError, check, sealed
from bot.archive.segment import Segment, articles_in, body, held_in
from bot.search.analysing import read


def packed(segment: Segment) -> bytes:
    return sealed(body(segment, maker()))


def unpacked(parcel: bytes, key: str) -> Segment:
    """The article of that key. What another version has read is read again, from the article that lies within.

    Raises DamagedError where it is not what was packed, or of a version whose articles are others.
    """
    with memoryview(parcel) as contents:
        check(contents)
    try:
        segment = held_in(parcel, maker())
    except StaleError:
        articles = articles_in(parcel)
        segment = Segment((key,) * len(articles), articles, read(articles))
    if segment.keys != (key,):
        raise DamagedError
    return segment
