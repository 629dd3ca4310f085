"""How far a long work is, on a terminal and beside the output; elsewhere nothing is shown."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bot.redaction import Redactor

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

LONGEST = 60  # characters of what is being worked on


class Progress:
    """A line that tells what is being worked on, how much is done and for how long it has taken."""

    def __init__(self, bar: Bar | None, task: TaskID | None) -> None:
        self._bar = bar
        self._task = task

    def working_on(self, what: str) -> None:
        if self._bar is not None and self._task is not None:
            from rich.markup import escape

            self._bar.update(self._task, description=escape(Redactor()(what)[-LONGEST:]))

    def done(self) -> None:
        if self._bar is not None and self._task is not None:
            self._bar.advance(self._task)

    @contextmanager
    def paused(self) -> Iterator[None]:
        """While inside, somebody may be asked."""
        if self._bar is not None:
            self._bar.stop()
        try:
            yield
        finally:
            if self._bar is not None:
                self._bar.start()


@contextmanager
def progress() -> Iterator[Progress]:
    if not sys.stderr.isatty():
        yield Progress(None, None)
        return
    from rich.console import Console
    from rich.progress import Progress as Bar
    from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = SpinnerColumn(), TextColumn("{task.completed} {task.description}"), TimeElapsedColumn()
    to_terminal = sys.stdout.isatty()  # else the output goes where a program reads it
    with Bar(
        *columns, console=Console(stderr=True), transient=True, redirect_stdout=to_terminal, redirect_stderr=to_terminal
    ) as bar:
        yield Progress(bar, bar.add_task("", total=None))
