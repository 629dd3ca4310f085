import asyncio
from collections.abc import Hashable

import pytest

from bot.chat.flow.lanes import MOST_IN_A_LANE, Lanes
from tests.patience import patience


class Worker:
    """Notes what is worked on, in order; each step takes one turn of the loop, or as long as `hold` says."""

    def __init__(self, held: Hashable = None) -> None:
        self.done: list[list[str]] = []
        self.more: list[bool] = []
        self.held = held
        self.released = asyncio.Event()

    async def work(self, together: list[str], more: bool) -> None:  # noqa: FBT001
        if together[0].startswith(str(self.held)):
            await self.released.wait()
        await asyncio.sleep(0)
        self.done.append(together)
        self.more.append(more)


def test_a_lane_keeps_its_order_and_lanes_take_turns() -> None:
    async def life() -> list[list[str]]:
        worker = Worker()
        lanes = Lanes(worker.work)
        for number in range(3):
            for lane in "ab":
                lanes.put(lane, f"{lane}{number}")
        await lanes.finish(5)
        return worker.done

    done = [item for together in asyncio.run(life()) for item in together]
    assert done[:2] == ["a0", "b0"]
    assert [item for item in done if "a" in item] == ["a0", "a1", "a2"]
    assert [item for item in done if "b" in item] == ["b0", "b1", "b2"]


def test_a_lane_that_waits_holds_up_no_other() -> None:
    async def life() -> tuple[list[list[str]], int]:
        worker = Worker(held="a")
        lanes = Lanes(worker.work)
        for number in range(5):
            lanes.put("a", f"a{number}")
        lanes.put("b", "b0")
        await asyncio.sleep(0.05)
        before, waiting = list(worker.done), len(lanes)
        worker.released.set()
        await lanes.finish(5)
        assert len(worker.done) == 6
        return before, waiting

    assert asyncio.run(life()) == ([["b0"]], 4)


def test_what_comes_to_a_full_lane_is_worked_on_together_at_its_end() -> None:
    async def life() -> Worker:
        worker = Worker()
        lanes = Lanes(worker.work)
        for number in range(MOST_IN_A_LANE + 40):
            lanes.put("a", f"a{number}")
        await lanes.finish(5)
        return worker

    worker = asyncio.run(life())
    assert [len(together) for together in worker.done] == [1] * MOST_IN_A_LANE + [40]
    assert worker.more == [True] * MOST_IN_A_LANE + [False]


def test_a_failure_does_not_close_the_lane(caplog: pytest.LogCaptureFixture) -> None:
    done = []

    async def work(together: list[str], _: bool) -> None:  # noqa: FBT001
        if together == ["bad"]:
            raise ValueError("what the reader wrote")
        done.append(together)

    async def life() -> None:
        lanes = Lanes(work)
        for item in ("bad", "good"):
            lanes.put("a", item)
        await lanes.finish(5)

    asyncio.run(life())
    assert done == [["good"]]
    assert "ValueError" in caplog.text
    assert "what the reader wrote" not in caplog.text


def test_finishing_gives_up_on_a_lane_that_does_not_end() -> None:
    async def life() -> list[list[str]]:
        worker = Worker(held="a")
        lanes = Lanes(worker.work)
        for item in ("a0", "b0"):
            lanes.put(item[0], item)
        await lanes.finish(0.05)
        return worker.done

    assert asyncio.run(life()) == [["b0"]]


def test_a_lane_with_a_backlog_lets_those_go_first_who_have_just_begun() -> None:
    async def life() -> list[list[str]]:
        worker = Worker()
        lanes = Lanes(worker.work)
        for number in range(3):
            lanes.put("a", f"a{number}")
        await asyncio.sleep(0)
        for lane in "bcd":
            lanes.put(lane, lane)
        await lanes.finish(5)
        return worker.done

    assert asyncio.run(life()) == [["a0"], ["b"], ["c"], ["d"], ["a1"], ["a2"]]


def test_a_lane_with_a_backlog_goes_on_beside_one_that_waits_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.chat.flow.lanes.COURTESY", 0.05)

    async def life() -> list[list[str]]:
        worker = Worker(held="w")
        lanes = Lanes(worker.work)
        for item in ("w0", "a0", "a1"):
            lanes.put(item[0], item)
        async with asyncio.timeout(patience()):
            while len(worker.done) < 2:  # noqa: ASYNC110 - as nothing tells of it
                await asyncio.sleep(0.02)
        before = list(worker.done)
        worker.released.set()
        await lanes.finish(5)
        return before

    assert asyncio.run(life()) == [["a0"], ["a1"]]
