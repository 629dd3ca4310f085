import re
import unicodedata
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.formats import LARGEST_FILE, read_article
from bot.errors import ArticleError
from bot.model import Article

Reader = Callable[[str, str | bytes], Article]
Complaint = Callable[[str, str | bytes], str]


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2022-01-25-geneva.txt", date(2022, 1, 25)),
        ("2022-01-25.md", date(2022, 1, 25)),
        ("2022-01-25T10.html", date(2022, 1, 25)),
        ("2022-13-25-geneva.txt", None),
        ("2022-01-255.txt", None),
        ("geneva-2022-01-25.txt", date(2022, 1, 25)),
        ("geneva_2022_01_25.md", date(2022, 1, 25)),
        ("20220125-geneva.txt", date(2022, 1, 25)),
        ("talks.2022.01.25.html", date(2022, 1, 25)),
        ("2022-01-25-to-2022-01-27.txt", None),
        ("ticket-12022012500.txt", None),
        ("geneva.txt", None),
    ],
)
def test_a_missing_date_is_the_one_in_the_file_name_or_unknown(article: Reader, name: str, day: date | None) -> None:
    assert article(name, "Envoys flew home from the talks.").date == day


def test_a_stated_date_counts_more_than_the_file_name(article: Reader) -> None:
    assert article("2022-01-25-a.txt", "Date: 2022-01-21\n\nText.").date == date(2022, 1, 21)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Envoys flew home. Talks go on.", "Envoys flew home."),
        ("Envoys flew home", "Envoys flew home"),
        ("Talks fail\n\nEnvoys flew home.", "Talks fail"),
        ("Envoys flew\nhome. Talks go on.", "Envoys flew home."),
        ("“Enough!” The envoy left.", "“Enough!”"),
        ("“Is it war?” he asked. Nobody knew.", "“Is it war?” he asked."),
        ("Gen. Milley spoke to U.S. officials on Jan. 24. He left.", "Gen. Milley spoke to U.S. officials on Jan. 24."),
        ("У м. Києві тихо. Школи працюють.", "У м. Києві тихо."),
        (
            "Envoys of five countries flew home on Monday without a word about the next round of talks.",
            "Envoys of five countries flew home on Monday without a …",
        ),
        (
            "Envoys of five countries flew home on Monday, without, they said, a word.",
            "Envoys of five countries flew home on Monday, without …",
        ),
        ("x" * 100, "x" * 59 + "…"),
        ("1. Envoys flew home.\n2. Talks go on.", "Envoys flew home."),
        ("- Envoys flew home.\n- Talks go on.", "Envoys flew home."),
    ],
)
def test_a_missing_title_is_the_first_sentence_cut_at_a_word(article: Reader, text: str, title: str) -> None:
    assert article("a.txt", text).title == title


def test_a_title_repeated_above_the_text_is_not_quoted(article: Reader) -> None:
    assert article("a.txt", "Title: Talks fail\n\nTalks  fail\n\nEnvoys flew home.").text == "Envoys flew home."


@pytest.mark.parametrize(
    ("text", "tidied"),
    [
        ("  One\ttwo  three \n", "One two three"),
        ("One\n \t\n\n\nTwo", "One\n\nTwo"),
        ("8\u00a0500\u202ftroops\u2009and\u3000ships", "8 500 troops and ships"),
        ("Zero\u200b-width, so\u00adft and \ufeffmarked", "Zero-width, soft and marked"),
        ("One\u2028two\u2029three\ffour\vfive", "One\ntwo\n\nthree\n\nfour\nfive"),
        ("“Curly” ‘quotes’ — «and» dashes…", "“Curly” ‘quotes’ — «and» dashes…"),
        ("Wrapped\nby hand", "Wrapped\nby hand"),
        ("Киі\u0308в", "Київ"),
        ("A family: 👩\u200d👧", "A family: 👩\u200d👧"),
    ],
)
def test_white_space_is_made_even_and_nothing_else_changes(article: Reader, text: str, tidied: str) -> None:
    assert article("a.txt", text).text == tidied


@pytest.mark.parametrize("name", ["a.TXT", "a.b.txt", "a.Md", "a.HTML"])
def test_the_kind_of_a_file_is_told_by_its_ending_in_any_case(article: Reader, name: str) -> None:
    assert article(name, "Envoys flew home from the talks.").text == "Envoys flew home from the talks."


@pytest.mark.parametrize("name", ["a.docx", "a.pdf", "a", "txt"])
def test_other_kinds_of_files_are_refused(problem: Complaint, name: str) -> None:
    assert problem(name, "Text.") == f"{name} is not a kind of file that can be read (use .txt, .md or .html)"


@pytest.mark.parametrize("content", ["", " \r\n\t\n"])
def test_an_empty_file_is_refused(problem: Complaint, content: str) -> None:
    assert problem("a.txt", content) == "a.txt is empty (write the article into it, or remove it)"


def test_a_file_without_visible_text_is_refused(problem: Complaint) -> None:
    complaint = "a.txt holds no text to quote (write the article into it, or remove it)"
    assert problem("a.txt", "\u200b\u00a0\ufeff") == complaint


def test_a_file_over_the_limit_is_refused(problem: Complaint) -> None:
    complaint = "a.txt is larger than 5 MB (split it into articles)"
    assert problem("a.txt", b"word " * (LARGEST_FILE // 5) + b"w") == complaint


anything = st.one_of(
    st.binary(max_size=300),
    st.text(max_size=300).map(lambda text: text.encode(errors="replace")),
    st.text("---\n title:date2022[]{}<>!/&;#*_`|\\\"'", max_size=200).map(str.encode),
    st.tuples(st.sampled_from(["date 2022-", "Date: ", "---\n", "<html>", "<![", "# ", "\ufeff"]), st.text()).map(
        lambda parts: "".join(parts).encode(errors="replace")
    ),
)


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
@given(data=anything)
def test_any_bytes_make_an_article_or_a_sentence_that_names_the_file(suffix: str, data: bytes) -> None:
    path = f"folder/file{suffix}"
    try:
        said = read_article(path, data).text
    except ArticleError as problem:
        said = str(problem)
    assert path not in said or re.fullmatch(rf"{path}(, line \d+:)? .+ \(.+\)", said)
    assert said == said.strip() != ""


# Letters, figures, marks and blanks: what is neither (control and format characters) is nothing to read.
prose = st.text(st.characters(exclude_categories=["C"]), min_size=1).filter(lambda text: text.strip())


@given(text=prose)
def test_text_keeps_all_its_words(text: str) -> None:
    read = read_article("a.txt", f"Title: None of it\n\n.\n{text}".encode()).text
    assert read.split() == [".", *unicodedata.normalize("NFC", text).split()]
