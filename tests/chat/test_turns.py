"""Whose question is read next, with threads that read for real."""

import asyncio
import time
from collections.abc import Callable

import pytest

from bot.chat.flow import turns
from bot.chat.flow.turns import LONG, Turns
from tests.patience import patience

Before = Callable[[], None] | None

PARTS = 5


def reading(done: list[str], name: str, parts: int = 1) -> Callable[[Before], str]:
    """Takes a moment for each part."""

    def read(before: Before) -> str:
        for _ in range(parts):
            if before:
                before()
            time.sleep(0.02)
            done.append(name)
        return name

    return read


def test_short_questions_are_read_between_the_parts_of_a_long_one() -> None:
    done: list[str] = []

    async def ask() -> list[str]:
        ours = Turns()
        long = asyncio.create_task(ours.read("x" * LONG, reading(done, "long", PARTS)))
        await asyncio.sleep(0.01)
        short = [asyncio.create_task(ours.read("short", reading(done, f"short {number}"))) for number in range(9)]
        return [await each for each in (long, *short)]

    assert asyncio.run(ask()) == ["long", *(f"short {number}" for number in range(9))]
    assert len(done) == PARTS + 9
    assert done[-(PARTS - 1) :] == ["long"] * (PARTS - 1)


def test_a_long_one_also_waits_for_what_comes_right_after_a_short_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "QUIET", 0.5)
    done: list[str] = []

    async def ask() -> None:
        ours = Turns()
        await ours.read("short", reading(done, "first"))
        long = asyncio.create_task(ours.read("x" * LONG, reading(done, "long")))
        await asyncio.sleep(0.05)
        await asyncio.gather(long, ours.read("short", reading(done, "second")))

    asyncio.run(ask())
    assert done == ["first", "second", "long"]


def test_long_messages_are_read_one_at_a_time() -> None:
    done: list[str] = []

    async def ask() -> None:
        ours = Turns()
        await asyncio.gather(*(ours.read(name * LONG, reading(done, name, PARTS)) for name in "ab"))

    asyncio.run(ask())
    assert done == ["a"] * PARTS + ["b"] * PARTS


def test_while_short_questions_never_end_a_long_one_is_read_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "COURTESY", 0.1)
    done: list[str] = []

    async def ask() -> None:
        ours = Turns()
        asking = asyncio.create_task(_for_ever(ours, done))
        assert await ours.read("x" * LONG, reading(done, "long", 2)) == "long"
        asking.cancel()

    async def _for_ever(ours: Turns, done: list[str]) -> None:
        while True:
            await asyncio.gather(*(ours.read("short", reading(done, "short")) for _ in range(3)))

    asyncio.run(ask())
    assert done.count("long") == 2


def test_a_failure_of_a_short_question_keeps_no_long_one_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "COURTESY", patience())

    def fail(_: Before) -> str:
        raise ValueError("some")

    async def ask() -> float:
        ours = Turns()
        with pytest.raises(ValueError, match="some"):
            await ours.read("short", fail)
        began = time.monotonic()
        await ours.read("x" * LONG, reading([], "long"))
        return time.monotonic() - began

    assert asyncio.run(ask()) < turns.COURTESY
