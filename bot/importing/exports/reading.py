"""The entry: a file or folder that somebody exported → its articles, one after the other."""

from __future__ import annotations

import logging
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from zipfile import BadZipFile

from lxml.etree import LxmlError

from bot.articles.faults import FaultError
from bot.articles.folder.finding import Found, find
from bot.importing.exports.accounts.mastodon import read_outbox
from bot.importing.exports.accounts.substack import read_substack
from bot.importing.exports.accounts.tweets import read_tweets
from bot.importing.exports.archives import members
from bot.importing.exports.articles import SUFFIXES, read_single
from bot.importing.exports.choosing import Group, grouped, is_beside, without_databases
from bot.importing.exports.documents.docx import read_docx
from bot.importing.exports.documents.epub import read_epub
from bot.importing.exports.documents.mail import read_mail
from bot.importing.exports.documents.mhtml import read_mhtml
from bot.importing.exports.documents.pdf import read_pdf
from bot.importing.exports.documents.warc import read_warc
from bot.importing.exports.failing import failed
from bot.importing.exports.options import DEFAULTS, Options
from bot.importing.exports.publishing.feed import read_saved_feed
from bot.importing.exports.publishing.newsml import read_newsml
from bot.importing.exports.publishing.nitf import read_nitf
from bot.importing.exports.publishing.reliefweb import read_reliefweb
from bot.importing.exports.publishing.wordpress import read_wordpress
from bot.importing.exports.recognising import Kind, recognise
from bot.importing.exports.sources import Source
from bot.importing.exports.tables.reading import described, read_table
from bot.importing.exports.telegram.pages import page_number, read_pages
from bot.importing.exports.telegram.results import read_results
from bot.importing.item import Failure, Item

__all__ = ["Options", "describe_mapping", "read_export"]

log = logging.getLogger(__name__)

Results = Iterator[Item | Failure]

READERS: Mapping[Kind, Callable[[Source, Options], Results]] = {
    Kind.ARTICLE: read_single,
    Kind.TABLE: read_table,
    Kind.TELEGRAM_RESULTS: read_results,
    Kind.WORDPRESS: read_wordpress,
    Kind.FEED: read_saved_feed,
    Kind.RELIEFWEB: read_reliefweb,
    Kind.TWEETS: read_tweets,
    Kind.MASTODON: read_outbox,
    Kind.MHTML: read_mhtml,
    Kind.MAIL: read_mail,
    Kind.EPUB: read_epub,
    Kind.DOCX: read_docx,
    Kind.PDF: read_pdf,
    Kind.WARC: read_warc,
    Kind.NITF: read_nitf,
}
# Kinds that several sources make up.
JOINED: Mapping[Kind, Callable[[Sequence[Source], Options], Results]] = {
    Kind.TELEGRAM_PAGE: read_pages,
    Kind.NEWSML: read_newsml,
    Kind.SUBSTACK: read_substack,
}
DAMAGED = (FaultError, OSError, LxmlError, BadZipFile, zlib.error, EOFError, RecursionError)
UPSET = "cannot be taken apart from some place on (export it again; the log says more)"
DEEPEST = 2  # archives within one another: Notion packs parts of an export into an archive of archives


def read_export(path: Path, options: Options = DEFAULTS) -> Results:
    """Reads a file or folder by what it holds; what it cannot read is a failure and never the end."""
    try:
        sources = _of_folder(path) if path.is_dir() else _with_pages(path)
    except OSError as error:
        yield _failure(Source.of_file(path), error)
        return
    yield from (one for one in sources if isinstance(one, Failure))
    yield from _read_all([one for one in sources if isinstance(one, Source)], options, chosen=not path.is_dir())


def describe_mapping(path: Path, options: Options = DEFAULTS) -> str | None:
    """For a table, which column is taken for what: "title: Headline, text: Body; not used: id". None for others."""
    try:
        source = Source.of_file(path)
        return described(source, options) if path.is_file() and recognise(source) is Kind.TABLE else None
    except DAMAGED:  # which reading it says in a sentence
        return None


def _of_folder(folder: Path) -> list[Source | Failure]:
    """Links that lead out of it are named and not followed; what is no ordinary file is passed over."""
    listed = sorted(find(folder, follow_links=False), key=lambda found: found.path)
    return [_of_entry(entry) for entry in listed if entry.problem or entry.file.is_file()]


def _of_entry(entry: Found) -> Source | Failure:
    if entry.problem:
        return Failure(entry.path, str(entry.problem))
    return Source.of_file(entry.file, entry.path)


def _with_pages(path: Path) -> list[Source | Failure]:
    """The first page of a chat stands for all of them."""
    first = Source.of_file(path)
    if page_number(first) != 1:
        return [first]
    pages = [Source.of_file(other) for other in sorted(path.parent.glob(f"messages*{path.suffix}")) if other != path]
    return [first, *(page for page in pages if page_number(page) > 1)]


def _read_all(sources: Sequence[Source], options: Options, *, chosen: bool = False, depth: int = 0) -> Results:
    """Of sources that nobody has chosen one by one, those that are no articles for good reason are passed over."""
    listed = sources if chosen else without_databases(sources)
    recognised = [(_kind(source), source) for source in listed if chosen or not is_beside(source)]
    wanted = [one for one in recognised if chosen or one[0] is not Kind.ARTICLE or one[1].suffix in SUFFIXES]
    for group in grouped(wanted):
        yield from _read(group, options, depth)


def _kind(source: Source) -> Kind:
    try:
        return recognise(source)
    except DAMAGED:
        return Kind.UNKNOWN


def _read(group: Group, options: Options, depth: int) -> Results:
    first = group.sources[0]
    try:
        if group.kind is Kind.UNKNOWN:
            recognise(first)
        elif group.kind is Kind.ZIP:
            yield from _read_archive(first, options, depth)
        elif group.kind in JOINED:
            yield from JOINED[group.kind](group.sources, options)
        else:
            yield from READERS[group.kind](first, options)
    except DAMAGED as error:
        yield _failure(first, error)
    except Exception:  # whatever odd data upsets in a dozen libraries must not stop the rest
        log.exception("an export could not be read")
        yield failed(first.name, UPSET)


def _read_archive(source: Source, options: Options, depth: int) -> Results:
    if depth == DEEPEST:
        raise FaultError("is an archive too deep within others (unpack it and name the folder)")
    with members(source) as found:
        yield from _read_all(found, options, depth=depth + 1)


def _failure(source: Source, error: Exception) -> Failure:
    if isinstance(error, OSError):
        return failed(source.name, f"cannot be read: {error.strerror} (see that it exists and who may read it)")
    if not isinstance(error, FaultError):
        return failed(source.name, "is damaged and cannot be taken apart (export it again)")
    return failed(source.name, error.reason, error.line)
