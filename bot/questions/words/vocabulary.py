"""The words of one language that a question put in it may mean: what a slip of the fingers may be put right to."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import fields
from functools import cache

import numpy as np

from bot.language.analysis import fold, stem, stop_words
from bot.language.detection import CYRILLIC, CYRILLIC_LANGUAGES, DEFAULT
from bot.language.lexicon import TOGETHER, lexicon, lexicons
from bot.language.wordlists import WordGroups
from bot.search.collection import Collection

LISTED = {DEFAULT, *CYRILLIC_LANGUAGES}  # languages that the shipped names and the thesaurus are in


@cache
def words_of_every_question(language: str) -> frozenset[str]:
    """Those that questions in a language are made of, whatever they are about."""
    return stop_words(language) | frozenset(map(fold, lexicon(language).generic.split()))


@cache
def words_of_other_languages() -> frozenset[str]:
    """What people say in languages that are read alone: "hola" is no slip in "hold"."""
    others = [known for known in lexicons() if known.code not in TOGETHER]
    said = (" ".join(getattr(known.talk, part.name) for part in fields(known.talk)) for known in others)
    phrases = " ".join(said).replace("|", " ").split()
    return frozenset(map(fold, phrases)).union(*(words_of_every_question(known.code) for known in others))


def words_that_may_be_meant(
    collection: Collection, lists: Iterable[WordGroups], names: AbstractSet[str], language: str
) -> dict[str, int]:
    """Word → how often it is met: stems of the language's articles, words of the lists, of the articles, common ones.

    Every question is made of the last, so a slip of the finger hits them most. `names` are the corpus's in whatever
    language; those in the script of this one may be meant too.
    """
    met = _met(collection, language)
    counts = {name: 1 for name in names if bool(CYRILLIC.search(name)) == (language in CYRILLIC_LANGUAGES)}
    forms = np.flatnonzero(met).tolist()
    stems = np.unique(collection.term_of_form[forms]).tolist()
    counts = {collection.terms.strings[term]: 0 for term in stems if term} | counts
    if language in LISTED:
        counts |= {
            fold(member): 1
            for listed in lists
            for group in listed.groups
            for member in group
            if member.isalpha() and bool(CYRILLIC.search(member)) == (language in CYRILLIC_LANGUAGES)
        }
    counts.update(zip(map(collection.forms.strings.__getitem__, forms), met[forms].tolist(), strict=True))
    return counts | dict.fromkeys(words_of_every_question(language), int(met.max()) if len(met) else 1)


def _met(collection: Collection, language: str) -> np.ndarray[tuple[int], np.dtype[np.intp]]:
    """How often each form is met in the articles of a language."""
    if collection.languages.count(language) == len(collection.languages):
        return collection.counted.form_counts.astype(np.intp)
    spoken = np.array([article == language for article in collection.languages], dtype=np.bool_)
    sentences = spoken[collection.sentence_article] if len(spoken) else np.zeros(0, dtype=np.bool_)
    inside = np.repeat(sentences, np.diff(collection.token_bounds))
    return np.bincount(collection.token_forms[inside], minlength=len(collection.forms))


@cache
def stems_of_disasters(language: str) -> frozenset[str]:
    """The stems of the kinds of disasters in a language; what is one there may be any word elsewhere."""
    return frozenset(stem(fold(word), language) for word in lexicon(language).disasters.split())


@cache
def generic_words(language: str, spoken: str) -> frozenset[str]:
    """Those of the language that a question is read in, and of the one it is put in: "met" is so in French alone."""
    codes = {language, spoken}
    codes |= set(TOGETHER) if codes & set(TOGETHER) else set()
    return frozenset(fold(word) for code in codes for word in lexicon(code).generic.split())
