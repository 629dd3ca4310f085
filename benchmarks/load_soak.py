"""Memory of a bot that answers for long: whether it stays what it is."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import linear_regression

from benchmarks.load_bot import Load, load
from benchmarks.load_rates import questions

RATE = 20  # questions a second, two thirds of what Telegram lets a bot answer
EACH = 3  # questions of a reader, who is then seen no more
TOGETHER = 100  # readers who ask in turn, so that none comes near the limit of a chat
EVERY = 5.0  # seconds between looks

# The share of the time after which memory counts: what is remembered of readers for a quarter of an hour, up to so
# many of them, fills before.
WARM = 1 / 2

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
        readers, asking = _readers(bot), _asked(corpus)
        began = time.monotonic()
        number = 0
        while (passed := time.monotonic() - began) < 60 * minutes:
            if passed >= len(looks) * EVERY:
                looks.append(Look(passed / 60, bot.megabytes()))
            bot.ask(next(readers), next(asking))
            number += 1
            time.sleep(max(0.0, began + number / RATE - time.monotonic()))
    return looks


def _readers(bot: Load) -> Iterator[int]:
    while True:
        together = bot.readers(TOGETHER)
        for _ in range(EACH):
            yield from together


def _asked(corpus: Path) -> Iterator[str]:
    """No question is asked twice: in each, two words are others, of the articles or of no language."""
    chance, known = Random(1), questions()
    articles = [path.read_text(encoding="utf-8", errors="ignore") for path in sorted(corpus.glob("*.*"))]
    written = sorted({word for text in articles for word in text.split() if word.isalpha()})
    while True:
        words = chance.choice(known).split()
        words[chance.randrange(len(words))] = chance.choice(written)
        words[chance.randrange(len(words))] = "".join(chance.choices("aeioknrstvz", k=chance.randint(4, 9)))
        yield " ".join(words)


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
