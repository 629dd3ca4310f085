"""A message of mail, such as a press office sends, saved as a file."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from email import policy
from email.message import EmailMessage
from email.utils import parseaddr

from bot.articles.faults import FaultError
from bot.articles.heads import parse_stamp
from bot.articles.markup.fragments import fragment_text
from bot.articles.text.headings import without_marks
from bot.importing.exports.articles import item_of_file
from bot.importing.exports.options import Options
from bot.importing.exports.sources import Source
from bot.importing.exports.stated import line
from bot.importing.item import Failure, Item

FIELD = re.compile(rb"[A-Za-z][A-Za-z-]{1,60}:")
STATED = (b"from:", b"date:")
BY_PROGRAMS = (b"message-id:", b"mime-version:", b"received:")  # lines that nobody writes by hand
SIGNATURE = re.compile(r"^-- ?\r?\n.*", re.MULTILINE | re.DOTALL)  # RFC 3676: what stands below it is no text


def is_mail(start: bytes, by: tuple[bytes, ...] = BY_PROGRAMS) -> bool:
    """Whether it has a head with a sender, a date and one of the lines `by`, which nobody writes by hand."""
    head = b"\n" + _head(start).lower()
    named = [b"\n" + name in head for name in STATED]
    return all(named) and any(b"\n" + name in head for name in by) and b"\nsnapshot-content" not in head


def _head(start: bytes) -> bytes:
    """All up to the first empty line, if that is nothing but fields; a line with a blank before it goes on with one."""
    head, end, _ = start.replace(b"\r\n", b"\n").partition(b"\n\n")
    lines = head.split(b"\n")
    fields = all(FIELD.match(line) or line[:1] in {b" ", b"\t"} for line in lines)
    return head if end and fields and FIELD.match(head) else b""


def read_mail(source: Source, options: Options) -> Iterator[Item | Failure]:
    """Its words, by choice the plain ones; what is attached stays out. Raises FaultError for one without words."""
    message = email.message_from_bytes(source.whole(), _class=EmailMessage, policy=policy.default)
    words = _words(message)
    if not words.strip():
        raise FaultError("holds no text (save what is attached to it, and add that)")
    found = item_of_file("mail.txt", words.encode("utf-8", "replace"), options, source.name)
    if isinstance(found, Item):
        day = _day(message)
        found = replace(
            found,
            title=line(message.get("Subject")) or found.title,
            date=found.date or day,
            date_found=found.date_found if found.date else "Date" if day else None,
            source=found.source or _sender(message),
        )
    yield found


def _words(message: EmailMessage) -> str:
    plain, page = message.get_body(("plain",)), message.get_body(("html",))
    words = SIGNATURE.sub("", _content(plain))
    return words if words.strip() else without_marks(fragment_text(without_marks(_content(page))))


def _content(part: object) -> str:
    """Of an encoding that nobody knows nothing is told."""
    if not isinstance(part, EmailMessage):
        return ""
    try:
        content = part.get_content()
    except (LookupError, ValueError):
        return ""
    return content.replace("\r\n", "\n") if isinstance(content, str) else ""


def _day(message: EmailMessage) -> date | None:
    try:
        stamp = parse_stamp(" ".join(str(message.get("Date") or "").split()))
    except ValueError:
        return None
    return stamp.time or stamp.day


def _sender(message: EmailMessage) -> str | None:
    """The name; of a bare address only the site, since the rest is somebody's own."""
    name, address = parseaddr(str(message.get("From") or ""))
    return line(name) or address.rpartition("@")[2] or None
