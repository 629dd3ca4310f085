"""NewsML-G2, in which agencies send stories and what becomes of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import tzinfo

from bot.articles.faults import FaultError
from bot.articles.markup.writing import markdown_of_html
from bot.articles.text.tidying import tidy
from bot.importing.exports.failing import failed
from bot.importing.exports.options import Options
from bot.importing.exports.publishing.nitf import LANGUAGE, as_html, moment, refuse_embargo, text_of_story
from bot.importing.exports.sources import Source
from bot.importing.exports.stated import address, language
from bot.importing.exports.xml_streams import Element, elements, text_of
from bot.importing.item import Failure, Item
from bot.importing.markdown import as_markdown

Versions = dict[str, tuple[int, Item | Failure]]


def read_newsml(sources: Sequence[Source], options: Options) -> Iterator[Item | Failure]:
    """Reads stories. The newest version of each counts, even if it takes the story back."""
    newest: Versions = {}
    failures = []
    for source in sources:
        try:
            for number, element in enumerate(elements(source.opened, "newsItem"), start=1):
                where = source.part(f"item {number}")
                version = element.get("version") or ""
                found = _understood(element, where, options.zone)
                known = newest.get(element.get("guid") or where)
                if found and (known is None or known[0] <= _number(version)):
                    newest[element.get("guid") or where] = (_number(version), found)
        except FaultError as fault:
            failures.append(failed(source.name, fault.reason))
    yield from (found for _, found in newest.values())
    yield from failures


def _number(version: str) -> int:
    return int(version) if version.isdecimal() else 0


def _understood(element: Element, where: str, zone: tzinfo | None) -> Item | Failure | None:
    """None for pictures, videos and packages."""
    kind = _code(element, "itemClass")
    if kind and kind != "text":
        return None
    try:
        return _item(element, where, zone)
    except FaultError as fault:
        return failed(where, fault.reason)


def _item(element: Element, where: str, zone: tzinfo | None) -> Item:
    status = _code(element, "pubStatus")
    if status and status != "usable":
        raise FaultError(f"is {status} by its agency and is left out")
    refuse_embargo(moment(_words(element, "embargoed"), zone))
    text, title = _text(element), _words(element, "headline") or _words(element, "title")
    if not text or not title:
        raise FaultError(f"holds no {'headline' if text else 'text'} (see whether the story is whole)")
    created = moment(_words(element, "contentCreated"), zone)
    published = created or moment(_words(element, "versionCreated"), zone)
    changed = moment(_words(element, "contentModified"), zone)
    return Item(
        title=title,
        text=text,
        origin=where,
        date=published,
        date_found=("contentCreated" if created else "versionCreated") if published else None,
        updated=changed if changed != published else None,
        source=_named(element, "provider") or _named(element, "infoSource"),
        url=address(element.get("guid")) or next(_links(element), None),
        author=_words(element, "by") or _named(element, "creator"),
        language=_language(element),
    )


def _text(element: Element) -> str:
    xml, data = element.find(".//{*}inlineXML"), element.find(".//{*}inlineData")
    if xml is not None:  # or scores, prices and other data, whose words are no sentences
        body = xml.find(".//{*}html/{*}body")
        return text_of_story(xml) or ("" if body is None else markdown_of_html(as_html(body)))
    if data is None:
        return ""
    words = "".join(data.itertext())
    return markdown_of_html(words) if "html" in (data.get("contenttype") or "") else as_markdown(tidy(words))


def _words(element: Element, name: str) -> str | None:
    return text_of(element.find(f".//{{*}}{name}")) or None


def _code(element: Element, name: str) -> str:
    """`stat:usable` → "usable"."""
    found = element.find(f".//{{*}}{name}")
    return (found.get("qcode") or "").rpartition(":")[2].lower() if found is not None else ""


def _named(element: Element, name: str) -> str | None:
    found = element.find(f".//{{*}}{name}")
    if found is None:
        return None
    return (
        text_of(found.find("{*}name")) or found.get("literal") or (found.get("qcode") or "").rpartition(":")[2] or None
    )


def _links(element: Element) -> Iterator[str]:
    links = element.iterfind(".//{*}itemMeta/{*}link")
    return (found for link in links if (found := address(link.get("href"))))


def _language(element: Element) -> str | None:
    stated = element.find(".//{*}contentMeta/{*}language")
    return (language(stated.get("tag")) if stated is not None else None) or language(element.get(LANGUAGE))
