"""The latest changes of the corpus folder, each with what was there before, so that they can be taken back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path

from bot.importing.folder.placing import replace_file

# Changes that can be taken back. More than a few nobody remembers.
KEPT = 20


@dataclass(frozen=True, slots=True)
class Step:
    """What became of one file, named by its path below the folder."""

    path: str
    before: str | None
    """Its text; None where it was not there."""
    after: str | None
    """A digest of its text; None where it is no longer there."""


@dataclass(frozen=True, slots=True)
class Undone:
    """The files of a change, by path: those that are as before, and those that somebody has changed since."""

    restored: tuple[str, ...]
    left: tuple[str, ...]


class Undoing:
    """Keeps changes in `file`, for its owner alone; in memory where there is none. Raises OSError."""

    def __init__(self, folder: Path, file: Path | None) -> None:
        self._folder = folder
        self._file = file
        self._changes: list[list[Step]] = _read(file)

    def text_of(self, path: str) -> str | None:
        """What stands in a file of the folder now; None where there is none."""
        try:
            return (self._folder / path).read_text(encoding="utf-8", errors="surrogateescape")
        except FileNotFoundError:
            return None

    def record(self, before: Sequence[tuple[str, str | None]]) -> None:
        """Notes a change that has been made; `before` are its files with what they held."""
        steps = [Step(path, text, _digest(self.text_of(path))) for path, text in before]
        changed = [step for step in steps if _digest(step.before) != step.after]
        if changed:
            self._changes = [*self._changes, changed][-KEPT:]
            self._write()

    def undo(self) -> Undone | None:
        """Takes the latest change back, but for files that have changed since; None where there is nothing to undo."""
        if not self._changes:
            return None
        *self._changes, steps = self._changes
        current = [step for step in steps if _digest(self.text_of(step.path)) == step.after]
        for step in current:
            self._restore(step)
        self._write()
        return Undone(tuple(s.path for s in current), tuple(s.path for s in steps if s not in current))

    def _restore(self, step: Step) -> None:
        file = self._folder / step.path
        if step.before is None:
            file.unlink(missing_ok=True)
        else:
            _put(file, step.before)

    def _write(self) -> None:
        if self._file:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            _put(self._file, json.dumps([[asdict(step) for step in steps] for steps in self._changes]))


def _put(file: Path, text: str) -> None:
    replace_file(file, text.encode("utf-8", "surrogateescape"))


def _digest(text: str | None) -> str | None:
    return None if text is None else blake2b(text.encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()


def _read(file: Path | None) -> list[list[Step]]:
    """What cannot be read is forgotten: it is a convenience, and the articles are not in it."""
    try:
        read = json.loads(file.read_text(encoding="utf-8")) if file else []
        return [[Step(**step) for step in steps] for steps in read]
    except (OSError, ValueError, TypeError):
        return []
