"""The buttons under an answer, and what they carry.

A button holds a page number, digests and offsets: no words of the question, which is read again from the message that
the answer replies to, or from the line above the answer. So nothing is stored, and buttons outlive the process.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.chat.showing.links import usable
from bot.chat.showing.views import NO_OFFERS, Offers
from bot.model import Article, Quote, Span
from bot.wording.blocks import Page
from bot.wording.cutting import cut
from bot.wording.phrasebook import Texts
from bot.wording.sources import headline
from bot.wording.texts import LANGUAGES

# 6 bytes: two of a thousand articles get the same digest once in 500 million corpora, and callback data stay within
# the Bot API's 64 bytes (https://core.telegram.org/bots/api#inlinekeyboardbutton) whatever the offsets.
DIGEST_BYTES = 6

# Characters of a label that has a row of its own: what a phone of 320 pixels shows.
LONGEST_LABEL = 30

# How much of an article is its opening, where no quote says what to show of it.
OPENING = 600

DAYS_IN_A_ROW = 2


@dataclass(frozen=True, slots=True)
class TurnTo:
    """Shows a page of the answer, counted from 0."""

    page: int
    language: str = ""


@dataclass(frozen=True, slots=True)
class ShowContext:
    """Shows what stands around a quote; `page` is where Back leads."""

    page: int
    path_digest: str
    text_digest: str
    quote: Span
    screen: int = 0
    """0 for the screen with the quote, n + 1 for the article's screen n."""
    language: str = ""


@dataclass(frozen=True, slots=True)
class OnDay:
    """Asks again, with this date instead of the question's own."""

    day: date
    language: str = ""


@dataclass(frozen=True, slots=True)
class AskExample:
    """Asks what the button's label says."""

    number: int


@dataclass(frozen=True, slots=True)
class Speak:
    """Chooses the language of the interface."""

    language: str


@dataclass(frozen=True, slots=True)
class Vote:
    """Says whether the answer was one; `page` is the page that is shown."""

    page: int
    helped: bool
    language: str = ""


@dataclass(frozen=True, slots=True)
class Follow:
    """Wishes to be told of articles that answer the question."""

    language: str = ""


@dataclass(frozen=True, slots=True)
class Unfollow:
    """Wishes to hear no more of the topic with this number."""

    number: int


@dataclass(frozen=True, slots=True)
class Watch:
    """Wishes to be told of corrections, or no more."""

    wanted: bool


Press = TurnTo | ShowContext | OnDay | AskExample | Speak | Vote | Follow | Unfollow | Watch


def context_of(quote: Quote, page: int, language: str = "") -> ShowContext:
    return ShowContext(page, digest(quote.article.path), digest(quote.article.text), quote.span, 0, language)


def opening_of(article: Article, page: int, language: str) -> ShowContext:
    """The article's first paragraph, or as much of it as fits."""
    end = article.text.find("\n\n")
    lead = Span(0, min(len(article.text) if end < 0 else end, OPENING))
    return ShowContext(page, digest(article.path), digest(article.text), lead, 0, language)


def digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=DIGEST_BYTES).hexdigest()


def encode(press: Press) -> str:
    """The button's callback data, at most 64 bytes."""
    match press:
        case TurnTo(page, language):
            parts: tuple[object, ...] = ("p", page, language)
        case ShowContext(page, path, text, quote, screen, language):
            parts = ("c", page, path, text, quote.start, quote.end, screen, language)
        case OnDay(day, language):
            parts = ("d", day.isoformat(), language)
        case AskExample(number):
            parts = ("q", number)
        case Speak(language):
            parts = ("l", language)
        case Vote(page, helped, language):
            parts = ("v", page, int(helped), language)
        case Follow(language):
            parts = ("f", language)
        case Unfollow(number):
            parts = ("u", number)
        case Watch(wanted):
            parts = ("w", int(wanted))
    return ":".join(map(str, parts))


def decode(data: str) -> Press | None:
    """What a button asks for; None when it is none of ours, since clients can send anything."""
    try:
        return _decoded(data.split(":"))
    except ValueError:  # neither a number nor a date nor a language: not ours
        return None


