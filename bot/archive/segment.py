"""A file of articles and of what was read of them. It is written whole or not at all, and never changes.

Its first line holds the digest of all that follows, its second is JSON, and behind that lie the arrays as they are in
memory, so that they are mapped and not loaded.
"""

from __future__ import annotations

import json
import mmap
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from bot.archive.as_json import article_from, written
from bot.archive.sealed import FIRST_LENGTH, DamagedError, StaleError, check, put, seal_of
from bot.model import Article
from bot.search.readings import DTYPES, Array, Readings, arrays_of, readings_of_arrays

ENDING = ".segment"
ALIGNED = 8  # bytes: the beginning of an array, for whatever type it has


@dataclass(frozen=True, slots=True)
class Segment:
    keys: tuple[str, ...]
    """Of the articles' files."""
    articles: tuple[Article, ...]
    readings: Readings
    file: Path | None = None
    """None for one that could not be written."""


def write(folder: Path, segment: Segment, maker: str) -> Path:
    """The new file. Raises OSError."""
    parts = body(segment, maker)
    seal = seal_of(parts)
    target = folder / f"{seal.hex()}{ENDING}"
    put(target, seal, parts)
    return target


def body(segment: Segment, maker: str) -> list[bytes]:
    """All but the first line."""
    arrays = [_padded(array.tobytes()) for array in arrays_of(segment.readings).values()]
    head = {
        "maker": maker,
        "keys": segment.keys,
        "articles": [written(article) for article in segment.articles],
        "languages": segment.readings.languages,
        "forms": segment.readings.forms,
        "terms": segment.readings.terms,
        "lengths": {name: len(array) for name, array in arrays_of(segment.readings).items()},
    }
    line = json.dumps(head, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"
    return [line, b" " * (-(FIRST_LENGTH + len(line)) % ALIGNED), *arrays]


def _padded(array: bytes) -> bytes:
    return array + bytes(-len(array) % ALIGNED)


def read(file: Path, maker: str) -> Segment:
    """Raises DamagedError, StaleError, or OSError where the file is not to be had."""
    return held_in(_mapped_file(file), maker, file)


def _mapped_file(file: Path) -> mmap.mmap:
    with file.open("rb") as opened:
        try:
            return mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        except ValueError as error:  # an empty file cannot be mapped
            raise DamagedError from error


def held_in(held: mmap.mmap | bytes, maker: str, file: Path | None = None) -> Segment:
    """What such a file holds. Raises DamagedError or StaleError."""
    head, end = _head(held)
    if head["maker"] != maker:
        raise StaleError
    try:
        return _segment(head, _mapped(held, end, head["lengths"]), file)
    except (KeyError, TypeError, ValueError) as error:
        raise DamagedError from error


def articles_in(held: bytes) -> tuple[Article, ...]:
    """The articles alone, whatever has read them. Raises DamagedError, also where a version has other articles."""
    try:
        return tuple(map(article_from, _head(held)[0]["articles"]))
    except (KeyError, TypeError, ValueError) as error:
        raise DamagedError from error


def _head(held: mmap.mmap | bytes) -> tuple[dict[str, Any], int]:
    """The second line, and where it ends. Raises DamagedError."""
    with memoryview(held) as contents:
        check(contents)
    end = held.find(b"\n", FIRST_LENGTH) + 1
    return json.loads(held[FIRST_LENGTH:end]), end


def _mapped(held: mmap.mmap | bytes, end: int, lengths: Mapping[str, int]) -> dict[str, Array]:
    """The arrays that begin behind the lines, which end at `end`."""
    arrays: dict[str, Array] = {}
    for name, length in lengths.items():
        end += -end % ALIGNED
        arrays[name] = np.frombuffer(held, dtype=DTYPES[name], count=length, offset=end)
        end += arrays[name].nbytes
    return arrays


def _segment(head: Mapping[str, Any], arrays: Mapping[str, Array], file: Path | None) -> Segment:
    readings = readings_of_arrays(head["languages"], head["forms"], head["terms"], arrays)
    articles = tuple(map(article_from, head["articles"]))
    if not len(head["keys"]) == len(articles) == len(readings):
        raise ValueError
    return Segment(tuple(head["keys"]), articles, readings, file)
