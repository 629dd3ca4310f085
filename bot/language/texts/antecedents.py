"""Whether a sentence leans on the one before it to say whom it means: "He said …", "The ministry denied …".

Told from its opening, in English, Ukrainian and Russian at once, for no word of one misleads in another. What only
looks like leaning ("It is unclear whether", "This week", "Цього року", "The president of Poland") does not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from bot.language.lexicon import any_of, lexicons
from bot.language.remembering import LONGEST_SENTENCE, remembered

OPENING = r"""[\s«“„‘‚»”"'’(\[*_—–…-]*+"""


@remembered(1 << 10, LONGEST_SENTENCE)
def leans(sentence: str) -> bool:
    """Whether its opening means somebody or something that only an earlier sentence names.

    Kept for the next question: the same sentences begin quotes again and again.
    """
    return bool(_leaning().match(sentence) or _said_by_somebody().match(sentence))


@cache
def _leaning() -> re.Pattern[str]:
    listed = [known.leaning for known in lexicons()]
    when_or_how, times = (any_of(patterns) for patterns in ([w.when_or_how for w in listed], [w.times for w in listed]))
    return re.compile(
        rf"""
        {OPENING} (?: (?: (?i:{_words(w.before for w in listed)}) | (?:{when_or_how}) ) ,?\s+ ){{0,3}}
        (?: (?i:{_words(w.persons for w in listed)})
          | (?i:{_words(w.pointers for w in listed)}) (?!\s+(?i:{times}))
          | {any_of([w.openings for w in listed])}
        )
        """,
        re.VERBOSE,
    )


@cache
def _said_by_somebody() -> re.Pattern[str]:
    """“There is no threat,” he said. · «Загрози немає», — сказав він."""
    said = any_of([known.leaning.said for known in lexicons()])
    return re.compile(rf"""\s*[«“„‘"'—–-] .* [,?!.…»”"] (?:{said})""", re.VERBOSE | re.DOTALL)


def _words(listed: Iterable[str]) -> str:
    return "(?:" + "|".join(word for words in listed for word in words.split()) + r")\b"
