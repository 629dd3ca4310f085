"""Compounds in one or two words, numbers in figures or in words."""

import pytest

from bot.answers.answerer import Answerer
from bot.language.analysis import fold
from bot.language.wordlists import WordGroups
from bot.model import Article
from bot.questions.words.writings import writings

NO_LIST = WordGroups(())


@pytest.mark.parametrize(
    ("forms", "place", "run"),
    [
        (["27"], 0, ("twenty", "seven")),
        (["27"], 0, ("двадцять", "сім")),
        (["27"], 0, ("двадцать", "семь")),
        (["200"], 0, ("two", "hundred")),
        (["200"], 0, ("двісті",)),
        (["305"], 0, ("three", "hundred", "and", "five")),
        (["twenty", "seven"], 0, ("27",)),
        (["twenty", "seven"], 1, ("27",)),
        (["двісті"], 0, ("200",)),
        (["в", "двадцать", "семь", "домов"], 2, ("27",)),
        (["cease", "fire"], 0, ("ceasefire",)),
        (["cease", "fire"], 1, ("ceasefire",)),
        (["ceasefire"], 0, ("cease", "fire")),
        (["200"], 0, ("двухсот",)),
        (["200"], 0, ("двомастами",)),
        (["двадцяти", "п'яти"], 1, ("25",)),
        (["двадцятьма", "п'ятьма"], 0, ("25",)),
        (["third"], 0, ("3",)),
        (["twenty", "fourth"], 0, ("24",)),
        (["two", "hundredth"], 0, ("200",)),
        (["24"], 0, ("двадцать", "четвертая")),
        (["двохсота"], 0, ("200",)),
        (["третьей"], 0, ("3",)),
        (["five", "thousand"], 0, ("5000",)),
        (["5", "тыс"], 0, ("5000",)),
        (["двухсот", "тысяч"], 1, ("200000",)),
        (["5000"], 0, ("five", "thousand")),
        (["5000"], 0, ("п'ять", "тисяч")),
        (["25000"], 0, ("25", "тис")),
    ],
)
def test_a_word_may_be_written_otherwise(forms: list[str], place: int, run: tuple[str, ...]) -> None:
    folded = [fold(form) for form in forms]
    assert tuple(map(fold, run)) in list(writings(folded, place))


@pytest.mark.parametrize("form", ["1", "one", "first", "первый", "тысяч", "2022", "1000000", "at"])
def test_some_words_are_written_in_one_way(form: str) -> None:
    assert [run for run in writings([form], 0) if "".join(run) != form] == []


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Both armies broke the cease-fire at dawn.", "who broke the ceasefire"),
        ("Both armies broke the ceasefire at dawn.", "who broke the cease-fire"),
        ("Both armies broke the ceasefire at dawn.", "who broke the cease fire"),
        ("The flood took twenty-seven lives in the valley.", "27 victims"),
        ("The flood took 27 lives in the valley.", "twenty-seven victims"),
        ("Повінь забрала двадцять сім життів.", "27 жертв"),
        ("Наводнение унесло 27 жизней.", "двадцать семь погибших"),
        ("Наводнение стоило жизни двадцати семи людям.", "27 погибших"),
        ("The 24th brigade came.", "the twenty-fourth brigade"),
        ("Пришла 3-я бригада.", "третья бригада"),
        ("Третя бригада прийшла.", "3-тя бригада"),
        ("Five thousand saw it.", "5,000 people"),
        ("Это видели 5 000 человек.", "пять тысяч зрителей"),
        ("Це бачили дев'ять тисяч людей.", "9 тис. глядачів"),
    ],
)
def test_one_writing_finds_the_other(text: str, question: str) -> None:
    others = [Article(f"{n}.txt", "", f"Day {n} brought rain, and nobody came.") for n in range(3, 9)]
    answerer = Answerer([Article("a.txt", "", text), *others], names=NO_LIST, thesaurus=NO_LIST)
    answer = answerer.answer(question)
    assert answer.quotes[0].article.path == "a.txt"
    assert answer.corrections == ()
