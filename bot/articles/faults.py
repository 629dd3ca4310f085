"""What is wrong inside one file, said before the file's name is known."""

from __future__ import annotations

from collections.abc import Callable


class FaultError(Exception):
    """`reason` completes the sentence that `formats` begins with the file's path; `line` counts from 1."""

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line


class MendableFaultError(FaultError):
    """What `mend` makes of the line is what its writer meant, beyond doubt."""

    def __init__(self, reason: str, line: int, mend: Callable[[str], str]) -> None:
        super().__init__(reason, line)
        self.mend = mend


class ExtractorFaultError(FaultError):
    """No page can be read, whatever is in it; `reason` is a whole sentence."""
