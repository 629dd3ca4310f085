"""Files that are written whole or not at all, whenever the process ends."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

# The ending of a file while it is written; a process that was killed leaves it so.
UNFINISHED = ".part"


def write_whole(target: Path, parts: Iterable[bytes | memoryview]) -> None:
    """Beside the target first, and in its place once all of it is on disk. Raises OSError, and then nothing changed."""
    with tempfile.NamedTemporaryFile(dir=target.parent, suffix=UNFINISHED, delete=False) as file:
        try:
            file.writelines(parts)
            file.flush()
            os.fsync(file.fileno())
            Path(file.name).replace(target)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise
