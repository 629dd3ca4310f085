"""A word shows whether it may answer how many, when, who or why."""

import pytest

from bot.language.signs import Sign, signs

SHOWN = [
    ("8,500", Sign.FIGURE),
    ("2.7", Sign.FIGURE),
    ("24th", Sign.FIGURE),
    ("F16", Sign.FIGURE | Sign.NAME),
    ("hundred", Sign.FIGURE),
    ("seventeen", Sign.FIGURE),
    ("half", Sign.FIGURE),
    ("семеро", Sign.FIGURE),
    ("п'ятьох", Sign.FIGURE),
    ("тысяч", Sign.FIGURE),
    ("мільйонів", Sign.FIGURE),
    ("2014", Sign.FIGURE | Sign.DATE),
    ("1997", Sign.FIGURE | Sign.DATE),
    ("January", Sign.DATE | Sign.NAME),
    ("yesterday", Sign.DATE),
    ("січня", Sign.DATE),
    ("февраля", Sign.DATE),
    ("Putin", Sign.NAME),
    ("Зеленський", Sign.NAME),
    ("NATO's", Sign.NAME),
    ("because", Sign.CAUSE),
    ("потому", Sign.CAUSE),
    ("через", Sign.CAUSE),
    ("spokeswoman", Sign.TITLE),
    ("Minister", Sign.TITLE | Sign.NAME),
    ("прем'єр", Sign.TITLE),
    ("президента", Sign.TITLE),
    ("troops", Sign(0)),
    ("війська", Sign(0)),
    ("nato", Sign(0)),
    ("würde", Sign.UNREAL),
    ("wurde", Sign(0)),
    ("Könnten", Sign.UNREAL | Sign.NAME),
    ("konnten", Sign(0)),
]
NO_YEARS = ["8500", "100", "24,014", "0999", "20145"]


@pytest.mark.parametrize(("word", "expected"), SHOWN)
def test_signs(word: str, expected: Sign) -> None:
    assert signs(word, "de" if "ü" in word or "ö" in word or word in {"wurde", "konnten"} else "en") == expected


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("no", "es"),
        ("pas", "fr"),
        ("reabrirá", "es"),
        ("rouvriront", "fr"),
        ("riaprirà", "it"),
        ("fecharão", "pt"),
        ("açılacak", "tr"),
        ("bekleniyor", "tr"),
        ("zapowiada", "pl"),
        ("预计", "zh"),
    ],
)
def test_a_word_is_unreal_in_its_own_language(word: str, language: str) -> None:
    assert signs(word, language) & Sign.UNREAL


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("no", "pt"),
        ("pas", "pl"),
        ("Teherán", "es"),
        ("batería", "es"),
        ("yiyecek", "tr"),
        ("front", "fr"),
        ("may", "de"),
    ],
)
def test_it_is_not_in_another_nor_where_it_only_ends_so(word: str, language: str) -> None:
    assert not signs(word, language) & Sign.UNREAL


@pytest.mark.parametrize("word", NO_YEARS)
def test_not_every_figure_is_a_year(word: str) -> None:
    assert signs(word, "en") == Sign.FIGURE


def test_accents_and_marks_hide_nothing() -> None:
    assert signs("Січня", "uk") == Sign.DATE | Sign.NAME
    assert signs("четы\u0301ре", "ru") == Sign.FIGURE
