"""NITF, in which agencies and newspapers keep single stories."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import UTC, date, datetime, tzinfo

from lxml.etree import QName, tostring

from bot.articles.faults import FaultError
from bot.articles.markup.writing import markdown_of_html
from bot.importing.exports.moments import from_iso
from bot.importing.exports.options import Options
from bot.importing.exports.sources import Source
from bot.importing.exports.stated import address, language
from bot.importing.exports.xml_streams import Element, parsed, text_of
from bot.importing.item import Failure, Item

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
AS_HTML = {"hl2": "h2", "bq": "blockquote", "pre": "p"}
NO_TEXT = ("media", "media-caption", "ednote", "note", "fn")
WITHDRAWN = {"withheld", "canceled", "cancelled", "embargoed"}


def read_nitf(source: Source, options: Options) -> Iterator[Item | Failure]:
    yield item_of_story(parsed(source.whole()), source.name, options.zone)


def item_of_story(story: Element, where: str, zone: tzinfo | None) -> Item:
    """Reads one story. Raises FaultError for one that is withdrawn, under embargo or without text."""
    docdata = story.find(".//{*}docdata")
    status = (docdata.get("management-status") or "").lower() if docdata is not None else ""
    if status in WITHDRAWN:
        raise FaultError(f"is {status} by its agency and is left out")
    refuse_embargo(_date(story, "date.release", zone))
    published = _date(story, "date.issue", zone) or _date(story, "story.date", zone)
    text = text_of_story(story)
    title = text_of(story.find(".//{*}hl1")) or text_of(story.find(".//{*}head/{*}title"))
    if not text or not title:
        raise FaultError(f"holds no {'headline' if text else 'text'} (see whether the story is whole)")
    return Item(
        title=title,
        text=text,
        origin=where,
        date=published,
        date_found="date.issue" if published else None,
        source=_publisher(story),
        url=_attribute(story, "pubdata", "ex-ref", address),
        author=_byline(story),
        language=language(story.get(LANGUAGE)) or _attribute(story, "body.content", LANGUAGE, language),
    )


def text_of_story(story: Element) -> str:
    content = story.find(".//{*}body.content")
    return "" if content is None else markdown_of_html(as_html(content))


def as_html(content: Element) -> str:
    """XHTML and NITF of any namespace as the HTML of their names; pictures and editors' notes are no text."""
    copy = deepcopy(content)
    for element in list(copy.iter("*")):
        name = QName(element).localname
        if name in NO_TEXT and element is not copy:
            _drop(element)
        else:
            element.tag = AS_HTML.get(name, name)
    copy.tag = "div"
    return str(tostring(copy, encoding="unicode", method="html", with_tail=False))


def refuse_embargo(until: date | datetime | None) -> None:
    if isinstance(until, datetime) and until > datetime.now(UTC):
        raise FaultError(f"must not be published before {until.isoformat(timespec='minutes')} (add it then)")


def moment(value: str | None, zone: tzinfo | None) -> date | datetime | None:
    """Reads `20220124T093000+0200`, `20220124` and the full dates of ISO 8601."""
    return from_iso(value, zone) if value else None


def _date(story: Element, name: str, zone: tzinfo | None) -> date | datetime | None:
    return next((found for one in story.iterfind(f".//{{*}}{name}") if (found := moment(one.get("norm"), zone))), None)


def _byline(story: Element) -> str | None:
    whole = text_of(story.find(".//{*}byline"))
    return text_of(story.find(".//{*}byline/{*}person")) or whole.removeprefix("By ") or None


def _publisher(story: Element) -> str | None:
    named = (("pubdata", "name"), ("doc.copyright", "holder"), ("doc-id", "regsrc"))
    stated = (_attribute(story, element, name, str) for element, name in named)
    return text_of(story.find(".//{*}distributor")) or next(filter(None, stated), None)


def _attribute(story: Element, element: str, name: str, read: object) -> str | None:
    found = story.find(f".//{{*}}{element}")
    value = found.get(name) if found is not None else None
    return read(value) if value and callable(read) else None


def _drop(element: Element) -> None:
    """Without the words behind it."""
    parent, before = element.getparent(), element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)
