"""Keeps all that was read of a corpus's articles, on disk and in memory.

It gives what reading all the articles anew would give, in less time.
"""

from __future__ import annotations

import logging
import os
import shutil
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import tzinfo
from hashlib import blake2b
from pathlib import Path
from threading import Lock

from bot.archive import segment as files
from bot.archive.maker import DIGEST_BYTES, maker, zone_digest
from bot.archive.sealed import DamagedError, StaleError
from bot.archive.segment import ENDING, Segment
from bot.archive.terms import KeptTerms
from bot.articles.formats import read_article
from bot.files import UNFINISHED
from bot.model import Article
from bot.search.analysing import read
from bot.search.collection import Collection, collected
from bot.search.readings import Run, joined

log = logging.getLogger(__name__)

# With more segments than this, joining them takes longer than reading the articles of the small ones again.
MOST_SEGMENTS = 8

# The share of the kept articles that the corpus still has. Below it all is written anew; above it each change would.
LEAST_IN_USE = 0.5

# Seconds. A killed process left an unfinished file that is older than this.
ABANDONED = 3600

# Seconds. Nobody comes back to a corpus unread for so long; `--corpus` may have named it once.
FORGOTTEN = 30 * 24 * 3600

Identity = tuple[object, ...]
Place = tuple[Segment, int]


@dataclass(frozen=True, slots=True)
class Asked:
    """An article that somebody asked for, and the key of its file."""

    key: str
    article: Article


def archive_of(state_dir: Path, corpus: Path) -> Archive:
    """The archive of a corpus in the folder of what outlives the process."""
    name = blake2b(str(corpus.expanduser().resolve()).encode("utf-8", "surrogatepass"), digest_size=DIGEST_BYTES)
    return Archive(state_dir / "articles" / name.hexdigest())


class Archive:
    """Safe to share between threads, and its folder between processes.

    A process never changes a file. It removes the files that hold nothing it needs. Another process that has opened
    such a file can still read it; one that comes too late reads the articles again.
    """

    def __init__(self, folder: Path) -> None:
        """Open the files that are there; remove those that are damaged or of another version, and log it."""
        self._folder = folder
        self._segments: list[Segment] = []
        self._places: dict[str, Place] = {}
        self._asked: dict[Identity, Asked] = {}  # the latest last
        self._building, self._asking = Lock(), Lock()
        self.terms = KeptTerms(folder).terms
        for file in sorted(folder.glob(f"*{ENDING}")):
            self._open(file)
        sweep(folder)

    def article(self, path: str, data: bytes, zone: tzinfo | None = None) -> Article:
        """Does what `articles.formats.read_article` does, in less time where the article is kept."""
        key = _key(path, data, zone)
        place = self._places.get(key)
        article = place[0].articles[place[1]] if place else read_article(path, data, zone)
        identity = _identity(article)
        with self._asking:
            self._asked.pop(identity, None)
            self._asked[identity] = Asked(key, article)
        return article

    def collection(self, articles: Sequence[Article]) -> Collection:
        """Does what `search.collection.collect` does for all the corpus's articles, and keeps those that are new."""
        asked = [self._asked_for(article) for article in articles]
        self._forget(2 * len(articles))
        with self._building:
            self._add([item for item in asked if item.key not in self._places])
            places = [self._places[item.key] for item in asked]
            readings = joined(list(_runs(places)))
            self._tidy(Segment(tuple(i.key for i in asked), tuple(i.article for i in asked), readings))
        return collected(articles, readings)

    def _asked_for(self, article: Article) -> Asked:
        """The article with the key of its file; with a key of its own if nobody asked for that file lately."""
        identity = _identity(article)
        with self._asking:
            asked = self._asked.pop(identity, None) or Asked(_key(repr(article), b"", None), article)
            self._asked[identity] = asked
        return asked

    def _forget(self, kept: int) -> None:
        """Drop all but the latest `kept`, lest every version of a changed article stay in memory for good."""
        with self._asking:
            for identity in list(self._asked)[: max(0, len(self._asked) - kept)]:
                del self._asked[identity]

    def _open(self, file: Path) -> None:
        try:
            self._take(files.read(file, maker()))
        except FileNotFoundError:  # another process has merged it with others since
            return
        except DamagedError:
            log.warning("%s is damaged: what it held is read from the articles again.", file)
            _remove(file)
        except StaleError:
            log.info("%s was written by another version: what it held is read from the articles again.", file)
            _remove(file)
        except OSError as error:
            log.warning("%s cannot be read (%s): what it holds is read from the articles.", file, error.strerror)

    def _take(self, segment: Segment) -> None:
        self._segments.append(segment)
        self._places |= _places([segment])

    def _add(self, new: Sequence[Asked]) -> None:
        if new:
            articles = tuple(item.article for item in new)
            self._take(self._written(Segment(tuple(item.key for item in new), articles, read(articles))))

    def _written(self, segment: Segment) -> Segment:
        """Write the segment; it names its file if that could be written."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            return replace(segment, file=files.write(self._folder, segment, maker()))
        except OSError as error:
            reason = error.strerror
        log.warning("What was read cannot be kept in %s (%s): the next start reads it again.", self._folder, reason)
        return segment

    def _tidy(self, current: Segment) -> None:
        """Remove the files that hold no current article; write one for all where the current ones are scattered."""
        used = Counter(id(self._places[key][0]) for key in current.keys)
        left = [segment for segment in self._segments if used[id(segment)]]
        if len(left) > MOST_SEGMENTS or used.total() < LEAST_IN_USE * sum(len(segment.keys) for segment in left):
            merged = self._written(current)
            left = [merged] if merged.file else left
        gone = {segment.file for segment in self._segments} - {segment.file for segment in left}
        self._segments, self._places = left, _places(left)
        for file in gone:
            _remove(file)


def sweep(folder: Path) -> None:
    """Remove files that killed processes left unfinished, and the archives of corpora that nobody asks about."""
    with suppress(OSError):
        os.utime(folder)
        for file in folder.glob(f"*{UNFINISHED}"):
            if file.stat().st_mtime < time.time() - ABANDONED:
                _remove(file)
        for other in folder.parent.iterdir():
            if other.stat().st_mtime < time.time() - FORGOTTEN:
                shutil.rmtree(other, ignore_errors=True)


def _remove(file: Path | None) -> None:
    """Removes the file if it can; the next start tries again."""
    if file:
        with suppress(OSError):
            file.unlink(missing_ok=True)


def _key(path: str, data: bytes, zone: tzinfo | None) -> str:
    """A digest of the path, the bytes and the zone: with the code that reads them they decide the article."""
    digest = blake2b(data, digest_size=DIGEST_BYTES)
    digest.update(zone_digest(zone).encode() + path.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _places(segments: Iterable[Segment]) -> dict[str, Place]:
    return {key: (segment, number) for segment in segments for number, key in enumerate(segment.keys)}


def _identity(article: Article) -> Identity:
    """The path and all that a reading depends on; other fields of an article may differ from day to day."""
    return article.path, article.text, article.title, article.headings, article.language


def _runs(places: Iterable[Place]) -> Iterator[Run]:
    """Joins the places that lie side by side in one segment."""
    run: Run | None = None
    for segment, number in places:
        if run and run.readings is segment.readings and run.stop == number:
            run = replace(run, stop=number + 1)
        else:
            yield from [run] if run else []
            run = Run(segment.readings, number, number + 1)
    yield from [run] if run else []
