"""The corpus, read for a command that answers from it; what had to be left out is named."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.cli.console.printing import complain
from bot.errors import AwayError
from bot.redaction import Redactor

# Lines about the articles that a start may print of a kind; more of them hide what comes after.
MOST_LINES = 5

if TYPE_CHECKING:
    from bot.answers.answerer import Answerer
    from bot.settings import Settings
    from bot.vectors.making import Making


def read_answerer(settings: Settings, *, with_vectors: bool = True, may_wait: bool = False) -> Answerer:
    """What answers, by default with the vectors of an encoder if one is set, waiting for those that are not made yet.

    One that may wait for its articles has none at first where the table of INDEX_URL is away and no copy is there.
    Raises CorpusError when the articles cannot be read, WordListError when a word list of the operator's cannot,
    SettingsError when the encoder cannot be used.
    """
    from bot import answering
    from bot.articles.folder.library import Library

    making = answering.making_of(settings, patience=None) if with_vectors else None

    if sys.stderr.isatty():
        complain(f"Reading {settings.index_url or settings.corpus_dir} …")
    try:
        library = answering.read_to_answer(settings, _counted("Reading articles"))
    except AwayError as error:
        if not may_wait:
            raise
        complain(f"{error} Until it can be used, readers are told that there are no articles yet.")
        return answering.build_answerer(settings, Library((), ()))
    for line in _told([str(problem) for problem in library.problems], list(library.notes)):
        complain(Redactor()(line))
    if not library.articles:
        complain(
            f"{Redactor()(str(settings.index_url or settings.corpus_dir))} holds no article yet: "
            "put some into it, or name another folder."
        )
    answerer = answering.build_answerer(settings, library)
    if making:
        _give_vectors(answerer, making)
    return answerer


def _told(problems: list[str], notes: list[str]) -> Iterator[str]:
    """Each line where they are few; else how many there are of them, and what names each."""
    for lines, sentence in (
        (problems, "{} files cannot be read and are left out: crisis-bot check names each, and the remedy."),
        (notes, "{} things in the articles are worth a look: crisis-bot check names each."),
    ):
        if len(lines) > MOST_LINES:
            yield sentence.format(len(lines))
        else:
            yield from lines


def _give_vectors(answerer: Answerer, making: Making) -> None:
    edition = answerer.edition
    vectors = making.vectors(edition.collection, _counted("Making vectors of sentences"))
    answerer.publish(replace(edition, vectors=vectors))


def _counted(doing: str) -> Callable[[int, int], None]:
    """On a terminal a line that counts in place how many articles are done, and goes when all are."""
    terminal = sys.stderr.isatty()

    def told(done: int, total: int) -> None:
        if terminal:
            line = f"\r{doing}: {done} of {total} articles …"
            print(line if done < total else "\r\x1b[K", end="", file=sys.stderr, flush=True)

    return told
