"""Numbers strings in order of their first appearance."""

from __future__ import annotations

from collections.abc import Iterable

NO_TERM = 0  # the number of the empty term, which every stop word has


class Vocabulary:
    """Strings ↔ numbers; number 0 is the empty string."""

    def __init__(self, strings: Iterable[str] = ("",)) -> None:
        """Number some strings, each once and the empty one first."""
        self.strings: list[str] = list(strings)
        self._numbers: dict[str, int] = {string: number for number, string in enumerate(self.strings)}

    def __len__(self) -> int:
        return len(self.strings)

    def __contains__(self, string: str) -> bool:
        return string in self._numbers

    def add(self, string: str) -> int:
        number = self._numbers.setdefault(string, len(self.strings))
        if number == len(self.strings):
            self.strings.append(string)
        return number

    def number(self, string: str) -> int | None:
        return self._numbers.get(string)
