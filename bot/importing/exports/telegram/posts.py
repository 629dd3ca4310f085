"""The posts of one channel → items, whichever way they were exported."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from bot.articles.text.tidying import tidy
from bot.articles.text.titles import title_from
from bot.importing.exports.options import Options
from bot.importing.exports.sources import Source
from bot.importing.item import Failure, Item
from bot.importing.markdown import as_markdown
from bot.model import Reference

USERNAME = re.compile(r"(?:https?://)?(?:t\.me/|telegram\.me/)?@?(?P<name>[A-Za-z]\w{3,31})/?", re.ASCII)
TAG = re.compile(r"[#@]\w+")
WORD = re.compile(r"[^\W_]{2}")


@dataclass(frozen=True, slots=True)
class Post:
    number: int
    text: str
    """Its words without marks; empty for a picture alone."""
    moment: datetime | None
    found: str
    """Where `moment` stands."""
    edited: datetime | None = None
    forwarded_from: str | None = None
    reply_to: int | None = None
    author: str | None = None
    illustrated: bool = False
    """Whether it holds a picture, a video or a file."""


@dataclass(slots=True)
class Channel:
    """Posts come in their order; `titles` are of those that have gone by."""

    name: str | None
    source: Source
    options: Options
    titles: dict[int, str] = field(default_factory=dict)

    def items(self, posts: Iterable[Post]) -> Iterator[Item | Failure]:
        """Posts without words, such as a picture alone, are no articles."""
        for album in _albums(posts):
            text = tidy("\n\n".join(post.text for post in album if post.text.strip()))
            if text:
                yield self._item(album, text)

    def _item(self, album: list[Post], text: str) -> Item:
        first = album[0]
        title = _title(text)
        self.titles[first.number] = title
        edits = [post.edited for post in album if post.edited]
        return Item(
            title=title,
            text=as_markdown(text),
            origin=self.source.part(f"message {first.number}"),
            date=first.moment,
            date_found=first.found if first.moment else None,
            updated=max(edits) if edits else None,
            source=self.name,
            url=self._address(first.number),
            author=first.author,
            sources=tuple(self._sources(album)),
            doubts=() if first.moment else ("states no time that can be read (write its date into the article)",),
        )

    def _sources(self, album: list[Post]) -> Iterator[Reference]:
        """Whom it is forwarded from, and what it replies to, since a reply may correct it."""
        forwarded = next((post.forwarded_from for post in album if post.forwarded_from), None)
        if forwarded:
            yield Reference(forwarded)
        replied = next((post.reply_to for post in album if post.reply_to), None)
        if replied in self.titles:
            yield Reference(self.titles[replied], self._address(replied))

    def _address(self, number: int) -> str | None:
        match = USERNAME.fullmatch(self.options.username or "")
        return f"https://t.me/{match['name']}/{number}" if match else None


def _albums(posts: Iterable[Post]) -> Iterator[list[Post]]:
    """Pictures sent together are posts in a row, of one second, whose caption stands below one of them."""
    album: list[Post] = []
    for post in posts:
        if album and not _belong_together(album[-1], post):
            yield album
            album = []
        album.append(post)
    if album:
        yield album


def _belong_together(one: Post, other: Post) -> bool:
    return (
        one.illustrated
        and other.illustrated
        and one.moment is not None
        and one.moment == other.moment
        and other.number == one.number + 1
        and one.forwarded_from == other.forwarded_from
    )


def _title(text: str) -> str:
    """The first line that says something besides tags."""
    lines = text.split("\n")
    return title_from(next((line for line in lines if WORD.search(TAG.sub("", line))), lines[0]))
