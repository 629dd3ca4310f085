"""Lays words out as cells, lines and paragraphs, for formats that mark them up."""

from __future__ import annotations

from bot.language.texts.splitting import CELLS

NOTHING, CELL, LINE, PARAGRAPH = "", CELLS, "\n", "\n\n"
STRENGTH = (NOTHING, CELL, LINE, PARAGRAPH)


class Composer:
    """Breaks and bullets wait until the next words are written, so that neither stands without any."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._break = NOTHING
        self._bullet = ""
        self._mark = ""
        self._item: int | None = None  # the place of the mark before the item that is written
        self._groups: list[bool] = []

    def write(self, words: str) -> None:
        if self._break or self._bullet or not self._parts:
            words = words.lstrip()
        if words:
            if self._bullet:
                self._item = len(self._parts) + 1
            self._parts += [self._break if self._parts else NOTHING, self._mark, self._bullet, words]
            self._break, self._bullet, self._mark = NOTHING, "", ""

    def end(self, what: str) -> None:
        """End a CELL, a LINE or a PARAGRAPH. Where several end at once, the greatest shows."""
        self._break = max(self._break, what, key=STRENGTH.index)
        self._mark = ""

    def start_heading(self, mark: str) -> None:
        """The next words are a heading; `mark` is one of `headings`."""
        self.end(PARAGRAPH)
        self._mark = mark

    def start_row(self, mark: str) -> None:
        """The next words are a row of a table; `mark` is one of `headings` if it is the head."""
        self.end(LINE)
        self._mark = mark

    def start_item(self, bullet: str) -> None:
        self.end(LINE)
        self._bullet = f"{bullet} " if bullet else ""

    def open_group(self, mark: str) -> None:
        """The item that is written has a list of its own; `mark` comes before its words if it has any."""
        self._groups.append(self._item is not None)
        if self._item is not None:
            self._parts[self._item] = mark
        self._item = None

    def close_group(self, mark: str) -> None:
        """That list is over; `mark` comes behind its last words."""
        if self._groups.pop():
            self._parts.append(mark)
        self._item = None

    @property
    def text(self) -> str:
        return "".join(self._parts)
