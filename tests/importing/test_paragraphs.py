"""What is plain text in a post is the same text in the article that is read from the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.formats import read_article
from bot.articles.text.tidying import tidy
from bot.importing.sent.paragraphs import as_markdown

HEAD = "---\ntitle: A post\ndate: 2022-01-25\n---\n\n"


def read_back(text: str) -> str:
    return read_article("post.md", (HEAD + as_markdown(text) + "\n").encode()).text


@pytest.mark.parametrize(
    "line",
    [
        "5 * 3 = 15 and 2 * 2 = 4",
        "snake_case_name and _emphasis_ and __more__",
        "# no heading",
        "#hashtag at the start",
        "> no quotation",
        "- a dash that begins a line",
        "+380 44 000 00 00",
        "1. first",
        "2022) a year",
        "<b>no tag</b> & &amp; neither",
        "[no link](https://example.org) and ![no picture](x)",
        "[[no wiki link]] and {{ no code }} and {% none %}",
        "==marked== %%comment%% ~~struck~~ ^block",
        "`code` and ```fence",
        "```",
        "::: container",
        '!!! note "Title"',
        "??? tip",
        ".. directive:: no",
        "a | b | c",
        "---",
        "===",
        "Date: 2022-01-24",
        "25 January 2022",
        "https://example.org/a_b_c?x=1&y=2#top",
        r"C:\path\name",
        "[^1]: no footnote",
        "word {.class}",
        "end of line ^id-1",
        "Q: asked?",
    ],
)
def test_signs_of_mark_up_stay_signs(line: str) -> None:
    text = f"{line}\n\nThe harbour was closed on Monday, the ministry said."
    assert read_back(text) == text


def test_lines_are_paragraphs_and_items_of_a_list_stay_together() -> None:
    text = "Closed today:\n• the harbour\n• the bridge\n1. the first\nThe ministry said so."
    assert read_back(text) == "Closed today:\n• the harbour\n• the bridge\n1. the first\n\nThe ministry said so."


SIGNS = st.text(st.sampled_from("ab1 \n#*_-+=>`~[](){}<>!|&;:.?%^\\/\"'"), max_size=40)


@given(SIGNS)
def test_no_run_of_signs_changes_a_word(signs: str) -> None:
    text = f"Begin {signs} end.\n{signs}\nThe harbour was closed."
    assert read_back(text).split() == tidy(text).split()
