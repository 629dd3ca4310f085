"""How long tests wait for what must come. TEST_PATIENCE, a factor, makes all waits longer on a slow machine."""

import os


def patience(seconds: float = 30.0) -> float:
    """The seconds, times TEST_PATIENCE, and times the processes that wait for each processor if those are several.

    Thirty are generous, never reached by a test that passes on an idle machine.
    """
    crowd = os.getloadavg()[0] / (os.cpu_count() or 1)
    return seconds * float(os.environ.get("TEST_PATIENCE", "1")) * max(1.0, crowd)
