"""`outbox.json` of an archive of Mastodon: activities, of which those that create a note are posts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from bot.articles.markup.writing import markdown_of_html
from bot.articles.text.titles import title_from
from bot.importing.exports.json_streams import built, events
from bot.importing.exports.moments import from_iso
from bot.importing.exports.options import Options
from bot.importing.exports.sources import Source
from bot.importing.exports.stated import address, language, line
from bot.importing.item import Failure, Item
from bot.model import Reference

PUBLIC = "https://www.w3.org/ns/activitystreams#Public"


def read_outbox(source: Source, options: Options) -> Iterator[Item | Failure]:
    """Reads the posts. A boost has no words in the archive, and a post to some people only is nobody's article."""
    with events(source.opened) as found:
        for number, event in enumerate(one for one in found if one[:2] == ("orderedItems.item", "start_map")):
            activity = built(event, found)
            note = activity.get("object")
            if activity.get("type") == "Create" and isinstance(note, dict) and _is_public(note):
                yield from _item(note, source, number + 1, options)


def _is_public(note: dict[str, Any]) -> bool:
    return any(
        PUBLIC in (listed if isinstance(listed, list) else [listed]) for listed in (note.get("to"), note.get("cc"))
    )


def _item(note: dict[str, Any], source: Source, number: int, options: Options) -> Iterator[Item]:
    """Nothing for a picture alone. A warning above the words is their title."""
    text = markdown_of_html(str(note.get("content") or ""))
    if not text:
        return
    moment = from_iso(note.get("published"), options.zone)
    changed = from_iso(note.get("updated"), options.zone) if note.get("updated") else None
    languages = note.get("contentMap")
    replied = address(note.get("inReplyTo"))
    yield Item(
        title=line(note.get("summary")) or title_from(text.partition("  \n")[0]),
        text=text,
        origin=source.part(f"post {number}"),
        date=moment,
        date_found="published" if moment else None,
        updated=changed if isinstance(changed, datetime) else None,
        source=_account(note.get("attributedTo")),
        url=address(note.get("url")) or address(note.get("id")),
        language=next((language(tag) for tag in languages), None) if isinstance(languages, dict) else None,
        sources=(Reference(replied, replied),) if replied else (),
    )


def _account(actor: object) -> str | None:
    """`https://lake.example/users/news` → "news@lake.example"."""
    found = address(actor)
    if not found:
        return None
    host, _, name = found.partition("://")[2].partition("/")
    return f"{name.rpartition('/')[2].removeprefix('@')}@{host}" if name else host
