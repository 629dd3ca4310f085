"""Headings of a web page: marked before the page is cut down to its article."""

from __future__ import annotations

from typing import Any

from bot.articles.text.headings import BELOW, mark

HEADINGS = {f"h{level}": mark(level) for level in range(1, 7)}
BOLD = {"b", "strong"}


def mark_headings(tree: Any) -> None:  # noqa: ANN401 - lxml states no types
    """Puts a mark before the first word of each heading.

    `<summary>` becomes a heading, since the extractor drops what a reader would unfold.
    """
    for element in list(tree.iter(*HEADINGS, "summary", "dt", "p")):
        if element.tag in HEADINGS:
            _put(element, HEADINGS[element.tag])
        elif element.tag == "summary":
            element.tag = "h4"
            _put(element, BELOW)
        elif element.tag == "dt" or _is_bold(element):
            _put(element, BELOW)


def _is_bold(paragraph: Any) -> bool:  # noqa: ANN401
    children = list(paragraph)
    if len(children) != 1 or children[0].tag not in BOLD or (paragraph.text or "").strip():
        return False
    return not (children[0].tail or "").strip(" \n\t:") and children[0].find(".//br") is None


def _put(element: Any, sign: str) -> None:  # noqa: ANN401
    """Before the text, unless there is none: a picture is no heading."""
    if "".join(element.itertext()).strip():
        element.text = sign + (element.text or "").lstrip()
