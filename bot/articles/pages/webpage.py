"""A web page → its article, without menus and advertisements, and what the page says about it."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from configparser import ConfigParser
from copy import deepcopy
from dataclasses import replace
from functools import cache
from itertools import accumulate, count, repeat
from types import ModuleType
from typing import Protocol, TypeVar

from bot.articles.faults import ExtractorFaultError, FaultError
from bot.articles.heads import Draft, Head, Stamp, parse_language, parse_stamp, parse_url
from bot.articles.pages.blocks import blocks_of
from bot.articles.pages.dates import Context, date_in_address, is_beside, page_dates
from bot.articles.pages.preparing import prepare, read_labels
from bot.articles.pages.properties import take_properties
from bot.articles.text.composing import CELL, LINE, NOTHING, PARAGRAPH, Composer
from bot.articles.text.headings import GROUP, GROUP_END, ROW, has_marks
from bot.articles.text.leftovers import without_leftovers
from bot.articles.text.tidying import on_one_line
from bot.articles.text.written_dates import NUMERIC

DECLARATION = re.compile(
    rb"<(?:meta|\?xml)[^<>]+?(?:charset|encoding)\s*+=\s*+[\"']?\s*+(?P<name>[\w-]+)", re.IGNORECASE
)
DECLARATION_BYTES = 1024  # from the start of the page, as the HTML standard has browsers look

# trafilatura falls back to every word of the page, menus too, where it finds fewer characters of article than this.
# Its own 250 hold for crawling; a page that an operator put here is meant to be read, however short.
SHORTEST_ARTICLE = 25
DATE_SEARCH = {
    "original_date": True,  # published, not changed
    "extensive_search": False,  # no guessing from dates in the text or from "© 2022"
    "max_date": "9999-12-31",  # by default today, but a file reads the same on every day
}
DATE_LINES = ("div", "span", "p", "li", "td", "em", "small", "b", "strong")
SAVED_FROM = re.compile(
    r"<!--\s{0,9}(?:saved from url=\(\d{1,9}\)|Page saved with SingleFile\s{1,9}url:\s{0,9})(?P<url>https?://[^\s<>\"]{1,2000})"
)
SAVED_FROM_CHARACTERS = 5000  # from the start of the page; both write it before the head
BLANKS = re.compile(r"\s+")
DEEP = 256  # elements within one another, below which the library's parser drops whatever stands
DEEPEST = 2048  # the same of the parser without that limit
TOO_DEEP = "is nested so deep that words of it may be missing (save its text as .txt)"
RUNNING_TEXT = ("p", "li", "td", "blockquote")
LONGER = 1.5  # times the paragraphs, beyond which menus and the like have come along with the headings
CHATTY = ("trafilatura", "htmldate", "courlan", "justext")

# What ends with the elements of trafilatura's trees.
ENDS = {
    "lb": LINE,
    "item": LINE,
    "row": LINE,
    "list": PARAGRAPH,
    "p": PARAGRAPH,
    "div": PARAGRAPH,
    "head": PARAGRAPH,
    "quote": PARAGRAPH,
    "code": PARAGRAPH,
    "table": PARAGRAPH,
}
INLINE_WITHIN = {"p", "head", "item"}  # where code and quotations are parts of a sentence
KEEPS_LINES = {"code", "quote"}

Value = TypeVar("Value")


class Element(Protocol):
    """What is used here of an element of lxml, which states no types."""

    tag: str
    text: str | None
    tail: str | None
    attrib: Mapping[str, str]

    def __iter__(self) -> Iterator[Element]: ...
    def get(self, name: str) -> str | None: ...
    def getparent(self) -> Element | None: ...
    def iter(self, *tags: str) -> Iterator[Element]: ...
    def itertext(self) -> Iterator[str]: ...
    def drop_tree(self) -> None: ...
    def makeelement(self, tag: str, attrib: Mapping[str, str]) -> Element: ...
    def extend(self, elements: Sequence[Element]) -> None: ...
    def append(self, element: Element) -> None: ...


def declared_encoding(data: bytes) -> str | None:
    declaration = DECLARATION.search(data[:DECLARATION_BYTES])
    return declaration["name"].decode() if declaration else None


def read_page(markup: str) -> Draft:
    """Raises FaultError when no article can be found in the page, ExtractorFaultError when none can be in any."""
    if reason := _missing():
        raise ExtractorFaultError(
            f"No web page can be read, since trafilatura cannot be imported: {reason} "
            "(run: pip install --upgrade trafilatura lxml lxml_html_clean)"
        )
    try:
        tree = _tree(markup)
        head = _with_properties(_head(tree, markup), take_properties(tree))
        if _depth(tree) >= DEEPEST:
            head = replace(head, doubts=(*head.doubts, TOO_DEEP))
        prepare(tree)
        body = _article(tree)
    except Exception as error:  # whatever odd markup upsets in three parsers must not stop the other articles
        raise FaultError("is not a page that can be taken apart (save its text as .txt)") from error
    if body is None:
        raise FaultError("holds no article (save the page whole, or its text as .txt)")
    page = Composer()
    _lay_out(body, page)
    text, doubt = without_leftovers(read_labels(page.text))
    return Draft(replace(head, doubts=(*head.doubts, doubt)) if doubt else head, text)


@cache
def _missing() -> str | None:
    """Why the extractor cannot be imported. Asked once, since a failing import takes as long for every page."""
    try:
        _trafilatura()
    except ImportError as error:
        return str(error).partition("\n")[0]
    return None


def _trafilatura() -> ModuleType:
    """Its complaints are silenced: a FaultError says in this project's words what is wrong with a page."""
    import trafilatura  # noqa: PLC0415 - takes a third of a second, which a corpus without pages must not pay

    for name in CHATTY:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    return trafilatura


