"""Memory of a bot that answers for long: whether it stays what it is."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from statistics import linear_regression

from benchmarks.load_bot import load
from benchmarks.load_rates import questions

RATE = 20  # questions a second, two thirds of what Telegram lets a bot answer
READERS = 500  # who ask in turn, so that none comes near the limit of a chat
EVERY = 5.0  # seconds between looks

# The share of the time after which memory counts: lists and caches fill before.
WARM = 1 / 3

BARS = "▁▂▃▄▅▆▇█"
WIDTH = 60  # characters of the plot


@dataclass(frozen=True, slots=True)
class Look:
    minute: float
    megabytes: float


def soak(code: Path, corpus: Path, minutes: float) -> list[Look]:
    """What the bot's process took of memory, look by look."""
    looks: list[Look] = []
    with load(code, corpus) as bot:
        readers, asking = cycle(bot.readers(READERS)), cycle(questions())
        began = time.monotonic()
        number = 0
        while (passed := time.monotonic() - began) < 60 * minutes:
            if passed >= len(looks) * EVERY:
                looks.append(Look(passed / 60, bot.megabytes()))
            bot.ask(next(readers), next(asking))
            number += 1
            time.sleep(max(0.0, began + number / RATE - time.monotonic()))
    return looks


def report(looks: Sequence[Look]) -> str:
    """The plot, and the growth that it would make in an hour."""
    warm = looks[int(len(looks) * WARM) :]
    first, last = warm[0].megabytes, warm[-1].megabytes
    most = max(look.megabytes for look in looks)
    return (
        f"{plot(looks)}\n{looks[-1].minute:.1f} minutes of {RATE} questions a second; MB when warm {first:.1f}, "
        f"at the end {last:.1f}, at most {most:.1f}; an hour would add {growth(warm):.1f} MB"
    )


def growth(looks: Sequence[Look]) -> float:
    """Megabytes an hour, by the straight line that fits best."""
    slope, _ = linear_regression([look.minute / 60 for look in looks], [look.megabytes for look in looks])
    return slope


def plot(looks: Sequence[Look]) -> str:
    """A line of bars from the least to the most memory, which stand at its ends."""
    step = max(1, len(looks) // WIDTH)
    shown = [look.megabytes for look in looks[::step]]
    least, most = min(shown), max(shown)
    bars = "".join(BARS[round((each - least) / ((most - least) or 1) * (len(BARS) - 1))] for each in shown)
    return f"{least:.0f} MB {bars} {most:.0f} MB"
