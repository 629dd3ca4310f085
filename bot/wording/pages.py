"""What is said and in which order: an `Answer` becomes blocks of plain text, which a formatter then dresses.

`chat.rendering` dresses them for Telegram, `bot.terminal` for the command line. A block's text is plain; offsets in
`marks` count its characters.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from bot.model import Answer, Article, Outcome, Quote, Span
from bot.wording.cutting import begun_near, cut, cut_front, flowing, one_line, shorten, units
from bot.wording.texts import Texts

# https://core.telegram.org/bots/api#sendmessage: "1-4096 characters after entities parsing", in UTF-16 code units.
MESSAGE_LIMIT = 4096

# At most three quotes at a time: what a phone's screen holds.
QUOTES_ON_A_PAGE = 3

# A quote longer than this hides the sentence that answers; In context shows the rest. Passages are far shorter unless
# an article has no sentence ends.
LONGEST_QUOTE = 1500

# Characters before the sentence that answers, in a quote that is folded: of such only the first three lines are seen.
FOLDED_LEAD = 90

# Titles that are an article's first sentence can be long; beyond this they push the quote off a phone's screen.
LONGEST_TITLE = 200
LONGEST_NAME = 80
LONGEST_WORD = 60

# How much of a list is named before it becomes noise.
MOST_WORDS = 6
MOST_COPIES = 3

# Context: this many paragraphs on either side of the quote, shortened to this many units on either side.
PARAGRAPHS_AROUND = 2
LONGEST_SIDE = 1000


class Kind(Enum):
    """What a block is; how it looks is the formatter's."""

    TITLE = "title"
    SOURCE = "source"
    QUOTE = "quote"
    FOLDED = "folded quote"
    NOTE = "note"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Block:
    """A run of plain text of one kind, on lines of its own. `gap` asks for a blank line before it, if anything is."""

    kind: Kind
    text: str
    marks: tuple[Span, ...] = ()
    gap: bool = False


Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One screen of an answer: what it says, and the quotes it shows."""

    blocks: Blocks
    quotes: tuple[Quote, ...] = ()


def length(blocks: Iterable[Block]) -> int:
    """An upper bound of the message's length: each block costs its text and the line breaks before it."""
    return sum(units(block.text) + 1 + block.gap for block in blocks)


def pages(answer: Answer, texts: Texts, quotes: int = QUOTES_ON_A_PAGE, limit: int = MESSAGE_LIMIT) -> tuple[Page, ...]:
    """The answer's screens, at least one, each of at most `quotes` quotes and `limit` units.

    Only an answered question shows quotes.
    """
    if not answer.answered:
        return (Page(_refusal(answer, texts)),)
    lead, tail = tuple(_lead(answer, texts)), tuple(_tail(answer, texts))
    room = limit - length(lead) - length(tail)
    bodies = _bodies(answer.quotes, texts, quotes, room)
    return tuple(Page((*lead, *body, *tail), shown) for body, shown in bodies)


def _bodies(quotes: Sequence[Quote], texts: Texts, most: int, room: int) -> Iterator[tuple[Blocks, tuple[Quote, ...]]]:
    """Quotes in runs of at most `most` that fit into `room`; one that does not fit whole goes on to the next page."""
    shown: list[Quote] = []
    body: Blocks = ()
    for quote in quotes:
        longer = body + tuple(_quoted(quote, texts, folded=bool(shown)))
        if shown and (len(shown) == most or length(longer) > room):
            yield body, tuple(shown)
            shown, longer = [], tuple(_quoted(quote, texts, folded=False))
        shown, body = [*shown, quote], longer
    yield body, tuple(shown)


def _quoted(quote: Quote, texts: Texts, *, folded: bool) -> Iterator[Block]:
    yield Block(Kind.TITLE, headline(quote.article), gap=True)
    yield Block(Kind.SOURCE, source_line(quote.article, texts))
    text, marks = shorten(flowing(quote.text), quote.marks, LONGEST_QUOTE)
    if folded:
        text, marks = begun_near(text, marks, FOLDED_LEAD)
    yield Block(Kind.FOLDED if folded else Kind.QUOTE, text, marks)
    if quote.also_in:
        yield Block(Kind.NOTE, _copies(quote.also_in, texts))


def headline(article: Article) -> str:
    return cut(one_line(article.title), LONGEST_TITLE)


def source_line(article: Article, texts: Texts) -> str:
    """Such as "AFP · 25 January 2022"; the date alone when the source is not known."""
    day = texts.day(article.date)
    return f"{cut(one_line(article.source), LONGEST_NAME)} · {day}" if article.source else day


def _copies(articles: Sequence[Article], texts: Texts) -> str:
    named = "; ".join(
        f"{cut(one_line(article.title), LONGEST_NAME)} ({source_line(article, texts)})"
        for article in articles[:MOST_COPIES]
    )
    rest = len(articles) - MOST_COPIES
    return texts.also_in_more.format(articles=named, count=rest) if rest > 0 else texts.also_in.format(articles=named)


