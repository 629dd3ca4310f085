"""What has the words of a question and may yet be told of another one is never a sure answer."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.answers.answerer import Answerer
from bot.answers.choosing.confidence import LOOSE
from bot.articles.folder.library import read_library
from tests.answering import answerer_of

ASKED_ON = date(2024, 7, 1)
FOLDERS = yaml.safe_load((Path(__file__).parent / "doubted.yaml").read_text(encoding="utf-8"))


def _folder(files: dict[str, str], folder: Path) -> Answerer:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return answerer_of(read_library(folder).articles)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder["kind"])
def test_only_what_is_told_of_the_one_asked_about_is_sure(folder: dict[str, Any], tmp_path: Path) -> None:
    answerer = _folder(folder["files"], tmp_path)

    def chances(which: str) -> dict[str, float]:
        return {question: answerer.answer(question, today=ASKED_ON).confidence for question in folder.get(which, [])}

    doubted, sure = chances("doubted"), chances("sure")
    assert doubted
    assert not {question: chance for question, chance in doubted.items() if chance > LOOSE}
    assert not {question: chance for question, chance in sure.items() if chance <= LOOSE}


STATES = [
    (
        "The Tollgate bridge is open to cars. Buses run every hour.",
        "The river rose by a metre. Police shut Tollgate bridge on Monday evening until engineers have looked at it.",
        "is tollgate bridge open",
        "Police shut",
    ),
    (
        "Freight trains go on running. Two guards were shot dead on Sunday.",
        "The ministers met on Wednesday. Freight trains have been stopped since Tuesday.",
        "are freight trains running",
        "have been stopped",
    ),
    (
        "Вода в Зарічному є. Світла немає в трьох кварталах.",
        "Насосну станцію пошкоджено. Зарічне лишилося без води.",
        "чи є вода в зарічному",
        "без води",
    ),
    (
        "Мост через Тальму открыт. Автобусы ходят каждый час.",
        "Вода прибывает. Мост через Тальму закрыли в понедельник вечером.",
        "открыт ли мост через тальму",
        "закрыли",
    ),
    (
        "Die Brücke nach Marnau ist offen. Busse fahren stündlich.",
        "Der Fluss steigt. Die Brücke nach Marnau wurde am Montag gesperrt.",
        "ist die Brücke nach Marnau offen",
        "gesperrt",
    ),
    (
        "La linea 2 è di nuovo in funzione. La funicolare di Vallora resta ferma per i danni.",
        "Il sindaco ha ringraziato tutti. La funicolare di Vallora ha ripreso a circolare mercoledì.",
        "la funicolare di Vallora funziona?",
        "ha ripreso",
    ),
    (
        "A ponte de Lajes está interditada para caminhões. Os carros passam em meia pista.",
        "As obras terminaram. A ponte de Lajes foi liberada para caminhões.",
        "caminhão pode passar na ponte de Lajes",
        "liberada",
    ),
]


@pytest.mark.parametrize(("before", "after", "question", "marked"), STATES)
def test_whether_something_is_so_is_told_by_the_last_report(
    before: str, after: str, question: str, marked: str, tmp_path: Path
) -> None:
    files = {"2024-03-02-before.md": f"# Flood\n\n{before}\n", "2024-03-09-after.md": f"# Second wave\n\n{after}\n"}
    answer = _folder(files, tmp_path).answer(question, today=date(2024, 3, 11))
    first = answer.quotes[0]
    assert marked in " ".join(first.text[mark.start : mark.end] for mark in first.marks)
    assert answer.confidence <= LOOSE, "an older report that has all of the words says otherwise"


def test_the_older_report_stands_below(tmp_path: Path) -> None:
    before, after, question, _ = STATES[0]
    files = {"2024-03-02-before.md": f"# Flood\n\n{before}\n", "2024-03-09-after.md": f"# Second wave\n\n{after}\n"}
    quotes = _folder(files, tmp_path).answer(question, today=date(2024, 3, 11)).quotes
    assert [quote.article.date for quote in quotes[:2]] == [date(2024, 3, 9), date(2024, 3, 2)]


def test_the_last_count_of_a_thing_comes_first(tmp_path: Path) -> None:
    files = {
        "2024-03-02-first.md": "# Measles in Marnau\n\nThree cases of measles have been confirmed in Marnau County.\n",
        "2024-03-09-later.md": "# More fall ill\n\nMarnau County has recorded 53 cases of measles.\n",
    }
    answer = _folder(files, tmp_path).answer("how many cases of measles in marnau county", today=date(2024, 3, 11))
    assert [quote.article.date for quote in answer.quotes] == [date(2024, 3, 9), date(2024, 3, 2)]
    assert "53 cases" in answer.quotes[0].text
    assert answer.confidence <= LOOSE


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Two contractors were hurt at the fence of the plant in Marnau.", "how old were the two contractors"),
        ("Капитана парома «Тальма» допросили в понедельник.", "сколько лет капитану парома"),
        ("Der Direktor des Wasserwerks in Ostheim wurde beurlaubt.", "wie alt ist der Direktor des Wasserwerks"),
    ],
)
def test_an_age_that_is_not_told_is_refused(text: str, question: str, tmp_path: Path) -> None:
    answer = _folder({"2024-03-02-report.md": f"# Report\n\n{text}\n"}, tmp_path).answer(question, today=ASKED_ON)
    assert not answer.answered


@pytest.mark.parametrize(
    ("before", "after", "question", "marked"),
    [
        (
            "The ferry ran aground off Marnau with 214 people on board.",
            "The number of people on the ferry was 221, not 214, the company said.",
            "how many people were on the ferry",
            "221",
        ),
        (
            "Unos 34.000 hogares de Lorva quedaron sin luz el lunes.",
            "Los hogares de Lorva que quedaron sin luz fueron 43.000 y no 34.000.",
            "cuántos hogares de Lorva quedaron sin luz",
            "43.000",
        ),
        (
            "Сгорело 17 домов в посёлке Тальма, сообщила мэрия.",
            "В посёлке Тальма сгорело 11 домов, а не 17, уточнила мэрия.",
            "сколько домов сгорело в тальме",
            "11 домов",
        ),
    ],
)
def test_a_figure_that_was_put_right_stands_below_the_right_one(
    before: str, after: str, question: str, marked: str, tmp_path: Path
) -> None:
    files = {"2024-03-02-before.md": f"# First report\n\n{before}\n", "2024-03-05-after.md": f"# Later\n\n{after}\n"}
    answer = _folder(files, tmp_path).answer(question, today=date(2024, 3, 11))
    assert marked in " ".join(answer.quotes[0].text[mark.start : mark.end] for mark in answer.quotes[0].marks)
    assert answer.confidence <= LOOSE


def test_a_newer_count_stands_above_what_was_put_right_before(tmp_path: Path) -> None:
    files = {
        "2024-03-02-first.md": "# First report\n\n17 houses burned down in Marnau, the town hall said.\n",
        "2024-03-04-right.md": "# Later\n\nIn Marnau 11 houses burned down, not 17, the town hall said.\n",
        "2024-03-09-newest.md": "# The fire is out\n\nIn Marnau 23 houses burned down in all, the town hall said.\n",
    }
    quotes = _folder(files, tmp_path).answer("how many houses burned down in marnau", today=date(2024, 3, 11)).quotes
    assert quotes[0].article.date == date(2024, 3, 9)
