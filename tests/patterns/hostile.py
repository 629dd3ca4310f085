"""What may be slow for a pattern, made of the pattern itself: its repeats repeated, and what just misses a match."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from re import _constants as is_a  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

MANY = 9  # a piece that may stand oftener than this counts as one that repeats
CHARACTERS = "a1 \n.-,:_([<\"'@/#*=&%Aé"  # of each kind that patterns tell apart; a pattern's own ones come before them
CHOSEN = 5  # characters that stand for a class of them
MISSING = "\0"  # what no pattern asks for
# What everybody meets sooner or later: pasted tables, rules, code, leaders, cries.
COMMON = (
    *"a1 \n.-_=*#[](<>\"'&:/",
    "a ",
    "1.",
    "a. ",
    " \n",
    "\n\n",
    "- ",
    "[]",
    "<a ",
    "a-",
    "A a ",
    "1-",
    "a: ",
    "A.B. ",
)

Node = tuple[Any, Any]


@dataclass(frozen=True, slots=True)
class Input:
    """A text of any length: `before`, then `again` over and over, then `end`."""

    before: str
    again: str
    end: str = ""

    def of(self, length: int) -> str:
        room = max(length - len(self.before) - len(self.end), 0)
        return self.before + (self.again * (room // len(self.again) + 1))[:room] + self.end


def inputs(source: str, flags: int) -> list[Input]:
    """What is hostile to a pattern, each once. Where nothing repeats, no text is: a short one stands for all."""
    reader = _Reader(source, flags)
    own = list(dict.fromkeys(reader.inputs()))
    return list(dict.fromkeys((*own, *(Input("", again) for again in COMMON)))) if own else [Input("", "a1 [")]


class _Reader:
    """Reads a pattern as `re` itself parses it."""

    def __init__(self, source: str, flags: int) -> None:
        self.nodes: list[Node] = list(parser.parse(source, flags & ~re.DEBUG))
        own = dict.fromkeys(chr(code) for code in _literals(self.nodes))
        self.alphabet = [*dict.fromkeys([*list(own)[:12], *CHARACTERS])]

    def inputs(self) -> Iterator[Input]:
        for before, piece in self.repeats(self.nodes, ""):
            yield Input(before, piece)
            yield Input(before, piece, MISSING)
            yield Input("", before + piece)
            yield Input("", before + piece + piece + MISSING)
            if before:
                yield Input("", before, MISSING)
        whole = self.sample(self.nodes)
        if whole and any(self.repeats(self.nodes, "")):
            yield Input("", whole)
            yield Input("", whole[:-1] or whole, MISSING)
            yield Input("", whole + " ")

    def repeats(self, nodes: list[Node], before: str) -> Iterator[tuple[str, str]]:
        """What stands before each piece that may repeat, and the piece in several forms."""
        for node in nodes:
            op, value = node
            if op in REPEATS:
                _, high, body = value
                if high is is_a.MAXREPEAT or high > MANY:
                    yield from ((before, form) for form in self.forms(list(body)))
                yield from self.repeats(list(body), before)
            for inner in _within(node):
                if op not in REPEATS:
                    yield from self.repeats(inner, before)
            before += self.sample([node])

    def forms(self, body: list[Node]) -> Iterator[str]:
        if len(body) == 1 and body[0][0] in CLASSES:
            yield from [char for char in self.alphabet if _matches(body[0], char)][:CHOSEN]
            return
        seen = {self.sample(body), self.sample(body, least=3), *self.branches(body)}
        yield from sorted(form for form in seen if form)[:CHOSEN]

    def branches(self, body: list[Node]) -> Iterator[str]:
        for op, value in body:
            if op is is_a.BRANCH:
                yield from (self.sample(list(branch)) for branch in value[1])
            for inner in _within((op, value)):
                yield from self.branches(inner)

    def sample(self, nodes: list[Node], least: int = 0) -> str:
        """A short text that the nodes match, but for what they look ahead or back for."""
        return "".join(self._sample(node, least) for node in nodes)

    def _sample(self, node: Node, least: int) -> str:
        op, value = node
        if op in CLASSES:
            return next((char for char in self.alphabet if _matches(node, char)), MISSING)
        if op in REPEATS:
            low, high, body = value
            return self.sample(list(body), least) * int(max(low, min(max(least, 1), high)))
        if op is is_a.BRANCH:
            return self.sample(list(value[1][0]), least)
        if op in (is_a.SUBPATTERN, is_a.ATOMIC_GROUP):
            return "".join(self.sample(inner, least) for inner in _within(node))
        return ""


REPEATS = (is_a.MAX_REPEAT, is_a.MIN_REPEAT, is_a.POSSESSIVE_REPEAT)
INSIDE = {**dict.fromkeys(REPEATS, 2), is_a.SUBPATTERN: 3, is_a.ASSERT: 1, is_a.ASSERT_NOT: 1}
CLASSES = (is_a.LITERAL, is_a.NOT_LITERAL, is_a.ANY, is_a.IN)
CATEGORIES: dict[Any, Callable[[str], bool]] = {
    is_a.CATEGORY_DIGIT: str.isdigit,
    is_a.CATEGORY_NOT_DIGIT: lambda char: not char.isdigit(),
    is_a.CATEGORY_SPACE: str.isspace,
    is_a.CATEGORY_NOT_SPACE: lambda char: not char.isspace(),
    is_a.CATEGORY_WORD: lambda char: char.isalnum() or char == "_",
    is_a.CATEGORY_NOT_WORD: lambda char: not (char.isalnum() or char == "_"),
}


def _within(node: Node) -> list[list[Node]]:
    """The runs of nodes inside a node."""
    op, value = node
    if op is is_a.BRANCH:
        return [list(branch) for branch in value[1]]
    if op is is_a.GROUPREF_EXISTS:
        return [list(branch) for branch in value[1:] if branch]
    if op is is_a.ATOMIC_GROUP:
        return [list(value)]
    return [list(value[INSIDE[op]])] if op in INSIDE else []


def _literals(nodes: list[Node]) -> Iterator[int]:
    for node in nodes:
        op, value = node
        if op is is_a.LITERAL:
            yield value
        elif op is is_a.IN:
            yield from (code for kind, code in value if kind is is_a.LITERAL)
        for inner in _within(node):
            yield from _literals(inner)


def _matches(node: Node, char: str) -> bool:
    op, value = node
    if op is is_a.ANY:
        return char != "\n"
    if op is is_a.LITERAL:
        return ord(char) == int(value)
    if op is is_a.NOT_LITERAL:
        return ord(char) != int(value)
    negated = bool(value[0][0] is is_a.NEGATE)
    return negated != any(_is_of(part, char) for part in value)


def _is_of(part: Node, char: str) -> bool:
    kind, value = part
    if kind is is_a.LITERAL:
        return ord(char) == int(value)
    if kind is is_a.RANGE:
        return bool(value[0] <= ord(char) <= value[1])
    return bool(kind is is_a.CATEGORY) and CATEGORIES[value](char)
