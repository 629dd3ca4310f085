"""Keeps the terms of the lists of names and of synonyms on disk, one file for each language.

The terms are the same at each start, and making them all takes longer than reading a hundred articles.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Lock

from bot.archive.maker import maker
from bot.archive.sealed import FIRST_LENGTH, DamagedError, StaleError, check, put, seal_of
from bot.questions.words.variants import Terms, terms_of

log = logging.getLogger(__name__)

ENDING = ".terms"


class KeptTerms:
    """Safe to share between threads, and its folder between processes.

    Holds none in memory: they are asked for once in each choice of languages.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()

    def terms(self, texts: Sequence[str], language: str) -> dict[str, Terms]:
        """Does what `questions.words.variants.terms_of` does, in less time where the terms are kept."""
        with self._lock:
            known = self._read(language)
            if new := [text for text in texts if text not in known]:
                known |= terms_of(new, language)
                self._write(language, known)
            return {text: known[text] for text in texts}

    def _file(self, language: str) -> Path:
        return self._folder / f"{language}{ENDING}"

    def _read(self, language: str) -> dict[str, Terms]:
        file = self._file(language)
        try:
            return _read(file)
        except DamagedError:
            log.warning("%s is damaged: what it held is made again.", file)
        except StaleError:
            log.debug("%s was written by another version: what it held is made again.", file)  # told of the segments
        except OSError as error:  # most often there is none yet
            log.debug("%s cannot be read (%s): what it holds is made again.", file, error.strerror)
        return {}

    def _write(self, language: str, known: Mapping[str, Terms]) -> None:
        """An archive that cannot write says so for both."""
        parts = [json.dumps({"maker": maker(), "terms": known}, ensure_ascii=False).encode()]
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            put(self._file(language), seal_of(parts), parts)
        except OSError as error:
            log.debug("%s cannot be written (%s).", self._file(language), error.strerror)


def _read(file: Path) -> dict[str, Terms]:
    contents = file.read_bytes()
    check(memoryview(contents))
    held = json.loads(contents[FIRST_LENGTH:])
    if held["maker"] != maker():
        raise StaleError
    return {text: tuple(terms) for text, terms in held["terms"].items()}
