"""A web page → its article, without menus and advertisements, and what the page says about it."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from configparser import ConfigParser
from copy import deepcopy
from functools import cache
from itertools import count, repeat
from types import ModuleType
from typing import Protocol, TypeVar

from bot.articles.composing import CELL, LINE, NOTHING, PARAGRAPH, Composer
from bot.articles.faults import FaultError
from bot.articles.headings import ASKING, BOLD
from bot.articles.heads import Draft, Head, parse_date, parse_language, parse_url
from bot.articles.tidying import on_one_line

DECLARATION = re.compile(rb"<(?:meta|\?xml)[^>]+?(?:charset|encoding)\s*=\s*[\"']?\s*(?P<name>[\w-]+)", re.IGNORECASE)
DECLARATION_BYTES = 1024  # from the start of the page, as the HTML standard has browsers look

# trafilatura falls back to every word of the page, menus too, where it finds fewer characters of article than this.
# Its own 250 hold for crawling; a page that an operator put here is meant to be read, however short.
SHORTEST_ARTICLE = 25
DATE_SEARCH = {
    "original_date": True,  # published, not changed
    "extensive_search": False,  # no guessing from dates in the text or from "© 2022"
    "max_date": "9999-12-31",  # by default today, but a file reads the same on every day
}
RUNNING_TEXT = ("p", "li", "td", "blockquote")
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


def declared_encoding(data: bytes) -> str | None:
    declaration = DECLARATION.search(data[:DECLARATION_BYTES])
    return declaration["name"].decode() if declaration else None


def read_page(markup: str) -> Draft:
    """Raises FaultError when no article can be found in the page."""
    try:
        tree = _tree(markup)
        body = _article(tree)
        head = _head(tree)
    except Exception as error:  # whatever odd markup upsets in three parsers must not stop the other articles
        raise FaultError("is not a page that can be taken apart (save its text as .txt)") from error
    if body is None:
        raise FaultError("holds no article (save the page whole, or its text as .txt)")
    page = Composer()
    _lay_out(body, page)
    return Draft(head, page.text)


def fragment_text(markup: str) -> str:
    """The words of a piece of HTML on one line, without comments and scripts."""
    if markup.startswith("<!--") and markup.rstrip().find("-->") == len(markup.rstrip()) - 3:
        return ""  # the common case in Markdown, not worth an import
    text: str = _trafilatura().html2txt(_page_of(markup))
    return text


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
    tree: Element | None = _trafilatura().load_html(_page_of(markup))
    if tree is None:
        raise ValueError("no elements")
    for element in tree.iter("summary", "details"):  # the library would drop what unfolds
        element.tag = "h4" if element.tag == "summary" else "div"
    return tree


def _article(tree: Element) -> Element | None:
    document = _trafilatura().bare_extraction(
        deepcopy(tree), include_comments=False, include_formatting=True, config=_extraction_settings()
    )
    body: Element | None = document.body if document else None
    return body


@cache
def _extraction_settings() -> ConfigParser:
    from trafilatura.settings import use_config  # noqa: PLC0415 - see _trafilatura

    settings = use_config()
    settings.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(SHORTEST_ARTICLE))
    return settings


def _head(tree: Element) -> Head:
    stated = _trafilatura().extract_metadata(_without_running_text(tree), date_config=dict(DATE_SEARCH))
    return Head(
        title=_stated(on_one_line, stated.title),
        date=_stated(parse_date, stated.date),
        source=_stated(on_one_line, stated.sitename),
        url=_stated(parse_url, stated.url),
        author=_stated(on_one_line, stated.author),
        language=_stated(parse_language, tree.get("lang") or tree.get("xml:lang")),
    )


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
    end, level = _end(element), _heading_level(element)
    page.end(end)
    if level:
        page.start_heading(level)
    page.write(_words(element, element.text))
    bullets = _bullets(element)
    for child in element:
        if child.tag == "item":
            page.start_item(next(bullets))
        if child.tag == "cell":
            _lay_out_cell(child, page)
        else:
            _lay_out(child, page)
        page.write(_words(element, child.tail))
    if level:
        page.end_heading()
    page.end(end)


def _heading_level(element: Element) -> int | None:
    """The level of what heads something: a heading, the term of a list of definitions, a paragraph all in bold."""
    kind = element.get("rend") or ""
    if element.tag == "head":
        return int(kind[1]) if re.fullmatch("h[1-6]", kind) else BOLD
    if element.tag == "item" and kind.startswith("dt"):
        return ASKING
    children = list(element)
    bold = len(children) == 1 and children[0].tag == "hi" and children[0].get("rend") == "#b"
    if element.tag == "p" and bold and not (element.text or "").strip() and not (children[0].tail or "").strip(" :\n"):
        return BOLD
    return None


def _lay_out_cell(cell: Element, page: Composer) -> None:
    page.write(" ".join(" ".join(cell.itertext()).split()))
    page.end(CELL)


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
    return re.sub(r"\s+", " ", words)
