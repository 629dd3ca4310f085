"""Headings are told by mark-up, and where there is none by how a line looks."""

import pytest

from bot.articles.formats import read_article
from bot.articles.headings import CLOSING, opening, unmarked, with_guessed
from bot.model import Article, Heading, Span


def headings(article: Article) -> list[str]:
    return [article.text[heading.span.start : heading.span.end] for heading in article.headings]


def markdown(text: str) -> Article:
    return read_article("a.md", f"# Guide\n\n{text}".encode())


def page(body: str) -> Article:
    filler = "<p>The town has opened an office for everybody who came here in the last few weeks.</p>"
    html = f"<html><head><title>Guide</title></head><body><article>{filler}{body}</article></body></html>"
    return read_article("a.html", html.encode())


def plain(text: str) -> Article:
    return read_article("a.txt", f"Title: Guide\n\n{text}".encode())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("## Dogs\n\nA passport is needed.\n\n### Cats\n\nNone is.", ["Dogs", "Cats"]),
        ("**Where do I register?**\n\nAt the town hall.", ["Where do I register?"]),
        ("__Hours:__\n\nFrom nine to five.", ["Hours:"]),
        ("- May I work?\n\n  Yes, from the first day.", ["• May I work?"]),
        ("Q: Is school free?\\\nA: It is, up to sixteen.", ["Q: Is school free?"]),
        ("## *Kyiv* and [Lviv](https://example.org)\n\nTrains run.", ["Kyiv and Lviv"]),
        ("##\n\nNothing stands above.", []),
    ],
)
def test_markdown_says_what_its_headings_are(text: str, found: list[str]) -> None:
    assert headings(markdown(text)) == found


def test_bold_words_inside_a_sentence_are_no_heading() -> None:
    assert headings(markdown("**Nobody** was hurt.\n\nThe bridge **is closed**.\n\nIt rained.")) == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("<h2>Dogs</h2><p>A passport is needed for every dog.</p>", ["Dogs"]),
        ("<p><b>Where do I register?</b></p><p>At the town hall, on the second floor.</p>", ["Where do I register?"]),
        ("<details><summary>Who pays?</summary><p>The town pays for everybody.</p></details>", ["Who pays?"]),
        ("<dl><dt>Fee</dt><dd>None at all until the end of May.</dd></dl>", ["Fee"]),
    ],
)
def test_a_page_says_what_its_headings_are(body: str, found: list[str]) -> None:
    assert headings(page(body)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Q: Can I work?\nA: Yes, from the first day.", ["Q: Can I work?"]),
        ("Чи можна працювати?\nТак, з першого дня.", ["Чи можна працювати?"]),
        ("¿Dónde me registro?\n\nEn el ayuntamiento.", ["¿Dónde me registro?"]),
        ("24 January 2022\n\nThe bridge was closed.", ["24 January 2022"]),
        ("10:45\nThe bridge was closed.\n11:20\nIt was opened.", ["10:45", "11:20"]),
        ("Montag, 24. Januar\nDie Brücke wurde gesperrt.", ["Montag, 24. Januar"]),
        ("24 лютого 2022 року\n\nМіст закрили.", ["24 лютого 2022 року"]),
        (
            "Work and school\n\nWhoever signs up at the town hall may work from the first day on.",
            ["Work and school"],
        ),
    ],
)
def test_a_line_of_plain_text_heads_what_stands_below_it(text: str, found: list[str]) -> None:
    assert headings(plain(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "Fire brigade: 201\n\nAmbulance and doctors at night: 203",
        "Who knows?",
        "Can I work?\nCan I study?\nCan I stay?",
        "The bridge was closed.\n\nIt was opened again on the day after, said the mayor of the town.",
        "• Bread\n• Milk and a very long list of other things that are needed every single day.",
        "24 January 2022\n\n25 January 2022",
    ],
)
def test_other_lines_are_no_headings(text: str) -> None:
    assert headings(plain(text)) == []


def test_a_title_above_the_text_is_not_among_them() -> None:
    article = markdown("## Dogs\n\nA passport is needed.")
    assert article.title == "Guide"
    assert article.text.startswith("Dogs")
    assert article.headings == (Heading(Span(0, 4), 2),)


def test_marks_leave_nothing_in_the_text() -> None:
    text, found = unmarked(f"{opening(2)} Dogs {CLOSING}\n\nPapers.{opening(1)}{CLOSING}")
    assert text == "Dogs \n\nPapers."
    assert found == (Heading(Span(0, 4), 2),)


def test_characters_that_look_like_marks_are_no_headings() -> None:
    article = plain(f"{opening(2)}Dogs{CLOSING} need papers.")
    assert article.text == "Dogs need papers."
    assert article.headings == ()


def test_guessing_takes_time_in_proportion_to_the_lines() -> None:
    text = "\n\n".join(["A line of some words"] * 20_000)
    assert with_guessed(text, ()) == ()
