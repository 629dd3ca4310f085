"""What starts cost: `python -m benchmarks.start [--corpus DIR] [--rounds N]`.

Times are of the processor, the least of some rounds, so that they hardly depend on what else the machine does. `run` is
started against a stand-in for Telegram and measured until it can answer; its memory is what it has once warmed up.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.load_bot import ROOT, Load, load

WARM = 5.0  # seconds after which a bot has read its lists and dictionaries, and kept what it keeps of them
QUESTION = "How many US troops were put on standby?"


@dataclass(frozen=True, slots=True)
class Cost:
    seconds: float
    """Of the processor."""
    megabytes: float
    """Of memory, at the most."""


def cost_of(arguments: Sequence[str], corpus: Path, state: Path) -> Cost:
    """Of one run of a command. Raises CalledProcessError where it fails."""
    environment = {**os.environ, "CORPUS_DIR": str(corpus), "STATE_DIR": str(state)}
    command = [sys.executable, "-m", "bot", *arguments]
    started = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(started.pid, 0)
    started.returncode = os.waitstatus_to_exitcode(status)
    if started.returncode:
        raise subprocess.CalledProcessError(started.returncode, command)
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def cost_of_run(corpus: Path) -> Cost:
    """Of a bot on Telegram until it can answer, where all was read before; its memory is what it has once warmed up."""
    with load(ROOT, corpus) as running:
        _answer(running)
        time.sleep(WARM)
        running.kill()
        running.start()
        seconds = running.processor_seconds()
        _answer(running)
        time.sleep(WARM)
        return Cost(seconds, running.memory().together)


def _answer(running: Load) -> None:
    """Waits until a reader who is new has an answer."""
    (reader,) = running.readers(1)
    running.ask(reader, QUESTION)
    running.wait(lambda: bool(running.telegram.bot_messages(reader)), "an answer")


def rows(corpus: Path, rounds: int) -> Iterator[tuple[str, Cost]]:
    """What was started, and what it cost at the least."""
    found: dict[str, list[Cost]] = {}
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            for name, arguments in (
                ("--help", ["--help"]),
                ("ask, all read for the first time", ["ask", QUESTION]),
                ("ask, nothing changed", ["ask", QUESTION]),
            ):
                found.setdefault(name, []).append(cost_of(arguments, corpus, Path(folder)))
        found.setdefault("run, nothing changed, until it can", []).append(cost_of_run(corpus))
    for name, costs in found.items():
        yield name, Cost(min(cost.seconds for cost in costs), min(cost.megabytes for cost in costs))


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    parser.add_argument("--rounds", type=int, default=5)
    chosen = parser.parse_args(arguments)
    for name, cost in rows(chosen.corpus.resolve(), chosen.rounds):
        print(f"{name:34}{cost.seconds:6.2f} s of the processor{cost.megabytes:6.0f} MB")


if __name__ == "__main__":
    main()
