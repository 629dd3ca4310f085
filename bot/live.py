"""Keeps the answers in step with the corpus folder: what changes there is answered from a moment later."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from bot.answers.answerer import Answerer
from bot.answers.edition import Edition
from bot.articles.library import Library
from bot.articles.watching import changes
from bot.errors import CorpusError

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Corpus:
    """A folder of articles, and how it is read."""

    folder: Path
    read: Callable[[], Library]


@asynccontextmanager
async def kept_current(answerer: Answerer, corpus: Corpus) -> AsyncIterator[None]:
    """While inside, each change of the folder becomes a new edition; readers never wait for it."""
    with ThreadPoolExecutor(1, "reading") as thread:
        following = asyncio.create_task(_follow(answerer, corpus, thread))
        try:
            yield
        finally:
            following.cancel()
            with suppress(asyncio.CancelledError):
                await following


async def reread(answerer: Answerer, corpus: Corpus) -> int:
    """Answers from the folder as it is now; how many articles there are. Raises CorpusError."""
    library = await asyncio.to_thread(corpus.read)
    if library.articles != answerer.articles:
        answerer.publish(await asyncio.to_thread(answerer.edition_of, library.articles))
    return len(library.articles)


async def _follow(answerer: Answerer, corpus: Corpus, thread: ThreadPoolExecutor) -> None:
    loop = asyncio.get_running_loop()
    async for _ in changes(corpus.folder):
        edition = await loop.run_in_executor(thread, _new_edition, answerer, corpus)
        if edition is not None:
            answerer.publish(edition)
            log.info("The articles have changed; those that can be quoted now: %s.", len(edition.articles))


def _new_edition(answerer: Answerer, corpus: Corpus) -> Edition | None:
    """None where nothing that is quoted has changed, or the folder cannot be read: then the last edition stays."""
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
