"""Remembering what was found out of a word or a text, within bounds that hold whatever people write."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar

More = ParamSpec("More")
Found = TypeVar("Found")

# Characters of the longest text that is taken for a word and remembered as one. The longest names of places have some
# sixty; a message can be a single run of four thousand letters.
LONGEST_WORD = 64

# Of one that is remembered as a sentence: several times what a long one has.
LONGEST_SENTENCE = 1000

OfText = Callable[Concatenate[str, More], Found]


def remembered(most: int, longest: int = LONGEST_WORD) -> Callable[[OfText[More, Found]], OfText[More, Found]]:
    """For a pure function of a text: the results of the latest `most` texts of up to `longest` characters are kept."""

    def decorate(function: OfText[More, Found]) -> OfText[More, Found]:
        kept: OfText[More, Found] = lru_cache(maxsize=most)(function)

        @wraps(function)
        def wrapper(text: str, /, *args: More.args, **kwargs: More.kwargs) -> Found:
            return kept(text, *args, **kwargs) if len(text) <= longest else function(text, *args, **kwargs)

        return wrapper

    return decorate
