"""RSS and Atom → their entries."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import blake2b
from html import unescape
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

import feedparser

from bot.articles.heads import parse_stamp
from bot.articles.markup.fragments import fragment_text
from bot.articles.markup.writing import markdown_of_html
from bot.articles.text.headings import without_marks
from bot.articles.text.leftovers import breaks_off, without_leftovers
from bot.articles.text.machine_dates import machine_date
from bot.articles.text.tidying import on_one_line
from bot.articles.text.titles import title_from
from bot.articles.text.written_dates import dates_in
from bot.errors import FetchError
from bot.importing.item import Item
from bot.importing.web.webpages import host_of

KIND_OF_BLOGGER = "http://schemas.google.com/g/2005#kind"
MARK_UP = re.compile(r"<[a-zA-Z/!]")
END_OF_ELEMENT = re.compile(r"&lt;/[a-zA-Z]")
SHORTEST = 200  # characters; a feed that gives no more of an article gives its summary
ID_BYTES = 12  # of a digest: no two entries of a feed have the same


@dataclass(frozen=True, slots=True)
class Entry:
    """One article as its feed tells it. `key` is its own within the feed, `digest` changes with its words."""

    item: Item
    whole: bool
    """Whether the feed holds the text, and not only its summary."""
    key: str
    digest: str


def read_feed(content: bytes, url: str) -> list[Entry]:
    """Reads the entries in the feed's order; one with neither words nor an address is left out.

    Raises FetchError when there is nothing of a feed in it.
    """
    parsed = feedparser.parse(BytesIO(content), response_headers={"content-location": url})
    if not parsed.get("version") and not parsed.entries:
        raise FetchError(f"{url} is no feed (name the address of its RSS or Atom)")
    posts = [raw for raw in parsed.entries if _is_post(raw)]
    ids = Counter(str(raw.get("id")) for raw in posts)
    entries = (_entry(raw, parsed.feed, url, own_id=ids[str(raw.get("id"))] == 1) for raw in posts)
    return [entry for entry in entries if entry]


def _is_post(raw: Any) -> bool:  # noqa: ANN401
    """Blogger's exports hold comments, settings and templates as entries, too, and say which is which."""
    kinds = [str(tag.get("term")) for tag in raw.get("tags", ()) if tag.get("scheme") == KIND_OF_BLOGGER]
    return not kinds or any(kind.endswith("#post") for kind in kinds)


def _entry(raw: Any, feed: Any, url: str, *, own_id: bool) -> Entry | None:  # noqa: ANN401 - feedparser states no types
    """An id that other entries of the feed have, too, tells nothing."""
    link = _link(raw)
    text, whole = _text(raw)
    title = _words(raw, "title") or title_from(text)
    if not (link or text) or not title:
        return None
    published, found = next(_dates(raw, ("published", "created", "issued", "date")), (None, None))
    updated, where = next(_dates(raw, ("updated",)), (None, None))
    item = Item(
        title=title,
        text=text,
        origin=link or f"{url}, {title}",
        date=published or updated,
        date_found=found or where,
        updated=updated if published and updated and _day(updated) > _day(published) else None,
        source=_words(raw.get("source") or {}, "title") or _words(feed, "title") or host_of(link or url),
        url=link,
        author=_authors(raw),
    )
    return Entry(item, whole, _hash((raw.get("id") if own_id else None) or link or title), _hash(title, text))


def _authors(raw: Any) -> str | None:  # noqa: ANN401
    """Their names; an address of mail is somebody's own."""
    names = (_words(author, "name") for author in raw.get("authors", ()))
    return ", ".join(dict.fromkeys(name for name in names if name and "@" not in name)) or None


def _link(raw: Any) -> str | None:  # noqa: ANN401
    """Feedparser gives an address that is an identity for a link where it says that it is one."""
    link = str(raw.get("link") or "").strip()
    return link if urlsplit(link).scheme in {"http", "https"} else None


def _text(raw: Any) -> tuple[str, bool]:  # noqa: ANN401
    """The longest text of an entry as Markdown, and whether it seems to be all of it."""
    contents = [part.get("value", "") for part in raw.get("content", ())]
    texts = [_markdown(part) for part in (*contents, raw.get("summary", ""))]
    text = max(texts, key=len, default="")
    whole = bool(contents) and len(text) >= SHORTEST and not breaks_off(text.replace("\\", ""))
    return without_leftovers(text)[0].strip(), whole


def _markdown(value: str) -> str:
    if not MARK_UP.search(value) and END_OF_ELEMENT.search(value):  # escaped once more than it should be
        value = unescape(value)
    return markdown_of_html(value if MARK_UP.search(value) or "&" in value else value.replace("\n\n", "<p>"))


def _words(raw: Any, name: str) -> str:  # noqa: ANN401
    """On one line, out of HTML where it is that, or looks like it whatever the feed calls it."""
    value = str(raw.get(name) or "")
    marked = (raw.get(f"{name}_detail") or {}).get("type") in {"text/html", "application/xhtml+xml"}
    return on_one_line(without_marks(fragment_text(value)) if marked or MARK_UP.search(value) else value)


def _dates(raw: Any, names: tuple[str, ...]) -> Iterator[tuple[date, str]]:  # noqa: ANN401
    for name in names:
        if name in raw and (moment := moment_of(str(raw[name]))):
            yield moment, {"published": "pubDate"}.get(name, name)


def moment_of(written: str) -> date | None:
    """Reads a moment with its zone, or a day where no zone is stated; None where there is neither."""
    written = " ".join(written.split())
    if moment := machine_date(written):
        return moment
    try:
        stamp = parse_stamp(written)
    except ValueError:
        days = set(dates_in(written))
        return days.pop() if len(days) == 1 else None
    return stamp.time or stamp.day


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _hash(*parts: str) -> str:
    return blake2b("\0".join(parts).encode(errors="replace"), digest_size=ID_BYTES).hexdigest()
