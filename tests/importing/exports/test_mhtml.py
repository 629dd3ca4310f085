"""Made as Chromium saves a page."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from bot.importing.exports.reading import read_export
from bot.importing.item import Item
from tests.importing.exports.saying import said

PAGE = (
    "<!DOCTYPE html><html lang=uk><head>{meta}<title>Міст закрито</title></head><body><article><h1>Міст закрито</h1>"
    "<p>Міст через озеро закрито до вечора, бо вода піднялася.</p></article></body></html>"
)


def saved(page: bytes, encoding: str, content_type: str = "text/html") -> bytes:
    part = EmailMessage()
    part.set_content(page, *content_type.split("/"), cte=encoding)
    part["Content-ID"] = "<frame-1@mhtml.blink>"
    part["Content-Location"] = "https://lake.example/bridge"
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://lake.example/bridge\r\n"
        "Subject: =?utf-8?Q?=D0=9C=D1=96=D1=81=D1=82=20=D0=B7=D0=B0=D0=BA=D1=80=D0=B8=D1=82=D0=BE?=\r\n"
        "Date: Mon, 31 Jan 2022 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
        '\ttype="text/html";\r\n\tboundary="----MultipartBoundary--abc----"\r\n\r\n\r\n'
    )
    line = "------MultipartBoundary--abc----"
    picture = (
        "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: a.png\r\n\r\niVBORw0K\r\n"
    )
    whole = f"{head}{line}\r\n".encode() + part.as_bytes().replace(b"\n", b"\r\n")
    return whole + f"\r\n{line}\r\n{picture}\r\n{line}--\r\n".encode()


@pytest.mark.parametrize(
    ("charset", "meta", "encoding"),
    [
        ("utf-8", "", "quoted-printable"),
        ("utf-8", "<meta charset=utf-8>", "base64"),
        ("cp1251", "<meta charset=windows-1251>", "quoted-printable"),
    ],
)
def test_a_saved_page_becomes_an_item_without_the_day_it_was_saved(
    tmp_path: Path, charset: str, meta: str, encoding: str
) -> None:
    path = tmp_path / "bridge.mhtml"
    path.write_bytes(saved(PAGE.replace("{meta}", meta).encode(charset), encoding))
    (item,) = read_export(path)
    assert isinstance(item, Item)
    assert (item.title, item.url, item.language) == ("Міст закрито", "https://lake.example/bridge", "uk")
    assert item.text == "Міст через озеро закрито до вечора, бо вода піднялася."
    assert item.date is None


def test_an_archive_without_a_page_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.mht"
    path.write_bytes(saved(b"body {}", "base64", "text/css"))
    assert [said(one) for one in read_export(path)] == ["holds no page (save it again)"]
