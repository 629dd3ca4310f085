"""A question finds what an article tells in other words of its language, and no other language's words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.answers.choosing.confidence import LOOSE
from bot.articles.folder.library import read_library
from bot.model import Answer
from tests.answering import answerer_of

ASKED_ON = date(2024, 3, 14)


def _answer(question: str, articles: dict[str, str], folder: Path) -> Answer:
    for name, text in articles.items():
        (folder / f"{name}.md").write_text(f"# Report\n\n{text}\n", encoding="utf-8")
    return answerer_of(read_library(folder).articles).answer(question, today=ASKED_ON)


def _marked(answer: Answer) -> str:
    first = answer.quotes[0]
    return " ".join(first.text[mark.start : mark.end] for mark in first.marks)


@pytest.mark.parametrize(
    ("text", "question", "marked"),
    [
        (
            "The lake is calm. The tremor in Marnau lasted 40 seconds.",
            "how long was the quake in marnau",
            "40",
        ),
        (
            "Озеро спокійне. У Лозовій знеструмлено 900 осель.",
            "скільки домівок без світла в лозовій",
            "900",
        ),
        (
            "Озеро спокойно. В Тальме обесточено 900 домов.",
            "сколько домов без света в тальме",
            "900",
        ),
        (
            "Der See ist ruhig. In Ostheim muss das Leitungswasser abgekocht werden.",
            "Abkochgebot in Ostheim?",
            "abgekocht",
        ),
        (
            "Le lac est calme. À Vauclin, 300 foyers sont privés d'eau.",
            "combien de maisons privées d'eau à vauclin",
            "300",
        ),
        (
            "El lago está en calma. El seísmo de Lorva duró 40 segundos.",
            "cuánto duró el terremoto de lorva",
            "40",
        ),
        (
            "Jezioro jest spokojne. Wywieziono 300 mieszkańców Lipna.",
            "ilu mieszkańców lipna ewakuowano",
            "300",
        ),
        (
            "Il lago è calmo. A Vallora sono state sgomberate 80 famiglie.",
            "quante famiglie evacuate a vallora",
            "80",
        ),
        (
            "O lago está calmo. Em Lajes foram desalojadas 80 famílias.",
            "quantas famílias evacuadas em lajes",
            "80",
        ),
        (
            "Lacul este liniștit. La Vadu au fost evacuate 80 de familii.",
            "câte familii au fost strămutate la Vadu",
            "80",
        ),
    ],
)
def test_other_words_of_the_language_are_found(text: str, question: str, marked: str, tmp_path: Path) -> None:
    answer = _answer(question, {"2024-03-02-report": text}, tmp_path)
    assert answer.answered
    assert marked in _marked(answer)


def test_a_word_that_only_stands_for_another_elsewhere_is_no_answer(tmp_path: Path) -> None:
    articles = {
        "2024-03-02-phones": "| Service | Marnau |\n|---|---|\n| Fire brigade | 080 |\n| Power company | 900 171 |",
        "2024-03-03-officer": "A constable was hurt when a tree fell.",
    }
    assert not _answer("police phone marnau", articles, tmp_path).answered


@pytest.mark.parametrize(
    ("before", "after", "question", "marked"),
    [
        (
            "The weir at Lesk could break within days, engineers warn.",
            "The weir at Lesk gave way on Sunday night. Two farms were flooded.",
            "did the weir at lesk break",
            "gave way",
        ),
        (
            "Греблю в Лозовій може прорвати, попереджають інженери.",
            "Гребля в Лозовій не встояла: у неділю вода пішла на село.",
            "чи прорвало греблю в лозовій",
            "не встояла",
        ),
        (
            "Der Damm bei Ostheim könnte brechen, warnen Ingenieure.",
            "Am Sonntag gab der Damm bei Ostheim nach. Zwei Höfe stehen unter Wasser.",
            "ist der Damm bei Ostheim gebrochen",
            "gab der Damm",
        ),
    ],
)
def test_a_newer_fact_stands_above_what_might_happen(
    before: str, after: str, question: str, marked: str, tmp_path: Path
) -> None:
    answer = _answer(question, {"2024-03-02-before": before, "2024-03-09-after": after}, tmp_path)
    assert answer.answered
    assert marked in _marked(answer)
    assert [quote.article.date for quote in answer.quotes[:2]] == [date(2024, 3, 9), date(2024, 3, 2)]
    assert answer.confidence <= LOOSE


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Le pont de Vauclin pourrait être fermé jeudi, dit le maire.", "le pont de vauclin a-t-il été fermé"),
        ("Міст у Лозовій можуть підірвати, сказав радник.", "чи підірвали міст у лозовій"),
        ("El puente de Lorva podría ser cerrado, teme el alcalde.", "¿han cerrado el puente de lorva?"),
        ("Most w Lipnie może zostać zamknięty, mówi burmistrz.", "czy zamknięto most w lipnie"),
    ],
)
def test_what_might_happen_is_no_sure_answer(text: str, question: str, tmp_path: Path) -> None:
    assert _answer(question, {"2024-03-02-report": text}, tmp_path).confidence <= LOOSE


def test_what_something_costs_is_not_told_by_the_price_of_another_thing(tmp_path: Path) -> None:
    text = "A loaf of bread costs 5 crowns, and flour is scarce.\n\nThe generator of the school came from Torvan."
    assert not _answer("how much does a generator cost", {"2024-03-02-report": text}, tmp_path).answered