def _page_of(markup: str) -> str:
    """A whole page: trafilatura refuses fragments, and its date finder would download a lone address."""
    return markup if "<html" in markup.lower() else f"<html><body>{markup}</body></html>"


def _tree(markup: str) -> Element:
    from lxml.html import HTMLParser, document_fromstring  # noqa: PLC0415 - see _trafilatura

    page = _page_of(markup)
    tree: Element | None = _trafilatura().load_html(page)
    if tree is None or _depth(tree) >= DEEP:
        tree = document_fromstring(page.encode(), parser=HTMLParser(huge_tree=True, encoding="utf-8"))
    return tree


def _depth(tree: Element) -> int:
    from lxml.etree import iterwalk  # noqa: PLC0415 - see _trafilatura

    steps = accumulate(1 if event == "start" else -1 for event, _ in iterwalk(tree, events=("start", "end")))
    return max(steps, default=0)


def _article(tree: Element) -> Element | None:
    """The article of a page; without its headings only where it has none.

    From a page that does not say where its article is, the extractor may keep the paragraphs alone. Then it is told.
    """
    body = _extracted(tree)
    framed = deepcopy(tree) if body is not None and not has_marks(_text(body)) else None
    if body is None or framed is None or not _frame(framed, _text(body)):
        return body
    whole = _extracted(framed)
    if whole is None:
        return body
    below_headings = len(_text(whole)) - sum(len(_text(heading)) for heading in whole.iter("head"))
    return whole if below_headings <= LONGER * len(_text(body)) else body


def _frame(tree: Element, text: str) -> bool:
    """Makes an article of the innermost element that holds all paragraphs of a text; whether it has headings."""
    kept = [part for part in tree.iter("p") if " ".join("".join(part.itertext()).split()) in text]
    around = next((outer for outer in _outward(kept[0]) if _holds(outer, kept)), None) if kept else None
    if around is None or not has_marks(_text(around)):
        return False
    if around.tag == "body":
        inner = around.makeelement("article", {})
        inner.extend(list(around))
        around.append(inner)
    else:
        around.tag = "article"
    return True


def _outward(element: Element) -> Iterator[Element]:
    outer = element.getparent()
    while outer is not None and outer.tag != "html":
        yield outer
        outer = outer.getparent()


def _holds(outer: Element, parts: Sequence[Element]) -> bool:
    within = set(outer.iter("p"))
    return all(part in within for part in parts)


def _text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _extracted(tree: Element) -> Element | None:
    document = _trafilatura().bare_extraction(deepcopy(tree), include_comments=False, config=_extraction_settings())
    body: Element | None = document.body if document else None
    return body


@cache
def _extraction_settings() -> ConfigParser:
    from trafilatura.settings import use_config  # noqa: PLC0415 - see _trafilatura

    settings = use_config()
    settings.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(SHORTEST_ARTICLE))
    return settings


def _head(tree: Element, markup: str) -> Head:
    stated = _trafilatura().extract_metadata(_without_running_text(tree), date_config=dict(DATE_SEARCH))
    tag = tree.get("lang") or tree.get("xml:lang")
    url = _stated(parse_url, stated.url) or _saved_from(markup)
    title = _title(tree, _stated(on_one_line, stated.title))
    dates = page_dates(tree, Context(title, url, tag))
    published, found = dates.published, dates.found
    if published is None and dates.doubt is None:
        published, found = _last_resort(tree, url, dates.updated)
    return Head(
        title=title,
        published=published,
        updated=dates.updated,
        found=found,
        source=_stated(on_one_line, stated.sitename),
        url=url,
        author=_stated(on_one_line, stated.author),
        language=_stated(parse_language, tag),
        doubts=(dates.doubt,) if dates.doubt else (),
    )


def _with_properties(head: Head, properties: Mapping[str, str]) -> Head:
    """What the page states elsewhere counts more."""
    return replace(
        head,
        published=head.published or _stated(parse_stamp, properties.get("date")),
        found=head.found or ("properties" if _stated(parse_stamp, properties.get("date")) else None),
        source=head.source or properties.get("source"),
        url=head.url or _stated(parse_url, properties.get("url")),
        author=head.author or properties.get("author"),
    )


