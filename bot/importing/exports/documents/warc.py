"""Captures of pages (WARC), through the extra `documents`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from bot.articles.faults import FaultError
from bot.articles.formats import LARGEST_FILE
from bot.importing.exports.articles import item_of_file
from bot.importing.exports.documents.extra import library
from bot.importing.exports.options import Options
from bot.importing.exports.sources import Source
from bot.importing.exports.stated import address
from bot.importing.item import Failure, Item
from bot.importing.reading import as_utf8

KINDS = {"response", "resource"}
PAGES = ("text/html", "application/xhtml+xml")


def read_warc(source: Source, options: Options) -> Iterator[Item | Failure]:
    """The pages that came whole; moved, missing and repeated ones, pictures and scripts are passed over."""
    iterator, damage = library("warcio.archiveiterator"), library("warcio.exceptions").ArchiveLoadFailed
    with source.opened() as stream:
        try:
            for record in iterator.ArchiveIterator(stream):
                if _is_page(record):
                    yield _item(record, source, options)
        except (damage, AttributeError, ValueError, TypeError) as error:  # as the library takes damage
            raise FaultError("is damaged from some place on (what came before is read)") from error


def _is_page(record: Any) -> bool:  # noqa: ANN401 - the library states no types
    if record.rec_type not in KINDS:
        return False
    head = record.http_headers
    status = head.get_statuscode() if head else "200"
    return status == "200" and _content_type(record).startswith(PAGES)


def _content_type(record: Any) -> str:  # noqa: ANN401
    head = record.http_headers or record.rec_headers
    return str(head.get_header("Content-Type") or "").lower()


def _item(record: Any, source: Source, options: Options) -> Item | Failure:  # noqa: ANN401
    """The day of the capture is no date of the article."""
    place = str(record.rec_headers.get_header("WARC-Target-URI") or "")
    data = record.content_stream().read(LARGEST_FILE + 1)
    charset = _content_type(record).partition("charset=")[2].strip(" \"';") or None
    found = item_of_file("page.html", as_utf8(data, charset), options, source.part(place))
    return replace(found, url=found.url or address(place)) if isinstance(found, Item) else found
