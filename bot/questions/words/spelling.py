"""Puts right the spelling of words that neither the corpus nor the dictionary has."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

import numpy as np
import numpy.typing as npt
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.language.dictionaries import is_in_dictionary

SHORTEST = 4  # letters; shorter words are one letter away from too many others
LONG = 8  # letters from which two edits are forgiven
LETTERS = 64  # bits of a set of letters; those of one alphabet stand side by side and share none
OPENERS = ("what", "when", "where", "which", "who", "why", "how")
# Languages whose dictionary is made in a few seconds, the first time that it is needed; Polish takes 11 and 600 MB.
DICTIONARIES = frozenset({"en", "es", "fr", "it", "ru", "uk"})
APOSTROPHE = re.compile("[’ʼ‘`]")
ACCENTED = {"a": "áàâä", "e": "éèêë", "i": "íìîï", "o": "óòôö", "u": "úùûü", "c": "ç", "n": "ñ"}


class Speller:
    """Nearest known word by optimal string alignment: letters inserted, dropped, changed, or two swapped.

    Of equally near ones, those that begin alike come first, then those of the same letters, then what is met most.
    """

    def __init__(
        self, counts: Mapping[str, int], names: AbstractSet[str] = frozenset(), common: AbstractSet[str] = frozenset()
    ) -> None:
        """`counts` maps what may be meant to how often it is met; what never is met must be in the dictionary.

        Of these, `names` are names, and `common` are the words that questions are made of whatever they are about.
        """
        self._counts = counts
        self._names = names
        self._common = common
        by_length: defaultdict[int, list[str]] = defaultdict(list)
        for word in counts:
            if len(word) >= SHORTEST - 1 and word.isalpha():
                by_length[len(word)].append(word)
        self._by_length = {length: _Spelt(words) for length, words in by_length.items()}

    def correction(self, form: str, language: str, *, name: bool = False, written: str = "") -> str | None:
        """The word most likely meant by a form the corpus lacks; None if nothing is near or it is a word by itself.

        A word of the dictionary is never put right: that the articles do not have it is worth knowing. Only where a
        capital says that a `name` is meant may it be a slip in one, as in "Joe Bidden on Nord Steam". The dictionary
        is asked for the word as `written` too, with its accents and apostrophes.
        """
        if not form.isalpha():
            return None
        if len(form) < SHORTEST:
            return None if name or is_word(form, language) else self._swapped(form)
        known = is_word(form, language) or _is_word_with_accents(written or form, language)
        if known and not (name and len(form) > SHORTEST):
            return None
        near = self._near(form, 2 if len(form) >= LONG and not known else 1)
        if name:
            meant = next((word for word in near if word in self._names), None)
            if meant or known:
                return meant
            near = [word for word in near if word not in self._common]
        return next((word for word in near if self._counts[word] or is_word(word, language)), None)

    def _swapped(self, form: str) -> str | None:
        """The common word of three letters of which a form has two neighbours swapped: teh, adn."""
        turned = (form[1] + form[0] + form[2], form[0] + form[2] + form[1]) if len(form) == SHORTEST - 1 else ()
        return next((word for word in turned if word in self._common and word != form), None)

    def _near(self, form: str, reach: int) -> list[str]:
        """The words within `reach` edits, the likeliest first."""
        near = [
            (distance, form[0] != word[0], sorted(form) != sorted(word), -self._counts[word], word)
            for length in range(len(form) - reach, len(form) + reach + 1)
            if (spelt := self._by_length.get(length))
            for word, distance, _ in process.extract(
                form,
                spelt.like(form, reach),
                scorer=OSA.distance,
                processor=None,
                score_cutoff=reach,
                limit=None,
            )
        ]
        return [word for *_, word in sorted(near)]


class _Spelt:
    """Words of one length, and which letters each has: words that differ in many of them need not be compared."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words
        self._letters = _letters(words)

    def like(self, form: str, reach: int) -> list[str]:
        """Those that may be within `reach` edits: each edit takes one letter away and brings one at most."""
        apart = np.bitwise_count(self._letters ^ _letters([form]))
        return [self._words[place] for place in np.flatnonzero(apart <= 2 * reach).tolist()]


def _letters(words: Sequence[str]) -> npt.NDArray[np.uint64]:
    """Of words of one length, the set of each one's letters as bits.

    Two letters may share one, which only lets more words through.
    """
    codes = np.frombuffer("".join(words).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    bits = np.uint64(1) << (codes % LETTERS).astype(np.uint64)
    found: npt.NDArray[np.uint64] = np.bitwise_or.reduce(bits.reshape(len(words), -1), axis=1)
    return found


def opener(form: str) -> str | None:
    """The question word of which a form has all letters but one: hw, wht. Such forms tell nothing inside a question."""
    return next((word for word in OPENERS if len(form) == len(word) - 1 and _has_letters(word, form)), None)


def _has_letters(word: str, form: str) -> bool:
    """Whether the letters of a form stand in a word in that order."""
    letters = iter(word)
    return all(letter in letters for letter in form)


def is_word(form: str, language: str) -> bool:
    """Whether the dictionary of the language has the form."""
    return language in DICTIONARIES and is_in_dictionary(form, language)


def _is_word_with_accents(written: str, language: str) -> bool:
    """Whether a word is one as written, or with an accent that was left out: п’ять, suspendió, suspendio."""
    word = APOSTROPHE.sub("'", unicodedata.normalize("NFC", written).casefold())
    if is_word(word, language):
        return True
    if language not in {"es", "fr", "it"}:
        return False
    return any(
        is_word(word[:at] + accented + word[at + 1 :], language)
        for at, letter in enumerate(word)
        for accented in ACCENTED.get(letter, "")
    )
