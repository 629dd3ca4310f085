"""What is said when nothing is quoted: why not, and where to look instead."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.model import Answer, Outcome
from bot.wording.blocks import Block, Blocks, Kind
from bot.wording.cutting import cut, one_line
from bot.wording.phrasebook import Texts
from bot.wording.sources import headline, source_line

# How much of a list is named before it becomes noise.
MOST_WORDS = 6
LONGEST_WORD = 60


def refusal(answer: Answer, texts: Texts) -> Blocks:
    if answer.outcome is Outcome.EMPTY_CORPUS:
        return (Block(Kind.TEXT, texts.empty_corpus),)
    if answer.outcome is Outcome.EMPTY_WINDOW:
        return tuple(_empty_window(answer, texts))
    return tuple(_not_found(answer, texts))


def how_read(answer: Answer, texts: Texts) -> Iterator[Block]:
    """How the question was read, where that is not plain from the question."""
    notes = [
        texts.searched_for.format(searched=_word(c.searched), asked=_word(c.asked))
        for c in answer.corrections[:MOST_WORDS]
    ]
    searched = _Bounds(texts.dates_between, texts.dates_on, texts.dates_since, texts.dates_until)
    if dates := searched.say(answer, texts):
        notes.append(dates)
    for note in notes:
        yield Block(Kind.NOTE, note[0].upper() + note[1:])


@dataclass(frozen=True, slots=True)
class _Bounds:
    """A sentence about dates, for each way in which they may be bounded."""

    between: str
    on: str
    after: str
    before: str

    def say(self, answer: Answer, texts: Texts) -> str:
        """The sentence that fits the dates that were searched, with them in it; "" when all dates were."""
        since, until = answer.since, answer.until
        one_side = self.after if since else self.before if until else ""
        both = self.on if since == until else self.between
        sentence = both if since and until else one_side
        return sentence.format(since=texts.day(since), until=texts.day(until))


def _empty_window(answer: Answer, texts: Texts) -> Iterator[Block]:
    none = _Bounds(texts.none_between, texts.none_on, texts.none_since, texts.none_until)
    yield Block(Kind.TEXT, none.say(answer, texts))
    if answer.nearest:
        days = " · ".join(texts.day(day) for day in answer.nearest[:MOST_WORDS])
        yield Block(Kind.TEXT, texts.nearest.format(days=days))
    yield from _covered(answer, texts)


def _not_found(answer: Answer, texts: Texts) -> Iterator[Block]:
    yield Block(Kind.TEXT, texts.not_found)
    if answer.unknown:
        sentence = texts.unknown_word if len(answer.unknown) == 1 else texts.unknown_words
        words = ", ".join(texts.in_marks.format(word=_word(word)) for word in answer.unknown[:MOST_WORDS])
        yield Block(Kind.TEXT, sentence.format(words=words))
    yield from how_read(answer, texts)
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


def _word(word: str) -> str:
    return cut(one_line(word), LONGEST_WORD)
