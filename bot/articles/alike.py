"""Whether two texts are nearly the same: which runs of words they share."""

from __future__ import annotations

import re

WORD = re.compile(r"\w+")
SHINGLE = 8  # words in a row that two articles share only if one was copied from the other
SAMPLED = 4  # one shingle in so many is compared, which finds copies of more than a paragraph


def words_of(text: str) -> list[str]:
    return WORD.findall(text.lower())


def shingles(text: str) -> set[int]:
    """Numbers of sampled runs of words; which runs are sampled depends on their words alone."""
    words = words_of(text)
    runs = (hash(tuple(words[start : start + SHINGLE])) for start in range(len(words) - SHINGLE + 1))
    return {run for run in runs if run % SAMPLED == 0}
