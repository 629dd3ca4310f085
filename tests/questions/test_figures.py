"""Which figure a question asks for, in ten languages."""

import pytest

from bot.language.analysis import tokens
from bot.language.figures import Figure
from bot.questions.figures import figure_asked


@pytest.mark.parametrize(
    ("question", "language", "kind"),
    [
        ("How many nurses came?", "en", Figure.COUNT),
        ("скільки медсестер приїхало", "uk", Figure.COUNT),
        ("Сколько медсестёр приехало?", "ru", Figure.COUNT),
        ("Wie viele Häuser brannten?", "de", Figure.COUNT),
        ("combien de maisons ont brûlé", "fr", Figure.COUNT),
        ("¿Cuántas casas ardieron?", "es", Figure.COUNT),
        ("ile domów spłonęło", "pl", Figure.COUNT),
        ("quante case sono bruciate", "it", Figure.COUNT),
        ("quantas casas arderam", "pt", Figure.COUNT),
        ("kaç ev yandı", "tr", Figure.COUNT),
        ("by how much did the river rise", "en", Figure.LENGTH),
        ("How full is the reservoir?", "en", Figure.PERCENT),
        ("what share of the houses has power", "en", Figure.PERCENT),
        ("яка частка будинків має світло", "uk", Figure.PERCENT),
        ("Welcher Anteil der Häuser hat Strom?", "de", Figure.PERCENT),
        ("how much money did the town get", "en", Figure.MONEY),
        ("how much does the ferry cost", "en", Figure.MONEY),
        ("скільки коштує пором", "uk", Figure.MONEY),
        ("combien coûte le bac", "fr", Figure.MONEY),
        ("how many euros does one pay", "en", Figure.MONEY),
        ("how long did the talks last", "en", Figure.DURATION),
        ("how many days may I stay", "en", Figure.DURATION),
        ("скільки днів тривали переговори", "uk", Figure.DURATION),
        ("wie lange dauerte das Gespräch", "de", Figure.DURATION),
        ("how old was the mayor", "en", Figure.AGE),
        ("сколько лет мэру", "ru", Figure.AGE),
        ("quel âge a le maire", "fr", Figure.AGE),
        ("how far is the camp from the border", "en", Figure.LENGTH),
        ("jak daleko jest obóz", "pl", Figure.LENGTH),
        ("what time does the office open", "en", Figure.CLOCK),
        ("о котрій відкривається пункт", "uk", Figure.CLOCK),
        ("what number do I call for a doctor", "en", Figure.PHONE),
        ("номер телефону лікаря", "uk", Figure.PHONE),
        ("by when must I apply", "en", Figure.DEADLINE),
        ("what is the address of the office", "en", Figure.ADDRESS),
        ("скільки коштує пором", "uk", Figure.FREE),
        ("how much does the ferry cost", "en", Figure.FREE),
    ],
)
def test_a_question_asks_for_a_kind_of_figure(question: str, language: str, kind: Figure) -> None:
    assert figure_asked(tokens(question, language)).kind & kind


@pytest.mark.parametrize(
    ("question", "language", "thing"),
    [
        ("How many nurses came?", "en", "nurses"),
        ("how many of the nurses came", "en", "nurses"),
        ("скільки медсестер приїхало", "uk", "медсестер"),
        ("wie viele Häuser brannten", "de", "hauser"),
        ("how much grain was shipped", "en", "grain"),
    ],
)
def test_it_names_the_thing_to_be_counted(question: str, language: str, thing: str) -> None:
    assert figure_asked(tokens(question, language)).thing == thing


@pytest.mark.parametrize(
    "question", ["Who came?", "why did the river rise", "what is a reservoir", "who wants to address the council"]
)
def test_other_questions_ask_for_no_figure(question: str) -> None:
    assert figure_asked(tokens(question, "en")).kind is Figure.NONE
