"""The process that `apart` starts: reads one file, and tells what it has understood on its standard output."""

from __future__ import annotations

import resource
import sys
from contextlib import suppress
from pathlib import Path

from bot.importing.sent.lines import to_line

# Bytes of a file that it may write, in the folder that goes with it: what an archive holds is unpacked there.
LARGEST_FILE = 100 * 1024 * 1024


def main(file: Path, memory: int, seconds: int, address: str | None) -> None:
    limit(memory, seconds)
    from bot.importing.sent.files import read_file  # noqa: PLC0415 - what it imports is within the limits too

    for found in read_file(file, address):
        sys.stdout.write(to_line(found) + "\n")


def limit(memory: int, seconds: int) -> None:
    """Allows this process no more memory and processor time, no large file and no remains of a crash."""
    wanted = {"RLIMIT_AS": memory, "RLIMIT_CPU": seconds, "RLIMIT_FSIZE": LARGEST_FILE, "RLIMIT_CORE": 0}
    for name, most in wanted.items():
        with suppress(ValueError, OSError):  # a system that does not know or not allow it
            resource.setrlimit(getattr(resource, name), (most, most))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(float(sys.argv[3])) + 1, sys.argv[4] or None)
