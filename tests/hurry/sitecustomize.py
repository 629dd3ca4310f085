"""Makes the steady clock of a Python process run HURRY times as fast: on PYTHONPATH, it is run before the program.

What the program waits for in an event loop, and what it measures by `time.monotonic`, is that much shorter for those
outside; its own rules stay as they are. Dates, threads' waits and the processor's speed are not touched.
"""

import os
import selectors
import time
from collections.abc import Callable
from typing import Any

FACTOR = float(os.environ.get("HURRY", "1"))


def hurried_clock(clock: Callable[[], float]) -> Callable[[], float]:
    return lambda: clock() * FACTOR


def hurried_select(select: Callable[..., Any]) -> Callable[..., Any]:
    def selected(selector: object, timeout: float | None = None) -> object:
        return select(selector, timeout if timeout is None else timeout / FACTOR)

    return selected


if FACTOR != 1:
    time.monotonic = hurried_clock(time.monotonic)
    chosen = selectors.DefaultSelector
    chosen.select = hurried_select(chosen.select)  # type: ignore[method-assign]
