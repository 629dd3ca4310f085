"""Paragraphs that name sources or further reading are left out, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.texts.credits import without_credits
from bot.language.texts.splitting import paragraphs, sentences

CREDITS = [
    "Sources: state.gov, president.gov.ua.",
    "Source: AFP",
    "SOURCES : AFP",
    "References: one. Two.",
    "Further reading: The siege. A history.",
    "Read more: Talks fail.",
    "See also: Minsk agreements.",
    "Related: Talks fail.",
    "(MORE: Ten things to know about the 2011 earthquake)",
    "[See also: Talks fail]",
    "(Read more: Talks fail.)",
    "More: Talks fail.",
    "(Читайте також: Переговори)",
    "(Читайте также: Переговоры)",
    "[Lire aussi : Les pourparlers]",
    "(Lesen Sie auch: Gespräche)",
    "Links: example.org",
    "Via: AP",
    "Джерела: president.gov.ua.",
    "Джерело: Укрінформ",
    "Читайте також: Переговори.",
    "Источники: kremlin.ru.",
    "Ссылки: kremlin.ru",
    "Читайте также: Переговоры.",
    "MORE: Who left the town?",
    "[See also: Why did the talks fail?]",
    "(READ NEXT: How many have left?)",
    "Lesen Sie auch: Wer zahlt?",
    "[À lire aussi : qui paie ?]",
    "(Lee también: ¿Quién paga?)",
    "Przeczytaj również: Kto płaci?",
    "(اقرأ أيضاً: من يدفع؟)",
    "【相关阅读：谁付钱？】",
]
NOT_CREDITS = [
    "Sources in Kyiv said: the talks failed.",
    "The sources: nobody named them.",
    "Related questions were put off.",
    "See also the map.",
    "(Sources in Kyiv spoke of 40 buses.)",
    "More buses came: forty of them.",
    "[Photos of the bridge are old.]",
    "More than twenty left: nobody counted.",
    "(Sources in Kyiv said: the talks failed.)",
    "(The town read more: books.)",
    "Several sources confirmed it.",
    "Источники в Киеве сообщили: переговоры сорваны.",
]


def kept(text: str) -> list[str]:
    return [text[span.start : span.end] for span in without_credits(text, sentences(text))]


@pytest.mark.parametrize("paragraph", CREDITS)
def test_a_paragraph_of_credits_is_left_out(paragraph: str) -> None:
    assert kept(f"Talks failed.\n\n{paragraph}\n\nShips left.") == ["Talks failed.", "Ships left."]


@pytest.mark.parametrize("paragraph", NOT_CREDITS)
def test_a_paragraph_that_only_speaks_of_sources_stays(paragraph: str) -> None:
    assert kept(f"Talks failed.\n\n{paragraph}") == ["Talks failed.", paragraph]


def test_credits_end_with_their_paragraph() -> None:
    assert kept("Sources: AFP. Reuters.\nMore of them.\n\nShips left.") == ["Ships left."]


def test_credits_inside_a_paragraph_are_part_of_it() -> None:
    assert kept("He named two. Sources: AFP and Reuters.") == ["He named two.", "Sources: AFP and Reuters."]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Talks failed. (READ ALSO: Who left? And when?) Ships left.", ["Talks failed.", "Ships left."]),
        ("Мост закрыт. [Читайте также: Кто платит?] Паром идёт.", ["Мост закрыт.", "Паром идёт."]),
        ("A ponte fechou.\n(Veja também: Quem paga?\nO barco sai.", ["A ponte fechou.", "O barco sai."]),
        ("Podul e închis. (Primarul: nu știm.)", ["Podul e închis.", "(Primarul: nu știm.)"]),
    ],
)
def test_credits_in_brackets_end_with_them_or_with_their_line(text: str, left: list[str]) -> None:
    assert kept(text) == left


def test_an_article_of_credits_alone_has_nothing_left() -> None:
    assert kept("Sources: AFP.") == []


@given(st.lists(st.sampled_from(["Ships left.", "Sources: AFP. Reuters.", "\n\n", " ", "\n", "Via: AP"])))
def test_what_is_left_is_every_sentence_outside_of_credits_in_order(pieces: list[str]) -> None:
    text = "".join(pieces)
    credited = [span for span in paragraphs(text) if text[span.start :].startswith(("Sources:", "Via:"))]
    outside = [s for s in sentences(text) if not any(c.start <= s.start < c.end for c in credited)]
    assert without_credits(text, sentences(text)) == outside
