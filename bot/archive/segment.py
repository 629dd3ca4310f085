"""One file of articles and of what was read of them. It is written whole or not at all, and never changes.

Its first line holds the digest of all that follows, its second that of the third and its length, its third is JSON, and
behind these lie the articles, each as JSON, and the arrays as they are in memory, so that they are mapped and not
loaded. One that has all articles of a corpus also has what is counted of all of them together.

A file of a few megabytes is checked whole before it is used. Of a larger one the size and the lines are checked first,
which takes no time, and all of it when there is time: see `is_whole`.
"""

from __future__ import annotations

import json
import mmap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np

from bot.archive.articles import KeptArticles, laid_out
from bot.archive.maker import DIGEST_BYTES
from bot.archive.sealed import FIRST_LENGTH, DamagedError, Part, StaleError, check, put, seal_of
from bot.archive.whole import Whole, arrays_of_whole, head_of_whole, whole_of
from bot.model import Article
from bot.search.readings import Array, Lists, Readings, arrays_of, readings_of_arrays

ENDING = ".segment"
ENDS = "article ends"
ALIGNED = 8  # bytes: the beginning of an array, for whatever type it has
SMALL = 1 << 24  # bytes of a file that is checked in less time than it takes to import this


@dataclass(frozen=True, slots=True)
class Segment:
    keys: tuple[str, ...]
    """Of the articles' files."""
    articles: Sequence[Article]
    readings: Readings
    whole: Whole | None = None
    """What is counted of all articles of a corpus, where these are all."""
    file: Path | None = None
    """None if it could not be written."""


def write(folder: Path, segment: Segment, maker: str) -> Path:
    """Writes a new file and names it. Raises OSError."""
    parts = body(segment, maker)
    seal = seal_of(parts)
    target = folder / f"{seal.hex()}{ENDING}"
    put(target, seal, parts)
    return target


def body(segment: Segment, maker: str) -> list[Part]:
    """All but the first line; the arrays as they are, for copies of them would double the memory."""
    articles, ends = laid_out(segment.articles)
    arrays: dict[str, Array] = {ENDS: ends, **arrays_of(segment.readings)}
    if segment.whole:
        arrays |= arrays_of_whole(segment.whole)
    head = {
        "maker": maker,
        "keys": segment.keys,
        "languages": segment.readings.languages,
        "explained": segment.readings.explained,
        "forms": segment.readings.forms,
        "terms": segment.readings.terms,
        "whole": head_of_whole(segment.whole) if segment.whole else None,
        "articles": len(articles),
        "arrays": {name: [array.dtype.str, len(array)] for name, array in arrays.items()},
    }
    line = json.dumps(head, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"
    second = _second_line(line)
    size = FIRST_LENGTH + len(second) + len(line)
    held = (memoryview(articles), *(np.ascontiguousarray(array).view(np.uint8).data for array in arrays.values()))
    padded: list[Part] = [second, line, bytes(-size % ALIGNED)]
    for part in held:
        padded += [part, bytes(-len(part) % ALIGNED)]
    return padded


def _second_line(third: bytes) -> bytes:
    return f"{blake2b(third, digest_size=DIGEST_BYTES).hexdigest()} {len(third)}\n".encode()


def read(file: Path, maker: str) -> Segment:
    """Raises DamagedError, StaleError, or OSError where the file is not to be had."""
    held = _mapped(file)
    if len(held) <= SMALL:
        with memoryview(held) as contents:
            check(contents)
    return held_in(held, maker, file)


def held_in(held: mmap.mmap | bytes, maker: str, file: Path | None = None) -> Segment:
    """What such a file holds, checked before. Raises DamagedError or StaleError."""
    try:
        head, start = _head(held)
        if head["maker"] != maker:
            raise StaleError
        return _segment(head, held, start, file)
    except (KeyError, TypeError, ValueError) as error:
        raise DamagedError from error


def articles_in(held: bytes) -> tuple[Article, ...]:
    """The articles alone, whatever has read them. Raises DamagedError, also where a version has other articles."""
    try:
        head, start = _head(held)
        return tuple(_contents(head, held, start)[0])
    except (KeyError, TypeError, ValueError) as error:
        raise DamagedError from error


def is_whole(file: Path) -> bool:
    """Whether all that a file holds is what was written into it; it is if it is gone. Reads all of it.

    Raises OSError where it cannot be read.
    """
    try:
        with memoryview(_mapped(file)) as contents:
            check(contents)
    except FileNotFoundError:
        return True
    except DamagedError:
        return False
    return True


def _mapped(file: Path) -> mmap.mmap:
    with file.open("rb") as opened:
        try:
            return mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        except ValueError as error:  # an empty file cannot be mapped
            raise DamagedError from error


def _head(held: mmap.mmap | bytes) -> tuple[dict[str, Any], int]:
    """The third line, and where what lies behind it begins. Raises ValueError where it is damaged."""
    second = held[FIRST_LENGTH : held.find(b"\n", FIRST_LENGTH) + 1]
    start = FIRST_LENGTH + len(second)
    end = start + int(second.split()[-1]) if second else start
    third = held[start:end]
    if not second or _second_line(third) != second:
        raise ValueError
    head: dict[str, Any] = json.loads(third)
    return head, end


def _segment(head: Mapping[str, Any], held: mmap.mmap | bytes, start: int, file: Path | None) -> Segment:
    articles, arrays = _contents(head, held, start)
    explained = tuple(tuple((short, long) for short, long in found) for found in head["explained"])
    lists = Lists(head["languages"], explained, head["forms"], head["terms"])
    readings = readings_of_arrays(lists, arrays, trusted=len(held) > SMALL)
    if not len(head["keys"]) == len(articles) == len(readings):
        raise ValueError
    whole = whole_of(head["whole"], arrays) if head["whole"] else None
    return Segment(tuple(head["keys"]), articles, readings, whole, file)


def _contents(head: Mapping[str, Any], held: mmap.mmap | bytes, start: int) -> tuple[KeptArticles, Mapping[str, Array]]:
    """The articles and the arrays that lie behind the lines. Raises ValueError where they are not all of it."""
    start += -start % ALIGNED
    texts = memoryview(held)[start : start + head["articles"]]
    start += len(texts)
    arrays: dict[str, Array] = {}
    for name, (kind, length) in head["arrays"].items():
        start += -start % ALIGNED
        arrays[name] = np.frombuffer(held, dtype=np.dtype(kind), count=length, offset=start)
        start += arrays[name].nbytes
    if start + -start % ALIGNED != len(held):
        raise ValueError
    return KeptArticles(texts, arrays[ENDS].astype(np.int64, copy=False)), arrays
