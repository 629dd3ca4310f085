"""What the extractor would lose of a web page, put into a shape that it keeps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from bot.articles.pages.headings import mark_headings

Element = Any  # lxml states no types

# A sign of ideographic description, as in `headings`: it stands around the label of a list item.
LABEL = "⿺"
LABELLED = re.compile(rf"(?:(?:•|\d{{1,9}}\.) )?{LABEL}([^{LABEL}\n]{{1,20}}){LABEL}\s*")

LONGEST_NOTE = 1500  # characters of a note beside or below an article; longer ones are other articles
SHORTEST_NOTE = 30  # characters; shorter ones are credits and links
OWNED = re.compile(r"©|\(c\)|all rights reserved|copyright|всі права|все права", re.IGNORECASE)
WIDEST_SPAN = 100  # rows or columns that one cell may claim, lest a page of one cell becomes a million
ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
WHOLE = re.compile(r"-?\d{1,9}", re.ASCII)
COMMENT = re.compile(r"#cmnt(?:_ref)?\d{1,9}$")


STRUCK = ("del", "s", "strike")

# Cells of one table that may be repeated: a table of a few hundred rows; one that spans more is laid out as it stands.
MOST_REPEATED = 2000

# Tables within tables: pages were laid out with some ten. What reads them takes time by the square of their depth, a
# minute for 16 kilobytes of nothing else.
DEEPEST_TABLES = 50


def prepare(tree: Element) -> None:
    """Raises ValueError for tables that are nested beyond reason."""
    if any(_tables_around(table) >= DEEPEST_TABLES for table in tree.iter("table")):
        raise ValueError("tables within tables")
    _drop_unseen(tree)
    _drop_comments(tree)
    _keep_notes(tree)
    for table in tree.iter("table"):
        _fill_spans(table)
    for ordered in list(tree.iter("ol")):
        _label_items(ordered)
    mark_headings(tree)
    for element in list(tree.iter("time", "summary", "details")):
        element.tag = "span" if element.tag == "time" else "div"


def read_labels(text: str) -> str:
    """Puts the labels of items in place of the bullets and numbers that the extractor made up."""
    return LABELLED.sub(r"\1 ", text) if LABEL in text else text


def _tables_around(table: Element) -> int:
    found, around = 0, table.getparent()
    while around is not None:
        found += around.tag == "table"
        around = around.getparent()
    return found


def _drop_unseen(tree: Element) -> None:
    """What a browser does not show, and what is struck out, which its writers have taken back."""
    for element in list(tree.iter("template", *STRUCK)):
        element.drop_tree()
    for element in list(tree.xpath("//body//*[@hidden and not(@hidden='until-found')]")):
        element.drop_tree()


def _drop_comments(tree: Element) -> None:
    """Remarks of reviewers, which Google Docs puts below the text, and the signs that lead to them."""
    for link in list(tree.iter("a")):
        if (
            not COMMENT.search(link.get("href") or "")
            or link.getroottree().getroot() is not tree.getroottree().getroot()
        ):
            continue
        outer = link.getparent()
        if "cmnt_ref" in link.get("href") and outer is not None:
            holder = outer.getparent() if outer.tag == "p" and outer.getparent().tag == "div" else outer
            holder.drop_tree()
        else:
            outer = link.getparent() if link.getparent().tag == "sup" else link
            outer.drop_tree()


def _keep_notes(tree: Element) -> None:
    """A correction in the article's footer and a callout beside it are its own words."""
    for element in list(tree.iter("figure")):
        if "callout" in (element.get("class") or "").split():  # which Notion writes for what it sets off
            _as_paragraph(element)
    for element in list(tree.iter("footer", "aside")):
        words = " ".join("".join(element.itertext()).split())
        linked = sum(len("".join(link.itertext())) for link in element.iter("a"))
        within = any(outer.tag in {"article", "main"} for outer in element.iterancestors())
        fits = SHORTEST_NOTE <= len(words) <= LONGEST_NOTE and linked * 4 < len(words) and not OWNED.search(words)
        if within and fits and not list(element.iter("time", "h1", "h2", "form")):
            element.tag = "div" if len(element) and element[0].tag in {"p", "div"} else "p"
            element.attrib.clear()


def _as_paragraph(element: Element) -> None:
    """Paragraphs and lists in it stay what they are."""
    element.attrib.clear()
    element.tag = "div"
    if next(element.iter("p", "ul", "ol", "table"), None) is None:
        words = " ".join(" ".join(element.itertext()).split())
        for child in list(element):
            element.remove(child)
        element.tag, element.text = "p", words


def _fill_spans(table: Element) -> None:
    """Repeats a cell in the rows and columns that it spans, so that every row can be read alone."""
    waiting: dict[int, tuple[int, Element]] = {}
    repeated = 0
    for row in table.iter("tr"):
        column = 0
        for cell in [child for child in row if child.tag in {"td", "th"}]:
            column = _insert_waiting(row, cell, column, waiting)
            rows, columns = _span(cell, "rowspan"), _span(cell, "colspan")
            cell.attrib.pop("rowspan", None)
            repeated += (rows - 1) * columns
            if rows > 1 and repeated <= MOST_REPEATED:
                waiting.update({column + step: (rows - 1, cell) for step in range(columns)})
            column += columns
        _insert_waiting(row, None, column, waiting)


def _insert_waiting(row: Element, before: Element | None, column: int, waiting: dict[int, tuple[int, Element]]) -> int:
    while column in waiting:
        left, cell = waiting.pop(column)
        copy = row.makeelement(cell.tag, {})
        copy.text = " ".join("".join(cell.itertext()).split())
        if before is None:
            row.append(copy)
        else:
            before.addprevious(copy)
        if left > 1:
            waiting[column] = (left - 1, cell)
            column += 1
            continue
        column += 1
        if column not in waiting:
            break
    return column


def _span(cell: Element, name: str) -> int:
    value = cell.get(name) or "1"
    return min(int(value), WIDEST_SPAN) if value.isdecimal() and int(value) > 0 else 1


def _label_items(ordered: Element) -> None:
    """The numbers that a browser shows, where they are not 1, 2, 3 …"""
    items = [child for child in ordered if child.tag == "li"]
    plain = not any(ordered.get(name) for name in ("start", "type")) and ordered.get("reversed") is None
    if plain and not any(item.get("value") for item in items):
        return
    for item, label in zip(items, item_labels(ordered, items), strict=True):
        first = next((child for child in item if child.tag in {"p", "div"}), None)
        target = item if (item.text or "").strip() or first is None else first
        target.text = f"{LABEL}{label}{LABEL}{(target.text or '').lstrip()}"


def item_labels(ordered: Element, items: list[Element]) -> Iterator[str]:
    """What a browser shows before each item of an ordered list."""
    step = -1 if ordered.get("reversed") is not None else 1
    number = _whole(ordered.get("start"), len(items) if step < 0 else 1)
    for item in items:
        number = _whole(item.get("value"), number)
        yield f"{_written(number, ordered.get('type') or '1')}."
        number += step


def _whole(value: str | None, otherwise: int) -> int:
    digits = (value or "").strip()
    return int(digits) if WHOLE.fullmatch(digits) else otherwise


def _written(number: int, kind: str) -> str:
    if kind.lower() == "a" and 1 <= number <= 26:
        return chr(ord(kind) + number - 1)
    if kind.lower() == "i" and 1 <= number <= 39:
        roman = _roman(number)
        return roman if kind == "i" else roman.upper()
    return str(number)


def _roman(number: int) -> str:
    written = ""
    for value, letters in ROMAN:
        while number >= value:
            written, number = written + letters, number - value
    return written
