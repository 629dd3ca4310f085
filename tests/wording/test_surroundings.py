"""An article screen by screen around a quote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Article, Reference, Span
from bot.wording.blocks import MESSAGE_LIMIT, length
from bot.wording.surroundings import screen, screens_of, surroundings
from bot.wording.texts import ENGLISH

PARAGRAPHS = [f"Paragraph {number}. " + "It goes on. " * 40 for number in range(30)]
LONG = Article("a.txt", "Title", "\n\n".join(PARAGRAPHS))


def place(text: str) -> Span:
    start = LONG.text.index(text)
    return Span(start, start + len(text))


@pytest.mark.parametrize("number", [0, 1, 15, 29])
def test_the_screens_are_the_whole_article_in_order(number: int) -> None:
    screens, middle = screens_of(LONG, place(f"Paragraph {number}."))
    joined = "".join(LONG.text[span.start : span.end] for span in screens)
    assert "".join(joined.split()) == "".join(LONG.text.split())
    assert f"Paragraph {number}." in LONG.text[screens[middle].start : screens[middle].end]


def test_screens_begin_at_paragraphs_where_they_can() -> None:
    screens, middle = screens_of(LONG, place("Paragraph 15."))
    starts = [LONG.text[span.start :].startswith("Paragraph") for span in screens[:middle]]
    assert starts
    assert all(starts)


def test_a_short_article_is_one_screen() -> None:
    article = Article("a.txt", "Title", "One.\n\nTwo.\n\nThree.")
    assert screens_of(article, Span(6, 10)) == ((Span(0, len(article.text)),), 0)


@given(st.text(st.sampled_from("ab .\n😀"), min_size=1, max_size=9000), st.data())
def test_any_screen_of_any_article_fits_a_message(text: str, data: st.DataObject) -> None:
    article = Article("a.txt", "Title", text)
    start = data.draw(st.integers(0, len(text)))
    quote = Span(start, data.draw(st.integers(start, min(len(text), start + 500))))
    screens, middle = screens_of(article, quote)
    assert 0 <= middle < len(screens)
    assert length(surroundings(article, quote, (), ENGLISH)) <= MESSAGE_LIMIT
    assert all(length(screen(article, span, ENGLISH)) <= MESSAGE_LIMIT for span in screens)


def test_what_the_article_rests_on_stands_below_it_with_its_address() -> None:
    rests_on = (Reference("Kremlin transcript", "https://example.org/k"), Reference("AP"))
    article = Article("a.txt", "Title", "One.", sources=rests_on)
    last = surroundings(article, Span(0, 4), (), ENGLISH)[-3:]
    assert [(block.text, block.link) for block in last] == [
        (ENGLISH.further_sources, None),
        ("• Kremlin transcript", "https://example.org/k"),
        ("• AP", None),
    ]


@pytest.mark.parametrize(("asked_in", "marked"), [("uk", True), ("en", False), (None, False)])
def test_an_article_in_another_language_than_the_question_says_so(asked_in: str | None, marked: bool) -> None:  # noqa: FBT001 - a table
    article = Article("a.txt", "Title", "One.", language="en")
    for blocks in (
        surroundings(article, Span(0, 4), (), ENGLISH, asked_in),
        screen(article, Span(0, 4), ENGLISH, asked_in),
    ):
        assert (ENGLISH.in_language.format(language="English") in blocks[1].text) is marked
