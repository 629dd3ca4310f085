"""Markdown → the text that its readers see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from bot.articles.composing import CELL, LINE, PARAGRAPH, Composer
from bot.articles.frontmatter import split_front_matter
from bot.articles.headings import BOLD, without_marks
from bot.articles.heads import Draft
from bot.articles.markdown_dialects import as_commonmark
from bot.articles.tidying import on_one_line
from bot.articles.webpage import fragment_text

ENDS = {
    "th_close": CELL,
    "td_close": CELL,
    "tr_close": LINE,
    "table_close": PARAGRAPH,
    "paragraph_close": PARAGRAPH,
    "blockquote_close": PARAGRAPH,
}
LISTS = {"bullet_list_open", "bullet_list_close", "ordered_list_open", "ordered_list_close"}
CODE = {"fence", "code_block"}


def read_markdown(text: str) -> Draft:
    """Raises FaultError for malformed front matter. A heading of the first level that comes first is the title."""
    head, source = split_front_matter(text)
    tokens = _parser().parse(as_commonmark(source))
    if head.title is None:
        head = replace(head, title=_leading_heading(tokens))
    return Draft(head, _plain(tokens))


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


def _leading_heading(tokens: Sequence[Token]) -> str | None:
    if tokens and tokens[0].type == "heading_open" and tokens[0].tag == "h1":
        return on_one_line(without_marks(_plain(tokens[:3]))) or None
    return None


def _plain(tokens: Sequence[Token]) -> str:
    page = Composer()
    for before, token in zip([None, *tokens], tokens, strict=False):
        if before is not None and before.type == "paragraph_open" and _is_bold(token):
            page.start_heading(BOLD)
            _lay_out(token, page)
            page.end_heading()
        else:
            _lay_out(token, page)
    return page.text


def _is_bold(inline: Token) -> bool:
    """Whether all words of a line are set in bold, a colon behind them aside."""
    depth, words = 0, False
    for child in inline.children or ():
        depth += child.nesting if child.type.startswith("strong") else 0
        if child.content.strip(" :") and not depth and child.type != "html_inline":
            return False
        words = words or bool(child.content.strip())
    return words


def _lay_out(token: Token, page: Composer) -> None:
    if token.type == "heading_open":
        page.start_heading(int(token.tag[1]))
    elif token.type == "heading_close":
        page.end_heading()
    elif token.type == "inline":
        for child in token.children or ():
            _lay_out_inline(child, page)
    elif token.type == "list_item_open":
        page.start_item(f"{token.info}." if token.info else "•")
    elif token.type in LISTS:
        page.end(LINE if token.level else PARAGRAPH)
    elif token.type in CODE:
        _write_paragraph(token.content, page)
    elif token.type == "html_block":
        _write_paragraph(fragment_text(token.content), page)
    elif token.type in ENDS:
        page.end(LINE if token.hidden else ENDS[token.type])


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
