"""What a bot makes of the lists of words at its first start in a folder, lent to the first starts of all others.

It is the same for all, and takes longer than reading the few articles of a test.
"""

from pathlib import Path

from bot.archive.archive import archive_of
from bot.archive.terms import ENDING

_kept: dict[str, bytes] = {}  # by the name of the file


def lend(folder: Path, corpus: str) -> None:
    """To a bot that is to start in a folder, where none has yet, with what is in that folder or elsewhere."""
    state = folder / "state"
    if _kept and not state.exists():
        there = archive_of(state, folder / corpus).folder
        there.mkdir(mode=0o700, parents=True)
        for name, contents in _kept.items():
            (there / name).write_bytes(contents)


def keep(folder: Path) -> None:
    """Of a bot that has ended."""
    for file in folder.glob(f"state/articles/*/*{ENDING}"):
        if file.name not in _kept:
            _kept[file.name] = file.read_bytes()
