"""A file of questions with gold answers, one JSON object a line, → `GoldQuestion`s.

    {"question": "how many us troops on standby?", "article": "2022-01-25-geneva.txt", "answers": ["8,500 US troops"]}

`article` is a file name or a path below the corpus folder, `answers` the words of it that answer, any of which will do.
No answers mean that no article answers. May also have: `id`; `also`, answers in other articles ([{"article", "text"}]);
`today`, the ISO date of asking; `lang` and `kind`, by which the figures are broken down. Other fields are passed over.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bot.errors import BotError


@dataclass(frozen=True, slots=True)
class Place:
    """Words that answer, and the file name, or the path, of the article that has them."""

    article: str
    text: str


@dataclass(frozen=True, slots=True)
class GoldQuestion:
    """A question and where it is answered: nowhere when there are no places."""

    text: str
    places: tuple[Place, ...] = ()
    """The article that should be found first, then those that will also do."""
    today: date | None = None
    language: str | None = None
    kind: str | None = None

    @property
    def answerable(self) -> bool:
        return bool(self.places)

    @property
    def articles(self) -> set[str]:
        """File names of the articles that answer."""
        return {place.article for place in self.places}


def read_questions(file: Path) -> tuple[GoldQuestion, ...]:
    """Raises BotError that names the file, the line and the remedy; also when there is no question at all."""
    questions = tuple(_question(line, f"{file}, line {number}") for number, line in _lines(file))
    if not questions:
        raise BotError(f"{file} holds no question (write one JSON object a line).")
    return questions


def _lines(file: Path) -> Iterator[tuple[int, str]]:
    """Line number, from 1, and text of every line that is not blank."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise BotError(f"{file} cannot be read: {error.strerror} (name a file of questions).") from None
    except UnicodeDecodeError:
        raise BotError(f"{file} is not UTF-8 (save it in that encoding).") from None
    for number, line in enumerate(text.split("\n"), start=1):  # JSON may hold the other line breaks of Unicode as is
        if line.strip():
            yield number, line


def _question(line: str, place: str) -> GoldQuestion:
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        raise BotError(f"{place} is not JSON (write one whole object in braces a line).") from None
    if not isinstance(entry, dict):
        raise BotError(f"{place} is not an object (write its fields in braces).")
    return _Entry(entry, place).question()


@dataclass(frozen=True, slots=True)
class _Entry:
    """The fields of one line, each checked as it is taken. `place` names file and line."""

    fields: dict[str, Any]
    place: str

    def question(self) -> GoldQuestion:
        answers = self.list_of("answers", required=True)
        return GoldQuestion(
            text=self.text("question"),
            places=self._places(answers) if answers else (),
            today=self._day(),
            language=self.optional_text("lang"),
            kind=self.optional_text("kind"),
        )

    def list_of(self, field: str, *, required: bool = False) -> list[Any]:
        value = self.fields.get(field, None if required else [])
        if not isinstance(value, list):
            raise self._bad(field, "is not a list", "write it in square brackets, [] for none")
        return value

    def text(self, field: str) -> str:
        return self._checked_text(self.fields.get(field), field)

    def optional_text(self, field: str) -> str | None:
        return None if self.fields.get(field) is None else self.text(field)

    def _places(self, answers: list[Any]) -> tuple[Place, ...]:
        article = self.text("article")
        first = tuple(Place(article, self._checked_text(answer, "answers")) for answer in answers)
        return first + tuple(self._other_place(other) for other in self.list_of("also"))

    def _other_place(self, other: object) -> Place:
        if not isinstance(other, dict):
            raise self._bad("also", "holds something that is no object", 'write {"article": …, "text": …}')
        return Place(*(self._checked_text(other.get(field), f"{field} of also") for field in ("article", "text")))

    def _day(self) -> date | None:
        written = self.optional_text("today")
        try:
            return date.fromisoformat(written) if written else None
        except ValueError:
            raise self._bad("today", f'is "{written}", which is not a date', "write 2022-01-25") from None

    def _checked_text(self, value: object, field: str) -> str:
        """An empty answer would stand in every quote, so no text may be blank."""
        if isinstance(value, str) and value.strip():
            return value
        raise self._bad(field, "is missing" if value is None else "is not a text", "write words in quotation marks")

    def _bad(self, field: str, fault: str, remedy: str) -> BotError:
        return BotError(f'{self.place}: "{field}" {fault} ({remedy}).')
