from collections.abc import Callable
from datetime import date

import pytest

from bot.model import Article

Reader = Callable[[str, str | bytes], Article]


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("Seen %%private%% here.", "Seen here."),
        ("Seen.\n\n%%\nprivate\n\nmore\n%%\n\nEnd.", "Seen.\n\nEnd."),
        ('Seen.\n\n{{< figure src="a.png" >}}\n\n{{% note %}}Boats sail.{{% /note %}}', "Seen.\n\nBoats sail."),
        ("{% if page %}Boats{% endif %} sail at {{ page.time }}ten.", "Boats sail at ten."),
        ("1. {.only-home} Boil the water.\n2. Wait.", "1. Boil the water.\n2. Wait."),
        ("Boats sail.\n{: .lead #top}\n\nEnd.", "Boats sail.\n\nEnd."),
        ("## Boats {#boats}\n\nEnd.", "Boats\n\nEnd."),
        ("::: tip\nBoil it.\n:::\n\nEnd.", "Boil it.\n\nEnd."),
        (":::warning Cold nights\nDress warmly.\n:::", "Cold nights\n\nDress warmly."),
        ('!!! note "Cold nights"\n    Dress *warmly*.\n\nEnd.', "Cold nights\n\nDress warmly.\n\nEnd."),
        ("> [!warning]\n> Boil it.", "Boil it."),
        ("> [!tip]- Cold nights\n> Dress warmly.", "Cold nights\n\nDress warmly."),
        ("See [[boats|the boats]] and [[Tugs]].", "See the boats and Tugs."),
        ("Before ![[map.png]] after.", "Before after."),
        ("It is ==very== cold. ^cold-1", "It is very cold."),
        ("Six[^1] sailed.\n\n[^1]: As counted by the pilot.", "Six sailed.\n\nAs counted by the pilot."),
        ("Intro.\n\n##Boats\nThey sail.", "Intro.\n\nBoats\n\nThey sail."),
        ("Intro.\n\n    It takes **five** days, see [here](x.html).", "Intro.\n\nIt takes five days, see here."),
        ("```\n{{< kept >}} ==kept==\n```\n\nEnd.", "{{< kept >}} ==kept==\n\nEnd."),
        ("Braces {like these} stay, and [brackets] too.", "Braces {like these} stay, and [brackets] too."),
        (
            "Phone: 16\n**Open on:** weekdays\nPlace: mole\nand quay",
            "Phone: 16\nOpen on: weekdays\nPlace: mole and quay",
        ),
        ("Q: Do boats sail\non Sunday?\nA: They do.", "Q: Do boats sail on Sunday?\nA: They do."),
        ("One thing is sure:\nboats sail.", "One thing is sure: boats sail."),
        ("<aside>\n💡 Bring a coat.\n</aside>\n\nEnd.", "💡 Bring a coat.\n\nEnd."),
        ("<footer>\n<p>Correction: six ships.</p>\n</footer>", "Correction: six ships."),
        ("<table><tr><td>North</td><td>14</td></tr><tr><td>South</td><td>9</td></tr></table>", "North | 14\nSouth | 9"),
        ("<details>\n<summary>Who?</summary>\nPilots only.\n</details>", "Who?\n\nPilots only."),
    ],
)
def test_what_other_programs_write_leaves_the_words_only(article: Reader, markdown: str, text: str) -> None:
    assert article("a.md", markdown).text == text


DIRECTIVES = """\
Intro.

.. toc:: Contents
    :depth: 3

.. section:: At school
    :tags: children

.. question:: How long must my child stay home?
    :level: 4

    It takes **five** days:

    * if *tested*;
    * if ill.

.. see:: boats.html#fares

.. question:: Who decides?

    The doctor does.

End.
"""


