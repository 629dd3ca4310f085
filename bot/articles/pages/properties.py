"""What Notion sets above a page: a table of its properties, which is no part of the text."""

from __future__ import annotations

from typing import Any

from bot.articles.heads import key_of
from bot.articles.text.tidying import on_one_line

Element = Any  # lxml states no types


def take_properties(tree: Element) -> dict[str, str]:
    """Their values by the keys of a head. The table is gone from the page behind that."""
    found: dict[str, str] = {}
    for table in [table for table in tree.iter("table") if "properties" in (table.get("class") or "").split()]:
        for row in table.iter("tr"):
            cells = [on_one_line("".join(cell.itertext())) for cell in row if cell.tag in {"th", "td"}]
            if len(cells) == 2 and cells[1] and (key := key_of(cells[0])):
                found.setdefault(key, cells[1])
        table.drop_tree()
    return found
