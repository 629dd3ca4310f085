"""Keeps all that was read of a corpus's articles, on disk and in memory.

It gives what reading all the articles anew would give, in less time.
"""

from __future__ import annotations

import logging
import os
import shutil
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import tzinfo
from hashlib import blake2b
from pathlib import Path
from threading import Lock
from zoneinfo import ZoneInfo

from bot.archive import segment as files
from bot.archive.ahead import MANY, Told, processors, read_ahead
from bot.archive.keys import key_of
from bot.archive.listing import Listing, read_listing, write_listing
from bot.archive.maker import DIGEST_BYTES, maker
from bot.archive.sealed import DamagedError, StaleError
from bot.archive.segment import ENDING, Segment
from bot.archive.terms import KeptTerms
from bot.archive.whole import Whole
from bot.articles.folder.finding import Found
from bot.articles.folder.library import Library
from bot.articles.formats import read_article
from bot.errors import ArticleError
from bot.files import UNFINISHED
from bot.model import Article
from bot.search.analysing import read
from bot.search.collection import Collection, collected, register_of
from bot.search.counted.counting import Counting, earlier_of
from bot.search.readings import Run, join, joined

log = logging.getLogger(__name__)

# With more segments than this, joining them takes longer than reading the articles of the small ones again.
MOST_SEGMENTS = 8

# Processors; one alone reads as fast without.
PARALLEL = 2

# Of what the segments hold. What is gone is kept until it is the greater part, lest each change write all anew.
LEAST_IN_USE = 0.5

# Seconds. A killed process left an unfinished file that is older than this.
ABANDONED = 3600

# Seconds. Nobody comes back to a corpus unread for so long; `--corpus` may have named it once.
FORGOTTEN = 30 * 24 * 3600

# Bytes a second that are written to settle, over hours: small changes must not wear out a disk by large files.
WRITTEN = 1 << 17

DAMAGED = "%s is damaged: what it held is read from the articles again."

Identity = tuple[object, ...]
Place = tuple[Segment, int]


@dataclass(frozen=True, slots=True)
class Asked:
    """An article that somebody asked for, and the key of its file."""

    key: str
    article: Article


@dataclass(frozen=True, slots=True)
class Listed:
    """A folder's articles, and the state it was in."""

    library: Library
    state: str


def archive_of(state_dir: Path, corpus: Path) -> Archive:
    """The archive of a corpus in the folder of what outlives the process."""
    return archive_named(state_dir, str(corpus.expanduser().resolve()))


def archive_named(state_dir: Path, corpus: str) -> Archive:
    """As above, of a corpus that is no folder of this machine."""
    name = blake2b(corpus.encode("utf-8", "surrogatepass"), digest_size=DIGEST_BYTES)
    return Archive(state_dir / "articles" / name.hexdigest())


