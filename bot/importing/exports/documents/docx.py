"""Word documents, through the extra `documents`."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from lxml.etree import tostring as xml_of
from lxml.html import fromstring, tostring

from bot.articles.faults import FaultError
from bot.articles.markup.writing import markdown_of_html
from bot.articles.text.titles import title_from
from bot.importing.exports.archives import members
from bot.importing.exports.documents.extra import library
from bot.importing.exports.documents.openings import FOUND, date_above
from bot.importing.exports.options import Options
from bot.importing.exports.sources import Source
from bot.importing.exports.stated import line
from bot.importing.exports.xml_streams import parsed, text_of
from bot.importing.item import Failure, Item

WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MEDIA = "word/media/"
HEADINGS = ("h1", "h2")


def read_docx(source: Source, _: Options) -> Iterator[Item | Failure]:
    """Reads a document. Raises FaultError for what is none or holds no text."""
    mammoth = library("mammoth")
    parts = _parts(source)
    pictures = mammoth.images.img_element(lambda _: {})
    try:
        html = mammoth.convert_to_html(io.BytesIO(_packed(parts)), convert_image=pictures).value
    except (KeyError, ValueError, AttributeError, TypeError) as error:
        raise FaultError("is damaged and cannot be taken apart (save it again as .docx)") from error
    title, text = _titled(html, parts)
    if not text:
        raise FaultError("holds no text (its pages may be pictures)")
    day = date_above(text)
    title = title or title_from(text)
    yield Item(title=title, text=text, origin=source.name, date=day, date_found=FOUND if day else None)


def _parts(source: Source) -> dict[str, bytes]:
    """Without pictures, which may be large, and without hidden words, which the library would take for seen."""
    with members(source) as found:
        parts = {part.name.removeprefix(f"{source.name}/"): part for part in found}
        read = {name: part.whole() for name, part in parts.items() if not name.startswith(MEDIA)}
    document = parsed(read["word/document.xml"])
    for hidden in list(document.iter(f"{WORDS}vanish")):
        run = hidden.getparent().getparent()
        if run is not None and run.tag == f"{WORDS}r" and run.getparent() is not None:
            run.getparent().remove(run)
    return {**read, "word/document.xml": bytes(xml_of(document, encoding="utf-8"))}


def _packed(parts: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


def _titled(html: str, parts: dict[str, bytes]) -> tuple[str | None, str]:
    """The heading that comes first is the title; else what the document calls itself."""
    tree = fromstring(f"<div>{html}</div>")
    for link in list(tree.iter("a")):
        if (link.get("href") or "").startswith(("#footnote", "#endnote", "#comment")):
            link.drop_tree()
    first = next((element for element in tree if "".join(element.itertext()).strip()), None)
    title = None
    if first is not None and first.tag in HEADINGS:
        title = line("".join(first.itertext()))
        first.drop_tree()
    return title or _core_title(parts), markdown_of_html(tostring(tree, encoding="unicode"))


def _core_title(parts: dict[str, bytes]) -> str | None:
    core = parts.get("docProps/core.xml")
    return (text_of(parsed(core).find("{*}title")) or None) if core else None
