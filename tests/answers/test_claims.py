from datetime import date

import pytest

from bot.answers.answerer import Answerer
from bot.answers.claims import answer_claim
from bot.model import Article, Outcome
from tests.answering import answerer_of

TODAY = date(2022, 2, 8)
STANDBY = "The Pentagon put 8,500 soldiers on standby."
TALKS = "Macron and Putin talked for five hours in Moscow."
ARTICLES = [
    Article("pentagon.txt", "Alert", f"{STANDBY} No order to move was given."),
    Article("kremlin.txt", "Talks", f"{TALKS} They sat at a long table."),
    Article("trains.txt", "Trains", "Trains run late in winter. Passengers complain."),
]


@pytest.fixture(scope="module")
def answerer() -> Answerer:
    return answerer_of(ARTICLES)


def test_each_sentence_of_a_report_is_looked_up_in_turn(answerer: Answerer) -> None:
    report = (
        "Breaking! The Pentagon has put 8,500 soldiers on standby. Macron and Putin talked for five hours in Moscow."
    )
    answer = answer_claim(answerer, report, top=12, today=TODAY)
    assert answer.answered
    assert answer.question == report
    assert [quote.article.path for quote in answer.quotes][:2] == ["pentagon.txt", "kremlin.txt"]


def test_nothing_is_quoted_twice(answerer: Answerer) -> None:
    answer = answer_claim(answerer, f"{STANDBY} {STANDBY}", top=12, today=TODAY)
    spans = [(quote.article.path, quote.span) for quote in answer.quotes]
    assert spans
    assert len(spans) == len(set(spans))


@pytest.mark.parametrize("report", ["Aliens landed on a xylograph. They ate the unicorn elves.", "Wow.", ""])
def test_what_the_articles_do_not_speak_of_is_refused(answerer: Answerer, report: str) -> None:
    answer = answer_claim(answerer, report, top=12, today=TODAY)
    assert answer.outcome is Outcome.REFUSED
    assert answer.question == report


def test_an_empty_corpus_says_so() -> None:
    answer = answer_claim(answerer_of([]), f"{STANDBY} {TALKS}", top=12, today=TODAY)
    assert answer.outcome is Outcome.EMPTY_CORPUS
