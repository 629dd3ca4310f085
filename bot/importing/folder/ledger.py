"""Which posts have been taken, so that one whose article somebody has removed stays away when it is edited."""

from __future__ import annotations

from pathlib import Path

# For its owner alone, as all that the bot remembers.
OWNER_ALONE = 0o600


class Ledger:
    """Addresses, one a line, in `file`; in memory where there is none. Raises OSError."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._known: set[str] | None = None

    def __contains__(self, address: str) -> bool:
        return address in self._addresses()

    def add(self, address: str) -> None:
        if address in self._addresses():
            return
        if self._file:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._file.touch(OWNER_ALONE)
            with self._file.open("a", encoding="utf-8") as file:
                file.write(f"\n{address}")
        self._addresses().add(address)

    def _addresses(self) -> set[str]:
        """A line that a crash has left half-written is no address of anything."""
        if self._known is None:
            there = self._file is not None and self._file.exists()
            self._known = set(self._file.read_text(encoding="utf-8").split("\n")) if self._file and there else set()
        return self._known
