"""Answerers for tests, which take a second each to read the lists of names and words unless they share what was read.

The bot shares it too, by its archive.
"""

from collections.abc import Sequence
from functools import cache

from bot.answers.answerer import Answerer
from bot.answers.edition import Reading
from bot.language.wordlists import WordGroups, shipped_names, shipped_thesaurus
from bot.model import Article
from bot.questions.words.variants import Terms, terms_of

_known: dict[str, dict[str, Terms]] = {}  # by language


def terms_read_once(texts: Sequence[str], language: str) -> dict[str, Terms]:
    """As `terms_of`, but each text is read once in each language, for all tests of a process."""
    known = _known.setdefault(language, {})
    known |= terms_of([text for text in texts if text not in known], language)
    return {text: known[text] for text in texts}


@cache
def _shipped() -> tuple[WordGroups, WordGroups]:
    return shipped_names(), shipped_thesaurus()


def answerer_of(
    articles: Sequence[Article], *, names: WordGroups | None = None, thesaurus: WordGroups | None = None
) -> Answerer:
    """As `Answerer`: with the shipped lists unless others are given."""
    shipped = _shipped()
    return Answerer(
        articles,
        names=shipped[0] if names is None else names,
        thesaurus=shipped[1] if thesaurus is None else thesaurus,
        reading=Reading(terms=terms_read_once),
    )
