"""What is wrong inside one file, said before the file's name is known."""

from __future__ import annotations


class FaultError(Exception):
    """`reason` completes the sentence that `formats` begins with the file's path; `line` counts from 1."""

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line


class ExtractorFaultError(FaultError):
    """No page can be read, whatever is in it; `reason` is a whole sentence."""
