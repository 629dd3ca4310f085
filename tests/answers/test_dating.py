"""The asked dates raise what lies in them and shut out nothing that says them or follows soon."""

from datetime import date

import pytest

from bot.model import Answer, Article, Outcome
from tests.answering import answerer_of

TODAY = date(2022, 6, 1)
FILLER = (
    "The harbour froze. Nobody sailed for a week.",
    "A new school opened in the valley. Its roof is green.",
    "Farmers counted their sheep. The price of wool fell.",
)


def article(day: date | None, text: str) -> Article:
    return Article(f"{day or 'undated'}.txt", "", text, day)


def ask(question: str, *articles: Article) -> Answer:
    days = (date(2022, 1, 5), date(2022, 2, 20), date(2022, 3, 30))
    others = [article(day, text) for day, text in zip(days, FILLER, strict=True)]
    return answerer_of([*articles, *others]).answer(question, today=TODAY)


def first(answer: Answer) -> str:
    return answer.quotes[0].article.path.removesuffix(".txt")


IN_JANUARY = article(date(2022, 1, 14), "The bridge over the river was closed for repairs.")
IN_MARCH = article(date(2022, 3, 14), "The bridge over the river was closed for repairs of its road.")


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("why was the bridge closed in January", "2022-01-14"),
        ("why was the bridge closed in March", "2022-03-14"),
        ("why was the bridge closed on 14 March 2022", "2022-03-14"),
        ("why was the bridge closed since March", "2022-03-14"),
        ("why was the bridge closed before February", "2022-01-14"),
    ],
)
def test_of_equals_the_one_of_the_asked_dates_is_quoted(question: str, day: str) -> None:
    answer = ask(question, IN_JANUARY, IN_MARCH)
    assert answer.answered
    assert first(answer) == day


def test_what_a_later_article_tells_of_the_asked_day_is_found() -> None:
    told = article(date(2022, 3, 14), "On 14 January the bridge over the river was closed for repairs.")
    answer = ask(
        "why was the bridge closed on 14 January", told, article(date(2022, 1, 14), "Snow fell on the bridge.")
    )
    assert answer.answered
    assert "2022-03-14" in {quote.article.path.removesuffix(".txt") for quote in answer.quotes}


def test_the_dates_told_reach_to_those_of_the_quotes_shown() -> None:
    told = article(date(2022, 3, 14), "On 14 January the bridge over the river was closed for repairs.")
    answer = ask("why was the bridge closed on 14 January", told)
    assert answer.answered
    assert (answer.since, answer.until) == (date(2022, 1, 14), date(2022, 3, 14))


@pytest.mark.parametrize(("day", "answered"), [(16, True), (28, False)])
def test_a_report_that_does_not_say_the_day_must_follow_soon(day: int, answered: bool) -> None:  # noqa: FBT001
    later = article(date(2022, 1, day), "The bridge over the river was closed for repairs.")
    answer = ask("why was the bridge closed on 14 January", later)
    assert answer.answered is answered


def test_dates_without_articles_are_told_with_the_nearest() -> None:
    answer = ask("why was the bridge closed on 3 May", IN_JANUARY, IN_MARCH)
    assert answer.outcome is Outcome.EMPTY_WINDOW
    assert date(2022, 3, 30) in answer.nearest


@pytest.mark.parametrize("question", ["why was the bridge closed yesterday", "bridge closed two days ago"])
def test_a_day_counted_from_today_is_said_by_no_text(question: str) -> None:
    assert not ask(question, IN_JANUARY, IN_MARCH).answered


def test_the_reports_of_the_next_day_follow_those_of_the_asked_one() -> None:
    same = article(date(2022, 1, 14), "The bridge over the river was closed for repairs.")
    next_day = article(date(2022, 1, 15), "The old bridge had been closed; lorries broke its road.")
    answer = ask("why was the bridge closed on 14 January", same, next_day)
    assert [quote.article.date for quote in answer.quotes] == [date(2022, 1, 14), date(2022, 1, 15)]
    assert (answer.since, answer.until) == (date(2022, 1, 14), date(2022, 1, 15))
