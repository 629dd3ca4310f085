"""What a file holds, whatever its name says."""

from __future__ import annotations

import json
import re

from bot.articles.faults import FaultError

START = 2000  # characters of a file's start that tell a page, a feed or an archive
FEED = re.compile(r"<(?:rss|feed|rdf:RDF)[\s>]")
PAGE = re.compile(r"<!doctype html|<html[\s>]", re.IGNORECASE)
ARCHIVE = re.compile(r"^content-type:\s{0,9}multipart/related", re.IGNORECASE | re.MULTILINE)
LONGEST_LINE = 100_000  # characters of the first line of a file of JSON Lines


def refuse_other_contents(text: str) -> None:
    """Raises FaultError for data that is no article, but would be quoted as one."""
    start = _start(text)
    if is_feed(text):
        raise FaultError("is a feed, not an article (save its articles one by one)")
    if ARCHIVE.search(start):
        raise FaultError("is a web archive (MHTML), not an article (save the page as .html)")
    if is_data(text):
        raise FaultError("is XML data, not an article (write its text into a file of its own)")
    if start[:1] in {"{", "["} and _is_json(text):
        raise FaultError("is JSON data, not an article (write its text into a file of its own)")


def is_feed(text: str) -> bool:
    start = _start(text)
    return start.startswith("<") and FEED.search(start) is not None


def is_data(text: str) -> bool:
    """XML that is no page: it says that it is XML, and its outermost element is another one."""
    start = _start(text)
    return start.startswith("<?xml") and PAGE.search(start) is None and _has_root(start)


def _has_root(start: str) -> bool:
    """Whether an element stands behind what XML may begin with."""
    while start.startswith(("<?", "<!")):
        start = start.partition("-->" if start.startswith("<!--") else ">")[2].lstrip()
    return start.startswith("<") and start[1:2].isalpha()


def is_page(text: str) -> bool:
    start = _start(text)
    return start.startswith("<") and PAGE.search(start) is not None


def _start(text: str) -> str:
    return text[:START].lstrip("\ufeff \t\r\n")


def _is_json(text: str) -> bool:
    """Whole, or JSON Lines: a first line that is an object. A text in square brackets is neither."""
    for part in (text, text.lstrip().partition("\n")[0][:LONGEST_LINE]):
        try:
            value = json.loads(part, strict=False)
        except (ValueError, RecursionError):
            continue
        if isinstance(value, dict) or (isinstance(value, list) and any(isinstance(one, dict | list) for one in value)):
            return True
    return False
