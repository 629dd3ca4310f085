"""What Python's own hook at the start puts into a bot: a word that ends its process, a clock that jumps."""

from pathlib import Path

from tests.hurrying import HURRY, hurried

WORD = "antimatter"

# As a fault of a library might.
_DEADLY = f"""
import os
import signal

from bot.answers.answerer import Answerer

explained = Answerer.explained


def deadly(self, question, **options):
    if "{WORD}" in question:
        os.kill(os.getpid(), signal.SIGKILL)
    return explained(self, question, **options)


Answerer.explained = deadly
"""

# Of the wall, which people and servers of time put right; the steady clock cannot.
_JUMPING = """
import itertools
import time

clock, jumps = time.time, itertools.cycle((0.0, 400 * 86400.0, -400 * 86400.0))

time.time = lambda: clock() + next(jumps)
"""


def deadly(folder: Path) -> dict[str, str]:
    """The environment of a bot that does not survive the word."""
    return _hooked(folder, _DEADLY)


def jumping(folder: Path) -> dict[str, str]:
    """The environment of a bot whose date is another one whenever it looks."""
    return _hooked(folder, _JUMPING)


def _hooked(folder: Path, program: str) -> dict[str, str]:
    hook = folder / "hook"
    hook.mkdir()
    (hook / "sitecustomize.py").write_text(
        f"import runpy\n\nrunpy.run_path({str(HURRY)!r})\n{program}", encoding="utf-8"
    )
    return hurried(hook)
