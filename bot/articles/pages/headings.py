"""Headings of a web page: marked before the page is cut down to its article."""

from __future__ import annotations

from typing import Any

from bot.articles.text.headings import BELOW, QUESTION_MARKS, mark

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
        elif element.tag == "p" and _opens_with_heading(element):
            _split(element)
            _put(element, BELOW)


def _is_bold(paragraph: Any) -> bool:  # noqa: ANN401
    """Whether a paragraph is one line, bold from its first word to its last."""
    if len(paragraph) != 1 or not _opens_bold(paragraph):
        return False
    return not (paragraph[0].tail or "").strip(" \n\t:")


def _opens_bold(paragraph: Any) -> bool:  # noqa: ANN401
    if not len(paragraph) or paragraph[0].tag not in BOLD or (paragraph.text or "").strip():
        return False
    return paragraph[0].find(".//br") is None


def _opens_with_heading(paragraph: Any) -> bool:  # noqa: ANN401
    """Whether bold words open a paragraph and head the rest: what is on the lines below, or the answer to them."""
    if not _opens_bold(paragraph):
        return False
    bold = paragraph[0]
    rest = (bold.tail or "") + "".join("".join(child.itertext()) + (child.tail or "") for child in paragraph[1:])
    words = rest.strip(" \n\t:")
    following = bold.getnext()
    below = following is not None and following.tag == "br" and not (bold.tail or "").strip(" \n\t:")
    asks = "".join(bold.itertext()).rstrip().endswith(QUESTION_MARKS)
    return bool(words) and (asks or (below and not words[0].islower()))


def _split(paragraph: Any) -> None:  # noqa: ANN401
    """Makes what stands behind a paragraph's first element a paragraph of its own."""
    bold = paragraph[0]
    rest = paragraph.makeelement("p")
    rest.text, bold.tail = bold.tail, None
    rest.extend(paragraph[1:])
    rest.tail, paragraph.tail = paragraph.tail, None
    paragraph.addnext(rest)


def _put(element: Any, sign: str) -> None:  # noqa: ANN401
    """Before the text, unless there is none: a picture is no heading."""
    if "".join(element.itertext()).strip():
        element.text = sign + (element.text or "").lstrip()
