"""When a web page says that its article was published and last changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.articles.heads import Stamp, parse_stamp
from bot.articles.pages.blocks import Block, own_blocks
from bot.articles.text.written_dates import Labelled, dates_in, is_stamp, labelled_dates, without_labels

Element = Any  # lxml states no types

PUBLISHED_METAS = (
    "article:published_time", "article.published", "datepublished", "parsely-pub-date", "sailthru.date", "pubdate",
    "publishdate", "publish-date", "publication_date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.created",
    "dcterms.date", "cxenseparse:recs:publishtime", "date",
)  # fmt: skip
UPDATED_METAS = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified")
BESIDE = {"aside", "nav", "footer"}  # what these hold is about other articles or the whole site
BESIDE_CLASS = re.compile(r"related|recommend|sidebar|most-?read|teaser|promo|comment|footer|widget", re.IGNORECASE)
SITE_HEAD_CLASS = re.compile(r"masthead|top-?bar|site-?head|today|current-?(?:date|time)|clock|weather", re.IGNORECASE)
DATE_CLASS = re.compile(r"date|time|publi|posted|byline|дата", re.IGNORECASE)
BLOCKS = ("p", "div", "span", "li", "td", "h2", "h3", "h4", "h5", "h6", "em", "small", "abbr", "address", "b", "strong")
LONGEST_DATE_LINE = 160  # characters; a byline with two dates fits, a paragraph does not
SHORTEST_PARAGRAPH = 80  # characters of the first paragraph, which ends the head of an article
FAR = 1  # days; more between two statements are a disagreement, not a zone

IN_ADDRESS = re.compile(r"[/_-](?P<y>(?:19|20)\d{2})(?P<sign>[-/_]?)(?P<m>\d{2})(?P=sign)(?P<d>\d{2})(?!\d)", re.ASCII)


@dataclass(frozen=True, slots=True)
class PageDates:
    published: Stamp | None = None
    updated: Stamp | None = None
    found: str | None = None
    doubt: str | None = None
    """What keeps the page from being dated, as the end of a sentence."""


@dataclass(frozen=True, slots=True)
class Context:
    """What else is known of the page."""

    title: str | None
    url: str | None
    language: str | None
    """The whole tag, since en-US and en-GB order the numbers of a date otherwise."""


def page_dates(tree: Element, context: Context) -> PageDates:
    """What the page states in the best place: its own JSON-LD, its metadata, the head of its article."""
    stated = _stated(tree, context)
    return stated if stated.published or stated.doubt else _in_article(tree, context, stated.updated)


def date_in_address(url: str | None) -> Stamp | None:
    match = IN_ADDRESS.search(url or "")
    return stamp(f"{match['y']}-{match['m']}-{match['d']}") if match else None


def stamp(value: str | None, language: str | None = None) -> Stamp | None:
    """Nobody wrote a page's metadata for this project: what cannot be read says nothing."""
    value = " ".join((value or "").split())
    try:
        return parse_stamp(value)
    except ValueError:
        days = set(dates_in(value, language))
        return Stamp(days.pop()) if len(days) == 1 else None


def _stated(tree: Element, context: Context) -> PageDates:
    blocks = own_blocks(tree, context.title, context.url)
    updated = next(_stamps(block.updated for block in blocks), None) or _meta(tree, UPDATED_METAS, context)
    in_blocks, in_meta = _of_blocks(blocks), _meta(tree, PUBLISHED_METAS, context)
    if len(in_blocks) > 1 and in_meta is None:
        return PageDates(updated=updated, doubt=_several(found.day for found in in_blocks))
    if len(in_blocks) == 1 and in_meta is not None and abs((in_blocks[0].day - in_meta.day).days) > FAR:
        return PageDates(updated=updated, doubt=_several([in_blocks[0].day, in_meta.day]))
    if len(in_blocks) == 1:
        return PageDates(in_blocks[0], updated, "JSON-LD")
    return PageDates(in_meta, updated, "metadata" if in_meta else None)


def _of_blocks(blocks: Sequence[Block]) -> list[Stamp]:
    """One stamp a day."""
    return list({found.day: found for found in _stamps(block.published for block in blocks)}.values())


def _stamps(values: Iterable[str | None]) -> Iterator[Stamp]:
    yield from (found for value in values if (found := stamp(value)))


def _meta(tree: Element, names: Sequence[str], context: Context) -> Stamp | None:
    stated: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        stated.setdefault(name.lower(), element.get("content") or "")
    return next((found for name in names if (found := stamp(stated.get(name), context.language))), None)


def _several(days: Iterable[date]) -> str:
    named = ", ".join(day.isoformat() for day in sorted(set(days)))
    return f"states several dates: {named} (save it as .md with the right one)"


@dataclass(frozen=True, slots=True)
class _Found:
    """A date in the article. `kind` is what its element looks like: those of a series look the same."""

    stamp: Stamp
    updated: bool
    in_head: bool
    kind: tuple[str | None, ...]
    certain: bool = False
    """Marked as the day of publication."""


