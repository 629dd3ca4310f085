"""Which lines of a text are headings: what the mark-up says, and what the lines themselves look like.

Readers of mark-up put a mark before each heading, since a mark survives every step between the file and the text as
offsets would not. `lift` takes the marks out again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from bot.articles.text.written_dates import is_stamp
from bot.language.texts.splitting import CELLS, sentences
from bot.model import Heading, Span

# Signs of ideographic description, which stand in no article. Private-use characters would be as rare, but
# trafilatura removes them.
LEVELS = "⿰⿱⿲⿳⿴⿵"
BELOW = "⿶"  # a heading that states no level: one below the heading above it
ROW = "⿷"  # the head of a table
GROUP, GROUP_END = "⿸", "⿹"  # an item that has a list of its own, and the end of that
MARKS = re.compile(f"[{LEVELS}{BELOW}{ROW}{GROUP}{GROUP_END}]")
BEFORE = re.compile(f"[{LEVELS}{BELOW}{ROW}{GROUP}]")
DEEPEST = len(LEVELS)
HEAD, ITEM = DEEPEST + 2, DEEPEST + 3  # levels of the head of a table and of an item with a list, as lines are read
UNDER_NOTHING = 2  # the level of a heading that states none and has none above it

LONGEST_QUESTION = 200  # characters; longer lines with a question mark at the end are paragraphs
LONGEST_BOLD = 120  # characters; a longer bold line is an introduction
LONGEST_PLAIN = 80  # characters of a heading without mark-up: what newspapers set on one line
SHORTEST_BODY = 80  # characters of a paragraph that a heading without mark-up may stand above

FEWEST_ROWS = 2  # below the head of a table that nothing marks
LONGEST_CELL = 40  # characters of a cell of such a head, or of an item that names its list
MOST_WORDS = 5  # of such an item
ENDS_NO_NAME = ".,;!?…"

IN_ASTERISKS = re.compile(r"(?:\*\*|__)[^*_\n]{1,118}(?:\*\*|__):?")  # how plain text sets a line in bold
BULLET = re.compile(r"(?:[•*–—-]|\d{1,3}[.)])\s+")
ASKED = re.compile(
    r"(?:Q|Question|Frage|Pregunta|Domanda|Pergunta|Pytanie|Soru|В|Вопрос|П|Питання|З|Запитання)\d*\s?[:.]\s"
)
REPLY = re.compile(
    r"(?:A|Answer|R|Réponse|Antwort|Respuesta|Risposta|Resposta|Odpowiedź|Cevap|О|Ответ|В|Відповідь)\d*\s?[:.]\s"
)
QUESTION_MARKS = ("?", "？", "؟", ";?")
ENDS_NO_HEADING = ".,;:!?…\"”»’)'*_"
CLOSING_QUOTES = '”»’")'
QUOTES = "«“„\"'‘"
BYLINE = re.compile(r"(?:by|von|par|por|di|от|автор|автори)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Line:
    """`level` is the one that mark-up states, DEEPEST + 1 for "below"; HEAD for the head of a table, ITEM for an item
    that has a list of its own; None without a mark.
    """

    text: str
    start: int
    level: int | None
    alone: bool
    """Whether it is a paragraph of its own."""
    ends: int
    """How many lists of items end with it."""

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + len(self.text))


def mark(level: int) -> str:
    return LEVELS[min(max(level, 1), DEEPEST) - 1]


def has_marks(text: str) -> bool:
    return MARKS.search(text) is not None


def without_marks(text: str) -> str:
    return MARKS.sub("", text)


def lift(marked: str, *, plain: bool) -> tuple[str, tuple[Heading, ...]]:
    """The text without its marks, and its headings; `plain` also takes lines for headings that only look like one."""
    lines = list(_lines(marked))
    return "\n".join(line.text for line in lines), tuple(_headings([line for line in lines if line.text], plain))


def _lines(marked: str) -> Iterator[_Line]:
    start, rows = 0, [row for row in marked.split("\n") if not row or MARKS.sub("", row).strip()]
    for number, row in enumerate(rows):
        found = BEFORE.search(row)
        text = without_marks(row).strip() if MARKS.search(row) else row
        alone = not (number and rows[number - 1]) and not (number + 1 < len(rows) and rows[number + 1])
        ends = row.count(GROUP_END)
        yield _Line(text, start, (LEVELS + BELOW + ROW + GROUP).index(found[0]) + 1 if found else None, alone, ends)
        start += len(text) + 1


def _headings(lines: Sequence[_Line], plain: bool) -> Iterator[Heading]:  # noqa: FBT001 - passed on as it came
    above = UNDER_NOTHING - 1
    rows, items = _rows_below(lines), _items_below(lines)
    for number, (line, following) in enumerate(zip_longest(lines, lines[1:])):
        if rows[number] and line.level in {None, HEAD}:
            below = lines[number + 1 : number + 1 + rows[number]]
            if line.level == HEAD or _heads(line.text, [row.text for row in below]):
                yield Heading(line.span, DEEPEST, below[-1].span.end)
            continue
        if line.level == ITEM:
            if number in items and _names_its_list(line.text):
                depth, last = items[number]
                yield Heading(line.span, min(above + depth, DEEPEST), lines[last].span.end)
            continue
        if line.level is not None and line.level <= DEEPEST:
            above, level = line.level, line.level
        elif _is_emphatic(line, following) or _looks_like_one(line, following, plain):
            level = min(above + 1, DEEPEST)
        else:
            continue
        yield Heading(line.span, level)


def _rows_below(lines: Sequence[_Line]) -> list[int]:
    """For each line how many rows of a table follow, if it is the first row of one; else 0."""
    below = [0] * len(lines)
    for number in range(len(lines) - 2, -1, -1):
        line, following = lines[number], lines[number + 1]
        if CELLS in line.text and CELLS in following.text and following.start == line.span.end + 1:
            below[number], below[number + 1] = below[number + 1] + 1, 0
    return below


def _items_below(lines: Sequence[_Line]) -> dict[int, tuple[int, int]]:
    """The items that have a list of their own: how deep each stands, from 1, and the line that its list ends with."""
    found: dict[int, tuple[int, int]] = {}
    opened: list[int] = []
    for number, line in enumerate(lines):
        if line.level == ITEM:
            opened.append(number)
        for _ in range(min(line.ends, len(opened))):
            depth = len(opened)
            found[opened.pop()] = depth, number
    return found


def _names_its_list(item: str) -> bool:
    """Whether an item only names what its list is about, and tells nothing by itself: "Germany:"."""
    name = BULLET.sub("", item, count=1).removesuffix(":").rstrip()
    tells = any(map(str.isdigit, name)) or ":" in name or name[-1:] in ENDS_NO_NAME
    return len(name) <= LONGEST_CELL and len(name.split()) <= MOST_WORDS and not tells


def _heads(first: str, rows: Sequence[str]) -> bool:
    """Whether the first row of a table has words alone, and all others figures in a column."""
    cells = first.split(CELLS)
    if len(rows) < FEWEST_ROWS or any(map(str.isdigit, first)) or max(map(len, cells)) > LONGEST_CELL:
        return False
    columns = list(zip_longest(*(row.split(CELLS) for row in rows), fillvalue=""))
    return any(all(any(map(str.isdigit, cell)) for cell in column) for column in columns[: len(cells)])


def _is_emphatic(line: _Line, following: _Line | None) -> bool:
    """A line that is bold, or marked alike, heads what follows; a whole sentence in bold is only said loudly."""
    bare = line.text.rstrip(CLOSING_QUOTES)
    return line.level is not None and following is not None and len(bare) <= LONGEST_BOLD and not bare.endswith(".")


def _looks_like_one(line: _Line, following: _Line | None, plain: bool) -> bool:  # noqa: FBT001
    if following is None or following.level is not None:
        return False
    return (
        is_stamp(line.text)
        or IN_ASTERISKS.fullmatch(line.text) is not None
        or _asks(line.text, following.text)
        or (plain and _short(line.text) and _carries(line, following))
    )


def _asks(line: str, following: str) -> bool:
    """A question with its answer below; a question mark alone is not enough, since prose asks as well."""
    if len(line) > LONGEST_QUESTION:
        return False
    if ASKED.match(line) and (REPLY.match(following) or line.endswith("?")):
        return True
    question = BULLET.sub("", line, count=1)
    return (
        question.endswith(QUESTION_MARKS)
        and not question.startswith(tuple(QUOTES))
        and _is_one_sentence(question)
        and not BULLET.match(following)
        and not following.endswith(QUESTION_MARKS)
    )


def _short(line: str) -> bool:
    return (
        len(line) <= LONGEST_PLAIN
        and line[-1] not in ENDS_NO_HEADING
        and line[0] not in QUOTES
        and (line[0].isupper() or line[0].isdigit())
        and sum(character.isalpha() for character in line) > 2
        and " | " not in line
        and "://" not in line
        and not BYLINE.match(line)
        and _is_one_sentence(BULLET.sub("", line, count=1))
    )


def _is_one_sentence(line: str) -> bool:
    return len(sentences(line)) == 1


def _carries(line: _Line, following: _Line) -> bool:
    """Whether the next line is a paragraph that this one may head. A line that goes on in the next is wrapped prose."""
    body = following.text
    long = (len(body) >= SHORTEST_BODY and len(body) > 2 * len(line.text)) or not _is_one_sentence(body)
    if line.alone:
        return long and not BULLET.match(body)
    return long and len(body) > 2 * LONGEST_PLAIN and (body[0].isupper() or body[0] in QUOTES)
