"""What Markdown's dialects add (Hugo, Jekyll, Obsidian, Sphinx, documentation sites) → plain CommonMark.

Everything here goes line by line or by patterns without nested repetition, in time proportional to the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

FENCE = re.compile(r"\s*(```|~~~)")
DIRECTIVE = re.compile(r"(?P<indent>\s*)\.\. (?P<name>[\w-]+):: ?(?P<title>.*)$")
OPTION = re.compile(r"\s*:(?P<name>[\w-]+):\s*(?P<value>.*)$")
CONTAINER = re.compile(r"\s*:{3,}\s*(?:[\w-]+|\{[^}\n]*\})?\s*(?P<title>.*)$")
TIGHT_HEADING = re.compile(r"\s{0,3}#{2,6}(?=[^#\s])")
LIST_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s")
DEFINITION = re.compile(r"\s*\[\^[\w-]+\]:\s*")

# Directives that hold no words of the article.
SILENT = frozenset(
    {"toc", "contents", "toctree", "image", "figure", "include", "raw", "code", "code-block", "injection", "highlight"}
)
SECTION_LEVEL, QUESTION_LEVEL = 3, 4

# Removed or reduced to their words, one after another, everywhere but in fenced code.
REDUCED = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"%%(?:[^%]|%(?!%))*%%", ""),  # comments of Obsidian
        (r"\{\{[<%][^{}]*[>%]\}\}", ""),  # shortcodes of Hugo
        (r"\{%[^{}%]*%\}", ""),  # tags of Liquid
        (r"\{[:.#][^{}\n]{0,120}\}", ""),  # attributes of kramdown and others
        (r"!\[\[[^\[\]\n]{1,300}\]\]", ""),  # embedded files
        (r"\[\[[^\[\]|\n]{1,300}\|([^\[\]|\n]{1,300})\]\]", r"\1"),
        (r"\[\[(?:[^\[\]\n/]{0,100}/){0,9}([^\[\]\n#/]{1,200})(?:#[^\[\]\n]{0,200})?\]\]", r"\1"),
        (r"==([^=\n]{1,400})==", r"\1"),
        (r"\[![\w-]{1,30}\][+-]?[ \t]?", ""),  # callouts
        (r"\[\^[\w-]{1,40}\](?!:)", ""),  # marks of footnotes
        (r"(?m)[ \t]\^[\w-]{1,60}$", ""),  # names of blocks
    )
)

# An indented block is prose, not code, if most of its lines have at least so many words and none of these signs.
PROSE_WORDS = 3
CODE_SIGNS = re.compile(r"[{};]\s*$|^\s*(?:def|class|import|function|return|var|const|sudo|\$)\b|=>|\(\);")


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines that belong together, and where the next ones begin."""

    lines: Sequence[str]
    behind: int


def as_commonmark(source: str) -> str:
    """The same words without what CommonMark would show as it stands."""
    return "\n".join(_outside_fences("\n".join(_converted(source.split("\n")))))


def _outside_fences(text: str) -> Iterator[str]:
    """The text in pieces, with what is not fenced code reduced to its words."""
    plain: list[str] = []
    fenced = False
    for line in text.split("\n"):
        if FENCE.match(line):
            if plain:
                yield _reduced("\n".join(plain))
                plain = []
            fenced = not fenced
            yield line
        elif fenced:
            yield line
        else:
            plain.append(line)
    if plain:
        yield _reduced("\n".join(plain))


def _reduced(text: str) -> str:
    for pattern, words in REDUCED:
        text = pattern.sub(words, text)
    return text


def _converted(lines: Sequence[str]) -> Iterator[str]:
    at, fenced, listed = 0, False, False
    while at < len(lines):
        line = lines[at]
        at += 1
        if FENCE.match(line):
            fenced = not fenced
            yield line
        elif fenced:
            yield line
        elif directive := DIRECTIVE.match(line):
            block = _body(lines, at, len(directive["indent"]))
            at = block.behind
            yield from _directive(directive, block.lines)
        elif not listed and _is_indented(line) and (at == 1 or not lines[at - 2].strip()):
            block = _body(lines, at - 1, 3)
            at = block.behind
            yield from _converted(_dedented(block.lines)) if _is_prose(block.lines) else block.lines
        else:
            listed = LIST_ITEM.match(line) is not None or (listed and (not line.strip() or line[0].isspace()))
            yield _line(line)


def _line(line: str) -> str:
    if tight := TIGHT_HEADING.match(line):
        return f"{tight[0]} {line[tight.end() :]}"
    if container := CONTAINER.match(line):
        return f"\n**{container['title'].strip()}**\n" if container["title"].strip() else ""
    return DEFINITION.sub("", line, count=1)


def _directive(directive: re.Match[str], body: Sequence[str]) -> Iterator[str]:
    """A directive's title as a heading and its body as text; nothing of one that holds no words."""
    if directive["name"] in SILENT:
        return
    options, rest = _options(body)
    title = directive["title"].strip()
    level = QUESTION_LEVEL if directive["name"] == "question" else SECTION_LEVEL
    if options.get("level", "").isdecimal():
        level = min(6, max(1, int(options["level"])))
    yield ""
    if title:
        yield f"{'#' * level} {title}"
        yield ""
    yield from _converted(_dedented(rest))
    yield ""


def _options(body: Sequence[str]) -> tuple[dict[str, str], Sequence[str]]:
    """The options at the head of a body, and the rest of it."""
    options: dict[str, str] = {}
    for number, line in enumerate(body):
        option = OPTION.match(line)
        if not option:
            return options, body[number:]
        options[option["name"]] = option["value"].strip()
    return options, ()


def _body(lines: Sequence[str], start: int, indent: int) -> _Block:
    """The lines from `start` on that are blank or indented by more than `indent` characters."""
    end = start
    while end < len(lines) and (not lines[end].strip() or _indent(lines[end]) > indent):
        end += 1
    return _Block(lines[start:end], end)


def _dedented(lines: Sequence[str]) -> list[str]:
    """The lines without the white space that all of them begin with."""
    common = min((_indent(line) for line in lines if line.strip()), default=0)
    return [line.expandtabs(4)[common:] for line in lines]


def _indent(line: str) -> int:
    expanded = line.expandtabs(4)
    return len(expanded) - len(expanded.lstrip())


def _is_indented(line: str) -> bool:
    return bool(line.strip()) and _indent(line) > 3  # CommonMark takes four for code


def _is_prose(lines: Sequence[str]) -> bool:
    written = [line for line in lines if line.strip()]
    worded = sum(len(line.split()) >= PROSE_WORDS for line in written)
    return 2 * worded >= len(written) and not any(CODE_SIGNS.search(line) for line in written)
