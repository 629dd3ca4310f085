"""Tells the sentences that are only a name, as captions and signatures are. S sentences of a collection."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from bot.language.signs import Sign
from bot.search.collection import Collection
from bot.search.sorted_numbers import ranges
from bot.search.vocabulary import NO_TERM

LONGEST_LABEL = 4  # words of a line that is only a name
QUESTION_MARKS = ("?", "?*", "?**", "？", "؟")  # at the end of a heading that asks


def labels(collection: Collection) -> npt.NDArray[np.bool_]:
    """(S,) whether a sentence is only a name. Below a heading that asks, a name may well answer."""
    sizes = np.diff(collection.token_bounds)
    short = np.flatnonzero((sizes <= LONGEST_LABEL) & ~collection.sections.is_heading)
    first, last = collection.token_bounds[short], collection.token_bounds[short + 1]
    tokens, sentence = ranges(first, last), np.repeat(short, sizes[short])
    signs = collection.token_signs[tokens]
    opens = tokens == collection.token_bounds[sentence]
    named = (signs & Sign.NAME) > 0
    says = ((signs & ~np.uint8(Sign.NAME)) > 0) | (collection.token_terms[tokens] == NO_TERM) | ~(named | opens)
    silent = np.zeros(len(sizes), dtype=np.bool_)
    silent[short] = True
    silent[sentence[says]] = False
    for place in np.flatnonzero(silent).tolist():
        silent[place] = not _is_asked_above(collection, place)
    return silent


def _is_asked_above(collection: Collection, sentence: int) -> bool:
    """Whether a sentence's own heading is a question."""
    heading = collection.sections.heading_of(int(collection.sections.of_sentence[sentence]))
    if heading is None:
        return False
    span = collection.sentence_spans[heading]
    text = collection.articles[collection.sentence_article[sentence]].text
    asked: bool = text[span.start : span.end].rstrip().endswith(QUESTION_MARKS)
    return asked
