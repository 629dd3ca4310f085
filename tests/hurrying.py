"""How much faster than ours time passes in the processes that tests start, so that no test waits for Telegram's pauses.

`tests/hurry` does it, from outside of the program. Both sides of a line get the same factor, or they would not agree
on what a second is.
"""

from pathlib import Path

from tests.patience import patience

ROOT = Path(__file__).parents[1]
HURRY = ROOT / "tests" / "hurry" / "sitecustomize.py"

# Fast enough that tests hardly wait, and slow enough that the bot's shortest patience, which is a second for a press
# that stands in line, is not used up by a busy processor. Who needs patience is in less of a hurry.
FACTOR = max(1.0, 5.0 / patience(1.0))


def hurried(*before: Path, factor: float = FACTOR) -> dict[str, str]:
    """The environment of a process in a hurry with the project's code; `before` are folders it looks into first."""
    folders = [*before, HURRY.parent, ROOT]
    return {"PYTHONPATH": ":".join(map(str, folders)), "HURRY": str(factor)}


def hurried_seconds(seconds: float) -> float:
    """How long we wait while so many seconds pass in those processes."""
    return seconds / FACTOR
