"""The buttons under an answer, and what they carry.

A button holds a page number, digests and offsets: no words of the question, which is read again from the message that
the answer replies to. So nothing is stored, and buttons outlive the process.
"""

from dataclasses import dataclass
from hashlib import blake2b
from urllib.parse import urlsplit

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.model import Article, Quote, Span
from bot.wording.pages import Page
from bot.wording.texts import Texts

# 6 bytes: two of a thousand articles get the same digest once in 500 million corpora, and callback data stay well
# under the Bot API's 64 bytes (https://core.telegram.org/bots/api#inlinekeyboardbutton) whatever the offsets.
DIGEST_BYTES = 6


@dataclass(frozen=True, slots=True)
class TurnTo:
    """Shows a page of the answer, counted from 0."""

    page: int


@dataclass(frozen=True, slots=True)
class ShowContext:
    """Shows what stands around a quote; `page` is where Back leads."""

    page: int
    path_digest: str
    text_digest: str
    quote: Span


Press = TurnTo | ShowContext


def context_of(quote: Quote, page: int) -> ShowContext:
    return ShowContext(page, digest(quote.article.path), digest(quote.article.text), quote.span)


def digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=DIGEST_BYTES).hexdigest()


def encode(press: Press) -> str:
    """The button's callback data, at most 64 bytes."""
    if isinstance(press, TurnTo):
        return f"p:{press.page}"
    return f"c:{press.page}:{press.path_digest}:{press.text_digest}:{press.quote.start}:{press.quote.end}"


def decode(data: str) -> Press | None:
    """What a button asks for; None when it is none of ours, since clients can send anything."""
    try:
        match data.split(":"):
            case ["p", page]:
                return TurnTo(_number(page))
            case ["c", page, path_digest, text_digest, start, end]:
                return ShowContext(_number(page), path_digest, text_digest, Span(_number(start), _number(end)))
    except ValueError:
        pass  # not a number: not ours
    return None


def _number(text: str) -> int:
    if not (text.isascii() and text.isdecimal()):
        raise ValueError(text)
    return int(text)


def page_keyboard(page: Page, number: int, count: int, texts: Texts) -> InlineKeyboardMarkup | None:
    """The buttons under a page; None when it quotes nothing."""
    if not page.quotes:
        return None
    quote = page.quotes[0]
    turning = [_button(texts.back, TurnTo(number - 1))] if number else []
    turning += [_button(texts.more, TurnTo(number + 1))] if number + 1 < count else []
    looking = [_button(texts.context, context_of(quote, number)), *_link(quote.article, texts)]
    # Four labels are too wide for one row of a phone.
    return InlineKeyboardMarkup([turning, looking] if number and turning[1:] else [[*turning, *looking]])


def context_keyboard(article: Article, page: int, texts: Texts) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[_button(texts.back, TurnTo(page)), *_link(article, texts)]])


def _button(label: str, press: Press) -> InlineKeyboardButton:
    return InlineKeyboardButton(label, callback_data=encode(press))


def _link(article: Article, texts: Texts) -> list[InlineKeyboardButton]:
    """Open article, when its link is one that Telegram takes: a single bad one makes it refuse the whole message."""
    url = article.url or ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return []
    usable = parts.scheme in ("http", "https") and "." in (parts.hostname or "") and not any(map(str.isspace, url))
    return [InlineKeyboardButton(texts.open_article, url=url)] if usable else []
