"""A word that ends the process that reads it, as a fault of a library might: put into a bot by Python's own hook."""

from pathlib import Path

from tests.hurrying import HURRY, hurried

WORD = "antimatter"

_HOOK = f"""
import os
import runpy
import signal

runpy.run_path({str(HURRY)!r})

from bot.answers.answerer import Answerer

explained = Answerer.explained


def deadly(self, question, **options):
    if "{WORD}" in question:
        os.kill(os.getpid(), signal.SIGKILL)
    return explained(self, question, **options)


Answerer.explained = deadly
"""


def deadly(folder: Path) -> dict[str, str]:
    """The environment of a bot that does not survive the word."""
    hook = folder / "hook"
    hook.mkdir()
    (hook / "sitecustomize.py").write_text(_HOOK, encoding="utf-8")
    return hurried(hook)
