"""Abbreviations that articles explain in brackets stand for their long forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.texts.abbreviations import abbreviations, definitions

EXPLAINED = [
    ("the Joint Expeditionary Force (JEF) of ten countries", ("jef", "joint expeditionary force")),
    ("The Scottish National Party (SNP) agreed.", ("snp", "scottish national party")),
    ("He told the International Atomic Energy Agency (IAEA) so.", ("iaea", "international atomic energy agency")),
    (
        "at the Organization for Security and Co-operation in Europe (OSCE) in Vienna",
        ("osce", "organization for security and co-operation in europe"),
    ),
    ("man-portable air-defence systems (MANPADS)", ("manpads", "man-portable air-defence systems")),
    ("Two members of parliament (MPs) left.", ("mp", "members of parliament")),
    ("The Joint\nExpeditionary  Force (JEF)", ("jef", "joint expeditionary force")),
    ("Служба безпеки України (СБУ) повідомила", ("сбу", "служба безпеки україни")),
    ("Организация Объединённых Наций (ООН)", ("оон", "организация объединённых наций")),
]
NOT_EXPLAINED = [
    "Sergei Lavrov (Moscow) said so.",  # a bracket, no abbreviation
    "the port (see the map) was closed",
    "Ten countries (JEF) agreed.",  # its letters are not there
    "the Object Effect Feature (JEF)",  # not the first of them, at the head of a word
    "The jef (JEF) left.",  # one word
    "The force (F) left.",  # one letter
    "Norway (2022) and Sweden (1990s)",  # figures
    "Just then. Every Force (JEF) left.",  # the long form runs over a sentence's end
    "Just as everybody had long and truly expected of each and every one of the forces (JEF)",  # too far apart
    "JEF (Joint Expeditionary Force)",  # the other way round
    "()",
    "(JEF)",
    "",
]


@pytest.mark.parametrize(("text", "group"), EXPLAINED)
def test_a_bracket_behind_the_long_form_explains_it(text: str, group: tuple[str, str]) -> None:
    assert abbreviations([definitions(text)]).groups == (group,)


@pytest.mark.parametrize("text", NOT_EXPLAINED)
def test_other_brackets_explain_nothing(text: str) -> None:
    assert abbreviations([definitions(text)]).groups == ()


def test_the_most_frequent_explanation_wins() -> None:
    texts = ["the Just European Fund (JEF)", "the Joint Expeditionary Force (JEF)", "a Joint Expeditionary Force (JEF)"]
    assert abbreviations(map(definitions, texts)).groups == (("jef", "joint expeditionary force"),)


def test_of_explanations_equally_frequent_the_first_wins() -> None:
    texts = ["the Just European Fund (JEF)", "the Joint Expeditionary Force (JEF)"]
    assert abbreviations(map(definitions, texts)).groups == (("jef", "just european fund"),)


def test_a_long_form_stands_in_one_group_only() -> None:
    texts = ["the North Atlantic Council (NAC)", "the North Atlantic Council (NATC)"]
    assert abbreviations(map(definitions, texts)).groups == (("nac", "north atlantic council"),)


def test_several_are_found_in_one_text() -> None:
    text = "The NATO Response Force (NRF) and the Joint Expeditionary Force (JEF) met."
    assert abbreviations([definitions(text)]).groups == (
        ("nrf", "nato response force"),
        ("jef", "joint expeditionary force"),
    )


@given(st.lists(st.text(alphabet="JEF joint() .\nЖі", max_size=40), max_size=4))
def test_no_member_stands_twice(texts: list[str]) -> None:
    members = [member for group in abbreviations(map(definitions, texts)).groups for member in group]
    assert len(members) == len(set(members))
