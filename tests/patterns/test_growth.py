"""Every pattern of the package takes time in proportion to the text, whatever the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.patterns.gathering import Call, Compiled, calls, compiled, methods
from tests.patterns.growth import grows_too_fast, taken
from tests.patterns.hostile import Input, inputs

LENGTHS = (1_000, 10_000, 100_000)
# Each input is first tried at this length. There the slowest pattern in proportion takes less than the seconds below
# on a slow machine; what takes more, and the slowest input of each pattern, is tried at all three lengths.
FIRST_LENGTH, FIRST_SECONDS = 2_000, 0.004
ENOUGH = 0.5  # seconds for the shortest: a hundred times what a slow machine needs, where the pattern is in proportion
WAYS: dict[str, Callable[[re.Pattern[Any], Any], object]] = {
    "search": lambda pattern, text: sum(1 for _ in pattern.finditer(text)),
    "match": lambda pattern, text: pattern.match(text),
    "fullmatch": lambda pattern, text: pattern.fullmatch(text),
}


@pytest.fixture(scope="module")
def found() -> list[Compiled]:
    return compiled()


def test_every_pattern_is_found(found: list[Compiled]) -> None:
    """`re` is called to compile alone, at a module's level or in a function that the gathering calls."""
    listed = list(calls())
    assert {call.function for call in listed} == {"compile", "escape"}
    missed = [call for call in listed if call.function == "compile" and not any(_made_by(call, one) for one in found)]
    assert not missed


def test_every_pattern_takes_time_in_proportion_to_the_text(found: list[Compiled]) -> None:
    listed = list(calls())
    slow = {
        f"{one.file}:{one.line} {way} {one.source[:60]!r}": text
        for one in found
        if (ways := {way for call in listed if _made_by(call, one) for way in methods(call)})
        for way, text in _too_slow(one, ways)
    }
    assert found
    assert not slow


@pytest.mark.parametrize(
    ("source", "way"),
    [
        (r"\s+$", "search"),
        (r"\s*\n\s*", "search"),
        (r"(?:[-_]\w+)*", "fullmatch"),
        (r"(?:a|a)*b", "match"),
        (r"<[^>]*x", "search"),
        (r"<.{0,5000}?x", "search"),
        (r"\d+%", "search"),
        (r"(?:\w+\s?)+:", "match"),
        (r"\s*(?:¿?\s*)que", "match"),
        (r"(?=.*\d)x|y(?!.*z)", "search"),
        (r".{12,}?[.!?]+(?=\s)", "match"),
    ],
)
def test_a_pattern_out_of_proportion_is_seen(source: str, way: str) -> None:
    assert list(_too_slow(Compiled("", 0, source, 0, of_bytes=False), {way}))


@pytest.mark.parametrize(
    ("source", "way"),
    [
        (r"(?<!\s)\s*+$", "search"),
        (r"(?:[-_][^\W_]+)*", "fullmatch"),
        (r"<[^<>]*+x", "search"),
        (r"(?<!\d)\d++%", "search"),
        (r"\w+", "search"),
        (r"abc|d[ef]", "search"),
        (r"\s+$", "match"),
    ],
)
def test_a_pattern_in_proportion_is_not_blamed(source: str, way: str) -> None:
    assert not list(_too_slow(Compiled("", 0, source, 0, of_bytes=False), {way}))


def _made_by(call: Call, one: Compiled) -> bool:
    return call.function == "compile" and call.file == one.file and call.first <= one.line <= call.last


def _too_slow(one: Compiled, ways: set[str]) -> Iterator[tuple[str, Input]]:
    """Ways to try a pattern, each with a text for which it grows too fast."""
    for way in sorted(ways):
        first = {
            text: taken(_work(one, way, text, FIRST_LENGTH), FIRST_SECONDS) for text in inputs(one.source, one.flags)
        }
        slowest = sorted(first, key=first.__getitem__, reverse=True)
        for text in slowest[:1] + [text for text in slowest[1:] if first[text] > FIRST_SECONDS]:
            if grows_too_fast((_work(one, way, text, length) for length in LENGTHS), ENOUGH):
                yield way, text
                break


def _work(one: Compiled, way: str, text: Input, length: int) -> Callable[[], object]:
    pattern, written = one.pattern, text.of(length)
    tried = written.encode("latin-1", "replace") if one.of_bytes else written
    return lambda: WAYS[way](pattern, tried)
