from collections.abc import Callable

import pytest

from bot.model import Article

Reader = Callable[[str, str | bytes], Article]

BODY = "The pontoon takes cars of up to three tonnes, and the queue on the north bank was an hour long at noon."


def headings(article: Article) -> list[tuple[str, int]]:
    return [(article.text[heading.span.start : heading.span.end], heading.level) for heading in article.headings]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Intro.\n\n## Boats *and* ferries\n\nText.\n\n### Fares\n\nText.", [("Boats and ferries", 2), ("Fares", 3)]),
        ("Intro.\n\nUnderlined\n---\nText.", [("Underlined", 2)]),
        ("Intro.\n\n**Where to sleep**\n\nText.", [("Where to sleep", 2)]),
        ("## Nights\n\n**Where to sleep:**\n\nText.", [("Nights", 2), ("Where to sleep:", 3)]),
        ("**Only** the start is bold.\n\nText.", []),
        ("**One** and **two**\n\nText.", []),
        ("**Call the harbour master at once.**\n\nText.", []),
        ("Text.\n\n**Nothing follows**", []),
        ("**Bold first line**\ngoes on here.\n\nText.", []),
        ("**Wo gibt es Wasser?**\nAn der Mühle.", [("Wo gibt es Wasser?", 2)]),
        ("**Kto płaci za nocleg?** Gmina, od pierwszego dnia.", [("Kto płaci za nocleg?", 2)]),
        ("**Коли відкриють міст?**  \nУ п'ятницю.", [("Коли відкриють міст?", 2)]),
        ("**أين الملجأ؟** في المدرسة.", [("أين الملجأ؟", 2)]),
        ("**Night ferry**\n24 seats, at pier 4.", [("Night ferry", 2)]),
        (
            "- **Okullar açık mı?** Hayır.\n- **Yollar açık mı?** Evet.",
            [("• Okullar açık mı?", 2), ("• Yollar açık mı?", 2)],
        ),
        ("**Ferries** sail at ten.\nBuses do not.", []),
        ("**Who pays? Nobody knows.** The town is silent.", []),
        ("Who pays?\n**Nobody knows?** The town is silent.", []),
        ("- Can I bring a dog?\n\n  Yes, on a lead.\n- Can I bring a cat?\n\n  In a box.", None),
        ("First.\n\n14:30\n\nThe dam holds.\n\n16:05\n\nIt does not.", [("14:30", 2), ("16:05", 2)]),
        ("First.\n\n24 січня 2022\n\nГребля тримається.", [("24 січня 2022", 2)]),
        ("Short line\n\n" + BODY, []),
    ],
)
def test_headings_of_markdown_keep_their_levels(
    article: Reader, markdown: str, expected: list[tuple[str, int]] | None
) -> None:
    wanted = [("• Can I bring a dog?", 2), ("• Can I bring a cat?", 2)] if expected is None else expected
    assert headings(article("a.md", markdown)) == wanted


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            f"<h2>Boats <i>and</i> ferries</h2><p>{BODY}</p><h4>Fares</h4><p>{BODY}</p>",
            [("Boats and ferries", 2), ("Fares", 4)],
        ),
        (f"<p><strong>Where to sleep</strong></p><p>{BODY}</p>", [("Where to sleep", 2)]),
        (f"<details><summary>Who may cross</summary><p>{BODY}</p></details>", [("Who may cross", 2)]),
        (f"<dl><dt>Night ferry</dt><dd>{BODY}</dd></dl>", [("Night ferry", 2)]),
        (f"<p><b>Ferries</b> sail at ten.</p><p>{BODY}</p>", []),
        ("<p><b>Où dormir ?</b><br>À l'école de la rive nord.</p>", [("Où dormir ?", 2)]),
        ("<p><strong>¿Quién paga?</strong> El <i>ayuntamiento</i>, hasta mayo.</p>", [("¿Quién paga?", 2)]),
        ("<p><strong>Night ferry</strong><br/>From pier 4, for all.</p>", [("Night ferry", 2)]),
        ("<p><strong>The pontoon</strong><br/>takes cars of up to three tonnes.</p>", []),
        (f"<p>May I bring a dog?</p><p>{BODY}</p>", [("May I bring a dog?", 2)]),
    ],
)
def test_headings_of_pages_keep_their_levels(article: Reader, html: str, expected: list[tuple[str, int]]) -> None:
    page = f"<html><body><article><h1>Crossing the river</h1><p>{BODY * 3}</p>{html}</article></body></html>"
    assert headings(article("a.html", page)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Where to cross\n\n{BODY}", ["Where to cross"]),
        (f"WHERE TO CROSS\n{BODY} {BODY}", ["WHERE TO CROSS"]),
        (f"Де перетнути річку\n\n{BODY}", ["Де перетнути річку"]),
        (
            "Q: Is the bridge open?\nA: No.\n\nQ: And the ferry?\nA: Yes.",
            ["Q: Is the bridge open?", "Q: And the ferry?"],
        ),
        ("Вопрос: открыт ли мост?\nОтвет: нет.", ["Вопрос: открыт ли мост?"]),
        ("Q1. The state of the bridge\nA1. It is closed.", ["Q1. The state of the bridge"]),
        ("• Is there a curfew?\nYes, from ten.\n• Is there a bus?\nNo.", ["• Is there a curfew?", "• Is there a bus?"]),
        ("How do I register?\n\nAt the town hall, with a passport.", ["How do I register?"]),
        ("9.30pm GMT\n\nThe water has reached the market.", ["9.30pm GMT"]),
        ("Monday, 24 January 2022\n\nThe water has reached the market.", ["Monday, 24 January 2022"]),
        ("25 stycznia 2022 r.\n\nWoda opadła.", ["25 stycznia 2022 r."]),
        (f"Envoys flew home.\n\n{BODY}", []),
        (f"By Casey Writer\n\n{BODY}", []),
        ("Milk\n\nBread\n\nEggs", []),
        ("Envoys of the five states flew home\nfrom the talks, and nobody said a word.", []),
        ("He left. Who would follow?\n\nNobody did.", []),
        ("“Is it war?”\n\nNobody knew.", []),
        ("Is it war?\n\nWill it be long?", []),
        ("The talks went on for 24 hours\n\nThen they ended.", []),
        ("12 people were hurt\n\nOne died.", []),
        ("Nothing follows this?", []),
        ("What did Dr. Baker say?\n\nThat the water is clean.", ["What did Dr. Baker say?"]),
        ("Was sagte Dr. Braun?\n\nDas Wasser ist sauber.", ["Was sagte Dr. Braun?"]),
        (f"St. Mary's bridge is closed\n\n{BODY}", ["St. Mary's bridge is closed"]),
        (f"Міст на вул. Шевченка\n\n{BODY}", ["Міст на вул. Шевченка"]),
    ],
)
def test_plain_lines_that_head_others_are_told_by_their_look(article: Reader, text: str, expected: list[str]) -> None:
    assert [words for words, _ in headings(article("a.txt", text))] == expected


