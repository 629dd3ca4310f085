"""A message of mail is an article of its sender; what only tells of one is not taken for it."""

from datetime import datetime, timedelta, timezone
from email.message import EmailMessage
from pathlib import Path

import pytest

from bot.importing.exports.reading import read_export
from bot.importing.item import Failure, Item
from tests.importing.exports.saying import said

PLAIN = "Міст через озеро закрито до вечора.\n\nВода піднялася на метр.\n"
PAGE = "<html><body><p>Міст через озеро закрито до вечора.</p><p>Вода піднялася на метр.</p></body></html>"
SIGNATURE = "-- \nPress office, room 12\n"


def message(sender: str = "Прес-служба <press@lake.example>") -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, "list@news.example", "Міст закрито"
    mail["Date"], mail["Message-ID"] = "Tue, 25 Jan 2022 21:40:10 +0200", "<1@lake.example>"
    return mail


def read(folder: Path, data: bytes, name: str = "message.eml") -> Item | Failure:
    (folder / name).write_bytes(data)
    (found,) = read_export(folder / name)
    return found


@pytest.mark.parametrize("cte", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("name", ["message.eml", "message.txt", "message"])
def test_a_message_is_read_whatever_it_is_packed_in(tmp_path: Path, cte: str, name: str) -> None:
    mail = message()
    mail.set_content(PLAIN + SIGNATURE, cte=cte)
    item = read(tmp_path, mail.as_bytes(), name)
    assert isinstance(item, Item), item
    assert (item.title, item.source, item.date_found) == ("Міст закрито", "Прес-служба", "Date")
    assert item.date == datetime(2022, 1, 25, 21, 40, 10, tzinfo=timezone(timedelta(hours=2)))
    assert item.text == PLAIN.strip()


def test_a_message_of_mark_up_alone_is_its_words_and_its_attachments_stay_out(tmp_path: Path) -> None:
    mail = message("press@lake.example")
    mail.set_content(PAGE, subtype="html")
    mail.add_attachment(b"title,date\nOther,2021-01-01\n", maintype="text", subtype="csv", filename="a.csv")
    item = read(tmp_path, mail.as_bytes())
    assert isinstance(item, Item), item
    assert (item.text, item.source) == (PLAIN.strip(), "lake.example")


def test_a_message_without_words_is_named(tmp_path: Path) -> None:
    mail = message()
    mail.set_content("\n")
    assert said(read(tmp_path, mail.as_bytes())) == "holds no text (save what is attached to it, and add that)"


def test_a_mailbox_is_named(tmp_path: Path) -> None:
    data = b"From press@lake.example Tue Jan 25 21:40:10 2022\nFrom: a\nSubject: b\nDate: c\n\nWords.\n"
    assert said(read(tmp_path, data, "box.mbox")) == "is a mailbox (save its messages one by one)"


def test_a_text_about_a_message_is_a_text(tmp_path: Path) -> None:
    item = read(tmp_path, b"From: the front\nDate: 2022-01-25\nSubject: ice\n\nThe bridge was closed.\n", "a.txt")
    assert isinstance(item, Item)
    assert "The bridge was closed." in item.text
