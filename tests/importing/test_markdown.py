import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.formats import read_article
from bot.articles.markup.writing import markdown_of_html
from bot.articles.text.tidying import tidy
from bot.importing.markdown import as_markdown, markdown_of_markdown

FRONT = "---\ntitle: A headline that no text repeats\n---\n\n"


def read_back(markdown: str) -> str:
    return read_article("a.md", f"{FRONT}Before.\n\n{markdown}".encode()).text.removeprefix("Before.").strip()


def lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line]


@pytest.mark.parametrize(
    "words",
    [
        "#Київ зранку",
        "1) Перше\n2) Друге",
        "5. is no list\nhere",
        "1.",
        "- said he\nand left",
        "- - -",
        "---",
        "Title\n===",
        "a | b\n--|--\nc | d",
        "* a *b* **c** _d_ __e__ some_name_here @user_name_",
        "[word](https://lake.example) [x]: https://lake.example [[a|b]] ![[c]] [^1] [sic]",
        "[x]: https://lake.example",
        "%%not a comment%% 5%%",
        "{{ shortcode }} {% tag %} {.class} {: .x} {#id}",
        "a == b ==marked== c",
        "::: tip",
        "!!! note",
        "??? question",
        ".. note:: Attention",
        "> quoted\n>> twice",
        "a <b>c</b> <!-- d --> <https://lake.example> 3 < 4 &amp; &#65; &nbsp; R&D",
        "the block ^abc",
        "~~struck~~ ~ a\n~~~\ncode\n~~~",
        "`code` ```\nfence\n```",
        "back\\slash \\\nnext\\",
        "[!warning] careful",
        "Q: Where?\nA: Here.",
        "+ one\n+ two",
        "https://lake.example/_a_/b__c__?x=*&copy=1",
        "| a | b |",
        "= equal\n=",
        "+++\nx = 1\n+++",
    ],
)
def test_words_that_look_like_marks_are_read_back_as_they_were(words: str) -> None:
    assert lines(read_back(as_markdown(words))) == lines(words)


@given(st.text(alphabet="ab1. -+*_#>[]()!{}%=:~`|<>&;^\\/?\n", min_size=1, max_size=40))
def test_no_words_are_changed_on_their_way_through_a_file(words: str) -> None:
    text = tidy(words)
    if text:
        assert lines(read_back(as_markdown(text))) == lines(text)


def test_headings_and_lists_of_html_stay_headings_and_lists() -> None:
    markup = (
        "<h2>What is <em>open</em></h2><p>Two places:<br>both near.</p><ul><li>the market</li><li>the hall</li></ul>"
        "<ol start=4><li>four</li></ol><table><tr><td>a</td><td>b</td></tr></table>"
    )
    markdown = markdown_of_html(markup)
    assert markdown.startswith("## What is open\n\nTwo places:  \nboth near.\n\n- the market\n- the hall\n\n4")
    assert read_back(markdown) == (
        "What is open\n\nTwo places:\nboth near.\n\n• the market\n• the hall\n\n4. four\n\na | b"
    )


def test_marks_of_other_peoples_markdown_go() -> None:
    source = "### *Boats*\n\nThey **sail** [hourly](https://a.example), see [[Pier|the pier]].\n\n* one\n* two"
    assert markdown_of_markdown(source) == "### Boats\n\nThey sail hourly, see the pier.\n\n- one\n- two"
