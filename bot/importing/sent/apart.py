"""Reading a file that somebody has sent in a process of its own: a bad one ends that process and nothing else.

The process gets a copy of the file in a folder of its own, which goes with it, no setting and no token, and a limit of
memory and of time.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from zoneinfo import ZoneInfo

from bot.importing.item import Failure, Item
from bot.importing.sent.lines import from_line

# Bytes of what the process may tell: more text than a hundred of the longest articles.
MOST_TOLD = 64 * 1024 * 1024

# What it needs to know of its surroundings; everything else, secrets among it, stays here.
ENVIRONMENT = ("PATH", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "LANG", "LC_ALL", "TZ")


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds of waiting and bytes of memory; a page of 5 MB takes two seconds and 300 MB."""

    seconds: float = 60.0
    memory: int = 1024**3


async def read_apart(
    name: str, contents: bytes, limits: Limits | None = None, *, address: str = "", zone: ZoneInfo | None = None
) -> list[Item | Failure]:
    """Reads a file; `name` is its name as its sender knows it, `address` where it lay in the web.

    Times that state no zone are read in `zone`; None is this machine's.
    """
    limits = limits or Limits()
    with tempfile.TemporaryDirectory(prefix="crisis-bot-") as folder:
        file = Path(folder) / safe_name(name)
        file.write_bytes(contents)
        try:
            told = await asyncio.wait_for(_told(file, limits, address, zone), limits.seconds)
        except TimeoutError:
            return [Failure(name, f"it takes more than {limits.seconds:.0f} seconds to read (send a part of it)")]
    if told is None:
        return [Failure(name, "it cannot be read: reading it ended without a result (send it in another format)")]
    return _understood(name, told)


def safe_name(name: str) -> str:
    """The last part of a name, without what could lead out of a folder or hide in it; its kind stays."""
    last = PurePosixPath(name.replace("\\", "/")).name
    letters = "".join(each if each.isalnum() or each in "._- " else "_" for each in last).lstrip(". ")
    return letters[-100:] or "file"


async def _told(file: Path, limits: Limits, address: str, zone: ZoneInfo | None) -> bytes | None:
    """None where the process fails, or tells too much."""
    process = await asyncio.create_subprocess_exec(
        *(
            sys.executable,
            "-m",
            "bot.importing.sent.reading_process",
            str(file),
            str(limits.memory),
            str(limits.seconds),
            address,
        ),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        cwd=file.parent,
        env=_environment() | {"TMPDIR": str(file.parent)} | ({"TZ": zone.key} if zone else {}),
        start_new_session=True,
    )
    told = b""
    try:
        while process.stdout and (more := await process.stdout.read(65536)):
            told += more
            if len(told) > MOST_TOLD:
                return None
        return told if await process.wait() == 0 else None
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


def _environment() -> dict[str, str]:
    """With this program's own code found wherever it lies."""
    kept = {name: os.environ[name] for name in ENVIRONMENT if name in os.environ}
    here = str(Path(__file__).parents[3])
    return kept | {"PYTHONPATH": os.pathsep.join([here, *filter(None, [kept.get("PYTHONPATH")])]), "PYTHONUTF8": "1"}


def _understood(name: str, told: bytes) -> list[Item | Failure]:
    try:
        return [from_line(line) for line in told.decode().splitlines()]
    except (ValueError, KeyError, TypeError, AttributeError):
        return [Failure(name, "it cannot be read: what reading it told makes no sense (send it in another format)")]
