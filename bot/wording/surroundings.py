"""What stands around a quote: its article, screen by screen, the one with the quote among them."""

from collections.abc import Iterator

from bot.language.texts.splitting import PARAGRAPH_BREAK
from bot.model import Article, Span
from bot.wording.blocks import Block, Blocks, Kind
from bot.wording.cutting import cut, cut_front, flowing, shorten
from bot.wording.pages import LONGEST_QUOTE
from bot.wording.phrasebook import Texts
from bot.wording.sources import headline, source_line

# The quote's own screen: this many paragraphs on either side of it, shortened to this many units on either side.
PARAGRAPHS_AROUND = 2
LONGEST_SIDE = 1000

# Characters of the other screens, at most: with twice as many units each of them fits one message.
SCREEN = 1500

# References of an article that are listed before they become noise.
MOST_REFERENCES = 5


def screens_of(article: Article, quote: Span) -> tuple[tuple[Span, ...], int]:
    """The article cut into screens, and the number of the one that holds the quote."""
    middle = _around(article.text, quote)
    before = tuple(_chunks(article.text, 0, middle.start))
    return (*before, middle, *_chunks(article.text, middle.end, len(article.text))), len(before)


def surroundings(
    article: Article, quote: Span, highlights: tuple[Span, ...], texts: Texts, asked_in: str | None = None
) -> Blocks:
    """The screen with the quote; `quote` and `highlights` count the article's characters.

    An article in another language than the question's, `asked_in`, is marked as such.
    """
    around = _around(article.text, quote)
    marks = tuple(Span(h.start - quote.start, h.end - quote.start) for h in highlights)
    text, marks = shorten(flowing(article.text[quote.start : quote.end]), marks, LONGEST_QUOTE)
    before, after = article.text[around.start : quote.start], article.text[quote.end : around.end]
    blocks = (
        *_head(article, texts, asked_in),
        Block(Kind.TEXT, cut_front(flowing(before).strip(), LONGEST_SIDE), gap=True),
        Block(Kind.QUOTE, text, marks),
        Block(Kind.TEXT, cut(flowing(after).strip(), LONGEST_SIDE)),
        *_references(article, texts),
    )
    return tuple(block for block in blocks if block.text)


def screen(article: Article, shown: Span, texts: Texts, asked_in: str | None = None) -> Blocks:
    """Another screen of the article."""
    text = flowing(article.text[shown.start : shown.end]).strip()
    return (*_head(article, texts, asked_in), Block(Kind.TEXT, text, gap=True))


def _head(article: Article, texts: Texts, asked_in: str | None) -> Blocks:
    title = Block(Kind.TITLE, headline(article), link=article.url)
    return (title, Block(Kind.SOURCE, source_line(article, texts, asked_in)))


def _references(article: Article, texts: Texts) -> Iterator[Block]:
    for number, reference in enumerate(article.sources[:MOST_REFERENCES]):
        if not number:
            yield Block(Kind.NOTE, texts.further_sources, gap=True)
        yield Block(Kind.NOTE, f"• {cut(reference.name, 80)}", link=reference.url)


def _around(text: str, quote: Span) -> Span:
    """The quote's own paragraph and its neighbours, no further than a side is long; it begins and ends at words."""
    starts = [0, *(gap.end() for gap in PARAGRAPH_BREAK.finditer(text, 0, quote.start))]
    ends = [*(gap.start() for gap in PARAGRAPH_BREAK.finditer(text, quote.end)), len(text)]
    first, last = starts[-1 - PARAGRAPHS_AROUND :][0], ends[: PARAGRAPHS_AROUND + 1][-1]
    if quote.start - first > LONGEST_SIDE:
        first = _after_space(text, quote.start - LONGEST_SIDE, quote.start)
    if last - quote.end > LONGEST_SIDE:
        last = _after_space(text, quote.end + LONGEST_SIDE // 2, quote.end + LONGEST_SIDE)
    return Span(first, last)


def _chunks(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretch in pieces that begin and end between paragraphs where they can, else between words."""
    while start < end:
        stop = end
        if end - start > SCREEN:
            breaks = [gap.end() for gap in PARAGRAPH_BREAK.finditer(text, start + SCREEN // 2, start + SCREEN)]
            stop = breaks[-1] if breaks else _after_space(text, start + SCREEN // 2, start + SCREEN)
        if text[start:stop].strip():
            yield Span(start, stop)
        start = stop


def _after_space(text: str, start: int, end: int) -> int:
    """The last beginning of a word between two places, or the second of them."""
    space = max(text.rfind(" ", start, end), text.rfind("\n", start, end))
    return end if space < 0 else space + 1
