"""A question in one language finds the article in another, by the words of the news and of daily need."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest
import yaml

from bot.answers.answerer import Answerer
from bot.articles.folder.library import read_library
from bot.model import Article
from tests.answering import answerer_of

ASKED_ON = date(2023, 6, 1)
FOLDERS = yaml.safe_load((Path(__file__).parent / "across_languages.yaml").read_text(encoding="utf-8"))

# An article of two sentences in English, and what Russian and Ukrainian readers ask about it.
TOLD = (
    ("The pharmacy by the bridge hands out insulin. It is open every day.", "Где аптека?", "Де аптека?"),
    ("Blankets are handed out in the sports hall. Bring a bag.", "Где раздают одеяла?", "Де роздають ковдри?"),
    (
        "The mayor spoke about the sewage on Monday. He was brief.",
        "Что мэр сказал о канализации?",
        "Що мер казав про каналізацію?",
    ),
    (
        "Two miners were hurt below ground. They are at home now.",
        "Что случилось с шахтёрами?",
        "Що сталося з шахтарями?",
    ),
    ("The landslide blocked one road. It will be cleared.", "Что перекрыл оползень?", "Що перекрив зсув ґрунту?"),
    ("A tourniquet must be marked with the time. Do not take it off.", "Что писать на жгуте?", "Що писати на джгуті?"),
    ("Orphans travel with one guardian. A letter is enough.", "С кем едут сироты?", "З ким їдуть сироти?"),
    ("The dam holds back the lake. Engineers look at it daily.", "Что удерживает плотина?", "Що стримує гребля?"),
    (
        "The substation was hit at two. Crews are on their way.",
        "Когда попали в подстанцию?",
        "Коли влучили в підстанцію?",
    ),
    ("The queue at the consulate is long. Come early.", "Какая очередь в консульстве?", "Яка черга в консульстві?"),
    ("The thief took a generator. Nobody saw him.", "Что взял вор?", "Що взяв злодій?"),
    (
        "Firefighters used a ladder. It reached the third storey.",
        "Чем пользовались пожарные?",
        "Чим користувалися пожежники?",
    ),
)


@cache
def answerer() -> Answerer:
    return answerer_of([Article(f"{number}.txt", f"Note {number}", text) for number, (text, _, _) in enumerate(TOLD)])


@pytest.mark.parametrize(
    ("question", "number"),
    [(question, number) for number, (_, *questions) in enumerate(TOLD) for question in questions],
)
def test_it_is_found(question: str, number: int) -> None:
    quotes = answerer().answer(question).quotes
    assert [quote.article.path for quote in quotes[:1]] == [f"{number}.txt"]


def test_five_of_six_questions_about_folders_in_another_language_are_answered_by_the_right_sentence(
    tmp_path: Path,
) -> None:
    right = [found for folder in FOLDERS for found in _found(folder["files"], folder["questions"], tmp_path)]
    assert len(right) == 60
    assert sum(right) >= 50


def _found(files: dict[str, str], questions: dict[str, str], place: Path) -> list[bool]:
    """Of each question, whether the sentence that answers it is marked in the first quote."""
    for name, text in files.items():
        (place / name).write_text(text, encoding="utf-8")
    answerer = answerer_of(read_library(place).articles)
    for name in files:
        (place / name).unlink()
    return [wanted in _marked(answerer, question) for question, wanted in questions.items()]


def _marked(answerer: Answerer, question: str) -> str:
    answer = answerer.answer(question, today=ASKED_ON)
    first = answer.quotes[:1] if answer.answered else ()
    return " ".join(quote.text[mark.start : mark.end] for quote in first for mark in quote.marks)
