"""The head before a Markdown text: YAML between `---`, TOML between `+++`, JSON between braces."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace

import yaml

from bot.articles.faults import FaultError, MendableFaultError
from bot.articles.heads import Field, Head, by_key, key_of, parse_url, read_head, refuse_slip, shown_of_link, unlinked
from bot.articles.text.tidying import on_one_line
from bot.model import Reference

FENCE = re.compile(r"(?:[^\S\n]*\n)*(?P<sign>---|\+\+\+)[^\S\n]*\n")
CLOSING_FENCES = {
    "---": re.compile(r"^(?:---|\.\.\.)[^\S\n]*$", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[^\S\n]*$", re.MULTILINE),
}
# A value that no quotation marks, brackets or sign of a longer one opens, which would mean more than its words.
KEY_AND_VALUE = re.compile(r"^(?P<key>[\w-]{1,40}):\s+(?P<value>[^\s\"'\[{|>].{0,2000})$")
EXAMPLE = "write lines such as date: 2022-01-25"
NOTHING = {"~", "null", "Null", "NULL"}
REFERRING = {"sources", "corrects"}  # names with addresses
LISTED = {"author", "source"}  # several of these are one line; several titles or dates are a mistake
FOUND = "front matter"
NAMED, LINKED = ("name", "title"), ("url", "link", "href")  # keys of one entry of `sources`

# An emoji as JSON writes it: two halves, each an escape of its own, which YAML does not put together.
SURROGATES = re.compile(r"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")
LONE_SURROGATE = re.compile(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")


def split_front_matter(text: str) -> tuple[Head, str]:
    """The head that the front matter states, and the Markdown behind it.

    Raises FaultError for front matter that is never closed, is not YAML (TOML), or states what is not a head. Keys
    that say nothing about an article here are left alone.
    """
    opening = FENCE.match(text)
    if not opening:
        return _split_json(text)
    sign = opening["sign"]
    closing = CLOSING_FENCES[sign].search(text, opening.end())
    if not closing:
        raise FaultError(f"the front matter is never closed (put {sign} on a line of its own behind it)", 1)
    first_line = text.count("\n", 0, opening.end()) + 1
    source = text[opening.end() : closing.start()]
    read = _toml_head if sign == "+++" else _yaml_head
    return read(source, first_line), text[closing.end() :]


def _split_json(text: str) -> tuple[Head, str]:
    """An object before a text, as Hugo takes it too; without a key of a head it is none."""
    start = text[: len(text) - len(text.lstrip())]
    source = text[len(start) :]
    if not source.startswith("{"):
        return Head(), text
    try:
        found, end = json.JSONDecoder(strict=False).raw_decode(source)
    except (ValueError, RecursionError):
        return Head(), text
    if not (source[end:].startswith("\n") and any(map(key_of, found))):
        return Head(), text
    return _yaml_head(json.dumps(found, ensure_ascii=False, indent=1), 1 + start.count("\n")), source[end:]


def _yaml_head(source: str, first_line: int) -> Head:
    """Values as written: what YAML makes of `no`, of 2022 or of an impossible date does not matter to a head."""
    root = _parse(source, first_line)
    if root is None:
        return Head()
    if not isinstance(root, yaml.MappingNode):
        raise FaultError(f"the front matter has no keys ({EXAMPLE})", first_line)
    values = {key.value.lower(): value for key, value in root.value if isinstance(key, yaml.ScalarNode)}
    head = read_head(by_key(dict(_fields(values, first_line))), FOUND)
    named = {key: tuple(_references(node)) for word, node in values.items() if (key := key_of(word)) in REFERRING}
    head = _referring(head, named)
    return replace(head, doubts=tuple(_sentences(values.get("doubts"))), draft=_says_yes(values.get("draft")))


def _fields(values: Mapping[str, yaml.Node], first_line: int) -> Iterator[tuple[str, Field]]:
    for name, value in values.items():
        key = key_of(name)
        if key is None:
            refuse_slip(name, first_line + value.start_mark.line, values)
        elif key not in REFERRING:
            yield name, _field(name, key, value, first_line)


def _parse(source: str, first_line: int) -> yaml.Node | None:
    try:
        node: yaml.Node | None = yaml.compose(_without_halves(source), Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        line = first_line + (error.problem_mark.line if error.problem_mark else 0)
        reason = f"the front matter is not YAML, {error.problem} (put the value in quotation marks)"
        raise MendableFaultError(reason, line, _quoted) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise FaultError(f"the front matter is not YAML ({EXAMPLE})", first_line) from error
    return node


def _quoted(line: str) -> str:
    """The value of a key in quotation marks; any other line as it is."""
    match = KEY_AND_VALUE.match(line)
    return f"{match['key']}: {json.dumps(match['value'].strip(), ensure_ascii=False)}" if match else line


def _without_halves(source: str) -> str:
    """Halves of a character become the character; a half without its other half becomes nothing."""

    def whole(match: re.Match[str]) -> str:
        high, low = int(match[1], 16), int(match[2], 16)
        return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))

    return LONE_SURROGATE.sub("", SURROGATES.sub(whole, source))


def _field(name: str, key: str, node: yaml.Node, first_line: int) -> Field:
    line = first_line + node.start_mark.line
    if key in LISTED and not isinstance(node, yaml.ScalarNode):
        return Field(", ".join(filter(None, _names(node))), line)
    if isinstance(node, yaml.SequenceNode) and len(node.value) == 1:
        return _field(name, key, node.value[0], first_line)
    if not isinstance(node, yaml.ScalarNode):
        raise FaultError(f"{name} is more than one value (write {name}: and the value behind it)", line)
    empty = node.style is None and node.value in NOTHING
    return Field("" if empty else unlinked(node.value) if key in LISTED else node.value, line)


def _names(node: yaml.Node) -> Iterator[str]:
    """Of people and publishers: words, links to notes about them, mappings with a name, or lists of these."""
    if isinstance(node, yaml.ScalarNode):
        yield unlinked(node.value)
    elif isinstance(node, yaml.MappingNode):
        named = {key.value: value.value for key, value in node.value if isinstance(value, yaml.ScalarNode)}
        yield next((named[key] for key in NAMED if key in named), "")
    else:
        for part in node.value:
            listed = isinstance(part, yaml.SequenceNode)  # a link, whose brackets YAML takes for lists
            yield from (shown_of_link(name) if listed else name for name in _names(part))


def _sentences(node: yaml.Node | None) -> Iterator[str]:
    for entry in node.value if isinstance(node, yaml.SequenceNode) else ():
        if isinstance(entry, yaml.ScalarNode) and entry.value.strip():
            yield on_one_line(entry.value)


def _says_yes(node: yaml.Node | None) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.value.lower() in {"true", "yes", "on"}


def _references(node: yaml.Node | None) -> Iterator[Reference]:
    """Entries of a list: a name, an address, or a mapping of both."""
    for entry in node.value if isinstance(node, yaml.SequenceNode) else [node]:
        if isinstance(entry, yaml.ScalarNode):
            yield from _reference(entry.value, entry.value)
        elif isinstance(entry, yaml.MappingNode):
            named = {key.value.lower(): value.value for key, value in entry.value if isinstance(value, yaml.ScalarNode)}
            yield from _reference(
                next((named[key] for key in NAMED if key in named), ""),
                next((named[key] for key in LINKED if key in named), ""),
            )


def _reference(name: str, address: str) -> Iterator[Reference]:
    try:
        url: str | None = parse_url(address.strip())
    except ValueError:
        url = None
    if name.strip() or url:
        yield Reference(on_one_line(name) or str(url), url)


def _referring(head: Head, named: Mapping[str, tuple[Reference, ...]]) -> Head:
    corrected = named.get("corrects", ())
    return replace(head, sources=named.get("sources", ()), corrects=next(iter(corrected), None))


def _toml_head(source: str, first_line: int) -> Head:
    try:
        table = tomllib.loads(source)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise FaultError(
            f'the front matter is not TOML (write lines such as date = 2022-01-25, title = "…"): {error}', first_line
        ) from error
    fields = {
        name.lower(): Field(_toml_value(value), _line_of(name, source, first_line)) for name, value in table.items()
    }
    known = {name: field for name, field in fields.items() if key_of(name) not in {None, *REFERRING}}
    for name, field in fields.items():
        if key_of(name) is None:
            refuse_slip(name, field.line, fields)
    named = {
        key: tuple(reference for entry in _listed(value) for reference in _toml_reference(entry))
        for name, value in table.items()
        if (key := key_of(name)) in REFERRING
    }
    return replace(_referring(read_head(by_key(known), FOUND), named), draft=table.get("draft") is True)


def _toml_value(value: object) -> str:
    return ", ".join(filter(None, (_toml_name(part) for part in _listed(value))))


def _toml_name(value: object) -> str:
    return next((str(value[key]) for key in NAMED if key in value), "") if isinstance(value, dict) else str(value)


def _listed(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else [value]


def _toml_reference(entry: object) -> Iterator[Reference]:
    if isinstance(entry, dict):
        name = next((str(entry[key]) for key in NAMED if key in entry), "")
        yield from _reference(name, next((str(entry[key]) for key in LINKED if key in entry), ""))
    else:
        yield from _reference(str(entry), str(entry))


def _line_of(name: str, source: str, first_line: int) -> int:
    lines = source.split("\n")
    return first_line + next((n for n, line in enumerate(lines) if line.strip().startswith(name)), 0)
