"""JSON as it goes over the wire: the only place that writes and reads it."""

import json
from collections.abc import Iterable
from typing import cast

# Levels of arrays and objects. The deepest thing of the Bot API, a list of inline results with buttons, has eight; deep
# enough nesting would exhaust the stack of whoever walks through it.
_DEEPEST = 64


def encoded(value: object) -> str:
    """The value in ASCII, so that it may hold half a surrogate pair, for which UTF-8 has no bytes."""
    return json.dumps(value)


def decoded(text: str | bytes) -> object:
    """Raises ValueError for what is not JSON, or is nested too deeply."""
    try:
        value = cast("object", json.loads(text))
    except RecursionError as error:
        raise ValueError("the JSON is nested too deeply") from error
    if _is_deeper(value, _DEEPEST):
        raise ValueError("the JSON is nested too deeply")
    return value


def _is_deeper(value: object, levels: int) -> bool:
    inside: Iterable[object] = ()
    if isinstance(value, dict):
        inside = value.values()
    elif isinstance(value, list):
        inside = value
    else:
        return False
    return levels == 0 or any(_is_deeper(part, levels - 1) for part in inside)
