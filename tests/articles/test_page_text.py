from collections.abc import Callable

import pytest

from bot.model import Article

Reader = Callable[[str, str | bytes], Article]

BEFORE = "The harbour master spoke of ships, pilots and tugs for a quarter of an hour without a pause."
AFTER = "Tugs and pilots wait for the ships at the mole as they always did in winter, and nobody complains."


def _between(article: Reader, html: str) -> str:
    """What stands between two paragraphs of an article when the markup does."""
    page = f"<html><body><article><h1>Ports</h1><p>{BEFORE}</p>{html}<p>{AFTER}</p></article></body></html>"
    text = article("a.html", page).text
    assert text.startswith(BEFORE)
    assert text.endswith(AFTER)
    return text.removeprefix(BEFORE).removesuffix(AFTER).strip("\n")


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<ol><li>One</li><li>Two</li></ol>", "1. One\n2. Two"),
        ('<ol start="24"><li>February: closed</li><li>March: open</li></ol>', "24. February: closed\n25. March: open"),
        ('<ol><li>One</li><li value="7">Seven</li><li>Eight</li></ol>', "1. One\n7. Seven\n8. Eight"),
        ("<ol reversed><li>Three</li><li>Two</li><li>One</li></ol>", "3. Three\n2. Two\n1. One"),
        ('<ol type="a"><li>One</li><li>Two</li></ol>', "a. One\nb. Two"),
        ('<ol type="I" start="4"><li>Four</li><li>Five</li></ol>', "IV. Four\nV. Five"),
        ('<ol start="x"><li>One</li></ol>', "1. One"),
    ],
)
def test_lists_keep_the_numbers_that_a_browser_shows(article: Reader, html: str, text: str) -> None:
    assert _between(article, html) == text


@pytest.mark.parametrize(
    ("html", "rows"),
    [
        ('<tr><th rowspan="2">North</th><td>a</td></tr><tr><td>b</td></tr>', "North | a\nNorth | b"),
        ('<tr><td>x</td><td rowspan="3">y</td></tr><tr><td>z</td></tr><tr><td>w</td></tr>', "x | y\nz | y\nw | y"),
        ("<tr><td>Port</td><td></td><td>9</td></tr><tr><td>Mole</td><td></td></tr>", "Port |  | 9\nMole"),
    ],
)
def test_every_row_of_a_table_can_be_read_alone(article: Reader, html: str, rows: str) -> None:
    assert _between(article, f"<table>{html}</table>").replace("| |", "|  |") == rows


@pytest.mark.parametrize(
    "html",
    [
        "<footer><p>Correction: six ships sailed, and not five as we wrote.</p></footer>",
        "<footer>Виправлення: вийшло шість суден, а не п’ять, як ми писали.</footer>",
        "<aside><p>Pilots may be called on channel sixteen at any hour.</p></aside>",
    ],
)
def test_notes_within_an_article_are_its_words(article: Reader, html: str) -> None:
    assert len(_between(article, html)) > 40


@pytest.mark.parametrize(
    "html",
    [
        "<footer>© 2022 Strait Observer. All rights reserved by the company.</footer>",
        "<aside><a href='/soup'>Ten soups for winter that everybody should cook</a></aside>",
        "<p>Subscribe to continue reading. Already a subscriber? Log in.</p>",
        "<p>Follow us on social media!</p>",
        "<p>Підписуйтесь на наш канал у Телеграмі</p>",
        "<p>Suivez-nous sur les réseaux sociaux</p>",
        "<div><p><a href='#cmnt_ref1'>[a]</a>Is this figure right?</p></div>",
    ],
)
def test_what_is_no_part_of_the_article_is_left_out(article: Reader, html: str) -> None:
    assert _between(article, html) == ""


def test_signs_of_comments_leave_their_sentence(article: Reader) -> None:
    html = "<p>Six ships<sup><a href='#cmnt1'>[a]</a></sup> sailed.</p>"
    assert _between(article, html) == "Six ships sailed."


@pytest.mark.parametrize(
    "wall", ["Subscribe to continue reading.", "Article réservé aux abonnés", "Только для подписчиков"]
)
def test_the_beginning_that_a_paywall_shows_is_named(article: Reader, wall: str) -> None:
    read = article("a.html", f"<html><body><article><p>{BEFORE}</p><p>{wall}</p></article></body></html>")
    assert read.text == BEFORE
    assert "paywall" in read.doubts[0]


@pytest.mark.parametrize("tag", ["div", "span", "section", "blockquote"])
@pytest.mark.parametrize("depth", [150, 300, 900])
def test_a_page_nested_deep_is_read(article: Reader, tag: str, depth: int) -> None:
    page = f"<html><body><p>{BEFORE}</p>{f'<{tag}>' * depth}<p>{AFTER}</p>{f'</{tag}>' * depth}</body></html>"
    read = article("a.html", page)
    assert BEFORE in read.text
    assert AFTER in read.text
    assert read.doubts == ()


def test_a_page_nested_deeper_than_can_be_read_says_so(article: Reader) -> None:
    page = f"<html><body><p>{BEFORE}</p>{'<div>' * 5000}<p>{AFTER}</p>{'</div>' * 5000}</body></html>"
    assert article("a.html", page).doubts == (
        "is nested so deep that words of it may be missing (save its text as .txt)",
    )


@pytest.mark.parametrize("inner", ["<div>💡</div><div>{}</div>", "<p>💡 {}</p>"])
def test_what_notion_sets_off_is_kept(article: Reader, inner: str) -> None:
    words = "Boats sail every hour from the old pier."
    figure = f"<figure class='block-color-gray_background callout'>{inner.format(words)}</figure>"
    assert _between(article, figure) == f"💡 {words}"


def test_the_properties_of_a_page_of_notion_are_its_head_and_no_text(article: Reader) -> None:
    rows = (
        "<tr><th><span class='icon'></span>Created</th><td><time>@January 24, 2022 5:30 PM</time></td></tr>"
        "<tr><th>URL</th><td><a href='https://lake.example/a'>https://lake.example/a</a></td></tr>"
        "<tr><th>Tags</th><td>news</td></tr>"
    )
    head = f"<header><h1 class='page-title'>Ports</h1><table class='properties'><tbody>{rows}</tbody></table></header>"
    page = f"<article class='page sans'>{head}<div class='page-body'><p>{BEFORE}</p></div></article>"
    read = article("a.html", f"<html><body>{page}</body></html>")
    assert (read.title, str(read.date), read.url) == ("Ports", "2022-01-24", "https://lake.example/a")
    assert read.text == BEFORE


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
@pytest.mark.parametrize(
    "line",
    [
        "Subscribe to our channel",
        "Follow us on social media!",
        "Підписуйтесь на наш канал у Telegram",
        "Підпишіться на нас",
        "Подписывайтесь на канал",
        "Слідкуйте за нами у Facebook",
        "Read more: the dam",
        "Continue reading the main story",
        "Читайте також: Дамба тримається",
        "Смотрите также: Дамба держится",
        "Читати далі",
        "Lire la suite",
        "The post Ports appeared first on Lake Courier.",
        "5 min read",
        "Listen to this article",
        "Час читання: 2 хв.",
        "Поширити",
    ],
)
def test_lines_of_notes_that_ask_readers_for_something_are_left_out(article: Reader, name: str, line: str) -> None:
    assert article(name, f"{BEFORE}\n\n{line}\n\n{AFTER}").text == f"{BEFORE}\n\n{AFTER}"


@pytest.mark.parametrize(
    "line",
    [
        "Слідкуйте за сигналами тривоги.",
        "Следите за указаниями властей.",
        "Follow the signs.",
        "Read on the cheap",
        "Read more poetry, said the librarian.",
        "Читайте інструкцію біля входу.",
    ],
)
def test_advice_of_authorities_is_no_such_line(article: Reader, line: str) -> None:
    assert line in article("a.md", f"{BEFORE}\n\n{line}\n\n{AFTER}").text


@pytest.mark.parametrize("asking", ["<h2>{}</h2><p>{}</p>", "<details><summary>{}</summary><p>{}</p></details>"])
def test_a_page_that_names_no_article_keeps_its_headings(article: Reader, asking: str) -> None:
    parts = (("Who pays for the doctor?", "The town does."), ("Where do I sign up?", "At the town hall, room 12."))
    body = "".join(asking.format(*part) for part in parts)
    menu = "<div><a href='/a'>Start</a> <a href='/b'>News</a></div>"
    read = article("a.html", f"<html><body>{menu}<div><h1>Answers</h1>{body}</div></body></html>")
    headings = [read.text[heading.span.start : heading.span.end] for heading in read.headings]
    assert headings == [question for question, _ in parts]
    assert all(answer in read.text for _, answer in parts)
    assert "News" not in read.text


@pytest.mark.parametrize(
    "unseen",
    [
        "<p>About <del>300</del> <ins>500</ins> people left the valley.</p>",
        "<p>About <s>300</s> 500 people left the valley.</p>",
        "<p>About <strike>300 <b>or so</b></strike> 500 people left the valley.</p>",
        "<p hidden>About 300 people left the valley.</p><p>About 500 people left the valley.</p>",
        "<template><p>About 300 people left.</p></template><p>About 500 people left the valley.</p>",
    ],
)
def test_what_is_struck_out_or_not_shown_is_no_text(article: Reader, unseen: str) -> None:
    story = f"<p>{BEFORE}</p>{unseen}<p>{AFTER}</p>"
    read = article("a.html", f"<html><body><article><h1>Ports</h1>{story}</article></body></html>")
    assert read.text.split("\n\n") == [BEFORE, "About 500 people left the valley.", AFTER]
