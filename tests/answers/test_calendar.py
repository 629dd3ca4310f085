"""The dates of a question say which articles answer it. Where no test says otherwise, today is 20 February 2022."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.calendar import NEAREST, Calendar, numbers_newest_first
from bot.model import Answer, Article, Outcome
from bot.search.collection import days_of
from tests.answering import answerer_of

TODAY = date(2022, 2, 20)


def article(day: date | None, text: str) -> Article:
    return Article(f"{day or 'undated'}.txt", "", text, day)


ARTICLES = (
    article(date(2022, 1, 24), "The Pentagon put 8,500 troops on alert. No decision to send them was made."),
    article(date(2022, 1, 21), "Troops stayed where they were while the ministers met in Geneva."),
    article(date(2022, 2, 10), "Ships left the port. Troops watched them from the shore."),
    article(date(2022, 2, 17), "Shelling killed two. The war has cost 14,000 lives since 2014, as troops know."),
    article(None, "In 2008 the summit in Bucharest promised membership. Troops were no matter then."),
)
ANSWERER = answerer_of(ARTICLES)
DAYS = st.dates(date(2021, 12, 1), date(2022, 3, 1))


def ask(question: str, today: date = TODAY) -> Answer:
    return ANSWERER.answer(question, today=today)


def bounds(answer: Answer) -> tuple[str, str]:
    """The dates that were applied, as ISO dates; empty where there is no bound."""
    return str(answer.since or ""), str(answer.until or "")


def found(answer: Answer) -> list[str]:
    return [quote.article.path.removesuffix(".txt") for quote in answer.quotes]


@pytest.mark.parametrize(
    ("question", "since", "until"),
    [
        ("Which troops on 24 January?", "2022-01-24", "2022-01-24"),
        ("troops on January 24, 2022", "2022-01-24", "2022-01-24"),
        ("troops between 20 and 24 January", "2022-01-20", "2022-01-24"),
        ("troops in January", "2022-01-01", "2022-01-31"),
        ("troops since 21 January", "2022-01-21", ""),
        ("troops until 24 January", "", "2022-01-24"),
        ("troops last week", "2022-02-07", "2022-02-13"),
        ("troops three days ago", "2022-02-17", "2022-02-17"),
        ("войска 24 января", "2022-01-24", "2022-01-24"),
        ("войска с 20 по 24 января", "2022-01-20", "2022-01-24"),
        ("войска в январе", "2022-01-01", "2022-01-31"),
        ("войска с 21 января", "2022-01-21", ""),
        ("войска на прошлой неделе", "2022-02-07", "2022-02-13"),
        ("війська 24 січня", "2022-01-24", "2022-01-24"),
        ("війська з 20 до 24 січня", "2022-01-20", "2022-01-24"),
        ("війська в січні", "2022-01-01", "2022-01-31"),
        ("війська з 21 січня", "2022-01-21", ""),
        ("війська минулого тижня", "2022-02-07", "2022-02-13"),
    ],
)
def test_only_articles_of_the_asked_dates_are_quoted(question: str, since: str, until: str) -> None:
    answer = ask(question)
    assert bounds(answer) == (since, until)
    assert answer.answered
    assert set(found(answer)) == {
        str(one.date) for one in ARTICLES if one.date and since <= str(one.date) <= (until or "9")
    }


@pytest.mark.parametrize("question", ["Which troops?", "Who watched the ships?", "latest troops", "troops today"])
def test_a_question_without_dates_sets_no_bounds(question: str) -> None:
    assert bounds(ask(question)) == ("", "")


@pytest.mark.parametrize(
    ("question", "lives"),
    [
        ("How many lives has the war cost since 2014?", "2022-02-17"),
        ("What did the summit promise in 2008?", "undated"),
        ("Що обіцяв summit у 2008 році в Bucharest?", "undated"),
        ("Что обещал summit в 2008 году в Bucharest?", "undated"),
    ],
)
def test_a_date_that_stands_only_in_a_text_does_not_empty_the_result(question: str, lives: str) -> None:
    answer = ask(question)
    assert answer.answered
    assert found(answer)[0] == lives


@pytest.mark.parametrize(
    ("question", "nearest"),
    [
        ("troops on 1 January", ["2022-01-21", "2022-01-24", "2022-02-10", "2022-02-17"]),
        ("what happened on 2 February?", ["2022-01-21", "2022-01-24", "2022-02-10", "2022-02-17"]),
        ("що сталося вчора?", ["2022-01-21", "2022-01-24", "2022-02-10", "2022-02-17"]),
        ("что было в марте 2022 года?", ["2022-01-21", "2022-01-24", "2022-02-10", "2022-02-17"]),
    ],
)
def test_an_empty_window_is_told_with_the_nearest_dates(question: str, nearest: list[str]) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.EMPTY_WINDOW
    assert not answer.answered
    assert list(map(str, answer.nearest)) == nearest


def test_an_undated_article_answers_no_question_with_dates() -> None:
    assert ask("membership promised on 24 January").outcome is Outcome.REFUSED
    assert ask("membership promised").answered


def test_the_news_of_a_day_may_stand_in_the_articles_of_the_next() -> None:
    answer = answerer_of((*ARTICLES, article(date(2022, 1, 25), "Premiums rose by a third."))).answer(
        "premiums on 24 January", today=TODAY
    )
    assert found(answer) == ["2022-01-25"]
    assert bounds(answer) == ("2022-01-24", "2022-01-25")


@pytest.mark.parametrize("question", ["membership on 24 January", "troops last month", "what happened in January?"])
def test_where_no_article_has_a_date_dates_are_words(question: str) -> None:
    answer = answerer_of(ARTICLES[-1:]).answer(question, today=TODAY)
    assert answer.outcome is not Outcome.EMPTY_WINDOW
    assert (bounds(answer), answer.nearest, answer.covers) == (("", ""), (), None)


@pytest.mark.parametrize(
    "question",
    ["what happened on 24 January?", "news of 24 January", "що сталося 24 січня?", "что произошло 24 января?"],
)
def test_what_happened_on_a_day_is_told_by_how_its_articles_begin(question: str) -> None:
    day = date(2022, 1, 24)
    articles = [*ARTICLES, Article("second.txt", "", "The embassy sent families home.", day)]
    answer = answerer_of(articles).answer(question, today=TODAY)
    assert answer.answered
    assert [quote.text.split(".")[0] for quote in answer.quotes] == [
        "The Pentagon put 8,500 troops on alert",
        "The embassy sent families home",
    ]


@pytest.mark.parametrize(
    "question", ["what's new?", "latest news", "what happened today?", "що нового?", "что нового?"]
)
def test_what_is_new_is_told_by_the_newest_articles(question: str) -> None:
    assert found(ask(question)) == ["2022-02-17", "2022-02-10", "2022-01-24", "2022-01-21"]


@pytest.mark.parametrize("question", ["latest on the ships", "ships today", "ships now", "останні новини про ships"])
def test_the_newest_of_equals_is_preferred_where_that_is_asked(question: str) -> None:
    same = "Ships left the port. Insurers raised their premiums."
    days = [date(2022, 1, day) for day in (3, 20, 9)]
    answer = answerer_of([article(day, same.replace("Ships", f"{day.day} ships")) for day in days]).answer(
        question, today=TODAY
    )
    assert found(answer)[0] == "2022-01-20"


def test_as_many_articles_are_listed_as_are_wanted() -> None:
    assert len(ANSWERER.answer("what's new?", top=2, today=TODAY).quotes) == 2


@pytest.mark.parametrize(
    ("question", "today", "newest"),
    [
        ("Which troops?", date(2022, 2, 24), None),
        ("Which troops?", date(2022, 2, 25), date(2022, 2, 17)),
        ("what's new?", date(2026, 6, 1), date(2022, 2, 17)),
        ("troops on 24 January 2022", date(2026, 6, 1), None),
    ],
)
def test_the_reader_learns_how_old_the_newest_article_is_when_that_is_old(
    question: str, today: date, newest: date | None
) -> None:
    assert ask(question, today).newest == newest


def test_the_dates_that_the_corpus_covers_are_told() -> None:
    assert ask("bananas").covers == (date(2022, 1, 21), date(2022, 2, 17))


def test_a_calendar_without_dates_covers_nothing() -> None:
    calendar = Calendar(days_of((None, None)))
    assert calendar.covers is None
    assert calendar.nearest(TODAY, TODAY) == ()
    assert not calendar.within(None, None).any()


@given(st.lists(DAYS | st.none()), DAYS | st.none(), DAYS | st.none())
def test_both_bounds_are_inside_and_undated_articles_never_are(
    days: list[date | None], since: date | None, until: date | None
) -> None:
    inside = Calendar(days_of(days)).within(since, until).tolist()
    for day, is_inside in zip(days, inside, strict=True):
        assert is_inside == (day is not None and (not since or day >= since) and (not until or day <= until))


@given(st.lists(DAYS, min_size=1), DAYS)
def test_the_nearest_dates_are_in_order_and_none_left_out_is_nearer(days: list[date], asked: date) -> None:
    nearest = Calendar(days_of(days)).nearest(asked, asked)
    assert list(nearest) == sorted(set(nearest))
    assert len(nearest) == min(NEAREST, len(set(days)))
    farthest = max(abs(day - asked) for day in nearest)
    assert all(abs(day - asked) >= farthest for day in set(days) - set(nearest))


@given(st.lists(DAYS | st.none(), min_size=1))
def test_the_newest_come_first_and_those_of_a_day_in_their_order(days: list[date | None]) -> None:
    listed = numbers_newest_first(Calendar(days_of(days)), np.ones(len(days), dtype=np.bool_))
    keys = [(-day.toordinal(), number) for number in listed if (day := days[number])]
    assert len(keys) == sum(day is not None for day in days)
    assert keys == sorted(keys)
