"""The values that cross from room to room: articles, hits, quotes and answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

Day = date  # within a class whose field is called `date`, that name is the field


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` (exclusive) of a text named by whoever holds the span."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Reference:
    """What an article names as where it has something from."""

    name: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A line of an article's text that says what the lines behind it are about. `level` is 1 (widest) to 6.

    `end` is where that ends, as a table does below its head; None where only another heading ends it.
    """

    span: Span
    level: int
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read from the corpus folder.

    `path` is relative to that folder, with forward slashes. `text` is what can be quoted: no head, no front matter, no
    mark-up; paragraphs are separated by a blank line. Every offset in this project counts characters of `text`.
    """

    path: str
    title: str
    text: str
    date: date | None = None
    source: str | None = None
    url: str | None = None
    author: str | None = None
    language: str | None = None
    """ISO 639-1 code as the article states it; None when it does not."""
    headings: tuple[Heading, ...] = ()
    """In the order of the text, of which each is one line or the start of one; none overlap."""
    updated: Day | None = None
    """The day of the last change that the article states; never the day of the file."""
    time: datetime | None = None
    """When it was published, with its zone, where the article states both; `date` is its day."""
    date_found: str | None = None
    """Where `date` stands: "front matter", "file name", "JSON-LD" …; None without a date."""
    ahead: bool = False
    """Whether `date` lay in the future when the article was read: it is never the newest."""
    sources: tuple[Reference, ...] = ()
    corrects: Reference | None = None
    """The article that this one says was wrong."""
    doubts: tuple[str, ...] = ()
    """What is odd about the article though it can be quoted; each completes a sentence that its path begins."""
    draft: bool = False
    """Whether the article calls itself unfinished, and so is not to be quoted yet."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage (a run of whole sentences of one article) that matched, by its number, with its BM25 score."""

    passage: int
    score: float


@dataclass(frozen=True, slots=True)
class Quote:
    """A verbatim slice of an article. `highlights` are the sentences that answer, as spans of the article's text."""

    article: Article
    span: Span
    highlights: tuple[Span, ...]
    score: float
    also_in: tuple[Article, ...] = ()
    """Other articles that hold nearly the same passage."""
    sentences: tuple[Span, ...] = ()
    """Those that it is made of, as spans of the article's text; none where no more than its place is known."""
    corrected_by: Article | None = None
    """The newest article that says this quote's one was wrong."""

    @property
    def text(self) -> str:
        return self.article.text[self.span.start : self.span.end]

    @property
    def marks(self) -> tuple[Span, ...]:
        """The highlights as spans of `text` instead of the article's."""
        return tuple(Span(h.start - self.span.start, h.end - self.span.start) for h in self.highlights)

    @property
    def starts(self) -> tuple[int, ...]:
        """Where its sentences begin in `text`."""
        return tuple(sentence.start - self.span.start for sentence in self.sentences)


class Outcome(Enum):
    """What became of a question."""

    ANSWERED = "answered"
    REFUSED = "refused"
    """The articles do not say."""
    EMPTY_WINDOW = "empty window"
    """The question names dates from which the corpus has no article."""
    EMPTY_CORPUS = "empty corpus"


@dataclass(frozen=True, slots=True)
class Correction:
    """A word of the question and the spelling that was searched instead."""

    asked: str
    searched: str


@dataclass(frozen=True, slots=True)
class Answer:
    """All that is said of one question.

    `quotes` are ranked best first and are filled even when the outcome is not ANSWERED, for measuring; only an ANSWERED
    answer's quotes may be shown as an answer.
    """

    question: str
    searched: str
    """The question with its corrections put in."""
    outcome: Outcome
    confidence: float
    """0 to 1: how sure the bot is that the corpus answers."""
    quotes: tuple[Quote, ...] = ()
    corrections: tuple[Correction, ...] = ()
    since: date | None = None
    until: date | None = None
    """First and last article date that was searched, inclusive; None where the question sets no bound."""
    unknown: tuple[str, ...] = ()
    """Content words of the question that no article has, as asked."""
    closest: tuple[Article, ...] = ()
    """Articles whose headlines are worth offering with a refusal, best first."""
    nearest: tuple[date, ...] = ()
    """Dates of articles nearest to an empty window, in calendar order."""
    covers: tuple[date, date] | None = None
    """Dates of the oldest and newest dated article of the corpus."""
    newest: date | None = None
    """Set when the reader should know how old the newest article is."""

    @property
    def answered(self) -> bool:
        return self.outcome is Outcome.ANSWERED