def _last_resort(tree: Element, url: str | None, updated: Stamp | None) -> tuple[Stamp | None, str | None]:
    """What the library finds in places that nobody else looks at, but for the day of a change; then the address."""
    bare = _without_running_text(tree)
    for element in list(bare.iter("time", "script", "link", "aside", "footer", "nav", "meta", "header", *DATE_LINES)):
        if is_beside(element):
            element.drop_tree()
        elif element.tag in DATE_LINES:
            if NUMERIC.search(element.text or ""):  # an order that could not be told is not to be guessed
                element.text = ""
        elif element.tag != "meta" or element.get("property") == "og:url":
            element.drop_tree()
    found = _stated(parse_stamp, _trafilatura().extract_metadata(bare, date_config=dict(DATE_SEARCH)).date)
    if found and not (updated and updated.day == found.day):
        return found, "page"
    written = date_in_address(url)
    return written, "address" if written else None


def _title(tree: Element, stated: str | None) -> str | None:
    """A live blog's own headline: without og:title the library takes that of an update.

    It also takes what stands before a quotation mark in JSON-LD that is none, for it marks where the headline ends.
    """
    if any(meta.get("property") == "og:title" for meta in tree.iter("meta")):
        return stated
    titled = (on_one_line("".join(p.itertext())) for p in tree.iter("p") if "title" in (p.get("class") or "").split())
    if stated is None and (document := next(filter(None, titled), None)):
        return document  # of Google Docs, which writes no other
    blog = next((block.headline for block in blocks_of(tree) if "liveblog" in block.kind.lower()), None)
    headlines = [on_one_line("".join(h1.itertext())) for h1 in tree.iter("h1")]
    cut = stated is not None and any(line.startswith(stated) and line != stated for line in headlines)
    if not blog and len(headlines) == 1 and stated is not None and (cut or not _agree(tree, stated)):
        blog = headlines[0]
    return on_one_line(blog) if blog else stated


def _agree(tree: Element, title: str) -> bool:
    """Whether the page's `<title>` or its headline holds a title."""
    return any(title in on_one_line("".join(element.itertext())) for element in tree.iter("title", "h1"))


def _saved_from(markup: str) -> str | None:
    """The address that a browser, or SingleFile, wrote into a comment when it saved the page."""
    match = SAVED_FROM.search(markup[:SAVED_FROM_CHARACTERS])
    return _stated(parse_url, match["url"]) if match else None


def _without_running_text(tree: Element) -> Element:
    """A copy without its unmarked paragraphs, lest a date that the story mentions becomes the date of the page."""
    bare = deepcopy(tree)
    for element in list(bare.iter(*RUNNING_TEXT)):
        if not any(part.attrib for part in element.iter("*") if part.tag != "a"):
            element.drop_tree()
    return bare


def _stated(parse: Callable[[str], Value], value: str | None) -> Value | None:
    """Nobody wrote a page's metadata for this project: what cannot be read says nothing."""
    try:
        return parse(value) if value else None
    except ValueError:
        return None


def _lay_out(element: Element, page: Composer) -> None:
    end = _end(element)
    page.end(end)
    page.write(_words(element, element.text))
    if element.tag == "list":
        page.open_group(GROUP)
    bullets = _bullets(element)
    for child in element:
        if child.tag == "item":
            page.start_item(next(bullets))
        if child.tag == "row":
            _lay_out_row(child, page)
        else:
            _lay_out(child, page)
        page.write(_words(element, child.tail))
    if element.tag == "list":
        page.close_group(GROUP_END)
    page.end(end)


def _lay_out_row(row: Element, page: Composer) -> None:
    """One line; an empty cell keeps its place unless nothing follows it."""
    cells = [" ".join(" ".join(cell.itertext()).split()) for cell in row if cell.tag == "cell"]
    while cells and not cells[-1]:
        cells.pop()
    page.start_row(ROW if all(cell.get("role") == "head" for cell in row if cell.tag == "cell") else "")
    page.write(CELL.join(cells))
    page.end(LINE)


def _end(element: Element) -> str:
    """What an element ends; within a line or an item of a list that is less."""
    parent = element.getparent()
    within = parent.tag if parent is not None else None
    if element.tag in KEEPS_LINES and within in INLINE_WITHIN:
        return NOTHING
    if element.tag == "list" and within == "item":
        return LINE
    return ENDS.get(element.tag, NOTHING)


def _bullets(element: Element) -> Iterator[str]:
    kind = element.get("rend")
    if kind == "ol":
        return (f"{number}." for number in count(1))
    return repeat("" if kind == "dl" else "•")


def _words(element: Element, words: str | None) -> str:
    if not words or element.tag in KEEPS_LINES:
        return words or ""
    return BLANKS.sub(" ", words)
