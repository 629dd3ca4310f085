"""The YAML before a Markdown text."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from bot.articles.faults import FaultError
from bot.articles.heads import KEYS, Field, Head, read_head, refuse_slip

FENCE = re.compile(r"(?:[^\S\n]*\n)*---[^\S\n]*\n")
CLOSING_FENCE = re.compile(r"^(?:---|\.\.\.)[^\S\n]*$", re.MULTILINE)
EXAMPLE = "write lines such as date: 2022-01-25"
NOTHING = {"~", "null", "Null", "NULL"}


def split_front_matter(text: str) -> tuple[Head, str]:
    """The head that the front matter states, and the Markdown behind it.

    Raises FaultError for front matter that is never closed, is not YAML, or states what is not a head. Keys that
    say nothing about an article here are left alone.
    """
    opening = FENCE.match(text)
    if not opening:
        return Head(), text
    closing = CLOSING_FENCE.search(text, opening.end())
    if not closing:
        raise FaultError("the front matter is never closed (put --- on a line of its own behind it)", 1)
    first_line = text.count("\n", 0, opening.end()) + 1
    return read_head(dict(_fields(text[opening.end() : closing.start()], first_line))), text[closing.end() :]


def _fields(source: str, first_line: int) -> Iterator[tuple[str, Field]]:
    """Values as written: what YAML makes of `no`, of 2022 or of an impossible date does not matter to a head."""
    root = _parse(source, first_line)
    if root is None:
        return
    if not isinstance(root, yaml.MappingNode):
        raise FaultError(f"the front matter has no keys ({EXAMPLE})", first_line)
    values = {key.value.lower(): value for key, value in root.value if isinstance(key, yaml.ScalarNode)}
    for name, value in values.items():
        if name in KEYS:
            yield name, _field(name, value, first_line)
        else:
            refuse_slip(name, first_line + value.start_mark.line, values)


def _parse(source: str, first_line: int) -> yaml.Node | None:
    try:
        node: yaml.Node | None = yaml.compose(source, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        line = first_line + (error.problem_mark.line if error.problem_mark else 0)
        reason = f"the front matter is not YAML, {error.problem} (put the value in quotation marks)"
        raise FaultError(reason, line) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise FaultError(f"the front matter is not YAML ({EXAMPLE})", first_line) from error
    return node


def _field(key: str, node: yaml.Node, first_line: int) -> Field:
    line = first_line + node.start_mark.line
    if not isinstance(node, yaml.ScalarNode):
        raise FaultError(f"{key} is more than one value (write {key}: and the value behind it)", line)
    empty = node.style is None and node.value in NOTHING
    return Field("" if empty else node.value, line)
