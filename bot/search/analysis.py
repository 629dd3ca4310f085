"""Text → terms with offsets, the same way for passages and for questions.

A *form* is a word as written but for case, accents, apostrophes and the commas of a figure ("Ukraine's" → "ukraine",
"8,500" → "8500", "U.S." → "us"). A *term* is what the index counts: the form's stem in the text's language, or nothing
for a stop word.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

import simplemma
import Stemmer

from bot.model import Span

WORD = re.compile(
    r"""
      (?<!\d)\d{1,3}(?:[,\u00a0\u202f\ ]\d{3})+(?![\d,])   # 8,500 · 100 000
    | \d+(?:[.,]\d+)*                                       # 2.7 · 24.01.2022
    | (?:[^\W\d_]\.){2,}                                    # U.S. · т.е.
    | [^\W_]+(?:['’ʼ`][^\W\d_]+)*                           # Ukraine's · п’ять · F16
    """,
    re.VERBOSE,
)
THOUSANDS = re.compile(r"(?<=\d)[,\u00a0\u202f ](?=\d{3}(?!\d))")
POSSESSIVE = re.compile(r"['’ʼ`]s$")
KEPT_MARKS = {"й", "ї", "ґ"}  # letters of their own in Cyrillic, not accented ones
# simplemma leaves what its dictionary lacks as it was; the endings of Ukrainian nouns and adjectives, longest first.
UKRAINIAN_ENDINGS = tuple(
    sorted(
        "ського ському ською ській ських ський ська ське ські ами ями ого ому ими іми ові еві ою ею єю ах ях ам ям "
        "ом ем єм ів їв ої ій ий а я у ю і ї и е є о ь".split(),
        key=len,
        reverse=True,
    )
)
ISO_639_1 = "ar hy eu ca cs da nl en eo et fi fr de el hi hu id ga it lt ne no fa pl pt ro ru sr es sv ta tr yi".split()
STEM_LENGTH = 3  # letters that an ending must leave, so that short words stay themselves


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text. `term` is empty for a stop word."""

    form: str
    term: str
    span: Span


def words(text: str) -> Iterator[re.Match[str]]:
    """The words of a text, in order."""
    return WORD.finditer(text)


def tokens(text: str, language: str) -> list[Token]:
    """Every word of a text with its form, its term and its place."""
    found = []
    for match in words(text):
        form = fold(match[0])
        found.append(Token(form, term(form, language), Span(*match.span())))
    return found


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """The form of a word as written; idempotent."""
    if word[0].isdigit():
        word = THOUSANDS.sub("", word)
    elif word.endswith(".") and word.count(".") > 1:
        word = word.replace(".", "")
    folded = POSSESSIVE.sub("", word.casefold()).translate({ord(mark): None for mark in "'’ʼ`"})
    return "".join(_unaccented(letter) for letter in folded) if not folded.isascii() else folded


@cache
def _unaccented(letter: str) -> str:
    if letter in KEPT_MARKS:
        return letter
    return "".join(c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c))


@lru_cache(maxsize=1 << 17)
def term(form: str, language: str) -> str:
    """The term that the index counts for a form; empty for a stop word of the language."""
    return "" if form in stop_words(language) else stem(form, language)


def stem(form: str, language: str) -> str:
    """The stem of a form; a form in another script than the language's is left as it is."""
    if not form.isalpha():
        return form
    if form.isascii() and language in {"ru", "uk"}:
        language = "en"  # names of firms and the like: the Latin words of a Cyrillic text are mostly English
    stemmer = _stemmer(language)
    return stemmer(form) if stemmer else form


def has_stemmer(language: str) -> bool:
    """Whether forms of a language, by ISO 639-1 code, are reduced to stems."""
    return language == "uk" or language in _snowball_languages()


def _stemmer(language: str) -> Callable[[str], str] | None:
    if language == "uk":
        return _ukrainian_stem
    return _snowball(language, threading.get_ident()) if language in _snowball_languages() else None


@cache
def _snowball(language: str, _thread: int) -> Callable[[str], str]:
    """A stemmer of the calling thread's own: Snowball's are not made to be shared between threads."""
    stem_word: Callable[[str], str] = Stemmer.Stemmer(language).stemWord
    return stem_word


@cache
def _snowball_languages() -> frozenset[str]:
    return frozenset(code for code in ISO_639_1 if _knows(code))


def _knows(code: str) -> bool:
    try:
        Stemmer.Stemmer(code)
    except KeyError:
        return False
    return True


def _ukrainian_stem(form: str) -> str:
    """Dictionary form where the dictionary has the word, then its ending cut, so that unknown names meet as well."""
    lemma = simplemma.lemmatize(form, lang="uk").casefold()
    for ending in UKRAINIAN_ENDINGS:
        if lemma.endswith(ending) and len(lemma) - len(ending) >= STEM_LENGTH:
            return lemma[: -len(ending)]
    return lemma


@cache
def stop_words(language: str) -> frozenset[str]:
    """The stop words of a language, as forms; empty for a language that has no list."""
    return _stop_words_by_language().get(language, frozenset())


@cache
def _stop_words_by_language() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in (files("bot.search") / "data" / "stopwords.txt").read_text(encoding="utf-8").splitlines():
        language, colon, listed = line.partition(":")
        if colon and not line.startswith("#"):
            found.setdefault(language, set()).update(fold(word) for word in listed.split())
    return {language: frozenset(listed) for language, listed in found.items()}
