"""Questions to begin with: about names as readers would write them."""

import pytest

from bot.model import Article
from bot.wording.examples import example_questions
from bot.wording.texts import ENGLISH, UKRAINIAN, Texts

ENGLISH_TEXT = "Talks with Russia go on, and Russian, Russian and Russian papers praise them. Ferries leave Odesa."
UKRAINIAN_TEXT = "Переговори почала Україна, а президент Україну хвалить. Про Україну пишуть усюди."


@pytest.mark.parametrize(
    ("titles", "text", "texts", "asked"),
    [
        (["Talks in February"], ENGLISH_TEXT, ENGLISH, ()),
        (["Talks on Russian gas"], ENGLISH_TEXT, ENGLISH, ("What is the latest on Russia?",)),
        (["Talks in Odesa", "Ferries to Odesa", "Ice off Mariupol", "Ice in Mariupol", "Ice at Mariupol"],
         ENGLISH_TEXT, ENGLISH, ("What is the latest on Odesa?", "What is known about Mariupol?")),
        (["Переговори хвалить Україна", "Усі хвалять Україну"], UKRAINIAN_TEXT, UKRAINIAN, ("Що нового: Україна?",)),
    ],
    ids=["a month is no name", "a country is named by its noun", "familiar names come first", "of its cases one"],
)  # fmt: skip
def test_questions_to_begin_with_are_about_names(
    titles: list[str], text: str, texts: Texts, asked: tuple[str, ...]
) -> None:
    articles = [Article(f"{number}.txt", title, text, language=texts.code) for number, title in enumerate(titles)]
    assert example_questions(articles, texts, lambda _: True) == asked
