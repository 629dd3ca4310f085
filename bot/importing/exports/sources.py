"""Something to read: a file, or a part of an archive."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from bot.articles.faults import FaultError

START = 65_536  # bytes that tell what a file holds: a page of Telegram's export has its first post within 5,000
LARGEST = 100_000_000  # bytes of what is read whole; what may be larger is read piece by piece


@dataclass(frozen=True, slots=True)
class Source:
    name: str
    """As an operator knows it, with forward slashes; never used as a path."""
    opened: Callable[[], BinaryIO]

    @classmethod
    def of_file(cls, path: Path, name: str | None = None) -> Source:
        return cls(name or path.name, lambda: path.open("rb"))

    @classmethod
    def of_bytes(cls, name: str, data: bytes) -> Source:
        return cls(name, lambda: io.BytesIO(data))

    @property
    def suffix(self) -> str:
        return PurePosixPath(self.name).suffix.lower()

    @property
    def folder(self) -> str:
        return PurePosixPath(self.name).parent.as_posix()

    def start(self) -> bytes:
        with self.opened() as stream:
            return stream.read(START)

    def whole(self) -> bytes:
        """All of its bytes. Raises FaultError for more than can be read at once."""
        with self.opened() as stream:
            data = stream.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise FaultError(f"is larger than {LARGEST // 1_000_000} MB (split it)")
        return data

    def part(self, what: str) -> str:
        """How a part of it is named: "result.json, message 17"."""
        return f"{self.name}, {what}"
