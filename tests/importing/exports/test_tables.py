import json
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from bot.importing.exports.reading import Options, describe_mapping, read_export
from bot.importing.item import Failure, Item
from tests.importing.exports.saying import said

KYIV = timezone(timedelta(hours=2))
LONG = "The bridge over the lake is closed until the evening, since the water stands higher than ever before."


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def one(path: Path, options: Options = Options(zone=KYIV)) -> Item:  # noqa: B008
    (item,) = read_export(path, options)
    assert isinstance(item, Item), item
    return item


def test_a_row_becomes_an_item_with_all_that_it_states(tmp_path: Path) -> None:
    table = (
        "id,Headline,Published at,Last modified,Publisher,Link,Byline,Language,Body\n"
        '1,"Bridge, closed",2022-01-24T21:30:00Z,2022-01-25,Lake Courier,https://courier.example/1,A. Writer,en-GB,'
        '"It is closed.\n\nBoats sail."\n'
    )
    assert one(write(tmp_path, "news.csv", table)) == Item(
        title="Bridge, closed",
        text="It is closed.\n\nBoats sail.",
        origin="news.csv, line 2",
        date=datetime(2022, 1, 24, 21, 30, tzinfo=UTC),
        date_found='column "Published at"',
        updated=date(2022, 1, 25),
        source="Lake Courier",
        url="https://courier.example/1",
        author="A. Writer",
        language="en",
    )


@pytest.mark.parametrize(
    ("header", "shown"),
    [
        ("Заголовок;Дата публікації;Джерело;Посилання;Текст статті", "Заголовок, Дата публікації, Джерело"),
        ("Название;Дата;Источник;Ссылка;Содержание", "Название, Дата, Источник"),
        ("title;publishedAt;source;url;content", "title, publishedAt, source"),
    ],
)
def test_columns_are_told_by_names_in_several_languages(tmp_path: Path, header: str, shown: str) -> None:
    path = write(tmp_path, "a.csv", f"{header}\nBridge closed;24.01.2022;Lake;https://lake.example;It is closed.\n")
    item = one(path)
    assert (item.title, item.date, item.source) == ("Bridge closed", date(2022, 1, 24), "Lake")
    assert (item.url, item.text) == ("https://lake.example", "It is closed.")
    title, day, source = shown.split(", ")
    assert (describe_mapping(path) or "").startswith(f"title: {title}, date: {day}, source: {source}, url: ")


def test_columns_without_telling_names_are_told_by_what_they_hold(tmp_path: Path) -> None:
    rows = "".join(f"{n}\tLake\tBridge {n} closed\t2{n} січня 2022\thttps://a.example/{n}\t{LONG}\n" for n in range(4))
    path = write(tmp_path, "a.tsv", f"c1\tc2\tc3\tc4\tc5\tc6\n{rows}")
    found = list(read_export(path))
    assert [(one.title, str(one.date), one.url) for one in found if isinstance(one, Item)] == [
        (f"Bridge {n} closed", f"2022-01-2{n}", f"https://a.example/{n}") for n in range(4)
    ]
    assert describe_mapping(path) == "title: c3, date: c4, url: c5, text: c6; not used: c1, c2"


