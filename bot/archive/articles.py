"""Articles that are taken out of a file one by one, when they are first asked for."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import overload

import numpy as np
import numpy.typing as npt

from bot.archive.as_json import article_from, written
from bot.model import Article

Places = npt.NDArray[np.int64]


class KeptArticles(Sequence[Article]):
    """Equal to any sequence of equal articles. Safe to share between threads: two of them may read one article."""

    def __init__(self, held: memoryview, ends: Places) -> None:
        """`held` has the articles as JSON, laid end to end, and (A,) where each ends."""
        self._held = held
        self._ends = ends
        self._read: list[Article | None] = [None] * len(ends)

    def __len__(self) -> int:
        return len(self._ends)

    @overload
    def __getitem__(self, place: int) -> Article: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Article]: ...
    def __getitem__(self, place: int | slice) -> Article | Sequence[Article]:
        if isinstance(place, slice):
            return [self[number] for number in range(len(self))[place]]
        article = self._read[place]
        if article is None:
            article = self._read[place] = self._parsed(range(len(self))[place])
        return article

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Sequence) or len(self) != len(other):
            return False
        return all(one == another for one, another in zip(self, other, strict=True))

    __hash__ = None  # type: ignore[assignment]  # as lists: there is no reason to look one up

    def _parsed(self, place: int) -> Article:
        start = int(self._ends[place - 1]) if place else 0
        return article_from(json.loads(bytes(self._held[start : int(self._ends[place])])))


def laid_out(articles: Sequence[Article]) -> tuple[bytes, Places]:
    """The articles as they are kept, and (A,) where each ends."""
    parts = [json.dumps(written(article), ensure_ascii=False).encode("utf-8", "surrogatepass") for article in articles]
    return b"".join(parts), np.cumsum(list(map(len, parts)), dtype=np.int64)
