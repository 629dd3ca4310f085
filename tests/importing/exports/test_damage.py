"""Whatever a file holds, reading it ends with items and sentences."""

import random
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest

from bot.importing.exports.reading import UPSET, Options, describe_mapping, read_export
from bot.importing.item import Failure, Item
from tests.importing.exports import (
    test_accounts,
    test_agencies,
    test_documents,
    test_folders,
    test_mhtml,
    test_telegram_pages,
    test_telegram_results,
    test_wordpress,
)
from tests.importing.exports.saying import said

SIGNS = [b'"', b"<", b"{}", b"[", b"null", b"\\", b"\x00", b"\xff", b"-1", b"&x;"]
TIMES = 40  # damaged copies of each


def _text(content: str) -> bytes:
    return content.encode()


def _docx(folder: Path) -> bytes:
    return test_documents.document(folder, test_documents.paragraph(test_documents.FIRST)).read_bytes()


SAMPLES: dict[str, Callable[[Path], bytes]] = {
    "result.json": lambda _: test_telegram_results.exported(test_telegram_results.ACCOUNT),
    "messages.html": lambda _: _text(
        test_telegram_pages.PAGE.replace("{posts}", test_telegram_pages.post(17, test_telegram_pages.text("Words.")))
    ),
    "blog.xml": lambda _: _text(
        test_wordpress.HEAD
        + test_wordpress.post("One.\n\nTwo.")
        + test_wordpress.post("[gallery]")
        + "</channel></rss>"
    ),
    "reports.json": lambda _: _text(test_agencies.answer(test_agencies.report(1), test_agencies.report(2))),
    "story.xml": lambda _: _text(test_agencies.nitf()),
    "news.xml": lambda _: _text(test_agencies.message(test_agencies.news_item())),
    "tweets.js": lambda _: _text(test_accounts.tweets(test_accounts.tweet("Words."), test_accounts.tweet("RT @a: b"))),
    "outbox.json": lambda _: _text(test_accounts.outbox(test_accounts.created("<p>Words.</p>"))),
    "news.csv": lambda _: _text('title,date,url,text\n"A, b",2022-01-24,https://a.example,"One.\n\nTwo."\nC,D,E,F\n'),
    "news.jsonl": lambda _: _text('{"title": "A", "text": "One."}\n{"title": "B", "text": ["Two."]}\n'),
    "page.mhtml": lambda _: test_mhtml.saved(_text(test_mhtml.PAGE.replace("{meta}", "")), "quoted-printable"),
    "notes.zip": lambda _: test_folders.packed({"a/Note b.md": "# Title\n\nWords.", "c.csv": "title,text\nA,B\n"}),
    "letter.docx": _docx,
    "book.epub": lambda folder: test_documents.book(folder).read_bytes(),
    "lake.warc": lambda folder: test_documents.capture(folder, packed=False).read_bytes(),
    "lake.warc.gz": lambda folder: test_documents.capture(folder, packed=True).read_bytes(),
    "note.md": lambda _: _text("---\ntitle: A\ndate: 2022-01-24\nauthor: [[A]]\n---\n# B\n\n**Date:** soon\n\nWords."),
}


def damaged(data: bytes, dice: random.Random) -> bytes:
    """Some bytes are others, some are gone, a piece stands twice, or the end is missing."""
    changed = bytearray(data)
    for _ in range(dice.randint(1, 6)):
        at, to = sorted((dice.randrange(len(changed) + 1), dice.randrange(len(changed) + 1)))
        match dice.randrange(5):
            case 0:
                changed[at : at + 1] = dice.randbytes(1)
            case 1:
                del changed[at : min(to, at + 30)]
            case 2:
                changed[at:at] = changed[at : min(to, at + 200)]
            case 3:
                changed[at : at + 2] = dice.choice(SIGNS)
            case _:
                del changed[max(at, 20) :]
    return bytes(changed)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_damaged_export_ends_in_items_and_sentences(tmp_path: Path, name: str) -> None:
    whole = SAMPLES[name](tmp_path)
    path = tmp_path / "damaged" / name
    path.parent.mkdir()
    path.write_bytes(whole)
    assert any(isinstance(one, Item) for one in read_export(path))
    dice = random.Random(name)
    for _ in range(TIMES):
        path.write_bytes(damaged(whole, dice))
        describe_mapping(path)
        for one in islice(read_export(path, Options(username="lake_news")), 1000):
            if isinstance(one, Item):
                assert one.title.strip()
                assert one.text.strip()
            else:
                assert isinstance(one, Failure)
                assert one.origin.startswith(name)
                assert said(one) != UPSET  # which is for what nobody thought of
                assert said(one)[0].islower() or said(one).startswith(", line ")
                assert "(" in said(one) or "left out" in said(one) or "be read" in said(one)
