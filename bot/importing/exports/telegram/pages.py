"""`messages.html`, `messages2.html` …: the pages of one chat."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo
from pathlib import PurePosixPath
from typing import Any

from lxml.etree import iterwalk
from lxml.html import HTMLParser, document_fromstring

from bot.articles.faults import FaultError
from bot.articles.pages.preparing import STRUCK
from bot.importing.exports.moments import from_iso
from bot.importing.exports.options import Options
from bot.importing.exports.sources import Source
from bot.importing.exports.telegram.posts import Channel, Post
from bot.importing.item import Failure, Item

Element = Any  # lxml states no types

STAMP = re.compile(
    r"(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<year>\d{4}) (?P<time>\d\d:\d\d:\d\d)(?: UTC(?P<zone>[+-]\d\d:\d\d))?"
)
LINE_END = re.compile(r"(?<!\s)\s*\n\s*")
REPLIED = re.compile(r"#go_to_message(\d{1,18})$")
PAGE_NUMBER = re.compile(r"messages(\d{0,9})\.html?", re.IGNORECASE)
OF_ACCOUNT = re.compile(r"(?:^|/)chats/chat_\d+$")


def page_number(source: Source) -> int:
    match = PAGE_NUMBER.fullmatch(PurePosixPath(source.name).name)
    return int(match[1] or 1) if match else 0


def read_pages(sources: Sequence[Source], options: Options) -> Iterator[Item | Failure]:
    """Reads the pages of one chat, in any order. Raises FaultError for a chat of an unknown kind."""
    pages = sorted(sources, key=page_number)
    if OF_ACCOUNT.search(pages[0].folder):
        raise FaultError("is a chat of a whole account, of which pages do not say what it is (name its own folder)")
    channel: Channel | None = None
    for page in pages:
        tree = document_fromstring(page.whole(), parser=HTMLParser(encoding="utf-8", huge_tree=True))
        if channel is None:
            channel = Channel(_name(tree), page, options)
        channel.source = page
        yield from channel.items(_posts(tree, options.zone))


def _name(tree: Element) -> str | None:
    header = next(_with_class(tree, "page_header"), None)
    words = [_words(part) for part in _with_class(header, "text")] if header is not None else []
    return " ".join(words[0].split()) if words and words[0] else None


def _posts(tree: Element, zone: tzinfo | None) -> Iterator[Post]:
    """Service messages, such as the days between posts, have other classes."""
    for message in _with_class(tree, "message"):
        body = _child(message, "body")
        if "default" in _classes(message) and body is not None:
            yield _post(message.get("id") or "", body, zone)


def _post(name: str, body: Element, zone: tzinfo | None) -> Post:
    forwarded = _child(body, "forwarded", "body")
    holder = body if forwarded is None else forwarded
    number = name.removeprefix("message")
    texts = (_child(holder, "text"), next(_with_class(holder, "media_poll"), None))
    return Post(
        number=int(number) if number.isdecimal() else 0,
        text="\n\n".join(words for words in (_text(texts[0]), _poll(texts[1])) if words),
        moment=_moment(_child(body, "date"), zone),
        found="time of the post",
        forwarded_from=None if forwarded is None else _forwarder(_child(forwarded, "from_name")),
        reply_to=_replied(_child(body, "reply_to")),
        author=_text(_child(holder, "signature")) or None,
        illustrated=_child(holder, "media_wrap") is not None,
    )


def _moment(element: Element | None, zone: tzinfo | None) -> datetime | None:
    """Pages of before 2022 state no zone: theirs is that of the computer that exported them."""
    match = STAMP.search(element.get("title") or "") if element is not None else None
    if not match:
        return None
    found = from_iso(f"{match['year']}-{match['month']}-{match['day']}T{match['time']}{match['zone'] or ''}", zone)
    return found if isinstance(found, datetime) else None


def _forwarder(element: Element | None) -> str | None:
    """The name, without the time of the original that stands behind it."""
    return " ".join((element.text or "").split()) or None if element is not None else None


def _replied(element: Element | None) -> int | None:
    links = [] if element is None else [REPLIED.search(link.get("href") or "") for link in element.iter("a")]
    return next((int(found[1]) for found in links if found), None)


def _poll(element: Element | None) -> str:
    if element is None:
        return ""
    question = [_text(part) for part in _with_class(element, "question")]
    answers = [" ".join((part.text or "").split()).removeprefix("- ") for part in _with_class(element, "answer")]
    return "\n".join([*question, "", *(f"• {answer}" for answer in answers)])


def _text(element: Element | None) -> str:
    return "" if element is None else _words(element).strip()


def _words(element: Element) -> str:
    """A line ends where the page says so, not where its mark-up does; what is struck through has been taken back."""
    parts: list[str] = []
    walk = iterwalk(element, events=("start", "end"))
    for event, node in walk:
        if event == "start" and node.tag in STRUCK:
            walk.skip_subtree()
        elif event == "start":
            parts += ["\n" if node.tag == "br" else "", " ".join(_spaced(node.text))]
        elif node is not element:
            parts.append(" ".join(_spaced(node.tail)))
    return "".join(parts)


def _spaced(words: str | None) -> list[str]:
    """Apart at line ends only."""
    return LINE_END.split(words or "")


def _classes(element: Element) -> list[str]:
    return (element.get("class") or "").split()


def _with_class(tree: Element, name: str) -> Iterator[Element]:
    return (element for element in tree.iter("div") if name in _classes(element))


def _child(element: Element, *names: str) -> Element | None:
    return next((child for child in element if child.tag == "div" and {*names} <= {*_classes(child)}), None)
