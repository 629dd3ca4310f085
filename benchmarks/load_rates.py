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


@dataclass(frozen=True, slots=True)
class Waits:
    """Seconds from each question's sending until its answer reached Telegram; `refused` are Telegram's 429."""

    seconds: list[float]
    asked: int
    refused: int

    def line(self, name: str) -> str:
        p50, p99 = _percentile(self.seconds, 50), _percentile(self.seconds, 99)
        last, answered = max(self.seconds, default=0.0) * 1000, len(self.seconds)
        return f"{name:<44}{self.asked:>7}{answered:>10}{p50:>9.0f}{p99:>9.0f}{last:>9.0f}{self.refused:>7}"


def steady(code: Path, corpus: Path, rate: int, seconds: int) -> Waits:
    """So many questions a second, each of a reader of its own."""
    with load(code, corpus) as bot:
        readers = bot.readers(rate * seconds)
        start, sent = time.monotonic(), {}
        for number, (reader, question) in enumerate(zip(readers, cycle(questions()), strict=False)):
            time.sleep(max(0.0, start + number / rate - time.monotonic()))
            sent[reader] = time.monotonic()
            bot.ask(reader, question)
        return _waits(bot, sent)


def burst(code: Path, corpus: Path, number: int) -> Waits:
    """As many readers as fast as they can be let in, one question each."""
    with load(code, corpus) as bot:
        return _all_at_once(bot, bot.readers(number))


def beside_a_flood(code: Path, corpus: Path, *, flood: bool) -> Waits:
    """What readers wait while one of them asks a hundred of the longest questions; or does not.

    Others have asked the same before, lest the first questions after a start, which read word lists, be what is told.
    """
    with load(code, corpus) as bot:
        _all_at_once(bot, bot.readers(BESIDE))
        bot.telegram.forget_calls()
        flooder, *readers = bot.readers(1 + BESIDE)
        long = " ".join(questions())[:LONGEST_QUESTION]
        for _ in range(100 if flood else 0):
            bot.ask(flooder, long)
        return _all_at_once(bot, readers)


def _all_at_once(bot: Load, readers: list[int]) -> Waits:
    sent = {}
    for reader, question in zip(readers, cycle(questions()), strict=False):
        sent[reader] = time.monotonic()
        bot.ask(reader, question)
    return _waits(bot, sent)


def _waits(bot: Load, sent: dict[int, float]) -> Waits:
    """Both processes read the same clock of the machine."""
    until = time.monotonic() + PATIENCE
    while True:
        calls = bot.telegram.calls("sendMessage")
        answered = {int(call["parameters"]["chat_id"]): call["at"] for call in calls if call["code"] == 200}
        if sent.keys() <= answered.keys() or time.monotonic() > until:
            break
        time.sleep(1.0)
    seconds = [answered[reader] - at for reader, at in sent.items() if reader in answered]
    return Waits(seconds, len(sent), sum(call["code"] == 429 for call in calls))


def questions() -> list[str]:
    lines = QUESTIONS.read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["question"] for line in lines if line.strip()]


def _percentile(seconds: list[float], percent: int) -> float:
    """Milliseconds."""
    return quantiles(seconds, n=100)[percent - 1] * 1000 if len(seconds) > 1 else 0.0
