"""How long questions wait in the bot: at Telegram's own rate, in a burst, and beside a reader who asks too much."""

import json
import time
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from statistics import quantiles

from benchmarks.load_bot import PATIENCE, ROOT, Load, load

QUESTIONS = ROOT / "tests" / "questions" / "starter.jsonl"
LONGEST_QUESTION = 4096  # characters of a message
BESIDE = 20  # readers beside the one who asks too much

# Seconds between looks at what has been answered, which hold the stand-in up for a moment.
LOOK_AGAIN = 10.0

# Seconds in which a question more than the bot can take at once is not yet late.
SETTLED = 1.0

_COLUMNS = (("asked", 7), ("answered", 10), ("p50", 9), ("p99", 9), ("worst", 9), ("a second", 10), ("processor", 11))
HEADER = f"\n{'load':<44}" + "".join(f"{name:>{width}}" for name, width in (*_COLUMNS, ("429", 6)))


@dataclass(frozen=True, slots=True)
class Waits:
    """Seconds from each question's sending until its answer reached Telegram; `refused` are Telegram's 429."""

    seconds: list[float]
    asked: int
    refused: int
    lasted: float
    """From the first question's sending until the last answer."""
    processor: float
    """Seconds of it that the bot's process took meanwhile, which other work on the machine does not touch."""

    def line(self, name: str) -> str:
        p50, p99 = _percentile(self.seconds, 50), _percentile(self.seconds, 99)
        last, answered = max(self.seconds, default=0.0) * 1000, len(self.seconds)
        rate, each = answered / (self.lasted or 1.0), 1000 * self.processor / (answered or 1)
        return (
            f"{name:<44}{self.asked:>7}{answered:>10}{p50:>9.0f}{p99:>9.0f}{last:>9.0f}{rate:>10.1f}{each:>11.1f}"
            f"{self.refused:>6}"
        )


class _Watch:
    """What has become of questions, from its making on."""

    def __init__(self, bot: Load) -> None:
        self._bot = bot
        self._used = bot.processor_seconds()
        self._sent: dict[int, float] = {}
        self._answered: dict[int, float] = {}
        self._refused = 0
        self._looked = time.monotonic()
        bot.telegram.forget_calls()

    def ask(self, reader: int, question: str) -> None:
        """One question of each reader is looked at."""
        self._sent[reader] = time.monotonic()
        self._bot.ask(reader, question)
        if time.monotonic() - self._looked > LOOK_AGAIN:
            self._look()

    def sent_at(self, moment: float) -> None:
        """All so far were."""
        self._sent = dict.fromkeys(self._sent, moment)

    def waits(self) -> Waits:
        """Once all are answered, or patience ends."""
        until = time.monotonic() + PATIENCE
        while not self._sent.keys() <= self._answered.keys() and time.monotonic() < until:
            time.sleep(SETTLED)
            self._look()
        begun, ended = min(self._sent.values()), max(self._answered.values(), default=0.0)
        seconds = [self._answered[reader] - at for reader, at in self._sent.items() if reader in self._answered]
        used = self._bot.processor_seconds() - self._used
        return Waits(seconds, len(self._sent), self._refused, ended - begun, used)

    def _look(self) -> None:
        """Both processes read the same clock of the machine."""
        for call in self._bot.telegram.take_calls("sendMessage"):
            if call["code"] == 429:
                self._refused += 1
            else:
                self._answered[int(call["parameters"]["chat_id"])] = call["at"]
        self._looked = time.monotonic()


def steady(code: Path, corpus: Path, rate: int, seconds: int, *, limits: bool = True) -> Waits:
    """So many questions a second, each of a reader of its own.

    Where Telegram's limits let no more pass than are asked, what once waits makes all that follow wait as long; without
    `limits` the waits are the bot's own time. Others have asked before, lest it be told how long the first questions
    after a start take, which read word lists.
    """
    with load(code, corpus, limits=limits) as bot:
        _all_at_once(bot, bot.readers(BESIDE))
        readers = bot.readers(rate * seconds)
        start, watch = time.monotonic(), _Watch(bot)
        for number, (reader, question) in enumerate(zip(readers, cycle(questions()), strict=False)):
            time.sleep(max(0.0, start + number / rate - time.monotonic()))
            watch.ask(reader, question)
        return watch.waits()


def burst(code: Path, corpus: Path, number: int, *, limits: bool = True) -> Waits:
    """As many readers at once, one question each: the bot stands still until all have asked.

    Others have asked before, as above.
    """
    with load(code, corpus, limits=limits) as bot:
        _all_at_once(bot, bot.readers(BESIDE))
        readers = bot.readers(number)
        watch = _Watch(bot)
        with bot.standing_still():
            for reader, question in zip(readers, cycle(questions()), strict=False):
                watch.ask(reader, question)
        watch.sent_at(time.monotonic())
        return watch.waits()


def beside_a_flood(code: Path, corpus: Path, *, flood: bool) -> Waits:
    """What readers wait while one of them asks a hundred of the longest questions; or does not.

    Others have asked the same before, as above.
    """
    with load(code, corpus) as bot:
        _all_at_once(bot, bot.readers(BESIDE))
        flooder, *readers = bot.readers(1 + BESIDE)
        long = " ".join(questions())[:LONGEST_QUESTION]
        for _ in range(100 if flood else 0):
            bot.ask(flooder, long)
        return _all_at_once(bot, readers)


def _all_at_once(bot: Load, readers: list[int]) -> Waits:
    watch = _Watch(bot)
    for reader, question in zip(readers, cycle(questions()), strict=False):
        watch.ask(reader, question)
    return watch.waits()


def questions() -> list[str]:
    lines = QUESTIONS.read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["question"] for line in lines if line.strip()]


def _percentile(seconds: list[float], percent: int) -> float:
    """Milliseconds."""
    return quantiles(seconds, n=100)[percent - 1] * 1000 if len(seconds) > 1 else 0.0