def test_a_table_without_names_of_columns_is_read(tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", f"Bridge closed,2022-01-24,{LONG.replace(',', ';')}\n")
    assert (one(path).title, one(path).date, one(path).origin) == ("Bridge closed", date(2022, 1, 24), "a.csv, line 1")


def test_the_operators_mapping_counts_more_than_names(tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", "title,text,summary,date\nA,Long words.,Short words.,2022-01-24\n")
    item = one(path, Options(mapping={"text": "SUMMARY", "date": ""}))
    assert (item.text, item.date) == ("Short words.", None)
    options = Options(mapping={"text": "summary", "date": ""})
    assert describe_mapping(path, options) == "title: title, text: summary; not used: text, date"


@pytest.mark.parametrize(
    ("mapping", "reason"),
    [
        ({"text": "bdoy"}, 'has no column "bdoy" (it has title, body)'),
        ({"words": "body"}, 'cannot be read with a column for "words" (parts are title, date, '),
    ],
)
def test_a_mapping_to_what_does_not_exist_is_refused(tmp_path: Path, mapping: dict[str, str], reason: str) -> None:
    (failure,) = read_export(write(tmp_path, "a.csv", "title,body\nA,B\n"), Options(mapping=mapping))
    assert isinstance(failure, Failure)
    assert said(failure).startswith(reason)


def test_a_table_without_a_text_is_refused(tmp_path: Path) -> None:
    (failure,) = read_export(write(tmp_path, "a.csv", "title,date\nA,2022-01-24\n"))
    assert (failure.origin, said(failure)) == (
        "a.csv",
        "has no column that looks like a text (say which it is; it has title, date)",
    )


@pytest.mark.parametrize(
    ("cell", "moment"),
    [
        ("2022-01-24", "2022-01-24"),
        ("2022-01-24 09:30:00", "2022-01-24 09:30:00+02:00"),
        ("2022-01-24T9:30:00.000Z", "2022-01-24 11:30:00+02:00"),
        ("2022-01-24 09:30:00 +0100", "2022-01-24 10:30:00+02:00"),
        ("2022-01-24 07:30:00 UTC", "2022-01-24 09:30:00+02:00"),
        ("20220124", "2022-01-24"),
        ("1643016600", "2022-01-24 11:30:00+02:00"),
        ("1643016600000", "2022-01-24 11:30:00+02:00"),
        ("Mon, 24 Jan 2022 09:30:00 +0000", "2022-01-24 11:30:00+02:00"),
        ("24 Jan 2022 09:30", "2022-01-24 09:30:00+02:00"),
        ("24.01.2022", "2022-01-24"),
        ("01/24/2022", "2022-01-24"),
        ("24 січня 2022", "2022-01-24"),
        ("January 24, 2022", "2022-01-24"),
        ("20220124093000", "2022-01-24"),
        ("24 Jan 2022 09:30 EET", "2022-01-24 09:30:00+02:00"),
        ("24 Jan 2022 09:30 MSK", "2022-01-24 08:30:00+02:00"),
        ("24 Jan 2022 09:30 XYZ", "None"),
        ("01/02/2022", "None"),
        ("soon", "None"),
        ("", "None"),
    ],
)
def test_dates_are_read_as_programs_write_them(tmp_path: Path, cell: str, moment: str) -> None:
    item = one(write(tmp_path, "a.csv", f'title,date,text\nA,"{cell}",Words.\n'))
    assert str(item.date) == moment
    assert bool(item.doubts) == (moment == "None" and cell != "")


@pytest.mark.parametrize("said", ["sep=;", '"sep=;"', "SEP=;"])
def test_a_table_for_excel_may_say_what_parts_its_columns(tmp_path: Path, said: str) -> None:
    item = one(write(tmp_path, "a.csv", f"{said}\r\ntitle;date;text\r\nA;2022-01-24;Words.\r\n"))
    assert (item.title, str(item.date), item.text) == ("A", "2022-01-24", "Words.")


def test_one_row_can_tell_the_order_of_numbers_for_all(tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", "title,date,text\nA,01/02/2022,Words.\nB,13/02/2022,Words.\n")
    assert [str(one.date) for one in read_export(path) if isinstance(one, Item)] == ["2022-02-01", "2022-02-13"]


def test_cells_may_hold_html(tmp_path: Path) -> None:
    item = one(
        write(tmp_path, "a.csv", "title,text\n<b>Bridge</b> &amp; dam,<p>One &amp; <i>two</i>.</p><p>3 > 2</p>\n")
    )
    assert (item.title, item.text) == ("Bridge & dam", "One & two.\n\n3 > 2")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_a_table_may_be_in_the_encodings_of_spreadsheets(tmp_path: Path, encoding: str) -> None:
    table = "Заголовок;Дата;Текст\r\n" + "Міст закрито;24.01.2022;Міст закрито до вечора.\r\n" * 3
    found = list(read_export(write(tmp_path, "a.csv", table.encode(encoding))))
    assert [one.text for one in found if isinstance(one, Item)] == ["Міст закрито до вечора."] * 3


def test_a_row_without_text_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", "title,text\nA,One.\nB,\n,\nC,Three.\nD\n")
    found = list(read_export(path))
    assert [one.origin for one in found] == [f"a.csv, line {number}" for number in (2, 3, 5, 6)]
    assert [isinstance(one, Failure) for one in found] == [False, True, False, True]


def test_a_file_that_is_not_whole_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    rows = b"".join(b"A,Words of row %d.\n" % number for number in range(20_000))
    *before, last = read_export(write(tmp_path, "a.csv", b"title,text\n" + rows + b"B,\xff\xfe\xff\n"))
    assert len(before) > 10_000
    assert isinstance(last, Failure)
    assert "save it as UTF-8" in said(last)


RECORD = {
    "id": 1,
    "title": "Bridge",
    "published_at": "2022-01-24",
    "source": {"id": None, "name": "Lake"},
    "body": LONG,
}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.jsonl", json.dumps(RECORD) + "\n" + json.dumps(RECORD) + "\n"),
        ("a.txt", json.dumps(RECORD) + "\n\n" + json.dumps(RECORD)),
        ("a.json", json.dumps([RECORD, RECORD])),
        ("a.json", json.dumps([RECORD, RECORD], indent=2)),
        ("a.json", json.dumps({"status": "ok", "totalResults": 2, "articles": [RECORD, RECORD]}, indent=1)),
        ("feed.json", json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [RECORD, RECORD]})),
    ],
)
def test_records_of_json_are_rows(tmp_path: Path, name: str, content: str) -> None:
    found = list(read_export(write(tmp_path, name, content)))
    assert [(one.title, one.source, one.text) for one in found if isinstance(one, Item)] == [
        ("Bridge", "Lake", LONG)
    ] * 2
    assert len({one.origin for one in found}) == 2


@pytest.mark.parametrize("indent", [None, 2])
def test_one_object_is_one_row(tmp_path: Path, indent: int | None) -> None:
    assert one(write(tmp_path, "a.json", json.dumps(RECORD, indent=indent))).text == LONG


def test_a_line_that_is_no_json_does_not_end_the_rest(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", f'{json.dumps(RECORD)}\n{{"title": \n[1]\n{json.dumps(RECORD)}\n')
    assert [isinstance(one, Item) for one in read_export(path)] == [True, False, False, True]


def test_json_of_an_unknown_kind_is_refused(tmp_path: Path) -> None:
    (failure,) = read_export(write(tmp_path, "a.json", '{"colour": "red", "sizes": [1, 2]}'))
    assert isinstance(failure, Failure)
    assert "JSON of a kind that is not known" in said(failure)


@pytest.mark.parametrize(
    "text",
    [
        "In Geneva, Kyiv, Moscow and Minsk\nthey met, talked, ate and left\nwithout a word, a sign, a date or a text\n",
        "Title, date, text: what a reader sees first.\n\nThe bridge is closed.\n",
        "a | b\n",
    ],
)
def test_prose_with_commas_is_no_table(tmp_path: Path, text: str) -> None:
    assert one(write(tmp_path, "a.txt", text)).text
    assert describe_mapping(tmp_path / "a.txt") is None
