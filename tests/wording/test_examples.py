"""Questions to begin with: worded as readers would write them, about what the articles have."""

from datetime import date

import pytest

from bot.model import Article, Heading, Span
from bot.wording.examples import example_questions
from bot.wording.texts import ENGLISH, RUSSIAN, UKRAINIAN, Texts

DAY = date(2022, 9, 24)
ENGLISH_TEXT = "Talks with Russia go on, and Russian, Russian and Russian papers praise them. Ferries leave Odesa."
UKRAINIAN_TEXT = "Переговори почала Україна, а президент Україну хвалить. Про Україну пишуть усюди."

EN_DAY = "What happened on 24 Sep 2022?"
UK_DAY = "Що сталося 24 вересня 2022?"
RU_DAY = "Что было 24 сентября 2022?"


@pytest.mark.parametrize(
    ("titles", "text", "texts", "asked"),
    [
        pytest.param(["Talks in February"], ENGLISH_TEXT, ENGLISH, (EN_DAY,), id="a month is no name"),
        pytest.param(
            ["Talks on Russian gas"], ENGLISH_TEXT, ENGLISH, ("What is the latest on Russia?", EN_DAY),
            id="a country is named by its noun",
        ),
        pytest.param(
            ["Talks in Odesa", "Ferries to Odesa", "Ice off Mariupol", "Ice in Mariupol", "Ice at Mariupol"],
            ENGLISH_TEXT, ENGLISH, ("What is the latest on Odesa?", "What is known about Mariupol?", EN_DAY),
            id="familiar names come first",
        ),
        pytest.param(
            ["Переговори хвалить Україна", "Усі хвалять Україну"], UKRAINIAN_TEXT, UKRAINIAN,
            ("Що нового: Україна?", UK_DAY), id="of its cases one",
        ),
        pytest.param(
            ["Обстріли на півночі Луганська та в Донецьку"], UKRAINIAN_TEXT, UKRAINIAN,
            ("Що нового: Луганськ?", "Що відомо: Донецьк?", UK_DAY), id="a Ukrainian name as it is called",
        ),
        pytest.param(
            ["Путин говорил в Женеве"], "Речь шла о мире.", RUSSIAN, ("Что нового: Женева?", RU_DAY),
            id="a Russian name as it is called",
        ),
        pytest.param(
            ["Бої біля Станицевого, кажуть у Зарембчиному"], UKRAINIAN_TEXT, UKRAINIAN, (UK_DAY,),
            id="a name that no dictionary has is in an unknown case",
        ),
        pytest.param(
            ["Talks at the Security Council", "Floods in the Netherlands"], ENGLISH_TEXT, ENGLISH, (EN_DAY,),
            id="names that want an article are not offered without",
        ),
        pytest.param(["Earthquake hits New Zealand"], ENGLISH_TEXT, ENGLISH, (EN_DAY,), id="no half of a name"),
        pytest.param(["What is an air raid?", "Ice in Mariupol"], ENGLISH_TEXT, ENGLISH,
            ("What is an air raid?", "What is known about Mariupol?", EN_DAY), id="a headline may ask"),
    ],
)  # fmt: skip
def test_questions_to_begin_with_are_worded_rightly(
    titles: list[str], text: str, texts: Texts, asked: tuple[str, ...]
) -> None:
    articles = [Article(f"{at}.txt", title, text, DAY, language=texts.code) for at, title in enumerate(titles)]
    assert example_questions(articles, texts, lambda _: True) == asked


@pytest.mark.parametrize(
    ("texts", "asked"),
    [
        (ENGLISH, "What is known about Poland?"),
        (UKRAINIAN, "Що відомо: Польща?"),
        (RUSSIAN, "Что известно: Польша?"),
    ],
)
def test_of_undated_articles_nothing_new_is_asked_and_each_language_has_its_spelling(texts: Texts, asked: str) -> None:
    titles = {"en": "🇵🇱 Poland", "uk": "Польща", "ru": "Польша"}
    articles = [Article(f"{code}.md", title, "Trains are free.", language=code) for code, title in titles.items()]
    assert example_questions(articles, texts, lambda _: True) == (asked,)


def test_a_heading_in_the_readers_language_may_ask() -> None:
    text = "Where can I sleep?\n\nIn the school."
    article = Article("a.md", "Help", text, language="en", headings=(Heading(Span(0, 18), 2),))
    assert example_questions([article], ENGLISH, lambda _: True) == ("Where can I sleep?",)
    assert example_questions([article], UKRAINIAN, lambda _: True) == ()


def test_only_what_is_answered_is_offered() -> None:
    articles = [Article("a.txt", "Ferries to Odesa and Mariupol", ENGLISH_TEXT, DAY, language="en")]
    asked = example_questions(articles, ENGLISH, lambda question: "Mariupol" in question)
    assert asked == ("What is known about Mariupol?",)
