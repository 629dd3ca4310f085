"""What is said of a question and in which order: an `Answer` becomes pages of plain text.

`chat.showing.rendering` dresses them for Telegram, `bot.terminal` for the command line.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.model import Answer, Outcome, Quote
from bot.wording.blocks import MESSAGE_LIMIT, Block, Blocks, Kind, Page, length
from bot.wording.cutting import begun_near, cut, flowing, one_line, shorten
from bot.wording.listings import about
from bot.wording.phrasebook import Texts
from bot.wording.refusals import MOST_WORDS, how_read, refusal
from bot.wording.sources import asked_in, copies_line, corrections, headline, source_line

__all__ = [
    "MESSAGE_LIMIT",
    "QUOTES_ON_A_PAGE",
    "Block",
    "Blocks",
    "Kind",
    "Page",
    "about",
    "about_line",
    "pages",
    "quoted",
]

# At most three quotes at a time: what a phone's screen holds.
QUOTES_ON_A_PAGE = 3

# A quote longer than this hides the sentence that answers; In context shows the rest. Passages are far shorter unless
# an article has no sentence ends.
LONGEST_QUOTE = 1500

# Characters before the sentence that answers, in a quote that is folded: of such only the first three lines are seen,
# which on a phone of 320 pixels are about a hundred characters.
FOLDED_LEAD = 40

# A question that is shown above its answer is read back from there when a button is pressed, so it is cut only where
# it would drown the answer.
LONGEST_ABOUT = 500


def pages(  # noqa: PLR0913 - how much fits differs between Telegram, an inline result and a terminal
    answer: Answer,
    texts: Texts,
    quotes: int = QUOTES_ON_A_PAGE,
    limit: int = MESSAGE_LIMIT,
    *,
    above: Blocks = (),
    nothing: str = "",
) -> tuple[Page, ...]:
    """The answer's screens, at least one, each of at most `quotes` quotes and `limit` units.

    Only an answered question shows quotes. `above` stands over each page; `nothing` is said instead of the usual
    sentence when the articles do not answer.
    """
    if not answer.answered:
        return (_refused(answer, texts, above, nothing),)
    lead, tail = (*above, *how_read(answer, texts)), tuple(_tail(answer, texts))
    room = limit - length(lead) - length(tail)
    bodies = _bodies(answer, texts, quotes, room)
    return tuple(Page((*lead, *body, *tail), shown) for body, shown in bodies)


def about_line(question: str, texts: Texts) -> Block:
    """The question that was searched, to be shown where the reader's message does not hold it."""
    return Block(Kind.ABOUT, texts.about_line.format(question=cut(one_line(question), LONGEST_ABOUT)))


def _refused(answer: Answer, texts: Texts, above: Blocks, nothing: str) -> Page:
    said = (Block(Kind.TEXT, nothing),) if nothing else refusal(answer, texts)
    if above and above[-1].kind is Kind.TEXT:  # words to somebody in need, which stand apart
        said = (replace(said[0], gap=True), *said[1:])
    headlines = () if answer.outcome is Outcome.EMPTY_WINDOW else answer.closest[:MOST_WORDS]
    return Page((*above, *said), (), headlines, answer.nearest[:MOST_WORDS])


def _bodies(answer: Answer, texts: Texts, most: int, room: int) -> Iterator[tuple[Blocks, tuple[Quote, ...]]]:
    """Quotes in runs of at most `most` that fit into `room`; one that does not fit whole goes on to the next page."""
    language = asked_in(answer)
    shown: list[Quote] = []
    body: Blocks = ()
    for quote in answer.quotes:
        longer = body + tuple(quoted(quote, texts, language, folded=bool(shown)))
        if shown and (len(shown) == most or length(longer) > room):
            yield body, tuple(shown)
            shown, longer = [], tuple(quoted(quote, texts, language, folded=False))
        shown, body = [*shown, quote], longer
    yield body, tuple(shown)


def quoted(quote: Quote, texts: Texts, language: str, *, folded: bool) -> Iterator[Block]:
    """One quote below its article's name; `language` is the one of the question."""
    yield Block(Kind.TITLE, headline(quote.article), gap=True, link=quote.article.url)
    yield Block(Kind.SOURCE, source_line(quote.article, texts, language))
    text, marks = flowing(quote.text), quote.marks
    if folded:
        text, marks = begun_near(text, marks, quote.starts, FOLDED_LEAD)
    text, marks = shorten(text, marks, LONGEST_QUOTE)
    yield Block(Kind.FOLDED if folded else Kind.QUOTE, text, marks)
    if quote.also_in:
        yield Block(Kind.NOTE, copies_line(quote.also_in, texts))
    yield from corrections(quote.article, quote.corrected_by, texts)


def _tail(answer: Answer, texts: Texts) -> Sequence[Block]:
    return (Block(Kind.NOTE, texts.newest.format(day=texts.day(answer.newest)), gap=True),) if answer.newest else ()
