from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from bot.articles.formats import read_article
from bot.model import Article, Reference

Reader = Callable[[str, str | bytes], Article]
Complaint = Callable[[str, str | bytes], str]


@pytest.mark.parametrize(
    "head",
    [
        "Title: The dam holds\nPublished: January 24, 2022\nSource: Valley Post",
        "Назва: The dam holds\nДата: 24 січня 2022\nДжерело: Valley Post",
        "Название: The dam holds\nДата: 24 января 2022 г.\nИсточник: Valley Post",
        "Заголовок: The dam holds\nОпубліковано: 24.01.2022, 21:05\nДжерело: Valley Post",
        "Titel: The dam holds\nDatum: 24. Januar 2022\nQuelle: Valley Post",
        "Titre: The dam holds\nDate: 24 janvier 2022\nSource: Valley Post",
        "Tytuł: The dam holds\nData: 24 stycznia 2022 r.\nŹródło: Valley Post",
        "Titlu: The dam holds\nData: 24 ianuarie 2022\nSursa: Valley Post",
        "Název: The dam holds\nDatum: 24. ledna 2022\nZdroj: Valley Post",
        "Назва: The dam holds\nДата: 24 студзеня 2022\nКрыніца: Valley Post",
        "العنوان: The dam holds\nالتاريخ: 24 يناير 2022\nالمصدر: Valley Post",
        "标题：The dam holds\n日期：2022年1月24日\n来源：Valley Post",
        "タイトル：The dam holds\n日付：2022年1月24日\n出典：Valley Post",
    ],
)
def test_a_head_may_be_written_in_the_words_of_other_languages(article: Reader, head: str) -> None:
    read = article("a.txt", f"{head}\n\nNobody left the valley.")
    assert (read.title, read.date, read.source) == ("The dam holds", date(2022, 1, 24), "Valley Post")
    assert (read.text, read.date_found) == ("Nobody left the valley.", "head")


@pytest.mark.parametrize("key", ["published", "publishDate", "pubDate", "created", "date_published", "datum"])
def test_a_date_has_many_names(article: Reader, key: str) -> None:
    assert article("a.md", f"---\n{key}: 2022-01-24\nlastmod: 2022-01-26\n---\nText.").date == date(2022, 1, 24)


def test_the_day_of_the_last_change_is_kept_apart(article: Reader) -> None:
    read = article("a.md", "---\nupdated: 2022-01-26\ncreated: 2022-01-20\npublished: 2022-01-24\n---\nText.")
    assert (read.date, read.updated) == (date(2022, 1, 24), date(2022, 1, 26))
    assert article("a.md", "---\nlastmod: 2022-01-26\n---\nText.").date is None


@pytest.mark.parametrize(
    ("value", "day"),
    [("2022-01-24T23:30:00Z", 25), ("2022-01-24 23:30 UTC", 25), ("2022-01-24T23:30:00+02:00", 24), ("2022-01-24", 24)],
)
def test_a_moment_is_the_day_that_it_was_in_a_zone(value: str, day: int) -> None:
    read = read_article("a.md", f"---\ndate: {value}\n---\nText.".encode(), timezone(timedelta(hours=2)))
    assert read.date == date(2022, 1, day)


@pytest.mark.parametrize("hours", [-5, 0, 2])
def test_midnight_in_greenwich_is_the_day_that_was_written(hours: int) -> None:
    """Programs that know only the day write it so; in a zone to the west it would be the day before."""
    read = read_article("a.md", b"---\ndate: 2022-01-24T00:00:00Z\n---\nText.", timezone(timedelta(hours=hours)))
    assert (read.date, read.time) == (date(2022, 1, 24), None)


def test_a_moment_keeps_its_time() -> None:
    read = read_article("a.md", b"---\ndate: 2022-01-24T23:30:00+02:00\n---\nText.", UTC)
    assert read.time == datetime(2022, 1, 24, 21, 30, tzinfo=UTC)


def test_a_toml_head_is_read(article: Reader) -> None:
    head = (
        'title = "The dam: a report"\ndate = 2022-01-24T08:00:00Z\nauthor = ["A. Writer", "B. Writer"]\ndraft = false\n'
        '[[sources]]\nname = "Water board"\nurl = "https://water.example/level"\n'
    )
    read = article("a.md", f"+++\n{head}+++\n\nIt holds.")
    assert (read.title, read.date, read.author, read.text) == (
        "The dam: a report",
        date(2022, 1, 24),
        "A. Writer, B. Writer",
        "It holds.",
    )
    assert read.sources == (Reference("Water board", "https://water.example/level"),)


@pytest.mark.parametrize(
    ("head", "complaint"),
    [
        ("title = The dam\n", "a.md, line 2: the front matter is not TOML"),
        ('title = "T"\ndate = "soon"\n', 'a.md, line 3: date "soon" is not a date'),
        ('title = "T"\ndaet = 2022-01-24\n', 'a.md, line 3: "daet" is no key of a head'),
    ],
)
def test_a_toml_head_that_cannot_be_read_is_named(problem: Complaint, head: str, complaint: str) -> None:
    assert problem("a.md", f"+++\n{head}+++\nText.").startswith(complaint)


def test_lists_of_authors_and_sources_are_joined(article: Reader) -> None:
    read = article("a.md", "---\nauthors: [Ann, Bob]\nsource:\n  - Post\n  - Courier\n---\nText.")
    assert (read.author, read.source) == ("Ann, Bob", "Post, Courier")


@pytest.mark.parametrize(
    ("head", "author"),
    [
        ("author: [[Ann]]", "Ann"),
        ('author: "[[People/Ann|A. Writer]]"', "A. Writer"),
        ("author:\n  name: Ann\n  url: https://a.example/", "Ann"),
        ("authors:\n- name: Ann\n- {name: Bob, role: editor}\n- Eve", "Ann, Bob, Eve"),
        ("authors:\n- '[[Ann]]'\n- [[Bob]]", "Ann, Bob"),
        ("author: [[People/Ann|A. Writer]]", "A. Writer"),
        ("author: Ann | Bob", "Ann | Bob"),
        ("author: '[Ann] | {Bob}'", "[Ann] | {Bob}"),
    ],
)
def test_authors_may_be_links_to_notes_or_have_names_of_their_own(article: Reader, head: str, author: str) -> None:
    assert article("a.md", f"---\n{head}\n---\nText.").author == author


def test_authors_of_toml_may_have_names_of_their_own(article: Reader) -> None:
    head = '[[authors]]\nname = "Ann"\n[[authors]]\nname = "Bob"'
    assert article("a.md", f"+++\n{head}\n+++\nText.").author == "Ann, Bob"


@pytest.mark.parametrize(("url", "read"), [("/2022/bridge/", None), ("//lake.example/a", "https://lake.example/a")])
def test_an_address_within_a_site_says_nothing(article: Reader, url: str, read: str | None) -> None:
    assert article("a.md", f"---\nurl: {url}\n---\nText.").url == read


@pytest.mark.parametrize(
    "head", ["Title: Ferry\nPublished:\nSource: Post", "Назва: Ferry\nОпубліковано:\nДжерело: Post"]
)
def test_an_empty_key_of_a_text_head_says_nothing(article: Reader, head: str) -> None:
    read = article("a.txt", f"{head}\n\nIt sails.")
    assert (read.title, read.date, read.source, read.text) == ("Ferry", None, "Post", "It sails.")


def test_an_empty_word_for_a_date_without_a_head_is_text(article: Reader) -> None:
    assert article("a.txt", "Updated:\nthe ferry sails.").text == "Updated:\nthe ferry sails."


@pytest.mark.parametrize(
    "lines",
    [
        "# Пором\n\n**Дата:** 24 січня 2022\n**Джерело:** Пошта",
        "# Пором\n\n**Дата**: 24 січня 2022\n**Джерело**: Пошта\n**Теги:**",
        "# Пором\n\nДата: 24 січня 2022\nURL:\nДжерело: Пошта",
        "**Назва:** Пором\n**Дата:** 24 січня 2022\n**Джерело:** Пошта",
    ],
)
def test_lines_of_properties_may_be_bold_and_empty(article: Reader, lines: str) -> None:
    read = article("a.md", f"{lines}\n\nВін відпливає.")
    assert (read.title, read.date, read.source) == ("Пором", date(2022, 1, 24), "Пошта")
    assert read.text == "Він відпливає."


@pytest.mark.parametrize(
    ("file", "text", "corrected"),
    [
        ("a.md", "---\ncorrects: {name: Fire, url: https://a.example/x}\n---\nText.", ("Fire", "https://a.example/x")),
        ("a.md", "---\nвиправляє: https://a.example/x\n---\nText.", ("https://a.example/x",) * 2),
        (
            "a.md",
            "+++\ncorrects = {name = 'Fire', url = 'https://a.example/x'}\n+++\nText.",
            ("Fire", "https://a.example/x"),
        ),
        ("a.txt", "Corrects: https://a.example/x\n\nText.", ("https://a.example/x",) * 2),
    ],
)
def test_a_head_names_the_article_that_this_one_corrects(
    article: Reader, file: str, text: str, corrected: tuple[str, str]
) -> None:
    assert article(file, text).corrects == Reference(*corrected)


def test_sources_are_names_and_addresses(article: Reader) -> None:
    head = (
        "sources:\n- Town hall\n- https://a.example/x\n- {name: Water board, url: https://b.example/}\n- {title: Fire}"
    )
    assert article("a.md", f"---\n{head}\n---\nText.").sources == (
        Reference("Town hall"),
        Reference("https://a.example/x", "https://a.example/x"),
        Reference("Water board", "https://b.example/"),
        Reference("Fire"),
    )


@pytest.mark.parametrize(
    ("escaped", "title"),
    [(r"Flood \ud83d\ude22", "Flood 😢"), (r"Flood \ud83d gone", "Flood gone"), (r"\ude22Flood", "Flood")],
)
def test_halves_of_an_emoji_become_the_emoji_or_nothing(article: Reader, escaped: str, title: str) -> None:
    assert article("a.md", f'---\ntitle: "{escaped}"\n---\nText.').title == title


@pytest.mark.parametrize("text", ["Дата: ще невідома.", "Data: the army counted them.", "Created: by hand."])
def test_a_word_for_a_date_without_a_date_is_text(article: Reader, text: str) -> None:
    assert article("a.txt", f"{text}\n\nMore.").text == f"{text}\n\nMore."


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("1643059800", "2022-01-24T21:30:00Z"),
        ("1643059800123", "2022-01-24T21:30:00Z"),
        ("20220124T213000Z", "2022-01-24T21:30:00Z"),
        ("20220124T2330+0200", "2022-01-24T21:30:00Z"),
        ("Mon, 24 Jan 2022 23:30:00 +0200", "2022-01-24T21:30:00Z"),
        ("Mon, 24 Jan 2022 23:30:00 EET", "2022-01-24T21:30:00Z"),
        ("20220124", None),
        ("2022-W04-1", None),
        ("[2022-01-24]", None),
    ],
)
def test_a_date_may_be_written_as_programs_write_it(value: str, moment: str | None) -> None:
    read = read_article("a.md", f"---\ndate: {value}\n---\nText.".encode(), UTC)
    assert (read.date, read.time) == (date(2022, 1, 24), datetime.fromisoformat(moment) if moment else None)


@pytest.mark.parametrize("value", ["12345", "20221324", "2022-W60-1", "99999999999999", "20220124T9999Z"])
def test_a_number_that_is_no_date_is_named(problem: Complaint, value: str) -> None:
    assert "is not a date (write 2022-01-25)" in problem("a.md", f"---\ndate: {value}\n---\nText.")


@pytest.mark.parametrize(
    "head",
    [
        '{\n  "title": "The dam holds",\n  "date": "2022-01-24",\n  "author": ["Ann", "Bob"]\n}\n',
        '\n{"title": "The dam holds",\n "date": "2022-01-24", "authors": "Ann, Bob"}\n',
        "Title: The dam holds\nDate: 2022-01-24 10:20\nCategory: News\nTags: dam, valley\nAuthors: Ann, Bob\n",
        "title: The dam holds\nauthor: Ann, Bob\ndate: 24 January 2022\n",
        "# The dam holds\n\ndate:: 2022-01-24\nauthor:: [[people/ann|Ann, Bob]]\n",
    ],
    ids=["JSON", "JSON in a line", "Pelican", "MultiMarkdown", "Dataview"],
)
def test_markdown_may_begin_with_a_head_of_another_program(article: Reader, head: str) -> None:
    read = article("a.md", f"{head}\nNobody left the valley.")
    assert (read.title, read.date, read.author) == ("The dam holds", date(2022, 1, 24), "Ann, Bob")
    assert read.text == "Nobody left the valley."


@pytest.mark.parametrize(
    "text",
    [
        "{{ braces }} stand before a text.\n\nNobody left.",
        "{not JSON}\n\nNobody left.",
        "Note: the dam holds.\nDate: nobody knows.\n\nNobody left.",
    ],
)
def test_a_text_that_only_begins_like_a_head_is_kept(article: Reader, text: str) -> None:
    assert "Nobody left." in article("a.md", text).text
    assert article("a.md", text).date is None
