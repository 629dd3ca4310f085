"""The JSON-LD of a page: the blocks that are about its own article."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

WORD = re.compile(r"\w+")
SCHEME = re.compile(r"https?://(?:www\.)?")
WITHIN = {"@graph", "mainEntity"}  # keys whose blocks stand for the page as much as the outer one
ARTICLES = ("article", "posting", "report", "review", "webpage")
DEEPEST = 20  # levels of @graph; real pages have two


@dataclass(frozen=True, slots=True)
class Block:
    kind: str
    headline: str
    addresses: frozenset[str]
    published: str | None
    updated: str | None

    @property
    def is_article(self) -> bool:
        return any(word in self.kind.lower() for word in ARTICLES)


def blocks_of(tree: Any) -> list[Block]:  # noqa: ANN401 - lxml states no types
    found: list[Block] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                parsed = json.loads(script.text or "", strict=False)
            except (ValueError, RecursionError):
                continue
            found += _flat(parsed, DEEPEST)
    return found


def own_blocks(tree: Any, title: str | None, url: str | None) -> list[Block]:  # noqa: ANN401
    """Dated blocks whose headline or address is the page's; else all that are articles; else all."""
    dated = [block for block in blocks_of(tree) if block.published or block.updated]
    named = [b for b in dated if (title and _same(b.headline, title)) or (url and _bare(url) in b.addresses)]
    return named or [block for block in dated if block.is_article] or dated


def _flat(value: object, depth: int) -> Iterator[Block]:
    """Blocks at the top and in `@graph`; what is nested deeper is about other things."""
    if depth == 0:
        return
    if isinstance(value, list):
        for part in value:
            yield from _flat(part, depth - 1)
    elif isinstance(value, dict):
        yield _block(value)
        for key in WITHIN & value.keys():
            yield from _flat(value[key], depth - 1)


def _block(value: dict[str, object]) -> Block:
    page = value.get("mainEntityOfPage")
    inner = page.get("@id") or page.get("url") if isinstance(page, dict) else page
    kind = value.get("@type") or ""
    return Block(
        kind=" ".join(map(str, kind)) if isinstance(kind, list) else str(kind),
        headline=str(value.get("headline") or value.get("name") or ""),
        addresses=frozenset(_bare(str(one)) for one in (value.get("url"), value.get("@id"), inner) if one),
        published=_words(value.get("datePublished")),
        updated=_words(value.get("dateModified")),
    )


def _words(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _bare(url: str) -> str:
    scheme = SCHEME.match(url)
    return url[scheme.end() if scheme else 0 :].partition("#")[0].partition("?")[0].rstrip("/")


def _same(one: str, other: str) -> bool:
    """Headlines that one another begin with: titles of pages carry the name of the site behind them."""
    first, second = (" ".join(WORD.findall(text.lower())) for text in (one, other))
    return bool(first) and bool(second) and (first.startswith(second) or second.startswith(first))
