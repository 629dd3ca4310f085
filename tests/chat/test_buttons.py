import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.buttons import context_of, decode, encode, page_keyboard
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
    "data", ["", "p", "p:", "p:-1", "p:x", "p:1:2", "p:²", "c:1:a:b:0", "c:1:a:b:0:x", "x:1", "😀"]
)
def test_what_no_button_of_ours_carries_is_nothing(data: str) -> None:
    assert decode(data) is None


PIECES = st.lists(st.sampled_from(["p", "c", ":", "0", "17", "-1", "²", "x", "😀", "00ff00ff00ff"]), max_size=14)


@given(st.text(max_size=64) | PIECES.map("".join) | PIECES.map(":".join))
def test_data_are_a_press_when_they_have_its_form_and_never_an_error(data: str) -> None:
    of_ours = re.fullmatch(r"p:[0-9]+|c:[0-9]+:[^:]*:[^:]*:[0-9]+:[0-9]+", data) is not None
    assert (decode(data) is not None) == of_ours


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
