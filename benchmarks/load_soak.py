"""Memory of a bot that answers for long: whether it stays what it is."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import linear_regression

from benchmarks.load_bot import Load, Memory, load
from benchmarks.load_rates import questions

EACH = 3  # questions of a reader, who is then seen no more
TOGETHER = 100  # readers who ask in turn, so that none comes near the limit of a chat
EVERY = 5.0  # seconds between looks

# Questions without an answer from which no more are asked for a while: what waits takes memory, and how much waits is
# the machine's affair. And seconds of that while at most, since not every question has one answer.
BEHIND, CATCH_UP = 50, 10.0

# Seconds that the asking may be late and make up for; what is lost beyond them is lost.
LATE = 1.0

# The share of the time after which memory counts: what is remembered of words and of the latest questions fills before.
# Of twenty minutes at the usual rate it is ten: the questions of five thousand readers, each of whom asks three.
WARM = 1 / 2

BARS = "▁▂▃▄▅▆▇█"
WIDTH = 60  # characters of the plot


@dataclass(frozen=True, slots=True)
class Look:
    minute: float
    memory: Memory
    asked: int


def soak(code: Path, corpus: Path, minutes: float, rate: float) -> list[Look]:
    """What the bot's process took of memory, look by look."""
    looks: list[Look] = []
    with load(code, corpus) as bot:
        readers, asking, answers = _readers(bot), _asked(corpus), _Answers(bot)
        began = due = time.monotonic()
        number = 0
        while (passed := time.monotonic() - began) < 60 * minutes:
            if passed >= len(looks) * EVERY:
                answers.wait_for(number - BEHIND)
                looks.append(Look((time.monotonic() - began) / 60, bot.memory(), number))
            bot.ask(next(readers), next(asking))
            number += 1
            due = max(due + 1 / rate, time.monotonic() - LATE)
            time.sleep(max(0.0, due - time.monotonic()))
    return looks


class _Answers:
    """How many answers there were so far."""

    def __init__(self, bot: Load) -> None:
        self._bot = bot
        self._number = 0

    def wait_for(self, number: int) -> None:
        until = time.monotonic() + CATCH_UP
        while self._counted() < number and time.monotonic() < until:
            time.sleep(0.5)

    def _counted(self) -> int:
        self._number += len(self._bot.telegram.take_calls("sendMessage"))
        return self._number


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
    """The plot, and the growth that it would make in an hour: of all memory, and of the process's own alone."""
    warm = looks[int(len(looks) * WARM) :]
    first, last = warm[0].memory, warm[-1].memory
    most = max(look.memory.together for look in looks)
    return (
        f"{plot(looks)}\n{looks[-1].minute:.1f} minutes, {looks[-1].asked} questions; MB when warm "
        f"{first.together:.1f}, at the end {last.together:.1f}, at most {most:.1f}; an hour would add "
        f"{growth(warm):.1f} MB\nOf these the process's own: {first.own:.1f}, {last.own:.1f}; an hour would add "
        f"{growth(warm, lambda memory: memory.own):.1f} MB"
    )


def growth(looks: Sequence[Look], of: Callable[[Memory], float] = lambda memory: memory.together) -> float:
    """Megabytes an hour, by the straight line that fits best."""
    slope, _ = linear_regression([look.minute / 60 for look in looks], [of(look.memory) for look in looks])
    return slope


def plot(looks: Sequence[Look]) -> str:
    """A line of bars from the least to the most memory, which stand at its ends."""
    step = max(1, len(looks) // WIDTH)
    shown = [look.memory.together for look in looks[::step]]
    least, most = min(shown), max(shown)
    bars = "".join(BARS[round((each - least) / ((most - least) or 1) * (len(BARS) - 1))] for each in shown)
    return f"{least:.0f} MB {bars} {most:.0f} MB"
