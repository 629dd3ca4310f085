"""Odd and hostile inputs for the bot: questions, articles, updates, callback data, inline queries, file names.

    python -m benchmarks.fuzz                 100,000 inputs, some half an hour
    python -m benchmarks.fuzz 2000            fewer
    python -m benchmarks.fuzz --seed other    others
    python -m benchmarks.fuzz --first 50000   the later ones, beside another process that tries those before
    python -m benchmarks.fuzz --at 4711       one of them again, with its traceback

Each is made of the project's own material by a few changes that the seed and the input's number fix. Found is whatever
raises an exception, shows a quote that does not stand in an article, takes time out of proportion to its size, takes
much memory, hangs, or ends the process. The status is 1 when anything was found.
"""

import argparse
import asyncio
import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[1]
INPUTS = 100_000

# Seconds of the processor that one input may take before it counts as hung, and loading the bot before the first: the
# slowest that are in proportion, megabytes of brackets four times over, take a minute. And seconds in which nothing at
# all may happen, which is long enough for a machine with much else to do.
PATIENCE, SILENCE = 180.0, 1800.0

# Seconds between looks at a process that says nothing.
LOOK_AGAIN = 1.0

# Inputs between two lines about how far it has come.
TOLD_EVERY = 1000


@dataclass(slots=True)
class Run:
    """What is known of a run so far."""

    end: int
    next: int = 0
    """The first number that has not been tried."""
    found: list[dict[str, object]] = field(default_factory=list)
    memory: dict[int, int] = field(default_factory=dict)
    """Kilobytes at some of the numbers."""

    def hear(self, line: str) -> None:
        said = json.loads(line)
        if "found" in said:
            self.found.append(said["found"])
            print(_shown(said["found"]), flush=True)
            return
        number, self.next = said["at"], said["at"] + 1
        if number % TOLD_EVERY == 0 or self.next == self.end:
            self.memory[number] = said["kilobytes"]
            print(f"{number:>9} tried, {len(self.found)} found, {said['kilobytes'] // 1024} MB", flush=True)

    def ended_early(self, why: str) -> None:
        """The input at hand has ended the process, or holds it up for ever."""
        self.found.append({"number": self.next - 1, "kind": "any", "what": why, "shown": "see --at"})
        print(_shown(self.found[-1]), flush=True)


WORKER = (sys.executable, "-m", "benchmarks.fuzzing.worker")


def fuzz(inputs: int, seed: str, worker: Sequence[str] = WORKER, first: int = 0) -> Run:
    """Tries the inputs in a process, and in another one from the next on when that process ends or hangs."""
    run = Run(inputs, first)
    while run.next < run.end:
        began = run.next
        why = _watched([*worker, seed, str(run.next), str(inputs)], run)
        if why:
            run.ended_early(why)
        if run.next == began:
            raise SystemExit("The process that tries inputs does not start.")
    return run


def _watched(command: list[str], run: Run) -> str:
    """Listens to a process until it ends; why it did not reach the end, or ""."""
    lines: queue.Queue[str] = queue.Queue()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT) as process:
        reading = threading.Thread(target=_read, args=(process, lines), daemon=True)
        reading.start()
        while line := _next(lines, process.pid):
            run.hear(line)
        if line is None:
            process.kill()
            return "hangs"
        status = process.wait()
    return f"ends the process with status {status}" if status else ""


def _next(lines: "queue.Queue[str]", pid: int) -> str | None:
    """The next line, "" after the last; None when the process is taking too long over it."""
    began, used = time.monotonic(), _processor_seconds(pid)
    while True:
        try:
            return lines.get(timeout=LOOK_AGAIN)
        except queue.Empty:
            if _processor_seconds(pid) - used > PATIENCE or time.monotonic() - began > SILENCE:
                return None


def _processor_seconds(pid: int) -> float:
    """What a process has used so far; 0 when it has just ended."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _read(process: "subprocess.Popen[str]", lines: "queue.Queue[str]") -> None:
    """Its lines, then "" once there are no more."""
    assert process.stdout
    for line in process.stdout:
        lines.put(line)
    lines.put("")


def again(number: int, seed: str) -> None:
    """One input in this process; what it raises comes through."""
    from benchmarks.fuzzing.kinds import Kinds  # noqa: PLC0415 - reads the corpus

    loop = asyncio.new_event_loop()
    kinds = Kinds(loop)
    kind, trial = kinds.trial(Random(f"{seed}/{number}"), number)
    print(f"{kind}: {trial.shown}", flush=True)
    trial.run(1)
    kinds.close()
    print("nothing found")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", nargs="?", type=int, default=INPUTS)
    parser.add_argument("--first", type=int, default=0, metavar="NUMBER", help="the first that is tried (0)")
    parser.add_argument("--seed", default="crisis")
    parser.add_argument("--at", type=int, metavar="NUMBER", help="only this input")
    options = parser.parse_args()
    if options.at is not None:
        again(options.at, options.seed)
        return
    run = fuzz(options.inputs, options.seed, first=options.first)
    print(f"{run.next - options.first} inputs tried, {len(run.found)} found")
    raise SystemExit(bool(run.found))


def _shown(found: dict[str, object]) -> str:
    return f"input {found['number']} ({found['kind']}): {found['what']}\n    {found['shown']}"


if __name__ == "__main__":
    main()
