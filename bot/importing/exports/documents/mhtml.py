"""A page that a browser saved as one file (MHTML)."""

from __future__ import annotations

import email
from collections.abc import Iterator
from dataclasses import replace
from email import policy
from email.message import EmailMessage

from bot.articles.faults import FaultError
from bot.importing.exports.articles import item_of_file
from bot.importing.exports.options import Options
from bot.importing.exports.sources import Source
from bot.importing.exports.stated import address, line
from bot.importing.item import Failure, Item
from bot.importing.reading import as_utf8

PAGES = {"text/html", "application/xhtml+xml"}


def read_mhtml(source: Source, options: Options) -> Iterator[Item | Failure]:
    """The time of saving, which its head states, is no date of the article. Raises FaultError without a page."""
    message = email.message_from_bytes(source.whole(), _class=EmailMessage, policy=policy.default)
    part = next(
        (one for one in message.walk() if one.get_content_type() in {"text/html", "application/xhtml+xml"}), None
    )
    if part is None:
        raise FaultError("holds no page (save it again)")
    found = item_of_file("page.html", _page(part), options, source.name)
    if isinstance(found, Item):
        place = address(message.get("Snapshot-Content-Location")) or address(part.get("Content-Location"))
        found = replace(found, url=found.url or place, title=found.title or line(message.get("Subject")) or source.name)
    yield found


def _page(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    return as_utf8(data, part.get_content_charset())
