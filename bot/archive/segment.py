"""A file of articles and of what was read of them. It is written whole or not at all, and never changes.

Its first line holds the digest of all that follows, its second is JSON, and behind that lie the arrays as they are in
memory, so that they are mapped and not loaded.
"""

from __future__ import annotations

import json
import mmap
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np

from bot.archive.as_json import article_from, written
from bot.archive.maker import DIGEST_BYTES
from bot.model import Article
from bot.search.readings import DTYPES, Array, Readings, arrays_of, readings_of_arrays

ENDING, UNFINISHED = ".segment", ".part"
FIRST_LINE = b"crisis-bot segment 1 "
ALIGNED = 8  # bytes: the beginning of an array, for whatever type it has


@dataclass(frozen=True, slots=True)
class Segment:
    keys: tuple[str, ...]
    """Of the articles' files."""
    articles: tuple[Article, ...]
    readings: Readings
    file: Path | None = None
    """None for one that could not be written."""


class DamagedError(Exception):
    """What the file holds is not what was written into it."""


class StaleError(Exception):
    """The file was written by another version of what reads articles."""


def write(folder: Path, segment: Segment, maker: str) -> Path:
    """The new file. Raises OSError."""
    body = _body(segment, maker)
    digest = blake2b(digest_size=DIGEST_BYTES)
    for part in body:
        digest.update(part)
    first = FIRST_LINE + digest.hexdigest().encode() + b"\n"
    target = folder / f"{digest.hexdigest()}{ENDING}"
    with tempfile.NamedTemporaryFile(dir=folder, suffix=UNFINISHED, delete=False) as file:
        try:
            file.writelines([first, *body])
            file.flush()
            os.fsync(file.fileno())
            Path(file.name).replace(target)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise
    _make_lasting(folder)
    return target


def _make_lasting(folder: Path) -> None:
    """What a folder lists outlives a loss of power only once the folder itself is on disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _body(segment: Segment, maker: str) -> list[bytes]:
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
    return [line, b" " * (-(_first_length() + len(line)) % ALIGNED), *arrays]


def _first_length() -> int:
    return len(FIRST_LINE) + 2 * DIGEST_BYTES + 1


def _padded(array: bytes) -> bytes:
    return array + bytes(-len(array) % ALIGNED)


def read(file: Path, maker: str) -> Segment:
    """Raises DamagedError, StaleError, or OSError where the file is not to be had."""
    with file.open("rb") as opened:
        if os.fstat(opened.fileno()).st_size < _first_length():
            raise DamagedError
        held = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
    with memoryview(held) as contents:
        start = _first_length()
        digest = blake2b(contents[start:], digest_size=DIGEST_BYTES).hexdigest()
        if contents[:start] != FIRST_LINE + digest.encode() + b"\n":
            raise DamagedError
    end = held.find(b"\n", start) + 1
    head = json.loads(held[start:end])
    if head["maker"] != maker:
        raise StaleError
    try:
        return _segment(head, _mapped(held, end, head["lengths"]), file)
    except (KeyError, TypeError, ValueError) as error:
        raise DamagedError from error


def _mapped(held: mmap.mmap, end: int, lengths: Mapping[str, int]) -> dict[str, Array]:
    """The arrays that begin behind the lines, which end at `end`."""
    arrays: dict[str, Array] = {}
    for name, length in lengths.items():
        end += -end % ALIGNED
        arrays[name] = np.frombuffer(held, dtype=DTYPES[name], count=length, offset=end)
        end += arrays[name].nbytes
    return arrays


def _segment(head: Mapping[str, Any], arrays: Mapping[str, Array], file: Path) -> Segment:
    readings = readings_of_arrays(head["languages"], head["forms"], head["terms"], arrays)
    articles = tuple(map(article_from, head["articles"]))
    if not len(head["keys"]) == len(articles) == len(readings):
        raise ValueError
    return Segment(tuple(head["keys"]), articles, readings, file)
