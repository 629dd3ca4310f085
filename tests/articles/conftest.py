from collections.abc import Callable
from pathlib import Path

import pytest

from bot.articles.folder.library import read_library
from bot.model import Article


def _bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


@pytest.fixture
def article(tmp_path: Path) -> Callable[[str, str | bytes], Article]:
    """Writes one file into a corpus and reads it back as an article."""

    def write_and_read(name: str, content: str | bytes) -> Article:
        (tmp_path / name).write_bytes(_bytes(content))
        library = read_library(tmp_path)
        assert library.problems == ()
        (only,) = library.articles
        return only

    return write_and_read


@pytest.fixture
def problem(tmp_path: Path) -> Callable[[str, str | bytes], str]:
    """Writes one file into a corpus and reads back the sentence that says why it is no article."""

    def write_and_read(name: str, content: str | bytes) -> str:
        (tmp_path / name).write_bytes(_bytes(content))
        library = read_library(tmp_path)
        assert library.articles == ()
        (only,) = library.problems
        return str(only)

    return write_and_read
