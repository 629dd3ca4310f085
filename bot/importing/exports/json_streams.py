"""JSON that may be larger than memory, and that not every program writes as JSON is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain
from typing import Any, BinaryIO

import ijson
from ijson.common import ObjectBuilder

from bot.articles.faults import FaultError

Event = tuple[str, str, Any]
"""Where (keys joined by dots), what (start_map, string …) and the value."""

ESCAPE = re.compile(rb"\\(?:x([0-9A-Fa-f]{2})|.)", re.DOTALL)
LONGEST_ESCAPE = 4  # bytes of \x0B
CHUNK = 65_536
MARK = b"\xef\xbb\xbf"


class _Repaired:
    r"""A stream whose `\x0B`, as Telegram Desktop writes control characters, are the `\u000B` of JSON."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._rest = self._stream.read(len(MARK)).removeprefix(MARK)

    def read(self, size: int = -1) -> bytes:
        if size == 0:  # asked by ijson to see whether bytes or characters come
            return b""
        repaired = b""
        while not repaired and (read := self._stream.read(CHUNK)):
            data = self._rest + read
            kept = self._cut(data)
            repaired, self._rest = ESCAPE.sub(_as_json, data[:kept]), data[kept:]
        if not repaired:
            repaired, self._rest = ESCAPE.sub(_as_json, self._rest), b""
        return repaired

    @staticmethod
    def _cut(data: bytes) -> int:
        """Before the last escape where the chunk may end within it."""
        end = max(0, len(data) - LONGEST_ESCAPE)
        at = data.find(b"\\", end)
        if at < 0:
            return len(data)
        while at > 0 and data[at - 1 : at] == b"\\":
            at -= 1
        return at


def _as_json(match: re.Match[bytes]) -> bytes:
    return b"\\u00" + match[1] if match[1] else match[0]


@contextmanager
def events(opened: Callable[[], BinaryIO]) -> Iterator[Iterator[Event]]:
    """Parses JSON piece by piece. Raises FaultError where the data break off or are no JSON."""
    with opened() as stream:
        yield _events(stream)


def _events(stream: BinaryIO) -> Iterator[Event]:
    try:
        yield from ijson.parse(_Repaired(stream), use_float=True)
    except ijson.IncompleteJSONError as error:
        raise FaultError(
            "breaks off in the middle or is damaged (export it again; what came before is read)"
        ) from error
    except ijson.JSONError as error:
        raise FaultError("is damaged JSON (export it again; what came before is read)") from error
    except UnicodeDecodeError as error:
        raise FaultError("is JSON in another encoding than UTF-8 (export it again)") from error


def built(first: Event, following: Iterator[Event]) -> Any:  # noqa: ANN401 - whatever JSON can hold
    """The whole value that an event begins."""
    builder = ObjectBuilder()
    for _, event, value in _whole(first, following):
        builder.event(event, value)
    return builder.value


def skip(first: Event, following: Iterator[Event]) -> None:
    for _ in _whole(first, following):
        pass


def _whole(first: Event, following: Iterator[Event]) -> Iterator[Event]:
    """The events of one value, with which the next event is of another."""
    depth = 0
    for event in chain([first], following):
        depth += event[1].startswith("start_") - event[1].startswith("end_")
        yield event
        if depth == 0:
            return


def top_keys(opened: Callable[[], BinaryIO]) -> Iterator[tuple[str, Event]]:
    """The keys of the outermost object, each with the event that begins its value; values are passed over."""
    with events(opened) as found:
        for event in found:
            if event[1] == "map_key" and event[0] == "":
                value = next(found, None)
                if value is None:
                    return
                yield event[2], value
                skip(value, found)
