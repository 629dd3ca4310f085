"""What Substack exports: `posts.csv`, and a page for each post in `posts/`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from bot.articles.encoding import decode
from bot.articles.markup.writing import markdown_of_html
from bot.importing.exports.failing import failed
from bot.importing.exports.moments import from_iso
from bot.importing.exports.options import Options
from bot.importing.exports.sources import Source
from bot.importing.exports.stated import line
from bot.importing.exports.tables.rows import rows_of
from bot.importing.item import Failure, Item

PUBLISHED = "true"
FREE = {"everyone", ""}


def read_substack(sources: Sequence[Source], options: Options) -> Iterator[Item | Failure]:
    """Reads the published posts. Drafts are left out, and the lists of readers beside the posts are not opened."""
    table = next(source for source in sources if PurePosixPath(source.name).name == "posts.csv")
    pages = {PurePosixPath(source.name).stem: source for source in sources if source.suffix == ".html"}
    for row in rows_of(table):
        if isinstance(row, Failure):
            yield row
        elif row[1].get("is_published", "").lower() == PUBLISHED:
            yield _item(row[1], pages, table, options)


def _item(cells: Mapping[str, str], pages: Mapping[str, Source], table: Source, options: Options) -> Item | Failure:
    name = cells.get("post_id", "")
    page = pages.get(name)
    if cells.get("audience", "") not in FREE:
        return failed(table.part(f"post {name}"), "is for paying readers and is left out")
    text = markdown_of_html(decode(page.whole())) if page else ""
    title = line(cells.get("title"))
    if page is None or not text or not title:
        return failed(
            table.part(f"post {name}"), "has no title or no text in its page (see whether the export is whole)"
        )
    moment = from_iso(cells.get("post_date", ""), options.zone)
    slug = name.partition(".")[2]
    return Item(
        title=title,
        text=text,
        origin=page.name,
        date=moment,
        date_found="post_date" if moment else None,
        url=f"https://{options.username.lstrip('@')}.substack.com/p/{slug}" if options.username and slug else None,
    )
