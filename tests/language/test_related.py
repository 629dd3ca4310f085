"""English words lead to others that share a meaning with them or derive from them."""

import pytest

from bot.language.related import related_words


@pytest.mark.parametrize(
    ("form", "related"),
    [
        ("resign", "quit"),
        ("resigned", "quit"),
        ("invaded", "invasion"),
        ("invasion", "invade"),
        ("able", "capable"),
        ("capable", "able"),
        ("abolition", "abolish"),
    ],
)
def test_a_word_leads_to_its_relatives(form: str, related: str) -> None:
    assert related in related_words(form)


def test_a_form_that_is_not_listed_has_those_of_its_dictionary_form() -> None:
    assert related_words("abolitions") == related_words("abolition")


@pytest.mark.parametrize("form", ["zelensky", "8500", "f16", "#", "отставка", "відставка", "naïve", "resign "])
def test_other_words_have_none(form: str) -> None:
    assert related_words(form) == ()


@pytest.mark.parametrize("form", ["resign", "able", "abandonment", "war"])
def test_no_word_is_related_to_itself(form: str) -> None:
    assert form not in related_words(form)
