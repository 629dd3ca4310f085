"""British and American spellings meet, and other words do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.dialects import american

SAME = [
    ("recognise", "recognize"),
    ("mobilisation", "mobilization"),
    ("analysed", "analyzed"),
    ("armoured", "armored"),
    ("neighbouring", "neighboring"),
    ("Defence", "Defense"),
    ("centre", "center"),
    ("kilometres", "kilometers"),
    ("dialogue", "dialog"),
    ("cancelled", "canceled"),
    ("travelling", "traveling"),
    ("manoeuvres", "maneuvers"),
    ("programme", "program"),
    ("anaemia", "anemia"),
    ("haemorrhage", "hemorrhage"),
    ("diarrhoea", "diarrhea"),
]
DIFFERENT = [
    ("prise", "prize"),
    ("four", "for"),
    ("tours", "tors"),
    ("there", "theer"),
    ("rogue", "rog"),
    ("defence", "deference"),
    ("call", "cal"),
    ("filled", "filed"),
    ("course", "corse"),
]


@pytest.mark.parametrize(("british", "us"), SAME)
def test_both_spellings_of_a_word_become_one(british: str, us: str) -> None:
    assert american(british) == american(us)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_words_that_only_look_like_variants_stay_apart(one: str, other: str) -> None:
    assert american(one) != american(other)


@given(st.text())
def test_any_text_can_be_compared_and_comparing_again_changes_nothing(text: str) -> None:
    assert american(american(text)) == american(text)
