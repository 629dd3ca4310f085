"""Every language has one file of words, found by itself."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from bot.dates.words import Role, words_of
from bot.language import lexicons as folder
from bot.language.analysis import fold, stop_words
from bot.language.lexicon import Lexicon, lexicon, lexicons

FILES = {file.stem for file in Path(folder.__path__[0]).glob("*.py")} - {"__init__"}


def test_each_file_is_a_language_and_english_comes_first() -> None:
    assert {known.code for known in lexicons()} == FILES
    assert lexicons()[0].code == "en"


@pytest.mark.parametrize("code", sorted(FILES))
def test_a_file_holds_the_language_that_it_is_named_after(code: str) -> None:
    assert lexicon(code).code == code
    assert stop_words(code)


def test_a_language_without_a_file_has_no_words() -> None:
    assert lexicon("xx") == Lexicon("xx", "xx", "")
    assert stop_words("xx") == frozenset()


@pytest.mark.parametrize("known", lexicons(), ids=lambda known: known.code)
def test_every_pattern_can_be_compiled(known: Lexicon) -> None:
    patterns = [
        *(getattr(known.asking, name.name) for name in fields(known.asking)),
        *(known.stops.ordinal, known.stops.speaker, known.calendar.newest, known.credits),
        *(known.leaning.when_or_how, known.leaning.times, known.leaning.openings, known.leaning.said),
    ]
    assert all(re.compile(pattern, re.VERBOSE) for pattern in patterns)


@pytest.mark.parametrize("known", lexicons(), ids=lambda known: known.code)
def test_a_calendar_has_whole_rows_or_none(known: Lexicon) -> None:
    calendar = known.calendar
    assert {len(calendar.months), len(calendar.weak_months)} <= {0, 12}
    assert {len(calendar.weekdays), len(calendar.weak_weekdays)} <= {0, 7}
    assert len(calendar.seasons) in {0, 4}
    assert all(Role[name.upper()] for name, _ in calendar.roles)
    assert words_of(known.code).senses or not calendar.months


@pytest.mark.parametrize("known", lexicons(), ids=lambda known: known.code)
def test_a_stop_word_stands_in_its_list_once(known: Lexicon) -> None:
    listed = known.stop_words.split()
    assert sorted(listed) == sorted(set(listed))
    assert all(fold(word) for word in listed)
