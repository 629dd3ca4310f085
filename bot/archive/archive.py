"""All that was read of a corpus's articles, on disk and in memory.

What it gives is what reading all the articles anew would give; it only takes less time.
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

# Segments; of more of them, joining takes longer than it took to read what the small ones hold.
MOST_SEGMENTS = 8

# Of what the segments hold. What is gone is kept until it is the greater part, lest each change write all anew.
LEAST_IN_USE = 0.5

# Seconds after which a file that is still unfinished is what a killed process has left.
ABANDONED = 3600

# Seconds after which a corpus that was not read any more is taken for gone, as one asked about once by `--corpus`.
FORGOTTEN = 30 * 24 * 3600

Identity = tuple[object, ...]
Place = tuple[Segment, int]


@dataclass(frozen=True, slots=True)
class Asked:
    """An article that was asked for, as its file has it, and the key of that file."""

    key: str
    article: Article


def archive_of(state_dir: Path, corpus: Path) -> Archive:
    """The archive of a corpus in the folder of what outlives the process."""
    return archive_named(state_dir, str(corpus.expanduser().resolve()))


def archive_named(state_dir: Path, corpus: str) -> Archive:
    """As above, of a corpus that is no folder of this machine."""
    name = blake2b(corpus.encode("utf-8", "surrogatepass"), digest_size=DIGEST_BYTES)
    return Archive(state_dir / "articles" / name.hexdigest())


class Archive:
    """Safe to share between threads, and its folder between processes.

    A process never changes a file. It removes those that hold nothing it needs, of which another process that has them
    open keeps its hold; one that comes too late reads the articles again.
    """

    def __init__(self, folder: Path) -> None:
        """Open what is there. What is damaged or of another version is removed, and the log says so."""
        self.folder = folder
        self.expected: frozenset[str] = frozenset()
        """Keys of articles that are to come: what is there of them stays, though none of the current ones needs it."""
        self._segments: list[Segment] = []
        self._places: dict[str, Place] = {}
        self._asked: dict[Identity, Asked] = {}  # the latest last
        self._building, self._asking = Lock(), Lock()
        self.terms = KeptTerms(folder).terms
        for file in sorted(folder.glob(f"*{ENDING}")):
            self._open(file)
        sweep(folder)

    def article(self, path: str, data: bytes, zone: tzinfo | None = None) -> Article:
        """As `articles.formats.read_article`, but for the time it takes."""
        key = _key(path, data, zone)
        place = self._places.get(key)
        article = place[0].articles[place[1]] if place else read_article(path, data, zone)
        identity = _identity(article)
        with self._asking:
            self._asked.pop(identity, None)
            self._asked[identity] = Asked(key, article)
        return article

    def collection(self, articles: Sequence[Article]) -> Collection:
        """As `search.collection.collect` of all the corpus's articles, but for the time; what is new is kept."""
        asked = [self._asked_for(article) for article in articles]
        self._forget(2 * len(articles))
        with self._building:
            self._add([item for item in asked if item.key not in self._places])
            places = [self._places[item.key] for item in asked]
            readings = joined(list(_runs(places)))
            self._tidy(Segment(tuple(i.key for i in asked), tuple(i.article for i in asked), readings))
        return collected(articles, readings)

    def holds(self, key: str) -> bool:
        return key in self._places

    def held(self, key: str) -> Article:
        """The article of a key that it holds, as one that was asked for."""
        segment, number = self._places[key]
        with self._asking:
            self._asked[_identity(segment.articles[number])] = Asked(key, segment.articles[number])
        return segment.articles[number]

    def key_of(self, article: Article) -> str:
        """Of one that was asked for."""
        return self._asked_for(article).key

    def alone(self, article: Article) -> Segment:
        """One of the articles of the latest collection, as its file has it."""
        key = self.key_of(article)
        segment, number = self._places[key]
        return Segment((key,), (segment.articles[number],), joined([Run(segment.readings, number, number + 1)]))

    def receive(self, segments: Sequence[Segment]) -> None:
        """Keep what others have read."""
        with self._building:
            keys = tuple(key for segment in segments for key in segment.keys)
            articles = tuple(article for segment in segments for article in segment.articles)
            readings = joined([Run(segment.readings, 0, len(segment.keys)) for segment in segments])
            self._take(self._written(Segment(keys, articles, readings)))

    def _asked_for(self, article: Article) -> Asked:
        """What its file was asked for as; an article that was not asked for, or long ago, counts as no file's."""
        identity = _identity(article)
        with self._asking:
            asked = self._asked.pop(identity, None) or Asked(_key(repr(article), b"", None), article)
            self._asked[identity] = asked
        return asked

    def _forget(self, kept: int) -> None:
        """What was asked for longest ago, lest each change of an article stay in memory for good."""
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
        """The same with its file, if it could be written."""
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            return replace(segment, file=files.write(self.folder, segment, maker()))
        except OSError as error:
            reason = error.strerror
        log.warning("What was read cannot be kept in %s (%s): the next start reads it again.", self.folder, reason)
        return segment

    def _tidy(self, current: Segment) -> None:
        """Remove what holds nothing of the current articles; write the rest as one segment where it is scattered."""
        used = Counter(id(self._places[key][0]) for key in current.keys)
        awaited = {id(self._places[key][0]) for key in self.expected.difference(current.keys) if key in self._places}
        left = [segment for segment in self._segments if used[id(segment)] or id(segment) in awaited]
        if len(left) > MOST_SEGMENTS or used.total() < LEAST_IN_USE * sum(len(segment.keys) for segment in left):
            merged = self._written(current)
            left = [merged, *(s for s in left if id(s) in awaited)] if merged.file else left
        gone = {segment.file for segment in self._segments} - {segment.file for segment in left}
        self._segments, self._places = left, _places(left)
        for file in gone:
            _remove(file)


def sweep(folder: Path) -> None:
    """Remove what killed processes left unfinished, and what was kept of corpora that nobody asks about any more."""
    with suppress(OSError):
        os.utime(folder)
        for file in folder.glob(f"*{UNFINISHED}"):
            if file.stat().st_mtime < time.time() - ABANDONED:
                _remove(file)
        for other in folder.parent.iterdir():
            if other.stat().st_mtime < time.time() - FORGOTTEN:
                shutil.rmtree(other, ignore_errors=True)


def _remove(file: Path | None) -> None:
    """One that cannot be removed is looked at again at the next start."""
    if file:
        with suppress(OSError):
            file.unlink(missing_ok=True)


def _key(path: str, data: bytes, zone: tzinfo | None) -> str:
    """Of all that decides which article a file is, but for what reads it."""
    digest = blake2b(data, digest_size=DIGEST_BYTES)
    digest.update(zone_digest(zone).encode() + path.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _places(segments: Iterable[Segment]) -> dict[str, Place]:
    return {key: (segment, number) for segment in segments for number, key in enumerate(segment.keys)}


def _identity(article: Article) -> Identity:
    """All that a reading depends on, and the path: what else is told of an article may depend on the day."""
    return article.path, article.text, article.title, article.headings, article.language


def _runs(places: Iterable[Place]) -> Iterator[Run]:
    """The places that lie side by side together."""
    run: Run | None = None
    for segment, number in places:
        if run and run.readings is segment.readings and run.stop == number:
            run = replace(run, stop=number + 1)
        else:
            yield from [run] if run else []
            run = Run(segment.readings, number, number + 1)
    yield from [run] if run else []
