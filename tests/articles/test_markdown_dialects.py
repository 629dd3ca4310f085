"""What dialects of Markdown add leaves words only."""

import pytest

from bot.articles.formats import read_article


def text_of(source: str) -> str:
    return read_article("a.md", f"# Title\n\n{source}".encode()).text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (
            ".. question:: How long?\n\n    It takes **five** days, see [here](x.html).",
            "How long?\n\nIt takes five days, see here.",
        ),
        (".. section:: Fees\n    :level: 3\n    :open: true\n\n    None **so far**.", "Fees\n\nNone so far."),
        (".. toc::\n    :depth: 2\n\nTrains run.", "Trains run."),
        (
            "Before.\n\n    This block of prose was **indented** by somebody.\n\nAfter.",
            "Before.\n\nThis block of prose was indented by somebody.\n\nAfter.",
        ),
        ("##Heading\n\nTrains run.", "Heading\n\nTrains run."),
        ('Trains run. {{< figure src="a.png" >}}', "Trains run."),
        ("{% include a.html %}\n\nTrains run.", "Trains run."),
        ("Trains run. {.note}\n{: .kramdown}", "Trains run."),
        ("::: tip\nTrains run.\n:::", "Trains run."),
        ("::: warning Mind the gap\nTrains run.\n:::", "Mind the gap\n\nTrains run."),
        ("> [!warning]\n> Trains run.", "Trains run."),
        ("See [[Travel/Trains|the trains]] and [[Buses]].", "See the trains and Buses."),
        ("Trains run. ![[map.png]]", "Trains run."),
        ("Trains ==run daily== now. ^block-1", "Trains run daily now."),
        ("Trains run.[^1]\n\n[^1]: Since May.", "Trains run.\n\nSince May."),
        ("Trains run. %% check\nthis %% Buses too.", "Trains run. Buses too."),
        ("- {.only-if-ill} Stay at home.", "• Stay at home."),
    ],
)
def test_words_only(source: str, text: str) -> None:
    assert text_of(source) == text


@pytest.mark.parametrize(
    "source",
    [
        "```\n{{< kept >}}\n```",
        "Code:\n\n    def main():\n        return {};",
        "- One thing\n\n    and more of it.",
        "A #hashtag is a word, and 2 == 2.",
        "He paid $5 [sic] and left.",
    ],
)
def test_other_text_stays_as_it_is(source: str) -> None:
    assert text_of(source)


@pytest.mark.parametrize("piece", ["%%", "[[", "{{<", "{%", "==", "{:", ".. a::\n", "    x\n\n", "[^", "!["])
def test_any_number_of_half_open_marks_is_read(piece: str) -> None:
    assert read_article("a.md", f"Trains run.\n\n{piece * 2_000}".encode()).text
