"""A text written as Markdown reads as the same text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.articles.formats import read_article
from bot.articles.markup.writing import markdown_of
from bot.errors import ArticleError
from bot.model import Article, Heading, Span

HEAD = "---\ntitle: What stands above\ndate: 2022-01-25\n---\n\n"


def read_back(article: Article) -> Article:
    return read_article("a.md", f"{HEAD}{markdown_of(article)}\n".encode())


TEXTS = [
    "He *said* that _this_ is `so`, and #1 too.\n# 2 is no heading\n- nor is this a list\n+ or this\n> or a quote",
    "1. First\n2. Second\n\n3) Third",
    "• One\n• Two\n\n• Three\n\nAnd then\n• four",
    "Name | Count\n--- | ---\nTanks | 30",
    "Title\n=====\n\nOther\n-----",
    "A {{shortcode}} and {.class} and {%tag%} and [[Page|words]] and ![[embed]] and [^1] and ==marked== ~~struck~~",
    "%%not a comment%% &amp; &#39; AT&T <b>bold</b> <!-- no comment --> ^block",
    "!!! note\n??? question\n::: box\n.. section:: Words",
    "Вопрос: кто?\nОтвет: никто.",
    "path\\to\\file and snake_case_name and _private_ and 2*3*4",
    "```\nno code\n```",
    "https://example.org/a_b_c?x=1&y=2#top and <mail@example.org>",
]


@pytest.mark.parametrize("text", TEXTS)
def test_what_looks_like_a_mark_is_words(text: str) -> None:
    assert read_back(Article("", "", text)).text == text


SIGNS = st.sampled_from("ab1 .•*_-+=#>|~`[]{}()<>&;:!?^%\\\n\n")


@settings(max_examples=400, deadline=None)
@given(st.text(SIGNS, min_size=1, max_size=40))
def test_any_text_is_read_back(text: str) -> None:
    try:
        once = read_article("a.txt", text.encode()).text
        again = read_back(Article("", "", once)).text
    except ArticleError:
        return  # nothing but signs is no article, and a head is no text
    assert again == once


def test_headings_keep_their_levels() -> None:
    text = "Wide\n\nFirst words.\n\nNarrow (#2)\n\nMore *words*."
    levels = (Heading(Span(0, 4), 2), Heading(Span(20, 31), 3))
    article = read_back(Article("", "", text, headings=levels))
    assert article.text == text
    assert article.headings == levels


def test_no_heading_of_the_text_is_taken_for_the_title() -> None:
    text = "Wide\n\nFirst words.\n\nNarrow\n\nMore words."
    article = read_back(Article("", "", text, headings=(Heading(Span(0, 4), 1), Heading(Span(20, 26), 2))))
    assert (article.title, article.text) == ("What stands above", text)
    assert [heading.level for heading in article.headings] == [2, 3]


def test_a_heading_within_a_paragraph_stands_alone() -> None:
    text = "Before it.\nHead\nBehind it."
    article = read_back(Article("", "", text, headings=(Heading(Span(11, 15), 3),)))
    assert article.text == "Before it.\n\nHead\n\nBehind it."
    assert len(article.headings) == 1
