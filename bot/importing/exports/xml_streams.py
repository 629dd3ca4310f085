"""XML that may be larger than memory; nothing that it names is fetched and no entity is expanded."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from lxml.etree import XMLParser, XMLSyntaxError, fromstring, iterparse

from bot.articles.faults import FaultError

Element = Any  # lxml states no types

# What may stand before the outermost element is taken piece by piece and never tried anew.
BEFORE_ROOT = (
    rb"(?>\s{0,999}(?:<\?[^>]{0,9999}\?>|<!--.{0,9999}?-->|<!DOCTYPE[^>\[]{0,999}(?:\[[^\]]{0,9999}\])?\s{0,99}>))*+"
)
ROOT = re.compile(
    BEFORE_ROOT + rb"\s{0,999}<(?:[\w.-]{1,99}:)?(?P<name>[\w.-]{1,99})(?P<rest>[^>]{0,9999})",
    re.DOTALL | re.IGNORECASE,
)
BROKEN = "is damaged XML at line {line} (export it again, or see whether the article there is whole)"
WIDE = (b"\xff\xfe", b"\xfe\xff")  # marks of UTF-16, whose bytes are no characters
FORBIDDEN = bytes(code for code in range(0x20) if code not in b"\t\n\r")
ALLOWED = bytes.maketrans(FORBIDDEN, b" " * len(FORBIDDEN))


def root_of(start: bytes) -> tuple[str, bytes] | None:
    """The name of the outermost element, without its prefix and in lower case, and its attributes as written."""
    match = ROOT.match(start)
    return (match["name"].decode().lower(), match["rest"]) if match else None


class _Allowed:
    """A stream without control characters."""

    def __init__(self, stream: BinaryIO) -> None:
        self._rest = stream.read(len(WIDE[0]))
        self._stream = stream
        self._wide = self._rest in WIDE

    def read(self, size: int) -> bytes:
        data, self._rest = self._rest + self._stream.read(size), b""
        return data if self._wide else data.translate(ALLOWED)


def elements(opened: Callable[[], BinaryIO], *names: str) -> Iterator[Element]:
    """Elements of these names, in any namespace, each gone from memory when the next is asked for.

    Raises FaultError at the end for what is damaged; control characters, which XML does not allow, become blanks.
    """
    with opened() as stream:
        found = iterparse(
            _Allowed(stream),
            tag=[f"{{*}}{name}" for name in names],
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            recover=True,
        )
        for _, element in found:
            yield element
            _forget(element)
        damage = next((entry for entry in found.error_log if entry.domain_name != "NAMESPACE"), None)
    if damage is not None:
        raise FaultError(BROKEN.format(line=damage.line))


def parsed(data: bytes) -> Element:
    """Parses XML. Raises FaultError for damaged XML."""
    try:
        return fromstring(data, XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except XMLSyntaxError as error:
        raise FaultError(f"is damaged XML at line {error.lineno} (export it again)") from error


def text_of(element: Element | None) -> str:
    """Its words on one line."""
    return "" if element is None else " ".join("".join(element.itertext()).split())


def _forget(element: Element) -> None:
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
