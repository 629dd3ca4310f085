"""The corpus, read for a command that answers from it; what had to be left out is named."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bot.cli.printing import complain
from bot.redaction import Redactor

if TYPE_CHECKING:
    from bot.answers.answerer import Answerer
    from bot.settings import Settings


def read_answerer(settings: Settings) -> Answerer:
    """Raises CorpusError when the folder cannot be read, WordListError when a word list of the operator's cannot."""
    from bot import app

    if sys.stderr.isatty():
        complain(f"Reading {settings.corpus_dir} …")
    library = app.read_corpus(settings)
    for problem in (*library.problems, *library.notes):
        complain(Redactor()(str(problem)))
    if not library.articles:
        complain(
            f"{Redactor()(str(settings.corpus_dir))} holds no article yet: put some into it, or name another folder."
        )
    return app.build_answerer(settings, library)
