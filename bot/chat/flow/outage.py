"""Telling of trouble that lasts: at once, then at growing intervals, and when it is over, with how long it was."""

from dataclasses import dataclass

# Seconds from the beginning of the trouble to each line about it; the last interval is repeated.
TOLD_AFTER = (0.0, 60.0, 300.0, 900.0, 3600.0)


@dataclass(slots=True)
class Outage:
    """Pure: the clock's seconds come from outside, and whoever asks writes the log."""

    _since: float | None = None
    _told: int = 0

    def is_on(self) -> bool:
        return self._since is not None

    def goes_on(self, now: float) -> float | None:
        """Notes a failure. How long the trouble has lasted, if it is to be told now."""
        if self._since is None:
            self._since, self._told = now, 0
        lasted = now - self._since
        if lasted < self._next():
            return None
        self._told += 1
        return lasted

    def is_over(self, now: float) -> float | None:
        """Notes a success. How long the trouble had lasted; None when there was none."""
        since, self._since = self._since, None
        return None if since is None else now - since

    def _next(self) -> float:
        if self._told < len(TOLD_AFTER):
            return TOLD_AFTER[self._told]
        return TOLD_AFTER[-1] * (self._told - len(TOLD_AFTER) + 2)


def since(lasted: float) -> str:
    """What a line about trouble that lasts ends with."""
    return f" Since {duration(lasted)}." if lasted else ""


def duration(seconds: float) -> str:
    """For people: "12 seconds", "3 minutes", "2.5 hours"."""
    if seconds < 90:
        return f"{seconds:.0f} second{'' if round(seconds) == 1 else 's'}"
    if seconds < 5400:
        return f"{seconds / 60:.0f} minutes"
    return f"{seconds / 3600:.1f} hours"
