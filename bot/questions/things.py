"""Which of a question's words is the thing that is counted, or the kind of thing that is asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from bot.language.analysis import fold
from bot.language.lexicon import any_of, lexicons
from bot.questions.figures import FigureAsked
from bot.questions.question import QuestionWord, thing_asked


def word_counted(asked: FigureAsked, words: Sequence[QuestionWord], searched: str) -> int | None:
    """Which word is the thing that is counted: a name of several words holds it; "Russian" leaves it to "soldiers"."""
    found = next((n for n, word in enumerate(words) if asked.thing in word.form.split()), None)
    if found is None or found + 1 == len(words) or not (words[found].listed and _peoples().search(words[found].form)):
        return found
    return found + 1 if f"{words[found].asked} {words[found + 1].asked}" in searched else found


def word_of_thing(searched: str, words: Sequence[QuestionWord]) -> int | None:
    """Which word is the kind of thing that is asked for; none that only says how the question is put."""
    thing = thing_asked(searched)
    wanted = fold(thing) if thing else None
    return next((n for n, word in enumerate(words) if word.form == wanted and not word.generic), None)


@cache
def _peoples() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of([known.asking.peoples for known in lexicons()])})$", re.VERBOSE)
