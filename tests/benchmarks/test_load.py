"""How the load program counts what became of questions."""

from typing import Any, cast

import pytest

from benchmarks.load_bot import Memory, Tally, tally
from benchmarks.load_rates import HEADER, Waits
from benchmarks.load_soak import Look, growth, plot
from tests.resilience.asked import ANSWER
from tests.telegram_world import TelegramWorld

CHAT = 5

LINE = {"text": "I do not know whether …", "from": {"is_bot": True}}


def answer(to: int) -> dict[str, Any]:
    return {"text": f"… {ANSWER} …", "from": {"is_bot": True}, "reply_to_message": {"message_id": to}}


@pytest.mark.parametrize(
    ("megabytes", "an_hour"), [([100, 100, 100], 0), ([100, 101, 102], 60), ([100, 102, 101, 103], 48), ([9, 8], -60)]
)
def test_growth_is_told_by_the_hour(megabytes: list[float], an_hour: float) -> None:
    looks = [Look(minute, Memory(each - 3, 3), 0) for minute, each in enumerate(megabytes)]
    assert growth(looks) == pytest.approx(an_hour)
    assert growth(looks, lambda memory: memory.files) == pytest.approx(0)


def test_a_plot_has_a_bar_for_each_look_between_the_least_and_the_most() -> None:
    looks = [Look(minute, Memory(each, 0.0), 0) for minute, each in enumerate([100.0, 108.0, 104.0, 100.0])]
    assert plot(looks) == "100 MB ▁█▅▁ 108 MB"
    assert plot([Look(0, Memory(4.0, 3.0), 0), Look(1, Memory(5.0, 2.0), 9)]) == "7 MB ▁▁ 7 MB"


class Said:
    """A chat in which two questions were asked, and what was said to them."""

    def __init__(self, *messages: dict[str, Any]) -> None:
        self._messages = messages

    def state(self) -> dict[str, Any]:
        return {"messages": {str(CHAT): [{"text": f"{ANSWER}?", "from": {"is_bot": False}}, *self._messages]}}


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ([answer(1), answer(2)], Tally(2, once=2, twice=0, told=0, never=0)),
        ([answer(1), answer(1)], Tally(2, once=0, twice=1, told=0, never=1)),
        ([answer(1)], Tally(2, once=1, twice=0, told=0, never=1)),
        ([answer(1), LINE], Tally(2, once=1, twice=0, told=1, never=0)),
        ([answer(1), answer(2), LINE], Tally(2, once=2, twice=0, told=0, never=0)),
        ([], Tally(2, once=0, twice=0, told=0, never=2)),
    ],
)
def test_questions_are_told_apart_by_the_answers_tied_to_them(said: list[dict[str, Any]], found: Tally) -> None:
    asked = [{"chat": {"id": CHAT}, "message_id": number} for number in (1, 2)]
    assert tally(cast("TelegramWorld", Said(*said)), asked) == found


def test_a_line_of_the_rates_tells_how_many_a_second_and_what_each_took_of_the_processor() -> None:
    waits = Waits([0.1, 0.2, 0.3], asked=4, refused=1, lasted=2.0, processor=0.06)
    told = waits.line("a burst").removeprefix("a burst").split()
    columns = dict(zip(HEADER.replace("a second", "rate").split()[1:], told, strict=True))
    assert (columns["asked"], columns["answered"], columns["429"]) == ("4", "3", "1")
    assert (columns["p50"], columns["rate"], columns["processor"]) == ("200", "1.5", "20.0")
