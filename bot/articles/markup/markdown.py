"""Markdown → the text that its readers see."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from bot.articles.heads import Draft
from bot.articles.markup.cleaning import clean
from bot.articles.markup.fragments import fragment_text
from bot.articles.markup.frontmatter import split_front_matter
from bot.articles.markup.opening import read_opening
from bot.articles.text.composing import CELL, LINE, PARAGRAPH, Composer
from bot.articles.text.headings import BELOW, GROUP, GROUP_END, QUESTION_MARKS, ROW, mark, without_marks
from bot.articles.text.leftovers import without_leftovers
from bot.articles.text.tidying import on_one_line

ENDS = {
    "th_close": CELL,
    "td_close": CELL,
    "tr_close": LINE,
    "table_close": PARAGRAPH,
    "heading_close": PARAGRAPH,
    "paragraph_close": PARAGRAPH,
    "blockquote_close": PARAGRAPH,
}
LISTS = {"bullet_list_open", "bullet_list_close", "ordered_list_open", "ordered_list_close"}
BRACKETS = 20  # in a row; within so many the library looks for no further link either
OPENING = re.compile(r"[!\[]+")
CODE = {"fence", "code_block"}
BREAKS = {"softbreak", "hardbreak"}


def read_markdown(text: str) -> Draft:
    """Raises FaultError for malformed front matter. A heading of the first level that comes first is the title."""
    head, source = split_front_matter(text)
    head, source = read_opening(source, head)
    tokens = _parser().parse(clean(source))
    if head.title is None:
        head = replace(head, title=_leading_heading(tokens))
    text, doubt = without_leftovers(_plain(tokens))
    return Draft(replace(head, doubts=(*head.doubts, doubt)) if doubt else head, text)


def markdown_text(source: str) -> str:
    """The text of a piece of Markdown that has no head, with marks before its headings."""
    return _plain(_parser().parse(clean(source)))


@cache
def _parser() -> MarkdownIt:
    """Without code by indent: what writers indent is prose, and code has fences."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("code")
    parser.inline.ruler.before("link", "brackets", _many_brackets)
    return parser


def _many_brackets(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - as the library calls it
    """Brackets by the dozen open no link; the library would try each of them anew, and at 5 MB take a minute."""
    if not state.src.startswith(("[" * BRACKETS, "![" * BRACKETS), state.pos):
        return False
    run = OPENING.match(state.src, state.pos)
    end = run.end() if run else state.pos
    if not silent:
        state.pending += state.src[state.pos : end]
    state.pos = end
    return True


def _leading_heading(tokens: Sequence[Token]) -> str | None:
    if tokens and tokens[0].type == "heading_open" and tokens[0].tag == "h1":
        return on_one_line(without_marks(_plain(tokens[:3]))) or None
    return None


def _plain(tokens: Sequence[Token]) -> str:
    page = Composer()
    for before, token in pairwise([Token("", "", 0), *tokens]):
        if before.type == "paragraph_open" and (bold := _bold_heading(token.children or ())):
            if not before.hidden:  # in a list the line tells by itself whether it asks
                page.start_heading(BELOW)
            token.children = [*bold, Token("hardbreak", "br", 0), *(token.children or ())[len(bold) :]]
        _lay_out(token, page)
    return page.text


def _lay_out(token: Token, page: Composer) -> None:
    if token.type == "inline":
        for child in _standing(token.children or ()):
            _lay_out_inline(child, page)
    elif token.type == "heading_open":
        page.start_heading(mark(int(token.tag[1:])))
    elif token.type == "list_item_open":
        page.start_item(f"{token.info}." if token.info else "•")
    elif token.type == "thead_open":
        page.start_row(ROW)
    elif token.type in LISTS:
        _begin_or_end_list(token, page)
    elif token.type in CODE:
        _write_paragraph(token.content, page)
    elif token.type == "html_block":
        _write_paragraph(fragment_text(token.content), page)
    elif token.type in ENDS:
        page.end(LINE if token.hidden else ENDS[token.type])


def _begin_or_end_list(token: Token, page: Composer) -> None:
    page.end(LINE if token.level else PARAGRAPH)
    if token.nesting > 0:
        page.open_group(GROUP)
    else:
        page.close_group(GROUP_END)


def _standing(children: Sequence[Token]) -> Iterator[Token]:
    """Without what is struck out, which its writers have taken back."""
    struck = 0
    for child in children:
        struck += {"s_open": 1, "s_close": -1}.get(child.type, 0)
        if not struck:
            yield child


def _bold_heading(children: Sequence[Token]) -> Sequence[Token]:
    """What a paragraph begins with if that is bold and heads the rest of it, or is all of it; else nothing.

    Bold words head what stands on the lines below them, unless their sentence goes on there, and if they ask, also what
    stands behind them on their own line.
    """
    kinds = [child.type for child in children if child.type != "text" or child.content.strip(" :")]
    if not kinds or kinds[0] != "strong_open":
        return ()
    end = next((n for n, child in enumerate(children) if child.type == "strong_close"), len(children))
    bold = children[: end + 1]
    if BREAKS & {child.type for child in bold}:
        return ()
    rest = [child for child in children[end + 1 :] if child.type != "text" or child.content.strip(" :")]
    words = "".join(child.content for child in rest).strip()
    below = bool(rest) and rest[0].type in BREAKS and not words[:1].islower()
    asks = "".join(child.content for child in bold).rstrip().endswith(QUESTION_MARKS)
    return bold if not rest or below or (asks and words) else ()


def _write_paragraph(words: str, page: Composer) -> None:
    page.write(words)
    page.end(PARAGRAPH)


def _lay_out_inline(token: Token, page: Composer) -> None:
    """Marks of emphasis, links, comments and pictures leave nothing."""
    if token.type in {"text", "code_inline"}:
        page.write(token.content)
    elif token.type == "softbreak":
        page.write(" ")
    elif token.type == "hardbreak" or (token.type == "html_inline" and token.content.startswith("<br")):
        page.end(LINE)
