"""Dates in questions. Unless a test says otherwise, it is Thursday, 24 February 2022, at the end of the corpus."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dates.window import Precision, Window, dates_asked, read_window, says_when

TODAY = date(2022, 2, 24)
OLDEST, NEWEST = date(2021, 11, 20), date(2022, 2, 23)
Expected = tuple[str | None, str | None]


def window_of(question: str) -> Window | None:
    return read_window(question, TODAY, oldest=OLDEST, newest=NEWEST)


def bounds_of(
    question: str, today: date = TODAY, oldest: date | None = OLDEST, newest: date | None = NEWEST
) -> Expected:
    window = read_window(question, today, oldest=oldest, newest=newest)
    assert window, f"no window in {question!r}"
    return str(window.since or "") or None, str(window.until or "") or None


@pytest.mark.parametrize(
    "written",
    [
        "on 24 January",
        "on January 24",
        "Jan 24",
        "Jan. 24, 2022",
        "24 Jan. 2022",
        "24-Jan-2022",
        "on the 24th of January",
        "on January 24th, 2022",
        "on 24.01.2022",
        "24.1.22",
        "24/01/2022",
        "01/24/2022",
        "2022-01-24",
        "2022/01/24",
        "on 24.01",
        "on 24/01",
        "on Monday 24 January",
        "on Monday, January 24, 2022",
        "on January 24, Monday",
        "on the 24th",
        "24 января",
        "24-го января",
        "24 января 2022 года",
        "24 января этого года",
        "24 числа",
        "в понедельник, 24 января",
        "24 січня",
        "24 січня 2022 р.",
        "від 24 січня",
        "24 janury",
        "on Monday, 24 Jaunary",
        "24 янвря",
        "24 січьня",
    ],
)
def test_a_day_is_read_however_it_is_written(written: str) -> None:
    assert bounds_of(f"Хто говорил in Geneva {written}?") == ("2022-01-24", "2022-01-24")


@pytest.mark.parametrize(
    ("said", "since", "until"),
    [
        ("in January", "2022-01-01", "2022-01-31"),
        ("in January 2021", "2021-01-01", "2021-01-31"),
        ("2022-01", "2022-01-01", "2022-01-31"),
        ("in january last year", "2021-01-01", "2021-01-31"),
        ("in may 2021", "2021-05-01", "2021-05-31"),
        ("in feburary", "2022-02-01", "2022-02-28"),
        ("в янвре", "2022-01-01", "2022-01-31"),
        ("у січені", "2022-01-01", "2022-01-31"),
        ("у лютому 2022 року", "2022-02-01", "2022-02-28"),
        ("за январь", "2022-01-01", "2022-01-31"),
        ("in mid May 2022", "2022-05-10", "2022-05-20"),
        ("in mid-January", "2022-01-10", "2022-01-20"),
        ("в середине мая 2022", "2022-05-10", "2022-05-20"),
        ("in early February", "2022-02-01", "2022-02-10"),
        ("на початку лютого", "2022-02-01", "2022-02-10"),
        ("в первых числах февраля", "2022-02-01", "2022-02-10"),
        ("in late February", "2022-02-20", "2022-02-28"),
        ("at the end of January", "2022-01-20", "2022-01-31"),
        ("наприкінці січня", "2022-01-20", "2022-01-31"),
        ("in the last days of January", "2022-01-20", "2022-01-31"),
        ("in the first half of January", "2022-01-01", "2022-01-15"),
        ("во второй половине января", "2022-01-16", "2022-01-31"),
        ("in the first week of February", "2022-02-01", "2022-02-07"),
        ("in the last week of January", "2022-01-25", "2022-01-31"),
        ("в последнюю неделю января", "2022-01-25", "2022-01-31"),
        ("in the week of 17 January", "2022-01-17", "2022-01-23"),
        ("in early 2022", "2022-01-01", "2022-04-30"),
        ("in the second half of 2021", "2021-07-01", "2021-12-31"),
        ("since the beginning of the year", "2022-01-01", None),
        ("in the winter of 2021/22", "2021-12-01", "2022-02-28"),
        ("in the winter of 2022", "2021-12-01", "2022-02-28"),
        ("восени 2021", "2021-09-01", "2021-11-30"),
        ("in the year 2021", "2021-01-01", "2021-12-31"),
        ("в 2021 году", "2021-01-01", "2021-12-31"),
        ("in 2008-2009", "2008-01-01", "2009-12-31"),
    ],
)
def test_months_and_longer_times_are_read(said: str, since: str | None, until: str | None) -> None:
    assert bounds_of(f"What happened {said}?") == (since, until)


@pytest.mark.parametrize(
    ("said", "since", "until"),
    [
        ("between 20 and 25 January", "2022-01-20", "2022-01-25"),
        ("between January 20 and 25", "2022-01-20", "2022-01-25"),
        ("from 20 January to 3 February", "2022-01-20", "2022-02-03"),
        ("from January 20 until February 3", "2022-01-20", "2022-02-03"),
        ("20–25 January", "2022-01-20", "2022-01-25"),
        ("January 20-25, 2022", "2022-01-20", "2022-01-25"),
        ("on 20, 21 and 23 January", "2022-01-20", "2022-01-23"),
        ("24.01–26.01.2022", "2022-01-24", "2022-01-26"),
        ("2022-01-24/2022-01-26", "2022-01-24", "2022-01-26"),
        ("from 20 December to 3 January", "2021-12-20", "2022-01-03"),
        ("from 20 December 2021 to 3 January", "2021-12-20", "2022-01-03"),
        ("December–January", "2021-12-01", "2022-01-31"),
        ("с 21 января по 3 февраля", "2022-01-21", "2022-02-03"),
        ("з 20 до 25 січня", "2022-01-20", "2022-01-25"),
        ("між 20 та 25 січня", "2022-01-20", "2022-01-25"),
        ("from 2014 to 2021", "2014-01-01", "2021-12-31"),
        ("yesterday and today", "2022-02-23", "2022-02-24"),
        ("since 21 January and before 1 February", "2022-01-21", "2022-01-31"),
    ],
)
def test_ranges_run_from_their_first_day_to_their_last(said: str, since: str, until: str) -> None:
    assert bounds_of(f"What happened {said}?") == (since, until)


@pytest.mark.parametrize(
    ("said", "since", "until"),
    [
        ("since 21 January", "2022-01-21", None),
        ("з 21 січня", "2022-01-21", None),
        ("since early February", "2022-02-01", None),
        ("с начала января", "2022-01-01", None),
        ("since March", "2021-03-01", None),
        ("since 2014", "2014-01-01", None),
        ("after 24 January", "2022-01-25", None),
        ("после 24 января", "2022-01-25", None),
        ("before 1 February", None, "2022-01-31"),
        ("prior to October 2021", None, "2021-09-30"),
        ("until 3 February", None, "2022-02-03"),
        ("by 16 February", None, "2022-02-16"),
        ("до 16 лютого", None, "2022-02-16"),
        ("к концу января", None, "2022-01-31"),
        ("around 24 January", "2022-01-21", "2022-01-27"),
        ("около 24 января", "2022-01-21", "2022-01-27"),
        ("since yesterday", "2022-02-23", None),
    ],
)
def test_bounds_open_and_close_the_window(said: str, since: str | None, until: str | None) -> None:
    assert bounds_of(f"What happened {said}?") == (since, until)


@pytest.mark.parametrize(
    ("said", "since", "until"),
    [
        ("since the Geneva talks on 21 January", "2022-01-21", None),
        ("after the talks of Lavrov and Blinken on 21 January", "2022-01-21", None),
        ("после переговоров в Женеве 21 января", "2022-01-21", None),
        ("before the summit on 16 February", None, "2022-02-16"),
        ("from Lavrov on 21 January", "2022-01-21", "2022-01-21"),
        ("by Lavrov on 21 January", "2022-01-21", "2022-01-21"),
    ],
)
def test_the_day_of_an_event_has_news_from_before_and_after_it(said: str, since: str | None, until: str | None) -> None:
    assert bounds_of(f"What was said {said}?") == (since, until)


@pytest.mark.parametrize(
    ("said", "since", "until"),
    [
        ("today", "2022-02-24", "2022-02-24"),
        ("yesterday", "2022-02-23", "2022-02-23"),
        ("yesterdy", "2022-02-23", "2022-02-23"),
        ("on tuseday", "2022-02-22", "2022-02-22"),
        ("вчора", "2022-02-23", "2022-02-23"),
        ("the day before yesterday", "2022-02-22", "2022-02-22"),
        ("позавчора", "2022-02-22", "2022-02-22"),
        ("last night", "2022-02-23", "2022-02-24"),
        ("this week", "2022-02-21", "2022-02-24"),
        ("last week", "2022-02-14", "2022-02-20"),
        ("минулого тижня", "2022-02-14", "2022-02-20"),
        ("на прошлой неделе", "2022-02-14", "2022-02-20"),
        ("at the weekend", "2022-02-19", "2022-02-20"),
        ("last month", "2022-01-01", "2022-01-31"),
        ("this year", "2022-01-01", "2022-02-24"),
        ("минулого року", "2021-01-01", "2021-12-31"),
        ("last January", "2022-01-01", "2022-01-31"),
        ("last summer", "2021-06-01", "2021-08-31"),
        ("on Monday", "2022-02-21", "2022-02-21"),
        ("on Thursday", "2022-02-24", "2022-02-24"),
        ("last Thursday", "2022-02-17", "2022-02-17"),
        ("on Tuesday last week", "2022-02-15", "2022-02-15"),
        ("у п'ятницю", "2022-02-18", "2022-02-18"),
        ("in the past 3 days", "2022-02-21", "2022-02-24"),
        ("in the last 24 hours", "2022-02-23", "2022-02-24"),
        ("за последние три дня", "2022-02-21", "2022-02-24"),
        ("за останній тиждень", "2022-02-17", "2022-02-24"),
        ("in the last few days", "2022-02-19", "2022-02-24"),
        ("a few days ago", "2022-02-19", "2022-02-24"),
        ("three days ago", "2022-02-21", "2022-02-21"),
        ("п’ять днів тому", "2022-02-19", "2022-02-19"),
        ("two weeks ago", "2022-02-07", "2022-02-13"),
        ("неделю назад", "2022-02-14", "2022-02-20"),
        ("a month ago", "2022-01-01", "2022-01-31"),
    ],
)
def test_relative_dates_count_from_the_clock(said: str, since: str, until: str) -> None:
    question = f"What happened {said}?"
    window = window_of(question)
    assert window is not None
    assert window.relative
    assert bounds_of(question) == (since, until)


@pytest.mark.parametrize(
    "question",
    [
        "latest news from Kyiv",
        "last call of the ministers",
        "What did the mayor say in his last speech?",
        "the most recent statement of Macron",
        "Where are the talks now?",
        "Що нового?",
        "Что нового в Донецке?",
        "останні новини",
        "последние новости о санкциях",
        "останнє про мобілізацію",
        "последнее о санкциях",
        "latst on nord stream",
        "last news about Zelensky",
        "Где сейчас Лавров?",
    ],
)
def test_asking_for_the_newest_sets_no_bounds(question: str) -> None:
    window = window_of(question)
    assert window is not None
    assert window.newest
    assert (window.since, window.until, window.precision) == (None, None, None)


@pytest.mark.parametrize(("said", "newest"), [("today", True), ("сьогодні", True), ("yesterday", False)])
def test_today_prefers_the_newest_too(said: str, *, newest: bool) -> None:
    window = window_of(f"What did Biden say {said}?")
    assert window is not None
    assert window.newest is newest


@pytest.mark.parametrize(
    "question",
    [
        "When were the Normans in Normandy?",
        "What is his last name?",
        "Is the office open on thursdays?",
        "последнее обещание министра",
        "How long did it last?",
        "Did the talks last three days?",
        "Which troops may attack Kyiv?",
        "Did protesters march on Kyiv, march 20 kilometres?",
        "Who advised Theresa May?",
        "Under Article 5 may NATO strike?",
        "Could the 30 may be sent?",
        "Who sat in the sun for a second?",
        "Were 8,500 troops on standby?",
        "Are there 175,000 soldiers, 1,500 shells and 50 battalion groups?",
        "Is the embassy open 24/7 for 24 hours?",
        "Are 2000 troops in 1000 years enough?",
        "Does St. Petersburg 2 get Nord Stream 2 gas under Minsk 2?",
        "Is version 24.01 older than 3.11?",
        "Call +380 44 123-45-67 or 044-24-01-22",
        "What changed before the invasion and after the summit?",
        "Who opposed the 2014 annexation of Crimea?",
        "What is 2019-nCoV?",
        "What was built in the 1990s and the 20th century?",
        "Who lives on the 24th floor?",
        "What happened after 9/11?",
        "What will happen next week and next Friday?",
        "How cold is it in winter?",
        "How long did the strike last in Lesk?",
        "Какие червоні лінії у Гродні?",
        "Яка травма вночі?",
        "45.13.2022",
        "",
    ],
)
def test_words_and_numbers_that_are_no_dates_set_no_window(question: str) -> None:
    assert window_of(question) is None


@pytest.mark.parametrize(
    ("said", "precision"),
    [
        ("on 24 January", Precision.DAY),
        ("since 24 January", Precision.DAY),
        ("last week", Precision.RANGE),
        ("from 20 to 25 January", Precision.RANGE),
        ("in January", Precision.MONTH),
        ("in 2008", Precision.YEAR),
        ("since 2014", Precision.YEAR),
        ("on 24 January 2022 as in 2014", Precision.DAY),
    ],
)
def test_the_window_says_how_precise_the_question_was(said: str, precision: Precision) -> None:
    window = window_of(f"What happened {said}?")
    assert window is not None
    assert window.precision is precision


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What happened on 24 January 2022?", ["on 24 January 2022"]),
        ("since the Geneva talks on 21 January", ["since", "on 21 January"]),
        ("latest news from Kyiv in January", ["latest news", "in January"]),
        ("Що було у лютому 2022 року в Києві", ["у лютому 2022 року"]),
        ("за последние три дня", ["за последние три дня"]),
    ],
)
def test_the_words_that_set_the_window_are_told(question: str, words: list[str]) -> None:
    window = window_of(question)
    assert window is not None
    assert [question[span.start : span.end] for span in window.spans] == words


@pytest.mark.parametrize(
    ("question", "today", "oldest", "newest", "since"),
    [
        ("on 24 January", date(2026, 8, 1), OLDEST, NEWEST, "2022-01-24"),
        ("on 24 November", date(2026, 8, 1), OLDEST, NEWEST, "2021-11-24"),
        ("in mid May", date(2026, 8, 1), OLDEST, NEWEST, "2022-05-10"),
        ("on 5 March", TODAY, OLDEST, NEWEST, "2022-03-05"),
        ("on 24 January", TODAY, date(2014, 1, 1), NEWEST, "2022-01-24"),
        ("on Friday 24 January", TODAY, date(2014, 1, 1), NEWEST, "2020-01-24"),
        ("on 24 January", date(2026, 8, 1), None, None, "2026-01-24"),
        ("on 24 December", date(2026, 8, 1), None, None, "2025-12-24"),
        ("on the 24th", date(2026, 8, 1), OLDEST, date(2022, 2, 23), "2022-01-24"),
        ("on the 31st", date(2022, 3, 5), OLDEST, date(2022, 3, 5), "2022-01-31"),
    ],
)
def test_a_date_without_a_year_is_the_one_the_corpus_is_about(
    question: str, today: date, oldest: date | None, newest: date | None, since: str
) -> None:
    assert bounds_of(question, today, oldest, newest)[0] == since


@pytest.mark.parametrize(
    ("said", "since", "until"),
    [
        ("on 30 February 2022", "2022-02-01", "2022-02-28"),
        ("31 июня 2022", "2022-06-01", "2022-06-30"),
        ("from 5 to 3 January", "2022-01-03", "2022-01-05"),
        ("from 3 February to 20 January", "2022-01-20", "2022-02-03"),
        ("since 24 January but before 1 January", "2022-01-24", None),
    ],
)
def test_dates_that_cannot_be_are_read_for_what_is_sensible(said: str, since: str, until: str | None) -> None:
    assert bounds_of(f"What happened {said}?") == (since, until)


WORDS = """
since until before after between from to and on in the of last past this ago first second half week weekend month year
days hours two few 24 31 2022 2021/22 24.01 2022-01-24 24th January may march Sat Friday mid end winter today yesterday
latest troops , . - / ( з до с по вчора січня минулого тижня последние три дня года назад числа
"""
QUESTIONS = st.one_of(st.text(), st.lists(st.sampled_from(WORDS.split()), max_size=9).map(" ".join))
CLOCKS = st.one_of(st.dates(), st.sampled_from([date.min, date.max, TODAY]))


@given(QUESTIONS, CLOCKS, st.none() | st.dates(), st.none() | st.dates())
def test_any_text_at_any_time_gives_an_ordered_window_and_disjoint_spans(
    question: str, today: date, oldest: date | None, newest: date | None
) -> None:
    window = read_window(question, today, oldest=oldest, newest=newest)
    if window is None:
        return
    assert (window.since or date.min) <= (window.until or date.max)
    edges = [edge for span in window.spans for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert all(len(span) > 0 for span in window.spans)
    assert 0 <= edges[0] <= edges[-1] <= len(question)


@given(st.dates(), st.sampled_from(["What happened on {}?", "{}", "Що сталося {} в Києві", "Кто ({}) был в Минске"]))
def test_an_iso_date_is_that_day(day: date, question: str) -> None:
    assert bounds_of(question.format(day.isoformat())) == (day.isoformat(), day.isoformat())


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2199, 12, 31)))
def test_a_day_written_out_is_that_day(day: date) -> None:
    written = f"{day.day} {day:%B} {day.year}"
    assert bounds_of(f"Who spoke on {written}?") == (day.isoformat(), day.isoformat())


@given(st.dates(min_value=date(2, 1, 1)), st.integers(1, 300))
def test_days_ago_count_back_from_today(today: date, days: int) -> None:
    day = (today - timedelta(days)).isoformat()
    assert bounds_of(f"What happened {days} days ago?", today) == (day, day)


@pytest.mark.parametrize(
    ("asked", "text", "said"),
    [
        ("since 2014", "The war began in 2014.", True),
        ("since 2014", "The war began in 2015.", False),
        ("on 24 February 2022", "On 24 February 2022 it began.", True),
        ("on 24 February 2022", "It began on February 24, 2022.", True),
        ("24 лютого 2022 року", "It began on 24 Feb 2022.", True),
        ("on 24 February 2022", "In February 24 men came, and in 2022 they left.", False),
        ("in December 2022", "Planned on 27 December 2021 for 12 January 2022.", False),
        ("in may 2022", "They may come in 2022.", False),
        ("in may 2022", "They came in May 2022.", True),
        ("on Monday", "They met on Monday.", True),
        ("on Monday", "They met on Friday.", False),
    ],
)
def test_a_text_says_when_if_it_has_the_whole_date(asked: str, text: str, said: bool) -> None:  # noqa: FBT001
    question = f"What happened {asked}?"
    window = window_of(question)
    assert window is not None
    assert says_when(text, dates_asked(question, window)) is said


@pytest.mark.parametrize(
    ("question", "since", "until"),
    [
        ("what happened after the March talks?", date(2022, 3, 1), None),
        ("prices since the June summit", date(2022, 6, 1), None),
        ("who spoke before the June summit?", None, date(2022, 6, 30)),
    ],
)
def test_a_month_may_tell_which_event_is_meant(question: str, since: date | None, until: date | None) -> None:
    window = read_window(question, date(2022, 12, 1), oldest=date(2022, 1, 1), newest=date(2022, 11, 30))
    assert window is not None
    assert (window.since, window.until) == (since, until)


@pytest.mark.parametrize("question", ["what happened after the march?", "after the march talks began"])
def test_a_march_is_no_month(question: str) -> None:
    assert read_window(question, date(2022, 12, 1)) is None


@pytest.mark.parametrize(
    "question",
    ["troops as of 9 June", "troops as at 9 June", "війська станом на 9 червня", "войска по состоянию на 9 июня"],
)
def test_as_of_a_day_is_told_until_then(question: str) -> None:
    window = read_window(question, date(2022, 12, 1), oldest=date(2022, 1, 1), newest=date(2022, 11, 30))
    assert window is not None
    assert (window.since, window.until) == (None, date(2022, 6, 9))
