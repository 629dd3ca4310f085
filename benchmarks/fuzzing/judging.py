"""What counts as found besides an exception: time that grows faster than the input, and memory that one input takes.

No limit is one of absolute speed: an input is suspicious when it takes many times what its kind usually takes, and
guilty only when doing twice as much takes far more than twice as long.
"""

import math
import resource
import time
from collections import defaultdict, deque
from collections.abc import Callable
from statistics import median

# How many of its kind's medians an input may take before its growth is measured.
SUSPICIOUS = 25

# Inputs of a kind before there is a median worth the name, and that it is taken of.
KNOWN, REMEMBERED = 20, 500

# The power with which time may grow with the input: 1 is in proportion, and 2 is what to find. Between them lie sorting
# and the noise of a busy machine.
STEEPEST = 1.6

# How many times the input is repeated at most when growth is measured.
LONGEST = 4

# Kilobytes that one input may add to the most memory that the process ever had.
MOST_MEMORY = 300_000


class Judge:
    """Remembers what inputs of each kind take."""

    def __init__(self) -> None:
        self._taken: dict[str, deque[float]] = defaultdict(lambda: deque(maxlen=REMEMBERED))
        self._most_memory = 0

    def verdict(self, kind: str, run: Callable[[int], None]) -> str:
        """Tries an input; "" or what was found of its time and memory. Raises what the trial raises."""
        taken = seconds(run, 1)
        known = self._taken[kind]
        slow = len(known) >= KNOWN and taken > SUSPICIOUS * median(known)
        known.append(taken)
        found = slow and growth(run) and growth(run)  # once may be the garbage collector's doing, or the machine's
        return found or self._memory()

    def _memory(self) -> str:
        before, self._most_memory = self._most_memory, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        more = self._most_memory - before
        return f"took {more // 1000} MB of memory" if before and more > MOST_MEMORY else ""


def growth(run: Callable[[int], None]) -> str:
    """What is wrong with how the time grows with the input; "" if nothing."""
    power = steepness(seconds(run, 1), seconds(run, LONGEST))
    return f"its time grows with the power {power:.1f} of its size" if power > STEEPEST else ""


def steepness(once: float, repeated: float) -> float:
    """The power of growth between an input and one that is LONGEST times as long."""
    return math.log(max(repeated, 1e-9) / max(once, 1e-9), LONGEST)


def seconds(run: Callable[[int], None], factor: int) -> float:
    """Of the processor, all threads together, so that other processes do not count."""
    began = time.process_time()
    run(factor)
    return time.process_time() - began
