"""`tweets.js` of an archive of X: JavaScript that gives a name to a list of posts."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import datetime, tzinfo
from html import unescape
from typing import Any, BinaryIO

from bot.articles.text.tidying import tidy
from bot.articles.text.titles import title_from
from bot.importing.exports.failing import failed
from bot.importing.exports.json_streams import built, events
from bot.importing.exports.moments import in_zone
from bot.importing.exports.options import Options
from bot.importing.exports.sources import Source
from bot.importing.item import Failure, Item
from bot.importing.markdown import as_markdown
from bot.model import Reference

ASSIGNMENT = re.compile(rb"[^=\[]{1,200}=\s{0,9}")
PICTURES = re.compile(r"(?<!\s)\s*+https://t\.co/\w{1,20}$")
REPEATED = re.compile(r"RT @(?P<name>\w{1,20}): ")

Post = dict[str, Any]


def read_tweets(source: Source, options: Options) -> Iterator[Item | Failure]:
    """Repeated posts of others are cut short by X and are left out, as their count says at the end."""
    repeated = 0
    with events(lambda: _without_name(source)) as found:
        for event in found:
            if event[:2] == ("item", "start_map"):
                entry = built(event, found)
                post = entry.get("tweet", entry)
                if isinstance(post, dict) and REPEATED.match(_words(post)):
                    repeated += 1
                elif isinstance(post, dict) and (item := _item(post, source, options)):
                    yield item
    if repeated:
        posts = "1 post" if repeated == 1 else f"{repeated} posts"
        yield failed(source.name, f"holds {posts} of others, which X cuts short (add those by their addresses)")


def _without_name(source: Source) -> BinaryIO:
    stream = source.opened()
    name = ASSIGNMENT.match(source.start())
    stream.seek(name.end() if name else 0, io.SEEK_SET)
    return stream


def _item(post: Post, source: Source, options: Options) -> Item | None:
    """None for a picture alone."""
    text = tidy(_expanded(post))
    if not text:
        return None
    number = str(post.get("id_str") or post.get("id") or "")
    moment = _moment(post.get("created_at"), options.zone)
    replied = post.get("in_reply_to_status_id_str")
    name = post.get("in_reply_to_screen_name")
    language = str(post.get("lang") or "")
    return Item(
        title=title_from(text),
        text=as_markdown(text),
        origin=source.part(f"post {number}"),
        date=moment,
        date_found="created_at" if moment else None,
        source=f"@{options.username.lstrip('@')}" if options.username else None,
        url=f"https://x.com/i/status/{number}" if number.isdecimal() else None,
        language=language if len(language) == 2 else None,
        sources=(Reference(f"@{name}", f"https://x.com/i/status/{replied}"),) if replied and name else (),
    )


def _words(post: Post) -> str:
    return str(post.get("full_text") or post.get("text") or "")


def _expanded(post: Post) -> str:
    """Short addresses become the ones they stand for; that of a picture stands for nothing."""
    words = _words(post)
    entities = post.get("entities")
    listed = entities.get("urls") if isinstance(entities, dict) else []
    for entry in listed if isinstance(listed, list) else []:
        if isinstance(entry, dict) and entry.get("url") and entry.get("expanded_url"):
            words = words.replace(str(entry["url"]), str(entry["expanded_url"]))
    return unescape(PICTURES.sub("", words))


def _moment(value: object, zone: tzinfo | None) -> datetime | None:
    """`Mon Jan 24 21:30:00 +0000 2022`."""
    try:
        return in_zone(datetime.strptime(str(value), "%a %b %d %H:%M:%S %z %Y"), zone)
    except ValueError:
        return None
