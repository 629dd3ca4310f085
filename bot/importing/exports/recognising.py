"""What a source holds, told by its contents."""

from __future__ import annotations

import re
import zlib
from enum import Enum, auto

from bot.articles.faults import FaultError
from bot.articles.sniffing import ARCHIVE, is_data, is_page
from bot.importing.exports.archives import names
from bot.importing.exports.documents.mail import STATED, is_mail
from bot.importing.exports.json_streams import top_keys
from bot.importing.exports.sources import Source
from bot.importing.exports.tables.columns import is_known
from bot.importing.exports.tables.rows import LISTS, beginning, first_object, sign_of
from bot.importing.exports.xml_streams import root_of

BLANK = b"\xef\xbb\xbf \t\r\n"
OF_X = re.compile(rb"window\.YTD\.\w{1,60}\.part\d{1,9}\s{0,9}=")
POSTS_OF_X = re.compile(rb"window\.YTD\.tweets?\.")
REPORTS = re.compile(rb'"data"\s{0,99}:\s{0,99}\[\s{0,99}\{.{0,999}?"fields"\s{0,99}:\s{0,99}\{', re.DOTALL)
OBJECT = re.compile(rb"\{\s{0,9999}[\"}]")  # which no template of a site begins with
LIST = re.compile(rb"\[\s{0,9999}\{")
TELEGRAM_PAGE = re.compile(rb'class="page_header.{1,4000}class="(?:page_body|history)', re.DOTALL)


class Kind(Enum):
    UNKNOWN = auto()
    """Of no kind that is known, which `recognise` says in a sentence."""
    ARTICLE = auto()
    """One article: Markdown, a page, plain text."""
    TELEGRAM_RESULTS = auto()
    TELEGRAM_PAGE = auto()
    WORDPRESS = auto()
    FEED = auto()
    RELIEFWEB = auto()
    MASTODON = auto()
    TWEETS = auto()
    SUBSTACK = auto()
    MHTML = auto()
    MAIL = auto()
    ZIP = auto()
    EPUB = auto()
    DOCX = auto()
    PDF = auto()
    WARC = auto()
    TABLE = auto()
    """Rows with named parts: CSV, JSON Lines, a list in JSON."""
    NITF = auto()
    NEWSML = auto()


ROOTS = {
    "rss": Kind.FEED,
    "feed": Kind.FEED,
    "rdf": Kind.FEED,
    "nitf": Kind.NITF,
    "newsitem": Kind.NEWSML,
    "newsmessage": Kind.NEWSML,
}

KEYS = {
    "orderedItems": Kind.MASTODON,
    "messages": Kind.TELEGRAM_RESULTS,
    "chats": Kind.TELEGRAM_RESULTS,
    "left_chats": Kind.TELEGRAM_RESULTS,
}
# Files that many have, and what to do with them.
REFUSED = {
    b"\x1f\x8b": "is packed with gzip (unpack it first)",
    b"7z\xbc\xaf": "is packed with 7z (unpack it and name the folder)",
    b"Rar!": "is packed with RAR (unpack it and name the folder)",
    b"{\\rtf": "is an RTF document (save it as .docx or .txt)",
    b"\xd0\xcf\x11\xe0": "is a document of old Office programs (save it as .docx or .csv)",
}
COLUMNS_OF_SUBSTACK = {"post_id", "post_date", "is_published"}
MAIL_HEAD = 2000  # bytes of a saved page that state what it is
KNOWN_COLUMNS = 2  # of "title, date, text": one may be the first word of a text


def recognise(source: Source) -> Kind:
    """Tells the kind of a source. Raises FaultError for what is no export and no article."""
    start = source.start()
    if kind := _of_binary(source, start):
        return kind
    return _of_data(source, start.lstrip(BLANK)) or _of_text(source, start)


def _of_binary(source: Source, start: bytes) -> Kind | None:
    if start.startswith(b"PK\x03\x04"):
        found = names(source)
        if "mimetype" in found and "META-INF/container.xml" in found:
            return Kind.EPUB
        return Kind.DOCX if "word/document.xml" in found else Kind.ZIP
    if start.startswith((b"%PDF-", b"WARC/")):
        return Kind.PDF if start.startswith(b"%PDF-") else Kind.WARC
    if start.startswith(b"\x1f\x8b") and _unpacked(start).startswith(b"WARC/"):
        return Kind.WARC
    other = next((sentence for sign, sentence in REFUSED.items() if start.startswith(sign)), None)
    if other:
        raise FaultError(other)
    return None


def _unpacked(start: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=31).decompress(start, 100)
    except zlib.error:
        return b""


def _of_data(source: Source, start: bytes) -> Kind | None:
    if OF_X.match(start):
        return _of_x(start)
    if OBJECT.match(start):
        return _of_object(source, start)
    if LIST.match(start):
        return Kind.TABLE
    return _of_xml(start) if start[:1] == b"<" else None


def _of_text(source: Source, start: bytes) -> Kind:
    if is_mail(start):
        return Kind.MAIL
    if start.startswith(b"From ") and is_mail(start.partition(b"\n")[2], STATED):
        raise FaultError("is a mailbox (save its messages one by one)")
    if ARCHIVE.search(start[:MAIL_HEAD].decode(errors="replace")):
        return Kind.MHTML
    if is_page(start.decode(errors="replace")):
        return Kind.TELEGRAM_PAGE if TELEGRAM_PAGE.search(start) else Kind.ARTICLE
    return _of_table(source, start) or Kind.ARTICLE


def _of_x(start: bytes) -> Kind:
    """An archive of X has its likes and private messages beside its posts."""
    if POSTS_OF_X.match(start):
        return Kind.TWEETS
    raise FaultError("holds no posts of an archive of X (name its tweets.js)")


def _of_xml(start: bytes) -> Kind | None:
    """None for what is no XML of a kind that is known, such as a page."""
    found = root_of(start)
    if not found:
        return None
    name, attributes = found
    if name == "rss" and b"wordpress.org/export" in attributes:
        return Kind.WORDPRESS
    if name == "opml":
        raise FaultError("is a list of feeds (put their addresses into the file that FEEDS names)")
    if name not in ROOTS and is_data(start.decode(errors="replace")):
        raise FaultError("is XML of a kind that is not known (save its articles as .html or .txt)")
    return ROOTS.get(name)


def _of_object(source: Source, start: bytes) -> Kind:
    """By the first key that only one kind has; the rest of a large file is not looked at."""
    if REPORTS.search(start):
        return Kind.RELIEFWEB
    if first := first_object(start):
        found = ((key, isinstance(value, list)) for key, value in first.items())
    else:
        found = ((key, event[1] == "start_array") for key, event in top_keys(source.opened))
    known = False
    for key, holds_list in found:
        if key in KEYS:
            return KEYS[key]
        if holds_list and key in LISTS:
            return Kind.TABLE
        known = known or is_known(key)
    if known:
        return Kind.TABLE
    raise FaultError("is JSON of a kind that is not known (write its articles as JSON Lines: title, date, text)")


def _of_table(source: Source, start: bytes) -> Kind | None:
    """By its name, or by names of columns that nobody would write above a text."""
    try:
        _, text = beginning(start)
    except FaultError:
        return None
    sign = sign_of(text)
    if sign is None:
        return None
    columns = [name.strip(' "') for name in text.partition("\n")[0].strip().split(sign)]
    if set(columns) >= COLUMNS_OF_SUBSTACK:
        return Kind.SUBSTACK
    known = source.suffix in {".csv", ".tsv"} or sum(map(is_known, columns)) >= KNOWN_COLUMNS
    return Kind.TABLE if known else None