def _lead(answer: Answer, texts: Texts) -> Iterator[Block]:
    """How the question was read, where that is not plain from the question."""
    notes = [
        texts.searched_for.format(searched=_word(c.searched), asked=_word(c.asked))
        for c in answer.corrections[:MOST_WORDS]
    ]
    if window := _window(answer, texts):
        notes.append(window)
    for note in notes:
        yield Block(Kind.NOTE, note[0].upper() + note[1:])


def _tail(answer: Answer, texts: Texts) -> Iterator[Block]:
    if answer.newest:
        yield Block(Kind.NOTE, texts.newest.format(day=texts.day(answer.newest)), gap=True)


def _window(answer: Answer, texts: Texts) -> str:
    """The dates that were searched: "articles dated 20 January 2022 to 25 January 2022"; "" when all were."""
    since, until = answer.since, answer.until
    if since and until:
        sentence = texts.dates_on if since == until else texts.dates_between
    else:
        sentence = texts.dates_since if since else texts.dates_until if until else ""
    return sentence.format(since=texts.day(since), until=texts.day(until))


def _refusal(answer: Answer, texts: Texts) -> Blocks:
    if answer.outcome is Outcome.EMPTY_CORPUS:
        return (Block(Kind.TEXT, texts.empty_corpus),)
    if answer.outcome is Outcome.EMPTY_WINDOW:
        return tuple(_empty_window(answer, texts))
    return tuple(_not_found(answer, texts))


def _empty_window(answer: Answer, texts: Texts) -> Iterator[Block]:
    yield Block(Kind.TEXT, texts.empty_window.format(window=_window(answer, texts)))
    if answer.nearest:
        days = " · ".join(texts.day(day) for day in answer.nearest[:MOST_WORDS])
        yield Block(Kind.TEXT, texts.nearest.format(days=days))
    yield from _covered(answer, texts)


def _not_found(answer: Answer, texts: Texts) -> Iterator[Block]:
    yield Block(Kind.TEXT, texts.not_found)
    if answer.unknown:
        sentence = texts.unknown_word if len(answer.unknown) == 1 else texts.unknown_words
        words = ", ".join(f"“{_word(word)}”" for word in answer.unknown[:MOST_WORDS])
        yield Block(Kind.TEXT, sentence.format(words=words))
    yield from _lead(answer, texts)
    if answer.closest:
        yield Block(Kind.TEXT, texts.closest, gap=True)
        for article in answer.closest[:MOST_WORDS]:
            yield Block(Kind.TEXT, f"• {headline(article)} — {source_line(article, texts)}")
    yield from _covered(answer, texts)


def _covered(answer: Answer, texts: Texts) -> Iterator[Block]:
    if answer.covers:
        since, until = answer.covers
        sentence = texts.covers_one_day if since == until else texts.covers_between
        yield Block(Kind.TEXT, sentence.format(since=texts.day(since), until=texts.day(until)), gap=True)


def about(articles: Sequence[Article], texts: Texts) -> Blocks:
    """What the bot is, and how many articles of which dates it quotes."""
    return (Block(Kind.TEXT, texts.about), Block(Kind.TEXT, _corpus(articles, texts), gap=True))


def _corpus(articles: Sequence[Article], texts: Texts) -> str:
    if not articles:
        return texts.empty_corpus
    days = sorted(article.date for article in articles if article.date)
    if not days:
        return texts.corpus_undated.format(count=len(articles))
    return texts.corpus.format(count=len(articles), since=texts.day(days[0]), until=texts.day(days[-1]))


def surroundings(article: Article, quote: Span, highlights: tuple[Span, ...], texts: Texts) -> Blocks:
    """The paragraphs around a quote; `quote` and `highlights` count the article's characters."""
    before, after = _around(article.text, quote)
    marks = tuple(Span(h.start - quote.start, h.end - quote.start) for h in highlights)
    text, marks = shorten(flowing(article.text[quote.start : quote.end]), marks, LONGEST_QUOTE)
    blocks = (
        Block(Kind.TITLE, headline(article)),
        Block(Kind.SOURCE, source_line(article, texts)),
        Block(Kind.TEXT, cut_front(flowing(before).strip(), LONGEST_SIDE), gap=True),
        Block(Kind.QUOTE, text, marks),
        Block(Kind.TEXT, cut(flowing(after).strip(), LONGEST_SIDE)),
    )
    return tuple(block for block in blocks if block.text)


PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*\n\s*")


def _around(text: str, quote: Span) -> tuple[str, str]:
    """The text of the quote's own paragraph and of its neighbours, before and after the quote."""
    starts = [0, *(gap.end() for gap in PARAGRAPH_BREAK.finditer(text, 0, quote.start))]
    ends = [*(gap.start() for gap in PARAGRAPH_BREAK.finditer(text, quote.end)), len(text)]
    first = starts[-1 - PARAGRAPHS_AROUND :][0]
    last = ends[: PARAGRAPHS_AROUND + 1][-1]
    return text[first : quote.start], text[quote.end : last]


def _word(word: str) -> str:
    return cut(one_line(word), LONGEST_WORD)
