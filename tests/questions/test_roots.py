"""Words of one root stand in for a word that no article has."""

import pytest

from bot.language.analysis import fold, stem
from bot.questions.words.roots import roots


@pytest.mark.parametrize(
    ("form", "language", "other"),
    [
        ("поміняти", "uk", "міняють"),
        ("міняти", "uk", "поміняти"),
        ("заплатить", "ru", "платить"),
        ("beantragen", "de", "antrag"),
        ("zapłacić", "pl", "płacić"),
    ],
)
def test_a_verb_meets_its_root_without_a_prefix(form: str, language: str, other: str) -> None:
    stemmed = stem(fold(form), language)
    assert stem(fold(other), language) in roots(frozenset({language})).with_other_prefix(fold(form), stemmed)


@pytest.mark.parametrize(("form", "language"), [("слон", "ru"), ("заслон", "ru"), ("дом", "uk"), ("border", "en")])
def test_what_is_no_verb_has_no_prefix(form: str, language: str) -> None:
    assert not list(roots(frozenset({language})).with_other_prefix(form, stem(form, language)))


@pytest.mark.parametrize(
    ("form", "halves"),
    [("wohnungssuche", ("wohnung", "such")), ("notunterkunft", None), ("krankenhausbett", ("krankenhaus", "bett"))],
)
def test_a_german_compound_comes_apart(form: str, halves: tuple[str, str] | None) -> None:
    found = set(roots(frozenset({"de"})).halves(form))
    assert halves in found if halves else ("not", "unterkunft") not in found  # halves of three letters are no words


def test_other_languages_have_no_compounds() -> None:
    assert not list(roots(frozenset({"en", "uk"})).halves("headquarters"))
