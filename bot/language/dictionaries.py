"""simplemma's dictionaries as tries: a few megabytes each, and read at once from the second start on.

As the dicts that simplemma makes by default, Russian alone takes 150 MB and seconds. The tries are kept in the folder
that systemd gives the service (`CACHE_DIRECTORY`) or in the user's cache; where neither can be written, they are made
anew at each start.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_cache_path

from bot.language.remembering import LONGEST_WORD

if TYPE_CHECKING:
    from simplemma import Lemmatizer
    from simplemma.strategies import DictionaryLookupStrategy
    from simplemma.strategies.dictionaries import TrieDictionaryFactory

REMEMBERED = 1 << 12  # lemmas; whoever asks for many keeps stems of its own


def lemma(word: str, language: str) -> str:
    """The dictionary form of a word; the word in small letters where neither dictionary nor rules know one."""
    return _lemmatizer().lemmatize(word, language) if len(word) <= LONGEST_WORD else word.lower()


def is_in_dictionary(word: str, language: str) -> bool:
    """Whether the dictionary of a language has a word, in small letters or with a capital."""
    return _lookup().get_lemma(word, language) is not None


def is_common_word(word: str, language: str) -> bool:
    """Whether the dictionary has it, in small letters, and has no name that is written like it."""
    return (
        is_in_dictionary(word, language)
        and lemma(word, language).islower()
        and lemma(word.capitalize(), language).islower()
    )


@cache
def _lemmatizer() -> Lemmatizer:
    from simplemma import Lemmatizer  # noqa: PLC0415
    from simplemma.strategies import DefaultStrategy  # noqa: PLC0415

    return Lemmatizer(REMEMBERED, lemmatization_strategy=DefaultStrategy(dictionary_factory=_factory()))


# simplemma is imported when a word is looked up: it compiles the rules of thirty languages, and stems that were read
# once stay in the archive, so that many a question looks up none.
@cache
def _lookup() -> DictionaryLookupStrategy:
    from simplemma.strategies import DictionaryLookupStrategy  # noqa: PLC0415

    return DictionaryLookupStrategy(_factory())


@cache
def _factory() -> TrieDictionaryFactory:
    from simplemma.strategies.dictionaries import TrieDictionaryFactory  # noqa: PLC0415

    return TrieDictionaryFactory(disk_cache_dir=str(_folder() / "dictionaries"))


def _folder() -> Path:
    given = os.environ.get("CACHE_DIRECTORY", "").partition(":")[0]
    return Path(given) if given else user_cache_path("crisis-bot")
