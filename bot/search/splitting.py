"""An article's text → sentences → passages, all as spans of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.model import Span

PASSAGE_WORDS = 100  # about what fits a phone screen; measured: longer passages only flatter the hit rate
LONGEST_SENTENCE = 480  # characters; a longer one (tables, reference lists) is cut so that it can still be quoted

PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*\n\s*")
# A mark that may end a sentence, with the quotation marks and brackets that belong to it, and the blank behind it.
CANDIDATE = re.compile(r"""(?:[.!?…]+[»”’"')\]]*)(?P<gap>\s+)|(?P<line>\s*\n\s*)""")
OPENER = re.compile(r"""[«“‘"'(\[—–-]*\s?(?P<first>[^\W_])""")
BULLET = re.compile(r"(?:[-–—*•·▪◦‣]|\(?\d{1,2}[.)])\s")
LAST_WORD = re.compile(r"(?P<word>[^\s(«“\"'‘\[]+)$")
CLAUSE_END = re.compile(r"[;,:)]\s+|\s+[–—]\s+")
HEADING_CHARACTERS = 70  # a line shorter than this without a full stop at its end stands by itself

# Titles and the like: a full stop behind them ends no sentence.
BEFORE_A_NAME = frozenset(
    """
    adm brig capt cf cmdr col dr e.g eds esp gen gov hon i.e lt maj messrs mr mrs ms mt mx prof pt rep reps rev sen sens
    sgt spp st supt vs approx al
    акад вул гр див долл ген им ім ред ул чл проф просп напр англ тов
    """.split()
)
# These end none before a figure only ("No. 5", "Jan. 24", "ст. 5"); elsewhere they may be words of their own.
BEFORE_A_FIGURE = frozenset(
    """
    art ca ch ed eq fig figs no nos op p pp ref refs tel v vol ver sec
    jan feb mar apr jun jul aug sep sept oct nov dec
    кв кн п пп р рис руб с см ст стр гл ч
    """.split()
)
# These only before another word in capitals ("Acme Inc. Ltd.", "в 2021 г. Путин"), so the next word must not open one.
BEFORE_ANY = frozenset("co corp inc jr ltd sr dept est г гг р рр грн м обл пр пл с ст тис тыс млн млрд".split())
# With their dots inside ("U.S.", "т.е.") they end a sentence only before a word that commonly opens one.
DOTTED = re.compile(r"^(?:[^\W\d_]\.)+[^\W\d_]?$")
COMMON_OPENERS = frozenset(
    """
    the a an this that these those it he she they we you i in on at but and as for if when while after before since there
    however meanwhile according his her their its our
    это он она они мы вы я в на по но и а как если когда после до этот эта эти однако тем
    це він вона вони ми ви я у в на за але і й та як якщо коли після до цей ця ці однак тим
    """.split()
)


def sentences(text: str) -> list[Span]:
    """The sentences of a text in order, without the white space around them."""
    return [
        piece
        for paragraph in paragraphs(text)
        for sentence in _paragraph_sentences(text, paragraph)
        for piece in _quotable(text, sentence)
    ]


def paragraphs(text: str) -> list[Span]:
    """The runs of text between blank lines, without the white space around them."""
    breaks = [Span(0, 0), *(Span(*match.span()) for match in PARAGRAPH_BREAK.finditer(text)), Span(len(text), len(text))]
    return [span for before, after in pairwise(breaks) if (span := _stripped(text, before.end, after.start))]


def passages(text: str, split: list[Span], size: int = PASSAGE_WORDS) -> list[range]:
    """Runs of whole sentences of about `size` words each, as ranges of sentence numbers."""
    runs, first, words = [], 0, 0
    for number, sentence in enumerate(split):
        count = len(text[sentence.start : sentence.end].split())
        if number > first and words + count > size:
            runs.append(range(first, number))
            first, words = number, 0
        words += count
    return [*runs, range(first, len(split))] if split else []


def _paragraph_sentences(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    for match in CANDIDATE.finditer(text, paragraph.start, paragraph.end):
        if match.end() < paragraph.end and _ends_sentence(text, start, match):
            if span := _stripped(text, start, match.end()):
                yield span
            start = match.end()
    if span := _stripped(text, start, paragraph.end):
        yield span


def _ends_sentence(text: str, start: int, match: re.Match[str]) -> bool:
    if match["line"] is not None or "\n" in match["gap"]:
        return _ends_line(text, start, match)
    return _ends_at_mark(text, start, match)


def _ends_line(text: str, start: int, match: re.Match[str]) -> bool:
    """A line break ends a sentence before a bullet, behind a heading, and where a mark does; else it only wraps."""
    if BULLET.match(text, match.end()):
        return True
    if match["line"] is None:
        return _ends_at_mark(text, start, match)
    line = text[max(start, text.rfind("\n", start, match.start()) + 1) : match.start()]
    opener = OPENER.match(text, match.end())
    capital = bool(opener) and not opener["first"].islower()
    return capital and len(line) <= HEADING_CHARACTERS and not line.endswith((",", ";", "-"))


def _ends_at_mark(text: str, start: int, match: re.Match[str]) -> bool:
    opener = OPENER.match(text, match.end())
    if not opener or opener["first"].islower():
        return False
    mark = text[match.start() : match.end("gap")].strip()
    if not mark.startswith(".") or mark.startswith(".."):
        return True
    return not _abbreviates(text[start : match.start()], text[opener.start("first") : opener.start("first") + 20])


def _abbreviates(before: str, after: str) -> bool:
    """Whether a full stop between these belongs to an abbreviation or an initial rather than ending a sentence."""
    last = LAST_WORD.search(before)
    if not last:
        return False
    word = last["word"]
    next_word = re.match(r"[^\W_]+", after)
    opens = bool(next_word) and next_word[0].casefold() in COMMON_OPENERS and next_word[0][0].isupper()
    if len(word) == 1 and word.isalpha() and word.isupper():
        return not opens
    if DOTTED.match(word):
        return not opens
    word = word.casefold()
    return (
        word in BEFORE_A_NAME or (word in BEFORE_A_FIGURE and after[:1].isdigit()) or (word in BEFORE_ANY and not opens)
    )


def _quotable(text: str, sentence: Span) -> Iterator[Span]:
    """The sentence, or where it is too long to be quoted its clauses, or where it has none runs of words."""
    start = sentence.start
    while sentence.end - start > LONGEST_SENTENCE:
        cut = _last_cut(text, start)
        yield Span(start, len(text[:cut].rstrip()) if cut - start > 1 else cut)
        start = cut
        while start < sentence.end and text[start].isspace():
            start += 1
    if start < sentence.end:
        yield Span(start, sentence.end)


def _last_cut(text: str, start: int) -> int:
    limit = start + LONGEST_SENTENCE
    clauses = [match.end() for match in CLAUSE_END.finditer(text, start + LONGEST_SENTENCE // 2, limit)]
    if clauses:
        return clauses[-1]
    blank = max(text.rfind(" ", start + 1, limit), text.rfind("\n", start + 1, limit))
    return blank + 1 if blank > start else limit


def _stripped(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if end > start else None
