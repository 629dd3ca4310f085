"""WordPress's own export (WXR): posts that are published, with the blog's name and authors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from bot.articles.markup.writing import markdown_of_html
from bot.articles.text.titles import title_from
from bot.importing.exports.failing import failed
from bot.importing.exports.moments import from_iso
from bot.importing.exports.options import Options
from bot.importing.exports.sources import Source
from bot.importing.exports.stated import address, language, line
from bot.importing.exports.xml_streams import Element, elements, text_of
from bot.importing.item import Failure, Item

CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
SOONEST = timedelta(minutes=1)  # a change within it is the saving of the post itself

# `[caption id="a"]`, `[/caption]`; a lone `[word]` is a writer's own unless its end stands somewhere too.
EMBED = re.compile(r"\[embed[^\]\n]{0,500}\][^\[\n]{0,2000}\[/embed\]")
VALUE = r"(?:\"[^\"]{0,2000}\"|'[^']{0,2000}'|[^\s\]\"'][^\s\]]{0,200})"
WITH_ATTRIBUTES = re.compile(rf"\[[a-z][\w-]{{0,40}}(?:\s{{1,9}}[\w-]{{1,40}}\s?=\s?{VALUE}){{1,30}}\s{{0,9}}/?\]")
ENDING = re.compile(r"\[/([a-z][\w-]{0,40})\]")
LONE = re.compile(r"\[(?:gallery|audio|video|playlist|more|toc|contact-form-7)(?:\s[^\[\]\n]{0,2000})?\]")
SHOWN_INSTEAD = re.compile(r"^[^\S\n]*https?://\S{1,2000}[^\S\n]*$", re.MULTILINE)  # an address alone on its line

# Blocks that WordPress puts into no paragraph.
BLOCK = re.compile(r"\s{0,99}</?(?:h[1-6]|ul|ol|li|table|blockquote|div|figure|pre|section|dl|p)\b", re.IGNORECASE)
PARAGRAPHS = re.compile(r"<p[\s>]|<!-- wp:", re.IGNORECASE)
BLANK_LINE = re.compile(r"\n[^\S\n]{0,99}\n\s{0,999}")


@dataclass(frozen=True, slots=True)
class _Blog:
    name: str | None
    language: str | None
    authors: dict[str, str]
    """Names by what they log in with."""


def read_wordpress(source: Source, options: Options) -> Iterator[Item | Failure]:
    blog: _Blog | None = None
    for element in elements(source.opened, "item"):
        blog = blog or _blog(element.getparent())
        if _is_published(element):
            yield _item(element, blog, source, options.zone)


def _blog(channel: Element) -> _Blog:
    authors = channel.iterfind("{*}author")
    named = {_part(author, "author_login"): _part(author, "author_display_name") for author in authors}
    return _Blog(text_of(channel.find("title")) or None, language(text_of(channel.find("language"))), named)


def _is_published(element: Element) -> bool:
    """Drafts, private posts, pages, pictures and what a password guards are nobody's news."""
    kind, status = _part(element, "post_type"), _part(element, "status")
    return (kind, status) == ("post", "publish") and not _part(element, "post_password")


def _item(element: Element, blog: _Blog, source: Source, zone: tzinfo | None) -> Item | Failure:
    number = _part(element, "post_id")
    text = markdown_of_html(_paragraphs(_without_shortcodes(element.findtext(CONTENT) or "")))
    if not text:
        return failed(source.part(f"post {number}"), "holds no text (add it by its address, if a program fills it)")
    published = _moment(element, "post_date", zone)
    changed = _moment(element, "post_modified", zone)
    creator = _part(element, "creator")
    return Item(
        title=line(text_of(element.find("title"))) or title_from(text),
        text=text,
        origin=source.part(f"post {number}"),
        date=published,
        date_found="post_date" if published else None,
        updated=changed if published and changed and changed - published > SOONEST else None,
        source=blog.name,
        url=address(text_of(element.find("link"))),
        author=blog.authors.get(creator) or creator or None,
        language=blog.language,
        doubts=() if published else ("states no date that can be read (write its date into the article)",),
    )


def _part(element: Element, name: str) -> str:
    return text_of(element.find(f"{{*}}{name}"))


def _moment(element: Element, name: str, zone: tzinfo | None) -> datetime | None:
    """By the clock of Greenwich, else by the blog's own, of which the file does not say where it is."""
    for stated, clock in ((f"{name}_gmt", UTC), (name, zone)):
        found = from_iso(_part(element, stated), clock)
        if isinstance(found, datetime):
            return found.astimezone(zone)
    return None


def _without_shortcodes(content: str) -> str:
    content = LONE.sub("", WITH_ATTRIBUTES.sub("", EMBED.sub("", SHOWN_INSTEAD.sub("", content))))
    for name in set(ENDING.findall(content)):
        content = content.replace(f"[{name}]", "").replace(f"[/{name}]", "")
    return content


def _paragraphs(content: str) -> str:
    """What WordPress makes of blank lines when it shows a post that was written without paragraphs."""
    if PARAGRAPHS.search(content):
        return content
    return "\n\n".join(
        block if BLOCK.match(block) else f"<p>{block.strip().replace(chr(10), '<br>')}</p>"
        for block in BLANK_LINE.split(content.replace("\r\n", "\n"))
    )
