"""Quotes in a button: what a message without a chat needs to show others, in the 64 bytes that a button may carry.

Messages sent through inline and guest mode come back without their text and without the question when a button below
them is pressed. So the button carries the quotes themselves, as places in articles, and nothing is stored.
"""

import struct
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

from bot.model import Article, Quote, Span
from bot.wording.texts import LANGUAGES

# Digest of the article (4 bytes), start of the quote (4), its length, and where its mark starts and how long it is (2
# each): three of them are 56 characters in base 64.
PLACE = struct.Struct(">4sIHHH")
MOST_CARRIED = 3
DIGEST_BYTES = 4
LONGEST = 0xFFFF

PREFIX = "i"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quote stands. The digest is of the article's path and text, so that a changed article is not found."""

    article: bytes
    start: int
    length: int
    mark: int
    marked: int


@dataclass(frozen=True, slots=True)
class Carried:
    """Up to three quotes, which of them is shown, the language of the words around them, and that of the question."""

    shown: int
    texts: str
    asked: str
    places: tuple[Place, ...]


def place_of(quote: Quote) -> Place | None:
    """None for a quote too long to be carried."""
    mark = quote.marks[0] if quote.marks else Span(0, 0)
    if len(quote.span) > LONGEST:
        return None
    return Place(article_digest(quote.article), quote.span.start, len(quote.span), mark.start, len(mark))


def quote_at(place: Place, articles: Sequence[Article]) -> Quote | None:
    """The quote; None when its article has changed or is gone."""
    article = next((each for each in articles if article_digest(each) == place.article), None)
    span = Span(place.start, place.start + place.length)
    if article is None or span.end > len(article.text) or place.mark + place.marked > place.length:
        return None
    mark = Span(place.start + place.mark, place.start + place.mark + place.marked)
    return Quote(article, span, (mark,) if place.marked else (), 0.0)


def article_digest(article: Article) -> bytes:
    text = f"{article.path}\n{article.text}"
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=DIGEST_BYTES).digest()


def encode(carried: Carried) -> str:
    """The button's callback data, at most 64 bytes."""
    packed = b"".join(
        PLACE.pack(place.article, place.start, place.length, place.mark, place.marked) for place in carried.places
    )
    codes = [texts.code for texts in LANGUAGES]
    return f"{PREFIX}{carried.shown}{codes.index(carried.texts)}{carried.asked:.2}{urlsafe_b64encode(packed).decode()}"


def decode(data: str) -> Carried | None:
    """What a button carries; None when it is none of ours, since clients can send anything."""
    try:
        shown, language, asked = int(data[1]), int(data[2]), data[3:5]
        packed = urlsafe_b64decode(data[5:].encode("ascii"))
        places = tuple(Place(*fields) for fields in PLACE.iter_unpack(packed))
        carried = Carried(shown, LANGUAGES[language].code, asked, places)
    except (ValueError, IndexError, Error, struct.error):
        return None
    return carried if data.startswith(PREFIX) and shown < len(places) <= MOST_CARRIED else None
