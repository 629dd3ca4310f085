"""How the time that a piece of work takes grows with its input, whatever else the machine is doing."""

from __future__ import annotations

import gc
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from math import inf
from time import thread_time

# Ten times the input takes ten times as long, or less; where the time grows with its square, a hundred times.
MOST = 30
NOISE = 0.1  # seconds of the processor's: less says nothing about growth
ENOUGH = 3.0  # seconds for the first, with all that is loaded by it, unless the caller knows better
TRIES = 3  # of which one that is fast enough will do


class TooSlowError(Exception):
    """The work was stopped."""


@contextmanager
def stopped_after(seconds: float) -> Iterator[None]:
    """Ends the block by `TooSlowError` when it has used so much of the processor; `re` lets itself be interrupted."""

    def stop(*_: object) -> None:
        raise TooSlowError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def taken(work: Callable[[], object], limit: float) -> float:
    """Seconds of the processor's; infinite above the limit. What is thrown away meanwhile is collected later."""
    begun = thread_time()
    gc.disable()
    try:
        with stopped_after(limit):
            work()
    except TooSlowError:
        return inf
    finally:
        gc.enable()
    return thread_time() - begun


def grows_too_fast(works: Iterable[Callable[[], object]], enough: float = ENOUGH) -> bool:
    """Whether one of the works, each on ten times the input of the one before, takes more than in proportion.

    The first may take `enough` seconds.
    """
    before = enough / MOST
    for number, work in enumerate(works):
        most = max(NOISE, MOST * before)
        tries = (taken(work, most) for _ in range(TRIES))
        fitting = (seconds for seconds in tries if seconds <= most)
        before = next(fitting, inf)
        if not number:
            before = min([before, *fitting])  # what the first needs once, such as an import, is no measure
        if before == inf:
            return True
    return False
