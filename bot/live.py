"""Keeps the answers in step with the articles: what changes there is answered from a moment later.

Where vectors of sentences are made, that goes on behind the answers, which do without until all of an edition's are
there.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial

from bot.answers.answerer import Answerer
from bot.answers.edition import Edition
from bot.articles.folder.library import Library
from bot.errors import CorpusError
from bot.vectors.making import Making

log = logging.getLogger(__name__)


# Seconds between looks at whether there is an edition without vectors.
LOOKS = 0.5

# Seconds between looks at whether an edition has stayed the same: many posts in a row are written down at once.
QUIET = 20.0

WORTH_TELLING = 20  # articles: fewer are done in seconds


@dataclass(frozen=True, slots=True)
class Corpus:
    """When articles change, how they are read, and what makes vectors of their sentences, if anything does."""

    changes: Callable[[], AsyncIterator[None]]
    """An item whenever they may have changed, until cancelled."""
    read: Callable[[], Library]
    making: Making | None = None
    proves_whole: Callable[[], bool] = lambda: True
    """Whether what was kept of its articles is what was written; else what is read next is read anew."""
    settles: Callable[[], bool] = lambda: False
    """Whether what was made of them last lies in a file now, so that the same edition takes less memory made again."""
    noting: Callable[[], Library] | None = None
    """As `read`, and the state that they are in is noted, so that they need not be read at the next start."""


@asynccontextmanager
async def kept_current(answerer: Answerer, corpus: Corpus) -> AsyncIterator[None]:
    """While inside, each change of the articles becomes a new edition; readers never wait for it."""
    with ThreadPoolExecutor(2, "reading") as threads:
        stopped = threading.Event()
        tasks = [
            asyncio.create_task(_follow(answerer, corpus, threads)),
            asyncio.create_task(_settle(answerer, corpus, threads)),
        ]
        if corpus.making:
            tasks.append(asyncio.create_task(_give_vectors(answerer, corpus.making, threads, stopped)))
        try:
            yield
        finally:
            stopped.set()
            for task in tasks:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task


async def reread(answerer: Answerer, corpus: Corpus, *, anew: bool = False) -> int:
    """Answers from the articles as they are now; how many articles there are. Raises CorpusError.

    With `anew`, also where they are as they were.
    """
    library = await asyncio.to_thread(corpus.read)
    if anew or library.articles != answerer.articles:
        answerer.publish(await asyncio.to_thread(answerer.edition_of, library.articles))
    return len(library.articles)


async def prove(answerer: Answerer, corpus: Corpus) -> None:
    """Answers from articles that are read anew, if what the answers were made of so far is damaged."""
    if not await asyncio.to_thread(corpus.proves_whole):
        with suppress(CorpusError):  # what follows the folder says so
            await reread(answerer, corpus, anew=True)


async def _follow(answerer: Answerer, corpus: Corpus, thread: ThreadPoolExecutor) -> None:
    loop = asyncio.get_running_loop()
    async for _ in corpus.changes():
        edition = await loop.run_in_executor(thread, _new_edition, answerer, corpus)
        if edition is not None:
            answerer.publish(edition)
            log.info("The articles have changed; those that can be quoted now: %s.", len(edition.articles))


def _new_edition(answerer: Answerer, corpus: Corpus) -> Edition | None:
    """None where nothing that is quoted has changed, or the articles cannot be read: then the last edition stays."""
    try:
        library = corpus.read()
    except CorpusError as error:
        log.warning("%s What was read before still answers.", error)
        return None
    if library.articles == answerer.articles:
        return None
    for problem in library.problems:
        log.warning("%s", problem)
    edition = answerer.edition_of(library.articles)
    answerer.on(edition).warm_up()
    return edition


async def _settle(answerer: Answerer, corpus: Corpus, threads: ThreadPoolExecutor) -> None:
    """Each edition that has stayed the same for a while is replaced by an equal one that takes less memory."""
    loop, seen = asyncio.get_running_loop(), answerer.edition
    while True:
        await asyncio.sleep(QUIET)
        if answerer.edition is not seen:
            seen = answerer.edition
        elif corpus.making is None or seen.vectors:
            settled = await loop.run_in_executor(threads, _settled, answerer, corpus, seen)
            if settled and answerer.edition is seen:
                answerer.publish(settled)


def _settled(answerer: Answerer, corpus: Corpus, edition: Edition) -> Edition | None:
    if not corpus.settles():
        return None
    try:
        library = (corpus.noting or corpus.read)()
    except CorpusError:  # what follows the folder says so
        return None
    if library.articles != edition.articles:
        return None
    settled = replace(answerer.edition_of(library.articles), vectors=edition.vectors)
    answerer.on(settled).warm_up()
    return settled


async def _give_vectors(
    answerer: Answerer, making: Making, threads: ThreadPoolExecutor, stopped: threading.Event
) -> None:
    """Each edition in its turn is replaced by the same one with vectors."""
    loop = asyncio.get_running_loop()
    while True:
        edition = answerer.edition
        if edition.vectors is None and not edition.is_empty:
            given = await loop.run_in_executor(threads, _with_vectors, answerer, edition, making, stopped)
            if given and answerer.edition is edition:
                answerer.publish(given)
                log.info("The vectors of all sentences are there.")
        await asyncio.sleep(LOOKS)


def _with_vectors(answerer: Answerer, edition: Edition, making: Making, stopped: threading.Event) -> Edition | None:
    """None where the bot stops meanwhile, or the articles are others by then."""
    no_use = partial(_is_no_use, answerer, edition, stopped)
    vectors = making.vectors(edition.collection, _log_progress, no_use)
    return replace(edition, vectors=vectors) if vectors else None


def _is_no_use(answerer: Answerer, edition: Edition, stopped: threading.Event) -> bool:
    return stopped.is_set() or answerer.edition is not edition


def _log_progress(done: int, total: int) -> None:
    """At every tenth part of a long way."""
    if total >= WORTH_TELLING and done * 10 // total > (done - 1) * 10 // total and done < total:
        log.info("Articles whose sentences have vectors: %s of %s.", done, total)
