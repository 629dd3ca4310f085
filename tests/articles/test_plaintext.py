from collections.abc import Callable
from datetime import date

import pytest

from bot.model import Article

Reader = Callable[[str, str | bytes], Article]
Complaint = Callable[[str, str | bytes], str]

FULL_HEAD = """\
Title: Ministers  meet in Riga
Date: 2022-01-31
Source: Baltic Gazette
URL: https://gazette.example/riga
Author: A. Writer
Lang: en-GB

Ministers met on Monday.
"""


def test_a_full_head_says_everything_of_the_article(article: Reader) -> None:
    assert article("riga.txt", FULL_HEAD) == Article(
        path="riga.txt",
        title="Ministers meet in Riga",
        text="Ministers met on Monday.",
        date=date(2022, 1, 31),
        source="Baltic Gazette",
        url="https://gazette.example/riga",
        author="A. Writer",
        language="en",
        date_found="head",
    )


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Date: 2022-01-25", date(2022, 1, 25)),
        ("date:2022-01-25", date(2022, 1, 25)),
        ("DATE : 2022-01-25", date(2022, 1, 25)),
        ("Date: 2022-01-25T23:30:00Z", date(2022, 1, 25)),
        ("Date: 2022-01-25 23:30", date(2022, 1, 25)),
        ("Date: 2022-01-25T23:30:00+02:00", date(2022, 1, 25)),
        ("Date: 2022-01-25 23:30:00 +02:00", date(2022, 1, 25)),
        ("Date: 2024-02-29", date(2024, 2, 29)),
        ("\n \nDate: 2022-01-25", date(2022, 1, 25)),
        ("Date:", None),
        ("Title: No date here", None),
    ],
)
def test_the_date_of_a_head_is_the_day_as_written(article: Reader, head: str, day: date | None) -> None:
    assert article("a.txt", f"{head}\n\nThe text.").date == day


@pytest.mark.parametrize(
    ("start", "day"),
    [
        ("date 2022-01-25 ", date(2022, 1, 25)),
        ("  date 2022-01-25  ", date(2022, 1, 25)),
        ("\ndate 2022-01-25\n\n", date(2022, 1, 25)),
        ("date 2022-01-25T10:00:00Z ", date(2022, 1, 25)),
    ],
)
def test_a_date_before_the_first_word_is_no_part_of_the_text(article: Reader, start: str, day: date) -> None:
    read = article("a.txt", f"{start}Envoys flew home.\n\nTalks go on.")
    assert (read.date, read.text) == (day, "Envoys flew home.\n\nTalks go on.")


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv: the capital prepares for a siege.\n\nShops are open.",
        "The minister said: we are ready.\nDate: unknown.\n\nHe left.",
        "Datelines: Kyiv, Moscow.\n\nBoth are capitals.",
        "Breaking: ships sail\n\nTitle: none of this is a head.",
        "date palms grow in the south.",
        "dated 2022-01-25 the letter asks for help.",
        "https://news.example/talks\n\nThe talks failed.",
    ],
)
def test_prose_with_a_colon_is_no_head(article: Reader, text: str) -> None:
    assert article("a.txt", text).text == text


def test_text_may_follow_the_head_without_an_empty_line(article: Reader) -> None:
    assert (
        article("a.txt", "Date: 2022-01-25\nEnvoys flew home.\nTalks go on.").text == "Envoys flew home.\nTalks go on."
    )


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("Date: 25/13/2022\n\nText.", 'a.txt, line 1: date "25/13/2022" is not a date (write 2022-01-25)'),
        ("Title: T\nDate: 2022-02-30\n\nText.", 'a.txt, line 2: date "2022-02-30" is not a date (write 2022-01-25)'),
        ("Title: T\nDate: 2022-01\n\nText.", 'a.txt, line 2: date "2022-01" is not a date (write 2022-01-25)'),
        ("Date: 2022-01-25 noon\n\nText.", 'a.txt, line 1: date "2022-01-25 noon" is not a date (write 2022-01-25)'),
        ("\n\nDate: yesterday\n\nText.", 'a.txt, line 3: date "yesterday" is not a date (write 2022-01-25)'),
        ("Title: T\r\nDate: 1.2.\r\n\r\nText.", 'a.txt, line 2: date "1.2." is not a date (write 2022-01-25)'),
        ("date 2022-13-45 Envoys flew.", 'a.txt, line 1: date "2022-13-45" is not a date (write 2022-01-25)'),
        ("\ndate 25/01/2022 Envoys flew.", 'a.txt, line 2: date "25/01/2022" is not a date (write 2022-01-25)'),
        (
            f"Date: {'9' * 100}\n\nText.",
            f'a.txt, line 1: date "{"9" * 59}…" is not a date (write 2022-01-25)',
        ),
        (
            "URL: gazette.example/riga\n\nText.",
            'a.txt, line 1: url "gazette.example/riga" is not a web address (write it whole, with https://)',
        ),
        (
            "URL: https://[broken/\n\nText.",
            'a.txt, line 1: url "https://[broken/" is not a web address (write it whole, with https://)',
        ),
        (
            "Title: T\nLang: Ukrainian\n\nText.",
            'a.txt, line 2: lang "Ukrainian" is not the code of a language (write en, uk, ru …)',
        ),
        (
            "Title: T\nSection: World\nDate: 2022-01-25\n\nText.",
            'a.txt, line 2: "Section: World" is no line of a head (use Title, Date, Source, URL, Author and Lang only)',
        ),
        (
            "Titel: T\nDtae: 2022-01-25\n\nText.",
            'a.txt, line 1: "titel" is no key of a head (did you mean title?)',
        ),
        (
            "Title: T\nSoruce: Reuters\n\nText.",
            'a.txt, line 2: "soruce" is no key of a head (did you mean source?)',
        ),
        (
            "Title: T\nDate: 2022-01-25\n",
            "a.txt holds no text to quote (write the article into it, or remove it)",
        ),
    ],
)
def test_a_malformed_head_is_named_with_line_and_remedy(problem: Complaint, text: str, complaint: str) -> None:
    assert problem("a.txt", text) == complaint


@pytest.mark.parametrize(
    "text",
    [
        "Data: the army counted them.",  # one line alone may be a sentence
        "Data: the army counted them.\nNobody else did.",
        "Lavrov: no.\nBlinken: yes.",
        "Dates: many.\nTitles: few.",
    ],
)
def test_text_that_only_looks_like_a_head_is_text(article: Reader, text: str) -> None:
    assert article("a.txt", f"{text}\n\nMore.").text == f"{text}\n\nMore."
