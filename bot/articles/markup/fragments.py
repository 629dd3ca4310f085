"""A piece of HTML within Markdown → its words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat
from typing import Any

from bot.articles.pages.preparing import STRUCK, item_labels
from bot.articles.text.composing import CELL, LINE, PARAGRAPH, Composer
from bot.articles.text.headings import BELOW, GROUP, GROUP_END, ROW, mark

UNSEEN = {"script", "style", "template", "noscript", "iframe", "svg", "head", "button", "select", "nav", *STRUCK}
ENDS = {
    **dict.fromkeys(("p", "div", "section", "article", "aside", "header", "footer", "main", "figure"), PARAGRAPH),
    **dict.fromkeys(("blockquote", "table", "ul", "ol", "dl", "pre", "details", "summary", "figcaption"), PARAGRAPH),
    **dict.fromkeys(("li", "tr", "dt", "dd", "br", "hr"), LINE),
    **dict.fromkeys(("td", "th"), CELL),
}
HEADINGS = {**{f"h{level}": mark(level) for level in range(1, 7)}, "summary": BELOW, "dt": BELOW}
LISTS = {"ul", "ol"}
DEEPEST = 200  # elements within one another; whatever is deeper was written by no hand and is words only


def fragment_text(markup: str) -> str:
    """Laid out in lines and paragraphs, with marks before headings, without comments and scripts."""
    if markup.startswith("<!--") and markup.rstrip().find("-->") == len(markup.rstrip()) - 3:
        return ""  # the common case, not worth an import
    from lxml.etree import ParserError  # noqa: PLC0415 - a corpus without HTML does not pay for it
    from lxml.html import document_fromstring  # noqa: PLC0415

    try:
        tree = document_fromstring(f"<html><body>{markup}</body></html>")
    except (ParserError, ValueError):
        return ""
    page = Composer()
    _lay_out(tree, page, DEEPEST)
    return page.text


def _lay_out(element: Any, page: Composer, depth: int) -> None:  # noqa: ANN401 - lxml states no types
    if not isinstance(element.tag, str) or element.tag in UNSEEN:
        return
    if depth == 0:
        page.write(_words("".join(element.itertext())))
        return
    if element.tag in HEADINGS and "".join(element.itertext()).strip():
        page.start_heading(HEADINGS[element.tag])
    elif element.tag == "tr":
        page.start_row(ROW if {child.tag for child in element} == {"th"} else "")
    elif element.tag in ENDS and element.tag not in {"td", "th"}:
        page.end(ENDS[element.tag])
    page.write(_words(element.text))
    _lay_out_within(element, page, depth - 1)
    if element.tag in ENDS or element.tag in HEADINGS:
        page.end(ENDS.get(element.tag, PARAGRAPH))


def _lay_out_within(element: Any, page: Composer, depth: int) -> None:  # noqa: ANN401
    if element.tag in LISTS:
        page.open_group(GROUP)
    bullets = _bullets(element)
    for child in element:
        if child.tag == "li":
            page.start_item(next(bullets))
        _lay_out(child, page, depth)
        page.write(_words(child.tail))
    if element.tag in LISTS:
        page.close_group(GROUP_END)


def _bullets(element: Any) -> Iterator[str]:  # noqa: ANN401
    if element.tag != "ol":
        return repeat("•")
    return item_labels(element, [child for child in element if child.tag == "li"])


def _words(text: str | None) -> str:
    if not text:
        return ""
    words = " ".join(text.split())
    return f"{' ' if text[0].isspace() else ''}{words}{' ' if words and text[-1].isspace() else ''}"