def _decoded(parts: list[str]) -> Press | None:
    """Without screens and languages too, as older messages have it."""
    found: Press | None = None
    match parts:
        case ["p", page, *language]:
            found = TurnTo(_number(page), _language(language))
        case ["c", page, path, text, start, end, *rest]:
            quote, screen = Span(_number(start), _number(end)), _number(rest[0]) if rest else 0
            found = ShowContext(_number(page), path, text, quote, screen, _language(rest[1:]))
        case ["d", day, *language]:
            found = OnDay(date.fromisoformat(day), _language(language))
        case ["q", number]:
            found = AskExample(_number(number))
        case ["l", language] if language:
            found = Speak(_language([language]))
        case _:
            found = _voiced(parts)
    return found


def _voiced(parts: list[str]) -> Press | None:
    """Buttons of the readers' voice."""
    match parts:
        case ["v", page, ("0" | "1") as helped, language]:
            return Vote(_number(page), helped == "1", _language([language]))
        case ["f", language]:
            return Follow(_language([language]))
        case ["u", number]:
            return Unfollow(_number(number))
        case ["w", ("0" | "1") as wanted]:
            return Watch(wanted == "1")
    return None


def _number(text: str) -> int:
    if not (text.isascii() and text.isdecimal()):
        raise ValueError(text)
    return int(text)


def _language(parts: list[str]) -> str:
    """The code of a language of ours; "" where none is named, as in messages of older versions."""
    if parts and (len(parts) > 1 or parts[0] not in {"", *(texts.code for texts in LANGUAGES)}):
        raise ValueError(parts)
    return parts[0] if parts else ""


Row = list[InlineKeyboardButton]


def page_keyboard(
    page: Page, number: int, count: int, texts: Texts, offers: Offers = NO_OFFERS
) -> InlineKeyboardMarkup | None:
    """The buttons under a page; None when it leads nowhere."""
    rows = [*_quote_rows(page, number, count, texts)] if page.quotes else _ways_on(page, texts)
    if page.quotes and offers.vote:
        verdicts = ((texts.yes, True), (texts.no, False))
        rows.append([button(label, Vote(number, helped, texts.code)) for label, helped in verdicts])
    if offers.follow and not page.quotes:
        rows.append([button(texts.follow, Follow(texts.code))])
    return InlineKeyboardMarkup(rows) if rows else None


def _quote_rows(page: Page, number: int, count: int, texts: Texts) -> list[Row]:
    quote = page.quotes[0]
    turning = turning_row(number, count, texts)
    looking = [button(texts.context, context_of(quote, number, texts.code)), *link_button(quote.article, texts)]
    # Four labels are too wide for one row of a phone.
    return [turning, looking] if len(turning) > 1 else [[*turning, *looking]]


def turning_row(number: int, count: int, texts: Texts) -> Row:
    row = [button(texts.back, TurnTo(number - 1, texts.code))] if number else []
    return row + ([button(texts.more, TurnTo(number + 1, texts.code))] if number + 1 < count else [])


def _ways_on(page: Page, texts: Texts) -> list[Row]:
    """The headlines and the dates that a refusal offers."""
    rows = [
        [button(headline(article, LONGEST_LABEL), opening_of(article, 0, texts.code))] for article in page.headlines
    ]
    days = [button(texts.short_day(day), OnDay(day, texts.code)) for day in page.days]
    return rows + [days[at : at + DAYS_IN_A_ROW] for at in range(0, len(days), DAYS_IN_A_ROW)]


def examples_keyboard(questions: tuple[str, ...]) -> InlineKeyboardMarkup | None:
    rows = [[button(question, AskExample(number))] for number, question in enumerate(questions)]
    return InlineKeyboardMarkup(rows) if rows else None


def languages_keyboard() -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[button(texts.name, Speak(texts.code)) for texts in LANGUAGES]])


def following_keyboard(topics: Sequence[tuple[int, str]], texts: Texts, *, watched: bool) -> InlineKeyboardMarkup:
    """A button a topic, by its number, that stops it; and one that begins or ends the telling of corrections."""
    rows = [[button(f"✕ {cut(topic, LONGEST_LABEL - 2)}", Unfollow(number))] for number, topic in topics]
    return InlineKeyboardMarkup([*rows, [watch_button(texts, watched=watched)]])


def watch_button(texts: Texts, *, watched: bool) -> InlineKeyboardButton:
    return button(texts.watch_no_more if watched else texts.watch, Watch(not watched))


def button(label: str, press: Press) -> InlineKeyboardButton:
    return InlineKeyboardButton(cut(label, 64), callback_data=encode(press))


def link_button(article: Article, texts: Texts) -> Row:
    """Open article, when its link is one that Telegram takes."""
    url = article.url or ""
    return [InlineKeyboardButton(texts.open_article, url=url)] if usable(url) else []
