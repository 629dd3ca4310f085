"""What Obsidian, Hugo, Jekyll, MkDocs and their like write into Markdown, turned into plain Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

FENCE = re.compile(r"\s{0,3}(```|~~~)")
QUERY = re.compile(r"\s{0,3}(?:```|~~~)\s{0,3}(?:dataview(?:js)?|mermaid|query|tasks|toc)\s{0,9}$", re.IGNORECASE)
# Lines that are for programs: a list of contents, what an abbreviation stands for, remarks, tags.
FOR_PROGRAMS = re.compile(
    r"\s{0,3}(?:\[TOC\]|\[\[_?TOC_?\]\]|\*\[[^\]\n]{1,60}\]:.{0,300}|\{/\*.{0,500}\*/\}|#[^\s#]{1,60}(?:\s{1,9}#[^\s#]{1,60}){0,40})\s{0,9}$",
    re.IGNORECASE,
)
TASK = re.compile(r"^(\s{0,30}(?:[-*+]|\d{1,9}[.)])\s{1,4})\[[ xX]\]\s")
RAISED = re.compile(r"(?<!\\)\^([^\s^\\]{1,20})\^")
STRUCK = re.compile(r"<(del|s|strike)>[^<>\n]{0,500}</\1>", re.IGNORECASE)

COMMENT = re.compile(r"%%[^%]{0,5000}%%")
SHORTCODE = re.compile(r"\{\{[<%][^{}]{0,2000}[%>]\}\}|\{%[^{}]{0,2000}%\}|\{\{[^{}]{0,500}\}\}")
ATTRIBUTES = re.compile(r" ?\{[:.#][^{}\n]{0,200}\}")
EMBED = re.compile(r"!\[\[[^\[\]\n]{0,300}\]\]")
WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|\n]{1,300}\|)?([^\[\]|\n]{1,300})\]\]")
MARKED = re.compile(r"==(?=\S)([^=\n]{1,500})==")
BLOCK_ID = re.compile(r"(?:^|\s)\^[A-Za-z0-9-]{1,40}\s{0,9}$")
FOOTNOTE = re.compile(r"^\[\^[^\]\n]{1,40}\]:\s?")
FOOTNOTE_MARK = re.compile(r"\[\^[^\]\n]{1,40}\]")
CALLOUT = re.compile(r"^(?P<sign>\s{0,3}(?:>\s?){1,5})\[![\w-]{1,30}\][+-]?\s?(?P<title>.{0,300})$")
CONTAINER = re.compile(r"^\s{0,9}:{3,}\s{0,9}(?P<name>[\w-]{0,40})\s{0,9}(?P<title>[^:{}].{0,300})?$")
ADMONITION = re.compile(
    r"^(?P<indent>\s{0,12})(?:!!!|\?\?\?\+?)\s{1,3}(?P<names>[\w -]{1,60})(?:\"(?P<title>[^\"\n]{0,300})\")?\s{0,9}$"
)
DIRECTIVE = re.compile(r"^(?P<indent>\s{0,12})\.\. (?P<name>[\w-]{1,40})::\s{0,9}(?P<title>.{0,500})$")
OPTION = re.compile(r"^\s{1,16}:(?P<name>[\w-]{1,40}):\s{0,9}(?P<value>.{0,500})$")
LABELLED = re.compile(r"\s{0,3}(?:\*\*|__)?[^\W\d_][\w /()’'-]{0,30}:(?:\*\*|__)?\s+\S")
SPEAKS = re.compile(
    r"\s{0,3}(?:\*\*|__)?(?:Q|A|Question|Answer|Вопрос|Ответ|Питання|Відповідь|В|О|П|Frage|Antwort)\d{0,3}\s?:"
)
ADDRESS = re.compile(r"\S*[/#]\S+|\S+\.\w{2,4}")  # an argument that is a file or a place in one
TIGHT_HEADING = re.compile(r"^(#{2,6})(?=[^\s#])")
TIGHT_TITLE = re.compile(r"\A\s{0,99}#(?=\w)(?!\S{1,60}\s{1,9}#\w)")  # several are tags

# Directives whose argument is no heading of what follows.
SILENT = {"toc", "contents", "toctree", "image", "figure", "raw", "include", "meta", "youtube", "video", "code-block"}
SECTION_LEVEL, ENTRY_LEVEL = 2, 3  # of `.. section::` and of any other directive with a title


def clean(source: str) -> str:
    """Markdown with the same words; what stands in a fence of code is left alone."""
    source = TIGHT_TITLE.sub("# ", COMMENT.sub("", source))
    lines = [row for line in _in_prose(list(_blocks(source.split("\n")))) for row in line.split("\n")]
    return "\n".join(_broken(line, following) for line, following in pairwise([*lines, ""]))


def _broken(line: str, following: str) -> str:
    """Keeps the end of a line that its writer meant: before a question or reply, and between labels with values."""
    labelled = LABELLED.match(line) and LABELLED.match(following)
    return f"{line}  " if line.strip() and (labelled or SPEAKS.match(following)) else line


def _in_prose(lines: list[str]) -> Iterator[str]:
    fence, hidden = None, False
    for line in lines:
        sign = FENCE.match(line)
        if fence is None and sign:
            hidden = QUERY.match(line) is not None
        if not hidden:
            yield line if fence or sign else _line(line)
        if sign and fence in {None, sign[1]}:
            fence, hidden = (None, False) if fence else (sign[1], hidden)


def _line(line: str) -> str:
    if found := CALLOUT.match(line):
        return (
            f"{found['sign']}**{found['title'].strip()}**\n{found['sign']}" if found["title"].strip() else found["sign"]
        )
    if FOR_PROGRAMS.match(line):
        return ""
    line = STRUCK.sub("", RAISED.sub(r"\1", TASK.sub(r"\1", line)))
    line = TIGHT_HEADING.sub(r"\1 ", FOOTNOTE.sub("\n", line))
    line = ATTRIBUTES.sub("", SHORTCODE.sub("", BLOCK_ID.sub("", line)))
    line = WIKI_LINK.sub(r"\1", EMBED.sub("", line))
    return FOOTNOTE_MARK.sub("", MARKED.sub(r"\1", line))


def _blocks(lines: list[str]) -> Iterator[str]:
    """Directives, admonitions and containers: their title becomes a heading and their body loses its indent."""
    indents: list[int] = []  # of the directives that the line stands in
    number = 0
    while number < len(lines):
        line = lines[number]
        indent = len(line) - len(line.lstrip())
        while indents and line.strip() and indent <= indents[-1]:
            indents.pop()
        number += 1
        if opened := DIRECTIVE.match(line):
            options = _options(lines, number)
            number += len(options)
            indents.append(indent)
            yield from _heading(opened["name"], opened["title"], options)
        elif opened := ADMONITION.match(line):
            indents.append(indent)
            yield from ("", f"**{opened['title']}**" if opened["title"] else "", "")
        elif opened := CONTAINER.match(line):
            yield from ("", f"**{opened['title'].strip()}**" if opened["title"] else "", "")
        else:
            yield line[_body_indent(indents, indent) :]


def _body_indent(indents: list[int], indent: int) -> int:
    """How many blanks of a line are the directive's: four, or as many as there are where fewer."""
    return min(indent, indents[-1] + 4) if indents else 0


def _options(lines: list[str], number: int) -> dict[str, str]:
    found: dict[str, str] = {}
    while number < len(lines) and (option := OPTION.match(lines[number])):
        found[option["name"]] = option["value"].strip()
        number += 1
    return found


def _heading(name: str, title: str, options: dict[str, str]) -> Iterator[str]:
    if not title.strip() or name in SILENT or ADDRESS.fullmatch(title.strip()):
        yield ""
        return
    stated = options.get("level", "")
    otherwise = SECTION_LEVEL if name == "section" else ENTRY_LEVEL
    level = int(stated) if stated in {"1", "2", "3", "4", "5", "6"} else otherwise
    yield from ("", f"{'#' * level} {title.strip()}", "")
