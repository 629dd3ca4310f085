"""A process that is killed while it writes down what it has read leaves nothing that is half."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import tzinfo
from pathlib import Path

import pytest

from bot.archive.archive import Archive
from bot.archive.segment import ENDING
from bot.articles.folder.library import read_library
from bot.articles.folder.shelf import Shelf
from bot.articles.formats import read_article
from bot.model import Article

KILLS = int(os.environ.get("TEST_KILLS", "8"))  # a hundred take a minute
LONGEST = 0.1  # seconds that a process goes on changing and writing: some dozens of segments

# Changes an article, has it read, and says so, again and again.
CHANGING = """
import sys
from itertools import count
from pathlib import Path
from bot.articles.folder.shelf import Shelf
from bot.articles.folder.library import read_library
from bot.archive.archive import Archive

corpus, folder = map(Path, sys.argv[1:])
archive = Archive(folder)
for number in count():
    unfinished = corpus / ".unfinished"
    unfinished.write_text(f"Ferry {number}\\n\\nFerry {number} has left. " + "Troops stayed in Lviv. " * (number % 500))
    unfinished.replace(corpus / f"{number % 7}.txt")
    archive.collection(read_library(corpus, shelf=Shelf(read=archive.article)).articles)
    print(number, flush=True)
"""


@contextmanager
def changing(corpus: Path, folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Is killed at the end."""
    command = [sys.executable, "-c", CHANGING, str(corpus), str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def test_kills_leave_only_what_is_whole_and_lose_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus, folder = tmp_path / "corpus", tmp_path / "archive"
    corpus.mkdir()
    opened: list[str] = []

    def article(path: str, data: bytes, zone: tzinfo | None) -> Article:
        opened.append(path)
        return read_article(path, data, zone)

    monkeypatch.setattr("bot.archive.archive.read_article", article)
    for _ in range(KILLS):
        with changing(corpus, folder) as process:
            assert process.stdout
            assert process.stdout.readline() == "0\n"
            time.sleep(random.uniform(0, LONGEST))
        kept = list(folder.glob(f"*{ENDING}"))
        archive = Archive(folder)
        assert kept
        assert sorted(folder.glob(f"*{ENDING}")) == sorted(kept)
        opened.clear()
        articles = read_library(corpus, shelf=Shelf(read=archive.article)).articles
        assert len(opened) <= 1  # that which was changed last
        assert articles == read_library(corpus).articles
        assert archive.collection(articles).articles == articles
    assert caplog.messages == []