def test_headings_are_spans_of_the_text_without_the_title(article: Reader) -> None:
    read = article("a.md", "# The title\n\nIntro.\n\n## Part\n\nText.\n\n- one\n- two\n\n#### Deep\n\nEnd.")
    assert read.text == "Intro.\n\nPart\n\nText.\n\n• one\n• two\n\nDeep\n\nEnd."
    assert headings(read) == [("Part", 2), ("Deep", 4)]


FARES = "Line | Adults | Children\nHarbour | 12 | 6\nRing | 3 | 0"
PIPES = "| Line | Adults | Children |\n|---|---|---|\n| Harbour | 12 | 6 |\n| Ring | 3 | 0 |"
CELLS = """<table><tr><th>Line</th><th>Adults</th><th>Children</th></tr>
<tr><td>Harbour</td><td>12</td><td>6</td></tr><tr><td>Ring</td><td>3</td><td>0</td></tr></table>"""


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.md", f"# Fares\n\nFrom June:\n\n{PIPES}\n\nBuses."),
        ("b.md", f"# Fares\n\nFrom June:\n\n{CELLS}\n\nBuses."),
        ("a.txt", f"Fares\n\nFrom June:\n\n{FARES}\n\nBuses."),
        ("a.html", f"<article><h1>Fares</h1><p>{BODY * 3}</p>{CELLS}<p>{BODY}</p></article>"),
    ],
)
def test_the_head_of_a_table_heads_its_rows_and_nothing_behind_them(article: Reader, name: str, content: str) -> None:
    read = article(name, content)
    assert FARES in read.text
    (head,) = read.headings
    assert read.text[head.span.start : head.span.end] == "Line | Adults | Children"
    assert head.end == read.text.index(FARES) + len(FARES)


@pytest.mark.parametrize(
    "rows",
    [
        "Fire brigade | 101\nAmbulance | 103\nGas | 104",
        "Mill Street | school\nHarbour | church\nMarket | tents",
        "Line | Adults\nHarbour | 12",
    ],
)
def test_a_first_row_that_may_be_like_the_others_heads_nothing(article: Reader, rows: str) -> None:
    assert headings(article("a.txt", f"{BODY}\n\n{rows}\n\n{BODY}")) == []


NESTED = """
- Germany
  - no visa
  - free trains until May:
    - with a passport
- Austria:
  - no visa
- Fly home

End.
"""
WITHIN = "<ul><li>Germany<ul><li>no visa</li></ul></li><li>Austria:<ol><li>no visa</li></ol></li><li>Fly home</li></ul>"


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.md", NESTED, [("• Germany", 2), ("• free trains until May:", 3), ("• Austria:", 2)]),
        ("b.md", f"{WITHIN}\n\nEnd.", [("• Germany", 2), ("• Austria:", 2)]),
        (
            "a.html",
            f"<article><h1>Borders</h1><p>{BODY * 3}</p>{WITHIN}<p>{BODY}</p></article>",
            [("• Germany", 2), ("• Austria:", 2)],
        ),
        ("c.md", "- The road is closed.\n  - Buses go round.\n- Opens at 8\n  - On Sundays at 9", []),
        ("d.md", "1. Germany\n   1. no visa\n\nEnd.", [("1. Germany", 2)]),
    ],
)
def test_an_item_that_names_its_list_heads_that_alone(
    article: Reader, name: str, content: str, expected: list[tuple[str, int]]
) -> None:
    read = article(name, content)
    assert headings(read) == expected
    for heading in read.headings:
        assert heading.end
        below = read.text[heading.span.end : heading.end]
        assert below.strip()
        assert "Fly home" not in below
