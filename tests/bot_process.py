"""The bot as operators run it: a process of its own, told what to do by its environment."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

from tests import word_lists
from tests.hurrying import hurried
from tests.patience import patience


class BotProcess:
    """`python -m bot run`, or another command, in a folder of its own with nothing set but `settings`, and in a hurry.

    In a `with` it lives until the end of the block at most.
    """

    program = ("-m", "bot")

    def __init__(self, folder: Path, *command: str, **settings: str) -> None:
        self._folder = folder
        self._log = folder / "output.txt"
        self._begins = self._log.stat().st_size if self._log.exists() else 0
        if "STATE_DIR" not in settings:
            word_lists.lend(folder, settings.get("CORPUS_DIR", "corpus"))
        with self._log.open("a") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-W", "error", *self.program, *(command or ("run",))],
                cwd=folder,
                env={"PATH": os.environ["PATH"], "PYTHONUTF8": "1", **hurried(), **settings},
                stdout=output,
                stderr=output,
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    @property
    def output(self) -> str:
        """All that this process has printed and logged so far."""
        return self._log.read_bytes()[self._begins :].decode()

    @property
    def pid(self) -> int:
        return self._process.pid

    def wait_for_output(self, text: str) -> None:
        self.wait_for(lambda: text in self.output)

    def wait_for(self, condition: Callable[[], bool]) -> None:
        """Looks again and again while the process lives."""
        until = time.monotonic() + patience()
        while not condition():
            assert time.monotonic() < until, f"waited in vain; the output is:\n{self.output}"
            assert self._process.poll() is None, f"ended too early; the output is:\n{self.output}"
            time.sleep(0.02)

    def wait_until_answering(self) -> None:
        self.wait_for_output("Answering as @")

    def wait_for_end(self) -> int:
        """The exit status, once the process has ended by itself."""
        return self._process.wait(patience())

    def terminate(self) -> int:
        """Asks it to end, as `docker stop` does; the exit status."""
        self._process.send_signal(signal.SIGTERM)
        return self.wait_for_end()

    def interrupt(self) -> int:
        """Ctrl-C; the exit status."""
        self._process.send_signal(signal.SIGINT)
        return self.wait_for_end()

    def kill(self) -> None:
        """Ends it without a chance to finish anything."""
        self._process.kill()
        self.wait_for_end()
        word_lists.keep(self._folder)
