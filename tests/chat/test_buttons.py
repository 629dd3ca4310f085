from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.showing.buttons import (
    AskExample,
    OnDay,
    Press,
    ShowContext,
    Speak,
    TurnTo,
    context_of,
    decode,
    encode,
    page_keyboard,
)
from bot.model import Article, Quote, Span
from bot.wording.pages import Page
from bot.wording.texts import ENGLISH

ARTICLE = Article("a.txt", "Title", "text", url="https://example.org/a")
QUOTE = Quote(ARTICLE, Span(0, 4), (), 1.0)
LARGEST = 10**8  # characters: more than a file may have


@given(st.text(), st.text(), st.integers(0, 99), st.integers(0, LARGEST), st.integers(0, LARGEST))
def test_what_a_button_carries_fits_and_is_read_again(path: str, text: str, page: int, start: int, end: int) -> None:
    press = context_of(Quote(Article(path, "Title", text), Span(start, end), (), 1.0), page)
    assert len(encode(press).encode()) <= 64
    assert decode(encode(press)) == press


@pytest.mark.parametrize(
    "press",
    [
        TurnTo(0),
        TurnTo(LARGEST, "uk"),
        ShowContext(99, "a" * 12, "b" * 12, Span(LARGEST, LARGEST), 10**5, "ru"),
        OnDay(date(2022, 1, 25), "en"),
        AskExample(2),
        Speak("uk"),
    ],
)
def test_every_press_fits_and_is_read_again(press: Press) -> None:
    assert len(encode(press).encode()) <= 64
    assert decode(encode(press)) == press


def test_buttons_of_messages_without_screens_and_languages_still_work() -> None:
    assert decode("p:2") == TurnTo(2)
    assert decode("c:1:aa:bb:3:9") == ShowContext(1, "aa", "bb", Span(3, 9))


@pytest.mark.parametrize(
    "data",
    [
        "d:2022-13-01:en",
        "d:x",
        "q:x",
        "l:",
        "l:xx",
        "p:1:xx",
        "p:1:en:uk",
        "c:1:a:b:0:1:0:xx",
        "",
        "p",
        "p:",
        "p:-1",
        "p:x",
        "p:1:2",
        "p:²",
        "c:1:a:b:0",
        "c:1:a:b:0:x",
        "x:1",
        "😀",
    ],
)
def test_what_no_button_of_ours_carries_is_nothing(data: str) -> None:
    assert decode(data) is None


@given(st.text(max_size=64))
def test_no_data_however_odd_are_an_error(data: str) -> None:
    assert isinstance(decode(data), Press | None)


def labels(page: Page, number: int, count: int) -> list[list[str]]:
    keyboard = page_keyboard(page, number, count, ENGLISH)
    return [[button.text for button in row] for row in keyboard.inline_keyboard] if keyboard else []


PAGE, UNLINKED = Page((), (QUOTE,)), Page((), (replace(QUOTE, article=replace(ARTICLE, url=None)),))


@pytest.mark.parametrize(
    ("page", "number", "count", "rows"),
    [
        (PAGE, 0, 2, [["More ▸", "In context", "Open article"]]),
        (PAGE, 0, 1, [["In context", "Open article"]]),
        (PAGE, 1, 3, [["◂ Back", "More ▸"], ["In context", "Open article"]]),
        (PAGE, 2, 3, [["◂ Back", "In context", "Open article"]]),
        (UNLINKED, 0, 1, [["In context"]]),
        (Page(()), 0, 1, []),
    ],
)
def test_only_buttons_that_lead_somewhere_are_shown(page: Page, number: int, count: int, rows: list[list[str]]) -> None:
    assert labels(page, number, count) == rows


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "ftp://example.org",
        "https://",
        "http://localhost/x",
        "http://a b.org",
        "http://[",
    ],
)
def test_a_link_that_telegram_refuses_is_not_offered(url: str | None) -> None:
    page = Page((), (replace(QUOTE, article=replace(ARTICLE, url=url)),))
    assert labels(page, 0, 1) == [["In context"]]


def test_a_refusal_offers_headlines_and_dates_that_fit_a_phone() -> None:
    long = replace(ARTICLE, title="A headline that goes on for longer than any phone of 320 pixels can show")
    page = Page((), (), (ARTICLE, long), (date(2022, 1, 24), date(2022, 1, 25), date(2022, 5, 26)))
    rows = labels(page, 0, 1)
    assert rows[0] == ["Title"]
    assert rows[1][0].endswith("…")
    assert rows[2:] == [["24 Jan 2022", "25 Jan 2022"], ["26 May 2022"]]
    assert all(len(label) <= 30 for row in rows for label in row)
