"""Books (EPUB): each chapter in its order."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from datetime import tzinfo
from urllib.parse import unquote

from lxml.html import HTMLParser, document_fromstring, tostring

from bot.articles.faults import FaultError
from bot.articles.markup.writing import markdown_of_html
from bot.importing.exports.archives import members
from bot.importing.exports.failing import failed
from bot.importing.exports.moments import from_iso
from bot.importing.exports.options import Options
from bot.importing.exports.sources import Source
from bot.importing.exports.stated import address, language, line
from bot.importing.exports.xml_streams import Element, parsed, text_of
from bot.importing.item import Failure, Item
from bot.model import Reference

CONTAINER = "META-INF/container.xml"
MOSTLY = 0.5  # share of words within links from which a page is a table of contents
SHORTEST = 60  # characters; shorter pages are covers and titles of parts
HEADINGS = ("h1", "h2", "h3")


def read_epub(source: Source, options: Options) -> Iterator[Item | Failure]:
    """Reads the chapters. Raises FaultError for a book that does not list them, such as a locked one."""
    with members(source) as found:
        parts = {part.name.removeprefix(f"{source.name}/"): part for part in found}
        if "META-INF/encryption.xml" in parts and "META-INF/rights.xml" in parts:
            raise FaultError("is locked for one reader's devices and cannot be read")
        place, book = _package(parts)
        written = 0
        for chapter in _chapters(place, book, parts):
            item = _item(chapter, book, source, options.zone, written + 1)
            written += item is not None
            if item:
                yield item
        if not written:
            yield failed(source.name, "holds no chapter with text (its pages may be pictures)")


def _package(parts: Mapping[str, Source]) -> tuple[str, Element]:
    root = parsed(parts[CONTAINER].whole()).find(".//{*}rootfile")
    place = str(root.get("full-path")) if root is not None else ""
    if place not in parts:
        raise FaultError("does not say where its chapters are (make the book again)")
    return place, parsed(parts[place].whole())


def _chapters(place: str, book: Element, parts: Mapping[str, Source]) -> Iterator[Source]:
    named = {one.get("id"): one for one in book.iterfind(".//{*}manifest/{*}item")}
    for reference in book.iterfind(".//{*}spine/{*}itemref"):
        entry = named.get(reference.get("idref"))
        if entry is None or "nav" in (entry.get("properties") or "").split():
            continue
        href = posixpath.normpath(posixpath.join(posixpath.dirname(place), unquote(entry.get("href") or "")))
        if href in parts:
            yield parts[href]


def _item(chapter: Source, book: Element, source: Source, zone: tzinfo | None, number: int) -> Item | None:
    """None for covers and tables of contents. The book's address is that of none of its chapters."""
    tree = document_fromstring(chapter.whole() or b"<p/>", parser=HTMLParser(encoding="utf-8"))
    words = len(text_of(tree.find("body")))
    if words < SHORTEST or sum(len(text_of(link)) for link in tree.iter("a")) > MOSTLY * words:
        return None
    heading = next((one for one in tree.iter(*HEADINGS) if text_of(one)), None)
    name = text_of(heading) if heading is not None else str(number)
    if heading is not None:
        heading.drop_tree()
    text = markdown_of_html(tostring(tree.find("body"), encoding="unicode"))
    title = _stated(book, "title")
    published = from_iso(_stated(book, "date") or "", zone)
    return (
        Item(
            title=f"{title}: {name}" if title else name,
            text=text,
            origin=source.part(f"chapter {number}"),
            date=published,
            date_found="dc:date" if published else None,
            source=_stated(book, "publisher") or title,
            author=_stated(book, "creator"),
            language=language(_stated(book, "language")),
            sources=(Reference(title, address(_stated(book, "identifier"))),) if title else (),
        )
        if text
        else None
    )


def _stated(book: Element, name: str) -> str | None:
    return line(text_of(book.find(f".//{{*}}metadata/{{http://purl.org/dc/elements/1.1/}}{name}")))
