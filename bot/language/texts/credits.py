"""Paragraphs that name sources or further reading, and captions: part of an article, but never an answer."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from bot.language.lexicon import any_of, lexicons
from bot.language.texts.splitting import paragraphs
from bot.model import Span

BRACKETS = {"(": ")", "[": "]", "（": "）", "【": "】"}


def without_credits(text: str, sentences: list[Span]) -> list[Span]:
    """The sentences that do not stand in a paragraph of credits, nor in brackets that hold some."""
    whole = (span for span in paragraphs(text) if _opening().match(text, span.start))
    aside = (_bracketed(text, span.start) for span in sentences if text[span.start] in BRACKETS)
    credited = sorted({*whole, *(span for span in aside if span)})
    starts = [span.start for span in credited]
    return [span for span in sentences if not _stands_in(span, credited, starts)]


def _stands_in(sentence: Span, listed: list[Span], starts: list[int]) -> bool:
    """Whether a sentence begins inside one of the listed spans, which are in order and begin at `starts`."""
    at = bisect_right(starts, sentence.start) - 1
    return at >= 0 and sentence.start < listed[at].end


def _bracketed(text: str, start: int) -> Span | None:
    """From a bracket that opens credits to the one that closes it, or to the end of the line without one."""
    if not _opening().match(text, start + 1):
        return None
    line = text.find("\n", start)
    line = len(text) if line < 0 else line
    end = text.find(BRACKETS[text[start]], start, line)
    return Span(start, line if end < 0 else end + 1)


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of([known.credits for known in lexicons()])})\s*[:：]", re.IGNORECASE | re.VERBOSE)
