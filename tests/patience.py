"""How long tests wait for what must come. TEST_PATIENCE, a factor, makes all waits longer on a slow machine."""

import os


def patience(seconds: float = 30.0) -> float:
    """The seconds, times TEST_PATIENCE. Thirty are generous for a busy machine, never reached by a test that passes."""
    return seconds * float(os.environ.get("TEST_PATIENCE", "1"))
