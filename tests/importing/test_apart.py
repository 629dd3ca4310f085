"""A file that somebody sends is read in a process of its own, whatever is in it."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.articles.formats import read_article
from bot.importing.item import Failure, Item
from bot.importing.sent.apart import Limits, read_apart, safe_name
from bot.importing.sent.files import read_file
from bot.importing.sent.lines import from_line, to_line
from bot.model import Reference

ARTICLE = (
    "---\ntitle: The harbour\ndate: 2022-01-25T10:00:00Z\nsource: Example Times\nurl: https://example.org/a\nlang: en\n"
    "sources:\n- {name: Water board, url: https://water.example/}\n---\n\n"
    "The harbour was closed on Monday.\n\n## Why\n\nIce came down the river.\n"
)


def read(name: str, contents: bytes, limits: Limits | None = None) -> list[Item | Failure]:
    return asyncio.run(read_apart(name, contents, limits))


def test_an_article_comes_back_with_all_that_it_says() -> None:
    (found,) = read("harbour.md", ARTICLE.encode())
    assert found == Item(
        title="The harbour",
        text="The harbour was closed on Monday.\n\n## Why\n\nIce came down the river.",
        origin="harbour.md",
        date=datetime(2022, 1, 25, 10, tzinfo=UTC),
        date_found="front matter",
        source="Example Times",
        url="https://example.org/a",
        language="en",
        sources=(Reference("Water board", "https://water.example/"),),
    )


TABLE = b"title,text,date\nHarbour,The harbour was closed on Monday by order of the mayor.,2022-01-25 23:30\n"


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/New_York"])
def test_a_time_without_a_zone_is_read_in_the_operators(zone: str) -> None:
    (found,) = asyncio.run(read_apart("posts.csv", TABLE, zone=ZoneInfo(zone)))
    assert isinstance(found, Item)
    assert found.date == datetime(2022, 1, 25, 23, 30, tzinfo=ZoneInfo(zone))


def test_nothing_of_this_process_is_known_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", "1:not-to-be-told")
    monkeypatch.setenv("PYTHONSTARTUP", "/nowhere")
    assert isinstance(read("harbour.md", ARTICLE.encode())[0], Item)


@pytest.mark.parametrize(
    ("name", "contents"),
    [
        ("a.md", b""),
        ("a.exe", b"MZ\x90\x00\x03\x00\x00\x00" * 20),
        ("a.txt", b"\x00" * 100),
        ("a.html", b"<html>"),
        ("a.txt", b"\xff\xfe"),
    ],
)
def test_what_is_no_article_is_a_failure_in_one_sentence(name: str, contents: bytes) -> None:
    (found,) = read(name, contents)
    assert isinstance(found, Failure)
    assert found.reason
    assert "\n" not in found.reason


def test_a_file_that_needs_too_much_memory_ends_its_process_alone() -> None:
    (found,) = read("a.html", b"<p>word</p>" * 300_000, Limits(memory=120 * 1024**2))
    assert isinstance(found, Failure)


def test_a_file_that_takes_too_long_is_given_up() -> None:
    (found,) = read("a.html", b"<p>word</p>" * 300_000, Limits(seconds=0.5))
    assert isinstance(found, Failure)
    assert "0 seconds" in found.reason or "1 seconds" in found.reason or "without a result" in found.reason


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        (".hidden.md", "hidden.md"),
        ("/", "file"),
        ("..", "file"),
        ("a\x00b\n.md", "a_b_.md"),
        ("новини 25.md", "новини 25.md"),
        ("x" * 300 + ".md", "x" * 97 + ".md"),
    ],
)
def test_a_name_leads_nowhere_and_hides_nothing(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@pytest.mark.parametrize("day", [date(2022, 1, 25), datetime(2022, 1, 25, 10, tzinfo=UTC), None])
def test_items_and_failures_survive_the_way_between_processes(day: date | None) -> None:
    item = Item("Title", "Text\n\u2028", "origin", day, updated=day, corrects=Reference("a", None), doubts=("is odd",))
    assert from_line(to_line(item)) == item
    failure = Failure("origin", "reason")
    assert from_line(to_line(failure)) == failure


def test_a_text_with_wrapped_lines_and_headings_reads_back_as_it_was(tmp_path: Path) -> None:
    source = "First paragraph that goes on\nin a second line.\n\n# Part *one*\n\n- an item\n- another\n\nThe end.\n"
    file = tmp_path / "a.md"
    file.write_text(f"---\ntitle: T\n---\n\n{source}", encoding="utf-8")
    (item,) = read_file(file)
    assert isinstance(item, Item)
    before = read_article("a.md", file.read_bytes())
    after = read_article("a.md", f"---\ntitle: T\n---\n\n{item.text}\n".encode())
    assert after.text == before.text
    assert [heading.span for heading in after.headings] == [heading.span for heading in before.headings]
