"""One process that tries a run of inputs and tells its parent, line by line of JSON, which it is at and what it found.

python -m benchmarks.fuzzing.worker SEED FIRST END
"""

import asyncio
import json
import logging
import resource
import sys
import traceback
import warnings
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from random import Random

from benchmarks.fuzzing.judging import Judge
from benchmarks.fuzzing.kinds import Kinds, Trial

# Bytes of address space: far more than the bot takes, far less than what would harm the machine.
MOST_SPACE = 8 * 2**30

# Characters of an input that a report shows, and calls of a failure.
SHOWN, CALLS = 300, 3


@dataclass(frozen=True, slots=True)
class Finding:
    """`number` and the seed make the input again."""

    number: int
    kind: str
    what: str
    shown: str


def findings(kinds: Kinds, seed: str, numbers: range) -> Iterator[tuple[int, Finding | None]]:
    """Each number once before its input is tried, and again with what was found."""
    judge = Judge()
    for number in numbers:
        yield number, None
        kind, trial = kinds.trial(Random(f"{seed}/{number}"), number)
        found = _tried(judge, kind, trial)
        if found:
            yield number, Finding(number, kind, found, trial.shown[:SHOWN])


def _tried(judge: Judge, kind: str, trial: Trial) -> str:
    try:
        return judge.verdict(kind, trial.run)
    except Exception as error:  # noqa: BLE001 - finding them is what this is for
        return plainly(error)


def plainly(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)[-CALLS:]
    where = " < ".join(f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in reversed(frames))
    return f"{type(error).__name__}: {str(error)[:SHOWN]} ({where})"


def main(arguments: list[str]) -> None:
    seed, first, end = arguments[0], int(arguments[1]), int(arguments[2])
    resource.setrlimit(resource.RLIMIT_AS, (MOST_SPACE, MOST_SPACE))
    warnings.simplefilter("error")
    logging.basicConfig(level=logging.CRITICAL)
    loop = asyncio.new_event_loop()
    kinds = Kinds(loop)
    for number, found in findings(kinds, seed, range(first, end)):
        tell({"found": asdict(found)} if found else {"at": number, "kilobytes": resident()})
    kinds.close()
    loop.close()


def resident() -> int:
    """Kilobytes of memory that the process has now."""
    with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123
        return int(file.read().split()[1]) * resource.getpagesize() // 1024


def tell(line: dict[str, object]) -> None:
    print(json.dumps(line), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