def _in_article(tree: Element, context: Context, updated: Stamp | None) -> PageDates:
    for found, place in ((_times(tree, context), "time of the article"), (_lines(tree, context), "date line")):
        changed = updated or next((one.stamp for one in found if one.updated), None)
        published = [one for one in found if not one.updated]
        if published:
            chosen = _choose(published)
            if chosen is None:
                return PageDates(updated=changed, doubt=_several(one.stamp.day for one in published))
            return PageDates(chosen.stamp, changed, place)
        updated = changed
    return PageDates(updated=updated)


def _choose(found: Sequence[_Found]) -> _Found | None:
    """The one day that the head of the article states, else the article; None for a series or several."""
    for group in ([one for one in found if one.certain and one.in_head], [one for one in found if one.in_head], found):
        if group and len({one.stamp.day for one in group}) == 1:
            first = group[0]
            alike = {one.stamp.day for one in found if one.kind == first.kind and not one.certain}
            return first if first.certain or len(alike) < 2 else None
        if group:
            return None
    return None


def _times(tree: Element, context: Context) -> list[_Found]:
    found = []
    for element, in_head in _own(tree):
        if element.tag != "time":
            continue
        words = " ".join(element.itertext())
        moment = stamp(element.get("datetime") or words, context.language) or stamp(words, context.language)
        if moment:
            prop = (element.get("itemprop") or "").lower()
            changed = prop == "datemodified" or (prop != "datepublished" and _says_updated(element))
            certain = prop == "datepublished" or element.get("pubdate") is not None
            found.append(_Found(moment, changed, in_head, _kind(element), certain))
    return found


def _says_updated(element: Element) -> bool:
    """Whether the words before a time, within its element or its parent, call it a change."""
    parent = element.getparent()
    before = element.getprevious()
    words = [element.text or ""]
    if parent is not None:
        words += [(before.tail or "") + " " + " ".join(before.itertext()) if before is not None else parent.text or ""]
        words += [parent.get("class") or ""]
    words += [element.get("class") or ""]
    return any(Labelled.of(part.replace("-", " ").replace("_", " ")) is Labelled.UPDATED for part in words)


def _lines(tree: Element, context: Context) -> list[_Found]:
    """Dates in short elements that hold nothing else, or whose class says that they hold a date."""
    found = []
    for element, in_head in _own(tree):
        if element.tag not in BLOCKS or any(part.tag in BLOCKS for part in element.iterdescendants()):
            continue
        words = " ".join("".join(element.itertext()).split())
        named = DATE_CLASS.search(f"{element.get('class') or ''} {element.get('id') or ''}") is not None
        if not words or len(words) > LONGEST_DATE_LINE or not (named or is_stamp(without_labels(words))):
            continue
        for day, label in labelled_dates(words, context.language):
            changed = label is Labelled.UPDATED
            found.append(_Found(Stamp(day), changed, in_head, _kind(element), label is Labelled.PUBLISHED))
    return found


def _kind(element: Element) -> tuple[str | None, ...]:
    parent = element.getparent()
    outer = (parent.tag, parent.get("class")) if parent is not None else (None, None)
    return (element.tag, element.get("class"), *outer)


def _own(tree: Element) -> Iterator[tuple[Element, bool]]:
    """The elements of the article, or of the page without what stands beside it, and whether each is in its head."""
    headline = next(tree.iter("h1"), None)
    article = headline if headline is not None else next(tree.iter("article"), None)
    started, over = article is None, False
    for element in _without_beside(_container(tree, headline)):
        started = started or element is article
        body = element.tag == "p" and len("".join(element.itertext()).strip()) >= SHORTEST_PARAGRAPH
        over = over or (started and body)
        yield element, not over


def _container(tree: Element, headline: Element | None) -> Element:
    """The article that the headline stands in or, without one, the only article; else the whole page."""
    if headline is not None:
        return next(headline.iterancestors("article"), tree)
    articles = list(tree.iter("article"))
    return articles[0] if len(articles) == 1 else tree


def is_beside(element: Element) -> bool:
    """Whether an element is about other articles, or the head of the site, whose date is today's."""
    named = element.get("class") or ""
    if element.tag in {"html", "body", "article", "main"}:
        return False
    if element.tag in BESIDE or BESIDE_CLASS.search(named):
        return True
    if element.tag != "header" and not SITE_HEAD_CLASS.search(named):
        return False
    within = any(outer.tag in {"article", "main"} for outer in element.iterancestors())
    return not within and next(element.iter("h1"), None) is None


def _without_beside(element: Element) -> Iterator[Element]:
    waiting = [element]
    while waiting:
        here = waiting.pop()
        if not isinstance(here.tag, str) or is_beside(here):
            continue
        yield here
        waiting.extend(reversed(here))
