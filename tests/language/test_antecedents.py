"""Which openings lean on the sentence before."""

import pytest

from bot.language.texts.antecedents import leans


@pytest.mark.parametrize(
    "sentence",
    [
        "He said that no decision had been taken.",
        "“He will decide alone,” said an aide.",
        "But they left in the evening.",
        "On Monday he flew to Geneva.",
        "In 2014 it was annexed.",
        "On 24 January the ministry denied the report.",
        "Gradually, they withdrew.",
        "In his speech he named no date.",
        "Its owner is Gazprom.",
        "This was denied in Moscow.",
        "These troops came from the east.",
        "The two met in Geneva.",
        "The two sides met in Geneva.",
        "The ministry said that it would answer.",
        "The president's adviser disagreed.",
        "Both refused to answer.",
        "Most of them went home.",
        "That was the first reaction.",
        "It is expected to cost a billion.",
        "“There is no threat,” he said.",
        "Він заявив, що рішення немає.",
        "За його словами, ризик не зріс.",
        "Їх перекинули на північ.",
        "Цю заяву відкинули у Москві.",
        "Міністерство заявило, що відповість.",
        "«Загрози немає», — сказав він.",
        "Но она отказалась.",
        "По его словам, риск не вырос.",
        "Это заявление отвергли в Киеве.",
        "Обе стороны согласились.",
        "Министерство также отвергло упрёки.",
        "«Угрозы нет», — сказал он.",
    ],
)
def test_a_sentence_that_means_somebody_named_before_leans(sentence: str) -> None:
    assert leans(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Biden said that he had decided.",
        "The Pentagon put its troops on alert.",
        "It is unclear whether Moscow will answer.",
        "It was Biden who called.",
        "It took four hours.",
        "It should be noted that Kyiv disagreed.",
        "This week the talks go on.",
        "On this Saturday the drills end.",
        "Those who stayed were evacuated.",
        "Both Russia and Ukraine signed.",
        "Such as they were, Moscow's answers came late.",
        "The ministry of defence said that it would answer.",
        "The president, Andrzej Duda, disagreed.",
        "The president of Poland disagreed.",
        "The ministry in Kyiv said nothing.",
        "Thereafter Poland took the chair.",
        "Цього тижня переговори тривають.",
        "Міністерство оборони заявило, що відповість.",
        "Президент Зеленський заявив, що рішення немає.",
        "Зеленський сказав, що він чекає.",
        "На этой неделе переговоры продолжаются.",
        "В этом году учений не будет.",
        "Министерство обороны отвергло упрёки.",
        "Министр Лавров отказался.",
        "",
        "…",
    ],
)
def test_a_sentence_that_names_whom_it_means_stands_alone(sentence: str) -> None:
    assert not leans(sentence)