class Archive:
    """Safe to share between threads, and its folder between processes.

    A process never changes a file. It removes the files that hold nothing it needs. Another process that has opened
    such a file can still read it; one that comes too late reads the articles again.
    """

    def __init__(self, folder: Path) -> None:
        """Open the files that are there; remove those that are damaged or of another version, and log it."""
        self.folder = folder
        self.expected: frozenset[str] = frozenset()
        """Keys of articles that are to come: what is there of them stays, though none of the current ones needs it."""
        self._segments: list[Segment] = []
        self._places: dict[str, Place] = {}
        self._asked: dict[Identity, Asked] = {}  # the latest last
        self._listed: Listed | None = None
        self._counting = Counting()
        self._joined: Segment | None = None  # the latest that is in no file
        self._resting = 0.0  # until when, by the monotonic clock, nothing is settled
        self._is_settled = False  # whether the first call was answered: the next ones write no more than what is new
        self._building, self._asking = Lock(), Lock()
        self.terms = KeptTerms(folder).terms
        for file in sorted(folder.glob(f"*{ENDING}")):
            self._open(file)
        sweep(folder)

    def article(self, path: str, data: bytes, zone: tzinfo | None = None) -> Article:
        """As `articles.formats.read_article`, but for the time it takes."""
        key = key_of(path, data, zone)
        place = self._places.get(key)
        article = place[0].articles[place[1]] if place else read_article(path, data, zone)
        identity = _identity(article)
        with self._asking:
            self._asked.pop(identity, None)
            self._asked[identity] = Asked(key, article)
        return article

    def read_ahead(self, files: Callable[[], Sequence[Found]], zone: ZoneInfo | None, told: Told) -> None:
        """Where nothing has been read yet and there is much to read, read it by all processors at once."""
        workers = processors()
        if self._places or workers < PARALLEL or len(listed := files()) < MANY:
            return
        try:
            read_ahead(self.folder, listed, zone, workers, told)
        except OSError as error:
            log.info("No processes can be started that read articles ahead (%s).", error.strerror)
        for file in sorted(self.folder.glob(f"*{ENDING}")):
            self._open(file)

    def library(self, state: str | None, read: Callable[[], Library]) -> Library:
        """As `read` gives it, but for the time where the folder was read before in the same `state`, if that is told.

        Drafts are left out then: who looks for them reads.
        """
        kept = read_listing(self.folder) if state else None
        if kept and kept.state == state:
            for segment in self._segments:
                if segment.file and segment.file.name == kept.segment:
                    return Library(segment.articles, tuple(map(ArticleError, kept.problems)), kept.notes)
        library = read()
        self._listed = Listed(library, state) if state else None
        return library

    def collection(self, articles: Sequence[Article]) -> Collection:
        """As `search.collection.collect` of all the corpus's articles, but for the time; what is new is kept."""
        with self._building:
            for segment in self._segments:
                if segment.articles is articles and segment.whole:
                    self._is_settled = True
                    return self._collected(segment)
        asked = [self._asked_for(article) for article in articles]
        self._forget(2 * len(articles))
        with self._building:
            self._add([item for item in asked if item.key not in self._places])
            current = self._settled(self._current(asked))
            self._list(articles, asked, current.file)
            self._joined = None if current.file else current
            return self._collected(current, articles)

    def settle(self) -> bool:
        """Write what the latest collection was joined to, if it is in no file yet, and say whether it is in one now.

        Made again, it is mapped and not in memory. Collections can be asked for meanwhile.
        """
        if time.monotonic() < self._resting:
            return False
        with self._building:
            joined, self._joined = self._joined, None
        if joined is None:
            return False
        mapped = self._mapped(self._written(joined))
        with self._building:
            if self._joined or not mapped.file:  # others were asked for meanwhile, or it cannot be written
                _remove(mapped.file)
                return False
            self._take(mapped)
        with suppress(OSError):  # another process may have removed it
            self._resting = time.monotonic() + mapped.file.stat().st_size / WRITTEN
        return True

    def _current(self, asked: Sequence[Asked]) -> Segment:
        """All that was asked for as one segment, with all that is counted."""
        keys = tuple(item.key for item in asked)
        for segment in self._segments:
            if segment.whole and segment.keys == keys:
                return segment
        articles = tuple(item.article for item in asked)
        runs = list(_runs(self._places[key] for key in keys))
        together = join(runs)
        wholes = [(segment.readings, segment.whole.counted) for segment in self._segments if segment.whole]
        counted = self._counting.count(together.readings, earlier_of(wholes, runs, together))
        return Segment(keys, articles, together.readings, Whole(counted, register_of(articles)))

    def _collected(self, segment: Segment, articles: Sequence[Article] | None = None) -> Collection:
        """Of a segment that is whole; of these articles, where they are others only in what is told of them today."""
        assert segment.whole
        return collected(articles or segment.articles, segment.readings, segment.whole.counted, segment.whole.register)

    def _list(self, articles: Sequence[Article], asked: Sequence[Asked], file: Path | None) -> None:
        """Note the state of the folder in which a file has its articles, if nothing is told of them that may change."""
        listed, self._listed = self._listed, None
        if not listed or listed.library.articles is not articles or not file:
            return
        if all(item.article is article for item, article in zip(asked, articles, strict=True)):
            problems, notes = tuple(map(str, listed.library.problems)), tuple(listed.library.notes)
            write_listing(self.folder, Listing(listed.state, file.name, problems, notes))

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
        """The article with the key of its file; with a key of its own if nobody asked for that file lately."""
        identity = _identity(article)
        with self._asking:
            asked = self._asked.pop(identity, None) or Asked(key_of(repr(article), b"", None), article)
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
            log.warning(DAMAGED, file)
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
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            return replace(segment, file=files.write(self.folder, segment, maker()))
        except OSError as error:
            reason = error.strerror
        log.warning("What was read cannot be kept in %s (%s): the next start reads it again.", self.folder, reason)
        return segment

    def _settled(self, current: Segment) -> Segment:
        """The current articles, from one file where those that hold them are scattered, and at the first call.

        Removes what holds nothing of them.
        """
        expected = [key for key in self.expected.difference(current.keys) if key in self._places]
        used = Counter(id(self._places[key][0]) for key in (*current.keys, *expected))
        left = [segment for segment in self._segments if used[id(segment)]]
        scattered = len(left) > MOST_SEGMENTS or used.total() < LEAST_IN_USE * sum(len(s.keys) for s in left)
        if not current.file and (scattered or not self._is_settled):
            current = self._mapped(self._written(current))
        self._is_settled = True
        if current.file:
            awaited = {id(self._places[key][0]) for key in expected}
            left = [*(s for s in left if id(s) in awaited and s is not current), current]
        gone = {segment.file for segment in self._segments} - {segment.file for segment in left}
        self._segments, self._places = left, _places(left)
        for file in gone:
            _remove(file)
        return current

    @staticmethod
    def _mapped(segment: Segment) -> Segment:
        """The same from its file, so that it need not be held in memory."""
        try:
            return files.read(segment.file, maker()) if segment.file else segment
        except (OSError, DamagedError, StaleError) as error:  # it is what was written a moment ago, or gone again
            log.debug("%s cannot be read back (%r).", segment.file, error)
            return segment

    def prove(self) -> bool:
        """Whether all that the files hold is what was written, which is not looked at when large ones are opened.

        What is damaged is removed, and the log says so: editions that were made of it are not to be trusted.
        """
        with self._building:
            damaged = [s for s in self._segments if s.file and not _is_whole(s.file)]
            for segment in damaged:
                log.warning(DAMAGED, segment.file)
                _remove(segment.file)
            if damaged:
                self._segments = [segment for segment in self._segments if not any(segment is one for one in damaged)]
                self._places = _places(self._segments)
                self._is_settled = False
        return not damaged


def _is_whole(file: Path) -> bool:
    try:
        return files.is_whole(file)
    except OSError:  # it was read before: what cannot be looked at now is not called damaged
        return True


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


def _places(segments: Iterable[Segment]) -> dict[str, Place]:
    return {key: (segment, number) for segment in segments for number, key in enumerate(segment.keys)}


def _identity(article: Article) -> Identity:
    """The path and all that a reading depends on; other fields of an article may differ from day to day."""
    return article.path, article.text, article.title, article.headings, article.language


def _runs(places: Iterable[Place]) -> Iterator[Run]:
    """Joins the places that lie side by side in one segment."""
    current: Segment | None = None
    first = stop = 0
    for segment, number in places:
        if segment is not current or number != stop:
            if current:
                yield Run(current.readings, first, stop)
            current, first = segment, number
        stop = number + 1
    if current:
        yield Run(current.readings, first, stop)
