"""An article's text → sentences → passages, all as spans of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.model import Span

PASSAGE_WORDS = 100  # about what fits a phone screen; measured: longer passages only flatter the hit rate
LONGEST_SENTENCE = 480  # characters; a longer one (tables, reference lists) is cut so that it can still be quoted
NARROWEST = 40  # characters; no editor wraps lines shorter than this, so shorter ones are meant as they stand

PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*\n\s*")
# A mark that may end a sentence, the quotation marks, brackets and footnote marks behind it, and the blank after them;
# or the end of a line without one.
CANDIDATE = re.compile(
    r"""
      (?<![.!?…।؟۔])(?P<mark>[.!?…।؟۔]+)(?P<closed>(?:[»”“’‛"'›)\]*_]|\s»|\[[^\]\n]{1,9}\])*)(?P<gap>\s+)
    | (?<!\s)(?P<line>\s*\n\s*)
    """,
    re.VERBOSE,
)
OPENER = re.compile(r"""(?:[«“„‘‚‹"'¿¡(\[—–*_#@$€£₴₽…-]\s?)*(?P<first>[^\W_])""")
POINT = re.compile(r"[*•·▪◦‣●|]\s")
DASH_OR_NUMBER = re.compile(r"(?:[-–—]|\(?\d{1,2}[.)]|[^\W\d_]\))\s")
FIELD = re.compile(r"[^\W\d_][\w ]{0,20}:[ \t]")  # "Date: 24 January"
ENUMERATOR = re.compile(r"\W*(?:\d{1,3}(?:\.\d+)*|[^\W\d_]|[IVXLC]+)\W*")
INITIAL = re.compile(r"[^\W\d_]\.")
LAST_WORD = re.compile(r"(?P<word>[^\s(«“„\"'‘\[/]+)$")
NEXT_WORD = re.compile(r"[^\W_]+(?:[-'’ʼ][^\W_]+)*\.?")
CLAUSE_END = re.compile(r"[;,:)]\s+|(?<!\s)\s+[–—]\s+")
BLANK = re.compile(r"\s")
QUOTED = re.compile(r"[»”“’\"']")
# Whoever has just been quoted asking or exclaiming something: “Is it war?” President Joe Biden asked.
SPEAKER = re.compile(
    r"(?!He\b|She\b|It\b|They\b|We\b|I\b)(?:[A-Z][\w.'’-]*\s+){1,4}"
    r"(?:said|says|asked|asks|told|added|adds|wrote|writes|replied|tweeted|warned|declared|exclaimed|cried|shouted)\b"
)
GERMAN_ORDINAL = re.compile(
    r"\d{1,2}\. (?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b"
    r"|\d{1,2}\. (?:Jahrhundert|Weltkrieg|Mal\b)"
)


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Titles and the like: a full stop behind them ends no sentence.
BEFORE_A_NAME = _words(
    """
    adm amb atty brig capt cf cmdr cmdt col cpl dr eds esp gen gov hon insp lt maj messrs mm mr mrs ms msgr mt mx prof
    pt rep reps rev sen sens sgt spc spp st ste supt vs approx al
    mon tue tues thu thurs fri yu nr hrsg bzw ca evtl ggf inkl
    акад арх бул бульв вул ген гр дж див доц зв им ім оз пер пос просп пров проф род св смт сел ред ст-ця тел ул чл
    напр англ нем фр лат укр тов адм кап полк подполк підполк лейт
    """
)
# These end none before a figure ("No. 5", "Jan. 24", "ст. 5"); elsewhere they may be words of their own.
BEFORE_A_FIGURE = _words(
    """
    abs art bd ch ed env eq fig figs min max no nos op p pop pp ref refs ver vol sec tel
    jan feb mar apr jun jul aug sep sept oct nov dec
    кв пп рис см стр стор гл разд розд табл илл мал прим
    """
)
# These end one only before a word that commonly opens one: "Acme Corp. The", but "в 2021 г. Путин", "м. Київ".
MAY_END = _words(
    """
    ave blvd bros co corp dept est inc jr ltd rd sr univ mio mrd tsd str
    г гг р рр грн долл руб м обл о п пр пл с ст тис тыс млн млрд ч
    """
)
# With dots or blanks inside ("U.S.", "т.е.", "z. B.", "J. D.", "J.-C.") they end one as seldom, but "and so on" does.
DOTTED = re.compile(r"(?<![\w.])(?:[^\W\d_]\.[ \u00a0\u202f-]?)+[^\W\d_]$")
AND_SO_ON = frozenset({"т.д", "т.п"})
COMMON_OPENERS = _words(
    """
    the a an this that these those it its he his she her they their we our you i in on at but and as for if when while
    after before since there however meanwhile according both some many most all no not so then now also although
    despite during what who why how where with under
    это этот эта эти он она они мы вы я в во на по но и а как если когда после до из за для при однако также тем так
    у к с что все
    це цей ця ці він вона вони ми ви у за але і й та як якщо коли після з із зі під також одна проте однак щоб усі всі
    der die das ein eine es er sie wir ich im am auf bei nach und aber
    le la les l un une il elle ils elles nous en au dans mais et ce cette
    """
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
    breaks = [
        Span(0, 0),
        *(Span(*match.span()) for match in PARAGRAPH_BREAK.finditer(text)),
        Span(len(text), len(text)),
    ]
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
    width = max(map(len, text[paragraph.start : paragraph.end].split("\n")))
    start = paragraph.start
    for match in CANDIDATE.finditer(text, paragraph.start, paragraph.end):
        if match.end() < paragraph.end and _ends_sentence(text, start, width, match):
            if span := _stripped(text, start, match.end()):
                yield span
            start = match.end()
    if span := _stripped(text, start, paragraph.end):
        yield span


def _ends_sentence(text: str, start: int, width: int, match: re.Match[str]) -> bool:
    if "\n" in match[0] and _begins_item(text, width, match):
        return True
    if match["line"] is None:
        return _ends_at_mark(text, start, match)
    return _starts_anew(text, match.end()) and not _wraps(text, width, match) and text[match.start() - 1] not in ",;-–—"


def _begins_item(text: str, width: int, match: re.Match[str]) -> bool:
    """Whether the next line is an item of a list or a field. A dash or a figure may also have got there by wrapping."""
    if POINT.match(text, match.end()) or FIELD.match(text, match.end()):
        return True
    listed = match["mark"] is not None or text[match.start() - 1] in ":;" or not _wraps(text, width, match)
    return listed and bool(DASH_OR_NUMBER.match(text, match.end()))


def _wraps(text: str, width: int, match: re.Match[str]) -> bool:
    """Whether the line was broken because the next word would not have fitted into the width of its paragraph."""
    line = text[text.rfind("\n", 0, match.start()) + 1 : match.end()].rstrip()
    next_word = text[match.end() : match.end() + width].split(maxsplit=1)[0]
    return width >= NARROWEST and len(line) + 1 + len(next_word) > width


def _starts_anew(text: str, place: int) -> bool:
    opener = OPENER.match(text, place)
    return opener is not None and not opener["first"].islower()


def _ends_at_mark(text: str, start: int, match: re.Match[str]) -> bool:
    if not _starts_anew(text, match.end()) or ENUMERATOR.fullmatch(text, start, match.end()):
        return False
    if match["mark"] == ".":
        return bool(match["closed"]) or not _abbreviates(text, start, match)
    if match["mark"] in {"...", "…"} and text[match.start() - 1 : match.start()] in " [(\u00a0\n":
        return False  # something is left out of a quotation
    return not (QUOTED.search(match["closed"]) and SPEAKER.match(text, match.end()))


def _abbreviates(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a full stop belongs to an abbreviation or an initial rather than ending a sentence."""
    before = text[max(start, match.start() - 30) : match.start()]
    last = LAST_WORD.search(before)
    if not last:
        return False
    word = last["word"]
    if GERMAN_ORDINAL.match(text, match.start() - len(word)):
        return True
    if dotted := DOTTED.search(before):
        return "".join(dotted[0].split()).casefold() not in AND_SO_ON and not _opens(text, match.end())
    if len(word) == 1 and word.isalpha() and INITIAL.match(text, match.end()):
        return True
    if word.isupper() and (len(word) > 1 or word == "I"):
        return False  # the RD behind a name is no road, the I of a king no initial
    return _is_listed(word, figure=text[match.end()].isdigit(), opens=_opens(text, match.end()))


def _is_listed(word: str, *, figure: bool, opens: bool) -> bool:
    """Whether a word is an abbreviation before a figure, or before a word that commonly opens a sentence."""
    lower = word.casefold()
    if lower in BEFORE_A_NAME or (figure and (lower in BEFORE_A_FIGURE or (len(word) == 1 and word.isalpha()))):
        return True
    return not opens and (lower in MAY_END or word.isupper())


def _opens(text: str, place: int) -> bool:
    """Whether the next word is one that commonly opens a sentence, and no initial."""
    word = NEXT_WORD.search(text, place, place + 30)
    return word is not None and word[0].casefold() in COMMON_OPENERS


def _quotable(text: str, sentence: Span) -> Iterator[Span]:
    """The sentence, or where it is too long to be quoted its halves, cut between clauses or else between words."""
    if len(sentence) <= LONGEST_SENTENCE:
        yield sentence
        return
    cut = _middle_cut(text, sentence)
    for start, end in ((sentence.start, cut), (cut, sentence.end)):
        if half := _stripped(text, start, end):
            yield from _quotable(text, half)


def _middle_cut(text: str, sentence: Span) -> int:
    """The clause's end nearest to the middle; the blank nearest to it where no clause ends in the middle half."""
    middle, quarter = (sentence.start + sentence.end) // 2, len(sentence) // 4
    clauses = [match.end() for match in CLAUSE_END.finditer(text, middle - quarter, middle + quarter)]
    if clauses:
        return min(clauses, key=lambda cut: abs(cut - middle))
    blank = BLANK.search(text, middle, sentence.end)
    return blank.end() if blank else middle


def _stripped(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if end > start else None
