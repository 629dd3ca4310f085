"""How high, how dear or how many something is now is told by the last report, whatever words it has for that."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.answers.choosing.confidence import LOOSE
from bot.articles.folder.library import read_library
from bot.model import Answer
from tests.answering import answerer_of

ASKED_ON = date(2024, 3, 14)


def _answer(question: str, before: str, after: str, folder: Path) -> Answer:
    (folder / "2024-03-02-before.md").write_text(f"# First report\n\n{before}\n", encoding="utf-8")
    (folder / "2024-03-09-after.md").write_text(f"# A week later\n\n{after}\n", encoding="utf-8")
    return answerer_of(read_library(folder).articles).answer(question, today=ASKED_ON)


def _marked(answer: Answer) -> str:
    first = answer.quotes[0]
    return " ".join(first.text[mark.start : mark.end] for mark in first.marks)


@pytest.mark.parametrize(
    ("question", "before", "after", "last"),
    [
        (
            "bread price now",
            "The bread price in Marnau has gone up to 3 crowns. Flour is scarce.",
            "Bakers are angry. A loaf of bread cost 5 crowns on Saturday.",
            "5 crowns",
        ),
        (
            "how deep is the lake at torvan",
            "The lake at Torvan was 14 metres deep on Friday. Boats stay ashore.",
            "Divers went down again. At Torvan they measured 19 metres.",
            "19 metres",
        ),
        (
            "який рівень річки в лозовій",
            "Рівень річки в Лозовій 412 сантиметрів. Дамбу укріплюють.",
            "У неділю Тальма в Лозовій піднялася до 538 сантиметрів. Міст закрито.",
            "538",
        ),
        (
            "сколько сейчас стоит хлеб в тальме",
            "Хлеб в Тальме стоит 40 рублей. Муки мало.",
            "В магазинах Тальмы за хлеб просят уже 65 рублей. Очереди выросли.",
            "65 рублей",
        ),
        (
            "Wasserstand in Ostheim",
            "Der Wasserstand in Ostheim liegt bei 610 Zentimetern. Die Brücke bleibt offen.",
            "Am Samstag zeigte der Pegel in Ostheim 742 Zentimeter. Die Brücke ist gesperrt.",
            "742",
        ),
        (
            "precio del arroz ahora",
            "El precio del arroz llegó a 20 pesos. Hay colas.",
            "Llegaron dos barcos. El kilo de arroz bajó a 14 pesos.",
            "14 pesos",
        ),
    ],
)
def test_the_last_figure_of_the_same_unit_comes_first(
    question: str, before: str, after: str, last: str, tmp_path: Path
) -> None:
    answer = _answer(question, before, after, tmp_path)
    assert last in _marked(answer)
    assert answer.confidence <= LOOSE, "an older report has more of the words"
    assert {quote.article.date for quote in answer.quotes} == {date(2024, 3, 2), date(2024, 3, 9)}


def test_the_last_count_may_stand_behind_what_it_counts(tmp_path: Path) -> None:
    before = "In Torvan 310 people are now homeless, the mayor said. Tents have arrived."
    after = "The number of homeless people in Torvan has risen to 480. A school was opened."
    answer = _answer("how many people are homeless in torvan", before, after, tmp_path)
    assert "480" in _marked(answer)
    assert answer.confidence <= LOOSE


@pytest.mark.parametrize(
    ("question", "before", "after", "last"),
    [
        (
            "what is the latest lake level at torvan",
            "At Torvan the lake level stood at 410 centimetres.",
            "The lake at Torvan rose to 455 centimetres at noon.",
            "455",
        ),
    ],
)
def test_a_level_may_be_asked_for_by_what(question: str, before: str, after: str, last: str, tmp_path: Path) -> None:
    assert last in _marked(_answer(question, before, after, tmp_path))


@pytest.mark.parametrize(
    ("question", "before", "after", "right"),
    [
        (
            "how long does it take to reach torvan now",
            "It takes 3 hours to reach Torvan by train.",
            "The mayor of Torvan was in office for 9 hours.",
            "3 hours",
        ),
        (
            "how high is the river at marnau",
            "The river at Marnau is 7 metres high.",
            "A boat of 12 metres sank off Lesk.",
            "7 metres",
        ),
        (
            "why did the bread price rise",
            "The bread price rose because flour is scarce.",
            "Bread cost 5 crowns.",
            "flour",
        ),
    ],
)
def test_a_later_figure_of_something_else_stays_below(
    question: str, before: str, after: str, right: str, tmp_path: Path
) -> None:
    assert right in _marked(_answer(question, before, after, tmp_path))
