"""What is said of what cannot be read."""

from __future__ import annotations

from bot.importing.item import Failure


def failed(origin: str, reason: str, line: int | None = None) -> Failure:
    """A failure. `reason` completes the sentence that the origin, and a line of it, begin."""
    where = f"{origin}, line {line}:" if line else origin
    return Failure(origin, f"{where} {reason}")
