"""A folder to run the bot from: `.env`, a corpus, a place for its state. What is there already stays as it is."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from bot.errors import BotError


@dataclass(frozen=True, slots=True)
class Laid:
    """One thing in the folder; not made when it was there before."""

    path: Path
    made: bool


def lay_out(folder: Path, example: Path, starter: Path | None) -> tuple[Laid, ...]:
    """`.env` from the example, readable by its owner alone; the corpus with the starter's articles, or empty.

    Raises BotError when something cannot be written; what was made until then stays, and is kept by the next attempt.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return (
            _secret_file(folder / ".env", example.read_bytes()),
            _corpus(folder / "corpus", starter),
            _folder(folder / "state"),
        )
    except OSError as error:
        place = error.filename or folder
        raise BotError(f"{place} cannot be written ({error.strerror}): name another folder.") from None


def _secret_file(path: Path, content: bytes) -> Laid:
    try:
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return Laid(path, made=False)
    with os.fdopen(file, "wb") as opened:
        opened.write(content)
    return Laid(path, made=True)


def _corpus(path: Path, starter: Path | None) -> Laid:
    """Whole or not at all: a copy that was cut short is no corpus yet."""
    if starter is None or path.exists():
        return _folder(path)
    unfinished = path.with_name(f".{path.name}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    shutil.copytree(starter, unfinished)
    unfinished.rename(path)
    return Laid(path, made=True)


def _folder(path: Path) -> Laid:
    made = not path.exists()
    path.mkdir(exist_ok=True)
    return Laid(path, made)
