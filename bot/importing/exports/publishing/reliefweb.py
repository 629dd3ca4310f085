"""What ReliefWeb's API answers: reports under `data`, each with `fields`."""

from __future__ import annotations

from collections.abc import Iterator

from bot.articles.markup.writing import markdown_of_html
from bot.importing.exports.failing import failed
from bot.importing.exports.json_streams import built, events
from bot.importing.exports.moments import from_iso
from bot.importing.exports.options import Options
from bot.importing.exports.sources import Source
from bot.importing.exports.stated import address, language, line
from bot.importing.item import Failure, Item
from bot.importing.markdown import markdown_of_markdown

Fields = dict[str, object]


def read_reliefweb(source: Source, options: Options) -> Iterator[Item | Failure]:
    with events(source.opened) as found:
        for event in found:
            if event[:2] == ("data.item", "start_map"):
                report = built(event, found)
                fields = report.get("fields")
                where = source.part(f"report {report.get('id')}")
                yield _item(fields if isinstance(fields, dict) else {}, where, options)


def _item(fields: Fields, where: str, options: Options) -> Item | Failure:
    """The day of the original is that of the report; `created` and `changed` are those of the copy."""
    url = address(fields.get("url_alias")) or address(fields.get("url")) or address(fields.get("origin"))
    html, written = fields.get("body-html"), fields.get("body")
    text = markdown_of_html(html) if isinstance(html, str) else markdown_of_markdown(str(written or ""))
    title = line(fields.get("title"))
    if not text or not title:
        lacks = "no text, which may be in a file that it links to" if title else "no title"
        return failed(where, f"holds {lacks} (see {url or 'whether the answer is whole'})")
    stated = fields.get("date")
    published = from_iso(stated.get("original"), options.zone) if isinstance(stated, dict) else None
    return Item(
        title=title,
        text=text,
        origin=where,
        date=published,
        date_found="date.original" if published else None,
        source=", ".join(_each(fields.get("source"), "name")) or None,
        url=url,
        language=next((code for one in _each(fields.get("language"), "code") if (code := language(one))), None),
    )


def _each(value: object, name: str) -> Iterator[str]:
    for entry in value if isinstance(value, list) else []:
        if isinstance(entry, dict) and (found := line(entry.get(name))):
            yield found
