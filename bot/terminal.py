"""The conversation without Telegram: the same pages and sentences, dressed for a terminal."""

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.answers.answerer import Answerer
from bot.model import Span
from bot.questions.followups import follows_on, names_a_topic, stands_alone
from bot.wording.pages import Block, Blocks, Kind, Page, about, about_line, pages
from bot.wording.talk.courtesies import Courtesy, courtesy, is_afraid
from bot.wording.talk.smalltalk import SmallTalk, in_passing, small_talk
from bot.wording.texts import Texts

# Lines longer than this tire the eye, however wide the window is.
WIDEST = 100

# Passages that "more" can reach.
FURTHEST = 12


@dataclass(frozen=True, slots=True)
class Style:
    """How marked text looks, and how wide lines are, in characters."""

    opening: str
    closing: str
    width: int


def style(*, colour: bool, columns: int) -> Style:
    """Bold by ANSI codes on a terminal that knows them, asterisks elsewhere."""
    opening, closing = ("\x1b[1m", "\x1b[0m") if colour else ("*", "*")
    return Style(opening, closing, max(20, min(columns, WIDEST)))


def render(blocks: Iterable[Block], style: Style) -> str:
    """The blocks as lines of text. Control characters in articles cannot reach the terminal."""
    lines: list[str] = []
    for block in blocks:
        if block.gap and lines:
            lines.append("")
        lines += _render_block(block, style)
    return "\n".join(lines)


def _render_block(block: Block, style: Style) -> list[str]:
    quoted = block.kind in (Kind.QUOTE, Kind.FOLDED)
    marks = (Span(0, len(block.text)),) if block.kind is Kind.TITLE else block.marks
    indent = "  │ " if quoted else ""
    return [
        line
        for paragraph in _paragraphs(block.text, marks, style)
        for line in textwrap.wrap(
            paragraph,
            style.width,
            initial_indent=indent,
            subsequent_indent=indent,
            break_on_hyphens=False,
            break_long_words=False,
        )
        or [indent.rstrip()]
    ]


def _paragraphs(text: str, marks: Sequence[Span], style: Style) -> Iterable[str]:
    """The text's lines, with the marked stretch of each between the style's signs."""
    start = 0
    for line in text.split("\n"):
        inside = (Span(max(m.start - start, 0), min(m.end - start, len(line))) for m in marks)
        yield _marked(line, [mark for mark in inside if mark.start < mark.end], style)
        start += len(line) + 1


def _marked(line: str, marks: Sequence[Span], style: Style) -> str:
    pieces, done = [], 0
    for mark in marks:
        pieces += [_printable(line[done : mark.start]), style.opening, _printable(line[mark.start : mark.end])]
        pieces += [style.closing]
        done = mark.end
    return "".join([*pieces, _printable(line[done:])])


def _printable(text: str) -> str:
    return "".join(character if character.isprintable() or character in "\u00a0\u00ad" else " " for character in text)


MORE = "more"  # what goes on with the last answer


@dataclass
class TerminalConversation:
    """What is said to each line; remembers the last answer, for "more"."""

    answerer: Answerer
    texts: Texts
    style: Style
    today: date | None = None
    _further: list[Page] = field(default_factory=list)
    _before: str = ""
    """The question before, which "and Germany?" goes on from."""

    def reply(self, line: str) -> str:
        fixed = self._fixed(line.strip())
        return render(fixed if fixed is not None else self._next(line.strip()), self.style)

    def _fixed(self, line: str) -> Blocks | None:
        """What is said without a search; None when the line asks for one."""
        texts = self.texts
        kinds = {
            SmallTalk.GREETING: texts.greeting,
            SmallTalk.THANKS: texts.thanks,
            SmallTalk.FAREWELL: texts.farewell,
            SmallTalk.HELP: texts.terminal_help,
            SmallTalk.UNCLEAR: texts.unclear,
        }
        if _asks_for_more(line):
            return None
        if line == "/about":
            return about(self.answerer.articles, texts)
        met = {
            Courtesy.AFRAID: texts.afraid,
            Courtesy.HELP: texts.terminal_help,
            Courtesy.WHO: texts.who,
            Courtesy.STOP: texts.terminal_help,
            Courtesy.INSULT: texts.insult,
        }
        if (courteous := courtesy(line)) in met:
            return (Block(Kind.TEXT, met[courteous]),)
        if follows_on(line) and not in_passing(line):
            known = self._before or names_a_topic(line)
            return None if known else (Block(Kind.TEXT, texts.ask_back),)
        kind = SmallTalk.HELP if line.startswith("/") else small_talk(line)
        return (Block(Kind.TEXT, kinds[kind]),) if kind else None

    def _next(self, line: str) -> Blocks:
        if _asks_for_more(line):
            return self._page() or (Block(Kind.TEXT, self.texts.terminal_no_more),)
        goes_on = bool(self._before) and follows_on(line)
        question = stands_alone(line, self._before, self.today or date.today()) if goes_on else line  # noqa: DTZ011
        self._before = question
        answer = self.answerer.answer(question, top=FURTHEST, today=self.today)
        afraid = (Block(Kind.TEXT, self.texts.afraid, gap=True),) if is_afraid(line) else ()
        self._further = list(pages(answer, self.texts, above=afraid))
        line_above = (about_line(question, self.texts),) if goes_on else ()
        return (*line_above, *self._page())

    def _page(self) -> Blocks:
        return self._further.pop(0).blocks if self._further else ()


def _asks_for_more(line: str) -> bool:
    return line.casefold() == MORE or courtesy(line) is Courtesy.MORE