def test_a_directive_is_a_heading_over_its_body(article: Reader) -> None:
    read = article("a.md", DIRECTIVES)
    assert read.text == (
        "Intro.\n\nAt school\n\nHow long must my child stay home?\n\nIt takes five days:\n\n• if tested;\n• if ill.\n\n"
        "Who decides?\n\nThe doctor does.\n\nEnd."
    )
    assert [(read.text[h.span.start : h.span.end], h.level) for h in read.headings] == [
        ("At school", 2),
        ("How long must my child stay home?", 4),
        ("Who decides?", 3),
    ]


NOTION = """\
# Boats sail again

Created: January 24, 2022 5:30 PM
Tags: boats, river
Source: Valley Post
URL: https://post.example/boats

They sail at ten.
"""


def test_property_lines_below_the_title_are_the_head(article: Reader) -> None:
    read = article("a.md", NOTION)
    assert (read.title, read.date, read.source, read.url, read.text) == (
        "Boats sail again",
        date(2022, 1, 24),
        "Valley Post",
        "https://post.example/boats",
        "They sail at ten.",
    )


@pytest.mark.parametrize(
    "line",
    [
        "### Yayımlanma tarihi: 2022-01-24",
        "*24 January 2022*",
        "**Опубліковано 24 січня 2022**",
        "Published: 24 January 2022 | Updated: 26 January 2022",
        "24.01.2022",
    ],
)
def test_a_date_line_below_the_title_dates_the_article(article: Reader, line: str) -> None:
    read = article("a.md", f"# Boats sail\n\n{line}\n\nThey sail at ten.")
    assert (read.title, read.date, read.text) == ("Boats sail", date(2022, 1, 24), "They sail at ten.")


def test_of_two_titles_the_first_is_the_author(article: Reader) -> None:
    read = article("a.md", "# Ann Pilot\n\n### Date: 2022-01-24\n\n# Boats sail again\n\nThey sail at ten.")
    assert (read.title, read.author, read.date, read.text) == (
        "Boats sail again",
        "Ann Pilot",
        date(2022, 1, 24),
        "They sail at ten.",
    )


@pytest.mark.parametrize(
    "text",
    [
        "On 24 January 2022 they sailed.",
        "Boats: they sail at ten.",
    ],
)
def test_prose_below_the_title_stays(article: Reader, text: str) -> None:
    assert article("a.md", f"# Boats\n\n{text}\n\nEnd.").text == " ".join(text.split("\n")) + "\n\nEnd."


def test_a_long_document_of_many_marks_is_read(article: Reader) -> None:
    paragraph = "Boats [[a|sail]] at {{ ten }} ==sharp== %% x %%"
    assert article("a.md", f"{paragraph}\n\n" * 5000 + "[[" * 5000 + "{{" * 5000).text.startswith("Boats sail at sharp")


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Boats <s>sink</s> sail.", "Boats sail."),
        ("- [ ] boats\n- [x] tugs", "• boats\n• tugs"),
        ("A lake of 30 km^2^.", "A lake of 30 km2."),
        ("[TOC]\n\nBoats sail.", "Boats sail."),
        ("[[_TOC_]]\n\nBoats sail.", "Boats sail."),
        ("The OSCE sails.\n\n*[OSCE]: an organisation", "The OSCE sails."),
        ("{/* a remark */}\n\nBoats sail.", "Boats sail."),
        ("Boats sail.\n\n#boats #lake/north", "Boats sail."),
        ("#boats #lake\n\nBoats sail.", "Boats sail."),
        ("```dataview\nlist from #boats\n```\n\nBoats sail.", "Boats sail."),
        ("~~~mermaid\ngraph TD\n~~~\n\nBoats sail.", "Boats sail."),
        ("```sh\nsail\n```\n\nBoats sail.", "sail\n\nBoats sail."),
        ("Boats sail at #3 and #4 alone.", "Boats sail at #3 and #4 alone."),
    ],
)
def test_what_is_written_for_programs_is_no_text(article: Reader, written: str, text: str) -> None:
    assert article("a.md", f"---\ntitle: Boats\n---\n{written}").text == text
