"""Many articles are read by several processes at once, before one of them needs what was read.

Each writes files of the archive. What one of them cannot read, or has not read when it is killed, is read by whoever
needs it, so nothing depends on them but the time.
"""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from threading import Lock, Thread
from zoneinfo import ZoneInfo

from bot.articles.folder.finding import Found

log = logging.getLogger(__name__)

# Files, from which on it is worth it to start processes: each takes about as long as reading a hundred.
MANY = 1000

# Files side by side that one process reads: what it has read of them is joined to the rest in one piece.
NEIGHBOURS = 50

# What the processes need to know of their surroundings; everything else, secrets among it, stays here.
ENVIRONMENT = (
    *("PATH", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "LANG", "LC_ALL", "TZ", "HOME", "TMPDIR"),
    *("CACHE_DIRECTORY", "XDG_CACHE_HOME", "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"),
)

Told = Callable[[int, int], None]
"""How many files have been read, of how many."""


def processors() -> int:
    """Those that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read_ahead(folder: Path, listed: Sequence[Found], zone: ZoneInfo | None, workers: int, told: Told) -> None:
    """Into the archive of a folder. Returns when all that can be read is."""
    lock, done = Lock(), 0

    def count(lines: Sequence[str]) -> None:
        nonlocal done
        with lock:
            done += sum(map(int, lines))
            told(done, len(listed))

    with ExitStack() as ending:
        threads = []
        for number in range(workers):
            process = ending.enter_context(_process())
            ending.callback(process.kill)  # where this one is interrupted; one that has ended is not hurt
            asked = {
                "folder": str(folder),
                "zone": zone.key if zone else None,
                "files": [(item.place, item.path) for item in dealt(listed, workers, number)],
            }
            threads.append(Thread(target=_follow, args=(process, json.dumps(asked), count)))
            threads[-1].start()
        for thread in threads:
            thread.join()


def dealt(listed: Sequence[Found], workers: int, number: int) -> list[Found]:
    """The share of one of the processes: some of the slowest files for each of them, and neighbours side by side."""
    return [item for place, item in enumerate(listed) if place // NEIGHBOURS % workers == number]


def _process() -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "bot.archive.reading_process"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={name: value for name, value in os.environ.items() if name in ENVIRONMENT},
        start_new_session=True,  # an interrupt is for the process that asked
        text=True,
    )


def _follow(process: subprocess.Popen[str], asked: str, count: Callable[[Sequence[str]], None]) -> None:
    assert process.stdin
    assert process.stdout
    try:
        process.stdin.write(asked)
        process.stdin.close()
    except BrokenPipeError:
        log.debug("A process that reads articles ahead has ended at once.")
    for line in process.stdout:
        count([line])
    if process.wait():
        log.info(
            "A process that reads articles ahead has ended with %s; what is left is read here.", process.returncode
        )
